import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GeneratedFile, generatedFiles, ROOT } from './generated.ts'

const stale: string[] = []
for (const file of await generatedFiles()) if (await isStale(file)) stale.push(file.path)
if (stale.length > 0) {
  process.stderr.write(
    `Not what \`pnpm generate\` would write now: ${stale.join(', ')}. Run it, and commit what it writes.\n`,
  )
  process.exitCode = 1
}

async function isStale({ path, content }: GeneratedFile): Promise<boolean> {
  const committed = await readFile(join(ROOT, path), 'utf8').catch(() => null)
  return committed !== content
}
