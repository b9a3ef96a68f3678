/**
 * What the SDK costs an app, beside other clients in the same run: `pnpm bench:sdk` prints it and writes docs/sdk-figures.md.
 */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startService } from '@dateline/api'
import { openMemoryStore } from '@dateline/store'
import { ArticlesDocument } from '../../packages/sdk/src/generated/operations.ts'
import { ROOT } from '../../scripts/generated.ts'
import { type Bundle, bundle, bundleText } from './bundle.ts'
import { OPERATIONS } from './consumer.ts'
import { figures, type PeerFigures } from './figures.ts'
import { importTimes } from './import-time.ts'
import { dependenciesOf, generateGenql, openWorkbench, PEERS, type Peer } from './peer.ts'
import { kilobytesFor, tenfold } from './tenfold.ts'
import { typeCosts } from './type-cost.ts'

const store = openMemoryStore()
const service = await startService({ store, token: 'none', port: 0 })
const { folder, close } = await openWorkbench()
try {
  const bundles = new Map<Peer, Bundle>()
  for (const peer of PEERS) bundles.set(peer, await workingBundle(peer))
  const times = await importTimes(
    folder,
    PEERS.flatMap(({ imports }) => imports ?? []),
  )
  const peers = await Promise.all(
    PEERS.map(async (peer): Promise<PeerFigures> => {
      const milliseconds = peer.imports === null ? null : (times.get(peer.imports) ?? null)
      return {
        name: peer.name,
        kilobytes: bundles.get(peer)?.kilobytes ?? 0,
        milliseconds,
        ...(await dependenciesOf(peer)),
      }
    }),
  )
  const text = figures({
    peers,
    parts: await partsOf(),
    growth: await growth(),
    types: await typeCosts(folder),
    operations: OPERATIONS,
  })
  await writeFile(join(ROOT, 'docs/sdk-figures.md'), text)
  console.log(text)
} finally {
  await close()
  await service.close()
  await store.close()
}

/** The bundle of a peer's program, which has been run: it asks the service for the same articles as all others. */
async function workingBundle({ name, entry }: Peer): Promise<Bundle> {
  const made = await bundle(join(folder, 'peers', `${entry}.js`), {
    ENDPOINT: `${service.url}/graphql`,
    QUERY: ArticlesDocument.text,
  })
  const { stdout } = await promisify(execFile)(process.execPath, [made.file]).catch(error => {
    throw new Error(`The program with ${name} fails:\n${String(error.stderr).slice(-500)}`)
  })
  if (stdout !== '0\n') throw new Error(`${name} answers ${stdout}, and the archive holds 0 articles.`)
  return made
}

/** Kilobytes of the SDK's parts. */
async function partsOf(): Promise<{ one: number; core: number; further: number; unused: number }> {
  const one = await app(
    "import { createClient, listArticles } from '@dateline/sdk'\nlistArticles(createClient()).then(console.log)",
  )
  const all = await app("import { createDateline } from '@dateline/sdk'\nconsole.log(createDateline())")
  const core = await app(
    "import { createClient, isDatelineError, segments, watchArticles } from '@dateline/sdk'\nconsole.log(createClient(), isDatelineError, segments, watchArticles)",
  )
  const mentioned = operationsIn(one.code)
  return {
    one: one.kilobytes,
    core: core.kilobytes,
    further: (all.kilobytes - one.kilobytes) / (operationsIn(all.code) - mentioned),
    unused: mentioned - 1,
  }
}

/** What a tenfold schema adds to the bundles of the SDK and of genql, in kilobytes. */
async function growth(): Promise<{ sdk: number; genql: number }> {
  const schema = await readFile(join(ROOT, 'packages/api/schema.graphql'), 'utf8')
  const large = tenfold(schema)
  const entry = join(folder, 'peers/genql.js')
  const values = { ENDPOINT: '/graphql' }
  const small = await bundle(entry, values)
  await writeFile(join(folder, 'tenfold.graphql'), large)
  await generateGenql(join(folder, 'tenfold.graphql'), join(folder, 'node_modules/genql-client'))
  return {
    sdk: (await kilobytesFor(large)) - (await kilobytesFor(schema)),
    genql: (await bundle(entry, values)).kilobytes - small.kilobytes,
  }
}

function app(text: string): Promise<Bundle> {
  return bundleText(folder, 'app', text)
}

function operationsIn(code: string): number {
  return new Set(code.match(/(query|mutation|subscription) \w+/g)).size
}
