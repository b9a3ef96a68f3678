import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openPlace } from '../open-place.ts'
import { checkArchive } from './check-archive.ts'

const IMPORTING = fileURLToPath(new URL('importing-process.ts', import.meta.url))

/** A kill comes behind so many acknowledgements at most, and then within so many milliseconds. */
const KILL = { acknowledgements: 3, span: 500 }
/** One kill in so many comes before the archive is open, within so many milliseconds. */
const EARLY = { oneIn: 8, span: 1000 }

export type CrashOptions = {
  /** A folder, or the URL of a database. */
  readonly place: string
  readonly rounds: number
  /** How many articles are imported; when all are in, they are imported in another version. */
  readonly articles: number
  /** Says when to kill, from 0 to 1. */
  readonly random: () => number
}

/** What came of a round: `isDone` when the import was over before it was killed. */
export type CrashRound = {
  readonly acknowledged: number
  readonly isDone: boolean
  readonly version: number
  /** How many articles are in the archive behind it. */
  readonly articles: number
}

/**
 * Imports into an archive again and again; each time the process is killed at a random moment, and the archive opened and checked.
 *
 * @throws {Error} when the archive lacks what was acknowledged, or has something in part
 */
export async function* crashRounds({ place, rounds, articles, random }: CrashOptions): AsyncGenerator<CrashRound> {
  const acknowledged = new Map<number, number>()
  const checked = new Map<number, number>()
  let version = 1
  for (let round = 0; round < rounds; round++) {
    const lines = await killedImport([place, `${articles}`, `${version}`], random)
    const notices = lines.flatMap(line => (/^\d+ \d+$/.test(line) ? [line.split(' ').map(Number)] : []))
    for (const [number = 0, inVersion = 0] of notices) acknowledged.set(number, inVersion)
    const isDone = lines.includes('done')
    const store = await openPlace(place)
    try {
      const count = await checkArchive(store, acknowledged, checked)
      yield { acknowledged: notices.length, isDone, version, articles: count }
    } finally {
      await store.close()
    }
    if (isDone) version++
  }
}

/** Starts an import, kills it at a random moment, and answers with the lines that it had written. */
async function killedImport(args: readonly string[], random: () => number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [IMPORTING, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  const isEarly = random() < 1 / EARLY.oneIn
  // The archive is open, and then so many batches are acknowledged.
  const awaited = isEarly ? 0 : 1 + Math.floor(random() * (KILL.acknowledgements + 1))
  const moment = random() * (isEarly ? EARLY.span : KILL.span)
  const said: string[] = []
  const hasSaid = Promise.withResolvers<void>()
  let count = 0
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said.push(chunk)
    if (++count >= awaited) hasSaid.resolve()
  })
  if (awaited > 0) await Promise.race([hasSaid.promise, closed])
  await Promise.race([setTimeout(moment), closed])
  child.kill('SIGKILL')
  const [code, signal] = await closed
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`The import ended with ${code ?? signal}.`)
  return said.join('').split('\n')
}
