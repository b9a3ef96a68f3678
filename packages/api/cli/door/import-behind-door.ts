import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { FolderLockedError } from '@dateline/store'
import { z } from 'zod'
import { CommandError } from '../command-error.ts'
import type { ImportTarget } from '../import-target.ts'
import { DOOR_FILE, type Door, type DoorCall, doorFileSchema } from './door-call.ts'

/** So many articles go through the door at once: the service reads them in some milliseconds, between other requests. */
const AT_ONCE = 8

const answerSchema = z.union([z.object({ result: z.unknown() }), z.object({ error: z.string() })])

/**
 * The archive of the service that has a folder.
 *
 * @param locked says who has it
 * @throws {CommandError} when that one has no door, or is another user's or another machine's
 */
export async function behindDoor(folder: string, locked: FolderLockedError): Promise<ImportTarget> {
  const door = await doorOf(folder, locked)
  const ask = <Result>(call: DoorCall): Promise<Result> => askThrough<Result>(door, call)
  return {
    articles: { byId: ids => ask({ call: 'byId', ids: [...ids] }) },
    save: articles => inParts(articles, part => ask({ call: 'save', articles: part })),
    restore: histories => inParts(histories, part => ask({ call: 'restore', articles: part })),
    edit: edits => ask({ call: 'edit', edits: [...edits] }),
    summary: () => ask({ call: 'summary' }),
    continueFrom: version => ask({ call: 'continueFrom', version }),
    close: async () => {},
  }
}

async function doorOf(folder: string, locked: FolderLockedError): Promise<Door> {
  const { owner } = locked
  if (owner && owner.host !== hostname())
    throw new CommandError(`${locked.message} That is another machine: run the import there.`)
  const text = await readFile(join(folder, DOOR_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new CommandError(
      `${locked.message} Its service lets in commands of its own user alone (${error.code}): run the import as that one.`,
    )
  })
  const { data: door } = doorFileSchema.safeParse(text)
  // A service that was killed has left its door's file behind.
  if (door && door.pid === owner?.pid) return door
  throw new CommandError(`${locked.message} It is no service that takes articles: wait until it has ended.`)
}

async function askThrough<Result>({ url, key }: Door, call: DoorCall): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(call),
  }).catch(() => null)
  const { data: answer } = answerSchema.safeParse(await response?.json().catch(() => null))
  if (!answer)
    throw new CommandError(
      'The service that had the folder has ended. What it had acknowledged is there: run this again to go on.',
    )
  if ('error' in answer) throw new CommandError(`The service that has the folder could not do it. ${answer.error}`)
  // By the port, which the service answers with.
  return answer.result as Result
}

async function inParts<Item, Result>(
  items: readonly Item[],
  send: (part: Item[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const parts = Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
  return (await Promise.all(parts.map(send))).flat()
}
