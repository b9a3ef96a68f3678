import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { LocalDate } from '@dateline/articles'
import { z } from 'zod'
import { Turns } from '../turns.ts'
import { summed, type UsageStore, type UseRecord } from '../usage-store.ts'
import { absent } from './absent.ts'
import { lockFile } from './file-lock.ts'
import { FolderError, folderError } from './folder-error.ts'
import { FolderSync } from './folder-sync.ts'
import { jsonOf } from './json-of.ts'
import { replaceFile } from './replace-file.ts'

/** Another process writes its counts in a moment: so many milliseconds are enough, and a service stands still meanwhile. */
const PATIENCE = 1000

const NAME = /^(\d{4}-\d\d-\d\d)\.json$/

/** The shape of a day's file. */
export const usageFileSchema = z.object({
  format: z.literal(1),
  clients: z.array(
    z.object({ client: z.string(), version: z.string(), uses: z.record(z.string(), z.number().int().positive()) }),
  ),
})

/**
 * What clients use of the schema, in the folder `usage` of a data folder: a file for each day, such as `usage/2026-11-24.json`. Any number
 * of processes may read it and add to it at a time, whether or not one of them has the folder's articles.
 */
export function openUsageFolder(folder: string): UsageStore {
  return new UsageFolder(join(resolve(folder), 'usage'))
}

class UsageFolder implements UsageStore {
  readonly #folder: string
  readonly #turns = new Turns()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** @throws {FolderError} when the folder can't be written, or a day's file is not what was written: nothing is added to that day then */
  async add(uses: readonly UseRecord[], firstKept: LocalDate): Promise<void> {
    // The lock holds between processes, not within one.
    await this.#turns.run('', () => this.#addAlone(uses, firstKept))
  }

  async #addAlone(uses: readonly UseRecord[], firstKept: LocalDate): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true })
      const lock = lockFile(join(this.#folder, 'usage.lock'), PATIENCE)
      if (!lock) throw new FolderError(`Another process keeps writing to ${this.#folder}.`)
      try {
        const folder = new FolderSync(this.#folder)
        for (const [day, added] of Map.groupBy(uses, use => use.day))
          await replaceFile(this.#pathOf(day), textOf([...(await this.#usesOn(day)), ...added]), folder)
        for (const day of await this.#days()) if (day < firstKept) await rm(this.#pathOf(day))
      } finally {
        lock.release()
      }
    } catch (error) {
      throw folderError(this.#folder, error)
    }
  }

  /** @throws {FolderError} when the folder can't be read, or a day's file is not what was written */
  async since(day: LocalDate): Promise<readonly UseRecord[]> {
    try {
      const days = (await this.#days()).filter(each => each >= day)
      return (await Promise.all(days.map(each => this.#usesOn(each)))).flat()
    } catch (error) {
      throw folderError(this.#folder, error)
    }
  }

  async #days(): Promise<readonly LocalDate[]> {
    const names = await readdir(this.#folder).catch(absent([]))
    return names.flatMap(name => NAME.exec(name)?.[1] ?? []).sort()
  }

  async #usesOn(day: LocalDate): Promise<readonly UseRecord[]> {
    const path = this.#pathOf(day)
    const text = await readFile(path, 'utf8').catch(absent(null))
    if (text === null) return []
    const { data } = usageFileSchema.safeParse(jsonOf(text))
    if (!data)
      throw new FolderError(`${path} is damaged, or of a newer version of Dateline: put it right, or move it away.`)
    return data.clients.flatMap(({ client, version, uses }) =>
      Object.entries(uses).map(([coordinate, count]) => ({ client, version, day, coordinate, count })),
    )
  }

  #pathOf(day: LocalDate): string {
    return join(this.#folder, `${day}.json`)
  }
}

/** The uses of one day as the text of a file, in an order that does not hang on when they came. */
function textOf(uses: readonly UseRecord[]): string {
  const sorted = summed(uses).toSorted(
    (a, b) => compared(a.client, b.client) || compared(a.version, b.version) || compared(a.coordinate, b.coordinate),
  )
  const bySender = Map.groupBy(sorted, ({ client, version }) => JSON.stringify([client, version]))
  const clients = [...bySender.values()].map(ofSender => ({
    client: ofSender[0]?.client,
    version: ofSender[0]?.version,
    uses: Object.fromEntries(ofSender.map(({ coordinate, count }) => [coordinate, count])),
  }))
  return `${JSON.stringify({ format: 1, clients }, null, 1)}\n`
}

/** By code units, on every machine alike. */
function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
