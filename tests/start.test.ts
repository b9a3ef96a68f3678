import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { articlesIn } from './archive.ts'
import { type Ending, launch, temporaryFolder } from './command.ts'

/** Starts as `pnpm start` does, looks at the reader page, and ends it with Ctrl-C. */
async function startAndStop(folder: string): Promise<Ending> {
  const started = launch('start.ts', ['--data', folder, '--port', '0'])
  const [, page] = await started.until(/Reader page +(http:\S+)\s+GraphiQL +http.*\s+GraphQL +http.*\s+.*Ctrl-C/)
  expect(await (await fetch(page ?? '')).text()).toContain('<title>Dateline</title>')
  started.process.kill('SIGINT')
  return started.ended
}

test('pnpm start loads the samples and serves them, and loads nothing twice', async () => {
  const folder = await temporaryFolder()
  const samples = await readdir(fileURLToPath(new URL('../samples', import.meta.url)))
  const count = samples.filter(name => name !== 'README.md').length

  const first = await startAndStop(folder)
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`${count} imported`),
  })
  expect(first.stdout).toContain(`${count} articles`)
  const loaded = await articlesIn(folder)
  expect(loaded).toHaveLength(count)

  const second = await startAndStop(folder)
  expect(second).toMatchObject({ code: 0, stdout: expect.not.stringContaining('imported') })
  expect(second.stdout).toContain(`${count} articles`)
  expect(await articlesIn(folder)).toEqual(loaded)
})
