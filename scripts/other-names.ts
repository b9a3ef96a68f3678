import type { EntityKind } from '../packages/articles/model/entity.ts'
import { type Lesson, lessonOf } from './train-lesson.ts'

/** Names by their kind, each as often as there are texts that have it. */
export type Names = ReadonlyMap<EntityKind, readonly string[]>

/** The share of a text's names that others take the place of. */
const SHARE = 0.5

/** The names of these texts, but for those that were found over the end of a line. */
export function namesIn(lessons: readonly Lesson[]): Names {
  const names = lessons.flatMap(lesson => [...namesOf(lesson).values()]).filter(({ name }) => !name.includes('\n'))
  return new Map(
    [...Map.groupBy(names, ({ kind }) => kind)].map(([kind, group]) => [kind, group.map(({ name }) => name)]),
  )
}

/**
 * The same text with other names of the same kinds, the same name always in exchange for the same: so that what is learned from a few texts
 * hangs less on the names that happen to stand in them.
 *
 * @see Dai, Adel, An Analysis of Simple Data Augmentation for Named Entity Recognition (COLING 2020): mention replacement
 */
export function withOtherNames(lesson: Lesson, others: Names, random: () => number): Lesson {
  const { id, text } = lesson
  const exchanged = exchange(lesson, others, random)
  const names: Lesson['names'][number][] = []
  let written = ''
  let at = 0
  for (const { kind, span } of lesson.names.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue
    const start = written.length + span.start - at
    const name = text.slice(span.start, span.end)
    written += text.slice(at, span.start) + (exchanged.get(keyOf(kind, name)) ?? name)
    names.push({ kind, span: { start, end: written.length } })
    at = span.end
  }
  return lessonOf(id, written + text.slice(at), names).lesson
}

/** What takes the place of each name; a last name that stands alone is changed with the full one. */
function exchange(lesson: Lesson, others: Names, random: () => number): ReadonlyMap<string, string> {
  const exchanged = new Map<string, string>()
  const longestFirst = [...namesOf(lesson)].sort(([, a], [, b]) => b.name.length - a.name.length)
  for (const [key, { kind, name }] of longestFirst) {
    const full =
      kind === 'PERSON' && longestFirst.find(([, each]) => each.kind === kind && each.name.endsWith(` ${name}`))
    if (full) {
      const last = exchanged.get(full[0])?.split(' ').at(-1)
      if (last) exchanged.set(key, last)
      continue
    }
    if (random() >= SHARE) continue
    const ofKind = others.get(kind) ?? []
    const other = ofKind[Math.floor(random() * ofKind.length)]
    if (other) exchanged.set(key, other)
  }
  return exchanged
}

function namesOf({ text, names }: Lesson): Map<string, { kind: EntityKind; name: string }> {
  return new Map(
    names.map(({ kind, span }) => {
      const name = text.slice(span.start, span.end)
      return [keyOf(kind, name), { kind, name }]
    }),
  )
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind} ${name}`
}
