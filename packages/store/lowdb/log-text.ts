import { dateTimeSchema } from '@dateline/articles'
import { z } from 'zod'
import { jsonOf } from './json-of.ts'
import type { Log, LoggedChange } from './logged-change.ts'

const version = z.int().nonnegative()

const headSchema = z.strictObject({ format: z.literal(1), after: version, settled: version })

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    version,
    kind: z.enum(['IMPORTED', 'REVISED', 'REMOVED']),
    article: z.string().min(1),
    revision: z.int().positive(),
    at: dateTimeSchema,
  }),
  z.strictObject({ version, kind: z.enum(['ANNOTATED', 'EDITED', 'CONTINUED']), at: dateTimeSchema }),
])

/** The text of a log: the first line holds what is before the changes, each other line one of them. */
export function textOf({ after, settled, changes }: Log): string {
  return `${JSON.stringify({ format: 1, after, settled })}\n${changes.map(lineOf).join('')}`
}

export function lineOf(change: LoggedChange): string {
  return `${JSON.stringify(change)}\n`
}

/** A text without the line that a crash cut short. */
export function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

/** The log in a text of whole lines; when one is not as it was written, which one, in words that go on after the file's name. */
export function logIn(text: string): Log | string {
  const [head = '', ...lines] = text.trimEnd().split('\n').map(jsonOf)
  const { data } = headSchema.safeParse(head)
  if (!data) return 'line 1 is not as a log begins'
  let before = data.after
  const changes: LoggedChange[] = []
  for (const [index, line] of lines.entries()) {
    const { data: change } = changeSchema.safeParse(line)
    if (!change) return `line ${index + 2} is no change as it was written`
    // To go on from a version is no change: it may be the present one.
    if (change.version < before + (change.kind === 'CONTINUED' ? 0 : 1))
      return `line ${index + 2} has version ${change.version}, which is not behind ${before}`
    before = change.version
    changes.push(change)
  }
  return { after: data.after, settled: data.settled, changes }
}

/** Of a log that is damaged, only the archive's version is left, so that it does not fall. */
export function salvagedLog(text: string): Log {
  const versions = Array.from(text.matchAll(/"(?:version|settled)":(\d+)/g), ([, found]) => Number(found))
  const highest = versions.reduce((one, other) => Math.max(one, other), 0)
  return { after: highest, settled: highest, changes: [] }
}
