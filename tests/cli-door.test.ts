import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLowdbStore, openMemoryStore } from '@dateline/store'
import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { archiveGraph } from '../packages/api/cli/archive-graph.ts'
import { archiveLines } from '../packages/api/cli/export/archive-lines.ts'
import { type Exported, exportedText } from '../packages/api/cli/export/exported-text.ts'
import { articlesIn, untilOnDisk } from './archive.ts'
import { dateline, launch, type Running, temporaryFolder } from './command.ts'
import { archive } from './service/archive.ts'
import { eventStream } from './service/event-stream.ts'

const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url))

describe('while a service has the folder, dateline export and dateline query', () => {
  test('give what they give without it', async () => {
    const data = await temporaryFolder()
    const original = openMemoryStore()
    await original.save(archive())
    const lines = (await Array.fromAsync(archiveLines(original, null, () => {}))).join('')
    await dateline(['import', '-', '--data', data], { input: lines })
    const service = serve(data)
    await urlOf(service)
    const query = '{ articles(orderBy: PUBLISHED_ASC) { totalCount nodes { id headline figures { measure } } } }'
    const through = await Promise.all(
      [
        ['export', '--format', 'jsonl'],
        ['export', '--format', 'ninjs', '--published-from', '2021-03-03'],
        ['export', '--format', 'csv', '--of', 'figures'],
        ['query', '-', '--format', 'json'],
      ].map(command => dateline([...command, '--data', data], { input: query })),
    )
    service.process.kill('SIGINT')
    await service.ended
    const store = await openLowdbStore(data)
    const exports: readonly Exported[] = [
      { format: 'jsonl', publishedOn: null },
      { format: 'ninjs', publishedOn: { from: '2021-03-03', to: null } },
      { format: 'csv', of: 'figures', publishedOn: null },
    ]
    const following = { onArticle: () => {}, signal: new AbortController().signal }
    const texts = exports.map(async exported =>
      (await Array.fromAsync(exportedText(store, exported, following))).join(''),
    )
    const answer = await archiveGraph(store).ask({ document: parse(query), variables: {} })
    const alone = [...(await Promise.all(texts)), `${JSON.stringify(answer, null, 2)}\n`]
    await store.close()
    expect(alone.every(text => text.length > 100)).toBe(true)
    expect(through).toEqual(alone.map(stdout => ({ code: 0, stdout, stderr: '' })))
  })

  test('say so when the service ends meanwhile, and leave the export before as it is', async () => {
    const data = await temporaryFolder()
    const output = join(data, 'export.jsonl')
    await writeFile(output, 'the one before')
    const store = await openLowdbStore(data)
    // What a service that is killed leaves of its answer.
    const server = createServer((_, response) => {
      response.writeHead(200)
      response.write('{"datelineExport":', () => response.destroy())
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : null
    await writeFile(
      join(data, 'door.json'),
      JSON.stringify({ pid: process.pid, url: `http://127.0.0.1:${port}`, key: 'key' }),
    )
    const stderr = expect.stringMatching(/^The service that had the folder has ended/)
    const exported = await dateline(['export', '--format', 'jsonl', '--output', output, '--data', data])
    expect(exported).toMatchObject({ code: 1, stderr })
    const input = '{ articles { nodes { id } } }'
    expect(await dateline(['query', '-', '--data', data], { input })).toMatchObject({ code: 1, stdout: '', stderr })
    expect(await readFile(output, 'utf8')).toBe('the one before')
    server.close()
    await store.close()
  })
})

describe('while a service has the folder, dateline import', () => {
  test('brings articles in with the same outcome as without it, and watchers are told', async () => {
    const [alone, data] = [await temporaryFolder(), await temporaryFolder()]
    const service = serve(data)
    const stream = await eventStream(await urlOf(service), 'subscription { archiveChanged { kind } }')
    const imported = await dateline(['import', SAMPLES, '--data', alone])
    expect(await dateline(['import', SAMPLES, '--data', data])).toEqual(imported)
    expect(await stream.next()).toMatchObject({ data: { data: { archiveChanged: { kind: 'IMPORTED' } } } })
    stream.leave()
    expect(await dateline(['import', '-', '--data', data], { input: '{"headline": ' })).toMatchObject({ code: 1 })
    service.process.kill('SIGINT')
    await service.ended
    expect(await readdir(data)).not.toContain('door.json')
    const before = (await articlesIn(alone)).map(({ importedAt: _, ...article }) => article)
    expect((await articlesIn(data)).map(({ importedAt: _, ...article }) => article)).toEqual(before)
  })

  test('restores an export, through a door that nobody opens without its key', async () => {
    const data = await temporaryFolder()
    await urlOf(serve(data))
    const door = JSON.parse(await readFile(join(data, 'door.json'), 'utf8'))
    expect((await stat(join(data, 'door.json'))).mode & 0o777).toBe(0o600)
    for (const key of ['', 'another', `${door.key}0`]) {
      const headers = { authorization: `Bearer ${key}` }
      expect((await fetch(door.url, { method: 'POST', headers, body: '{"call":"summary"}' })).status).toBe(401)
    }
    const store = openMemoryStore()
    await store.save(archive())
    const input = (await Array.fromAsync(archiveLines(store, null, () => {}))).join('')
    const restored = await dateline(['import', '-', '--data', data], { input })
    expect(restored).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining(`${archive().length} imported`),
    })
  })

  test('says so when the service ends meanwhile, and goes on from there when it is run again', async () => {
    const data = await temporaryFolder()
    const service = serve(data)
    await urlOf(service)
    const lines = Array.from({ length: 100 }, (_, index) => `${JSON.stringify(record(index))}\n`)
    const running = launch('dateline.ts', ['import', '-', '--data', data], { input: null })
    running.process.stdin?.write(lines.slice(0, 70).join(''))
    await untilOnDisk(data, 30, running)
    service.process.kill('SIGKILL')
    await service.ended
    running.process.stdin?.end(lines.slice(70).join(''))
    expect(await running.ended).toMatchObject({
      code: 1,
      stderr:
        'The service that had the folder has ended. What it had acknowledged is there: run this again to go on.\n',
    })
    const { code, stdout } = await dateline(['import', '-', '--data', data], { input: lines.join('') })
    const [, imported, unchanged] = /^ *(\d+) imported\n *(\d+) unchanged\n/.exec(stdout) ?? []
    expect([code, Number(imported) + Number(unchanged)]).toEqual([0, 100])
    expect(Number(unchanged)).toBeGreaterThanOrEqual(30)
  })
})

test('while another command or another machine has the folder, dateline import says who, and what to do', async () => {
  const data = await temporaryFolder()
  const store = await openLowdbStore(data)
  const refused = () => dateline(['import', SAMPLES, '--data', data])
  expect(await refused()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      `in use by process ${process.pid} .* It is no service, which could do this itself: wait`,
    ),
  })
  await writeFile(join(data, 'owner.json'), '{"pid":7,"host":"elsewhere"}')
  expect(await refused()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('That is another machine: run this'),
  })
  await store.close()
})

function serve(data: string): Running {
  return launch('dateline.ts', ['serve', '--port', '0', '--data', data])
}

async function urlOf(service: Running): Promise<string> {
  const [, url = ''] = await service.until(/Reader page\s+(\S+?)\/\n/)
  return url
}

function record(index: number): object {
  return {
    headline: `Report ${index + 1} from the bridge`,
    publishedOn: '2024-04-01',
    publisher: 'Dateline Tests',
    text: 'Mayor Helena Brandt said the bridge would open soon. Some 200 people watched.',
  }
}
