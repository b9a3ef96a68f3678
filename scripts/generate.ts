import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generatedFiles, ROOT } from './generated.ts'

for (const { path, content } of await generatedFiles()) {
  await writeFile(join(ROOT, path), content)
  process.stdout.write(`${path}\n`)
}
