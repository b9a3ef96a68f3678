import type { ImportTarget } from '../import-target.ts'
import type { Door, DoorCall } from './door-call.ts'
import { resultThrough } from './through-door.ts'

/** So many articles go through the door at once: the service reads them in some milliseconds, between other requests. */
const AT_ONCE = 8

/** The archive of the service that has a folder, for an import. */
export function importBehindDoor(door: Door): ImportTarget {
  const ask = <Result>(call: DoorCall): Promise<Result> => resultThrough<Result>(door, call)
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

async function inParts<Item, Result>(
  items: readonly Item[],
  send: (part: Item[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const parts = Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
  return (await Promise.all(parts.map(send))).flat()
}
