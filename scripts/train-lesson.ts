import { readFileSync } from 'node:fs'
import { sentencesOf } from '../packages/articles/annotate/sentence.ts'
import { type Document, documentOf } from '../packages/articles/annotate/tagger/document.ts'
import { FIRST, INSIDE, KINDS, LAST, labelOf, ONLY, OUTSIDE } from '../packages/articles/annotate/tagger/label.ts'
import { parseGold } from '../packages/articles/evaluate/index.ts'
import type { EntityKind } from '../packages/articles/model/entity.ts'
import type { Passage } from '../packages/articles/model/passage.ts'
import { type Range, trimmedSpan } from '../packages/articles/model/text-span.ts'

/** A text with the names that it should be found to have, and the right label of each token. */
export type Lesson = {
  readonly id: string
  readonly text: string
  readonly document: Document
  readonly names: readonly { readonly kind: EntityKind; readonly span: Range }[]
  readonly labels: Uint8Array
}

/** Names that end or begin within a token are few where the positions of a text are right; where more are, the text is left out. */
const MOST_ASTRAY = 0.15

/** Titles are no part of a name, though some sources now and then take them for one. */
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)$/

/** Reads the texts with names from a gold file (see `parseGold`); those whose names do not fit their words are left out. */
export function lessonsOf(file: string): Lesson[] {
  const lessons: Lesson[] = []
  for (const { kind, gold } of parseGold(file, readFileSync(file, 'utf8'))) {
    const names = kind === 'TEXT' ? (gold.corenlpEntities ?? gold.entities) : null
    if (kind !== 'TEXT' || !names || gold.text !== gold.text.normalize('NFC')) continue
    const { lesson, astray } = lessonOf(gold.id, gold.text, names)
    if (astray <= 5 || astray <= names.length * MOST_ASTRAY) lessons.push(lesson)
  }
  return lessons
}

/** Makes a lesson of a text and its names, and counts the names that do not fit its words: `astray`. */
export function lessonOf(id: string, text: string, names: Lesson['names']): { lesson: Lesson; astray: number } {
  const document = documentOf(sentencesOf(text, passagesOf(text)))
  const { labels, astray } = labelTokens(document, names)
  return { lesson: { id, text, document, names, labels }, astray }
}

/** Each line is a paragraph. */
function passagesOf(text: string): Passage[] {
  const passages: Passage[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const span = trimmedSpan(text, start, start + line.length)
    if (span) passages.push({ role: 'PARAGRAPH', span })
    start += line.length + 1
  }
  return passages
}

function labelTokens(document: Document, names: Lesson['names']): { labels: Uint8Array; astray: number } {
  const { words, ids, starts, ends, islands } = document
  const islandOf = new Int32Array(ids.length).fill(-1)
  for (const [number, { start, end }] of islands.entries()) islandOf.fill(number, start, end)
  const firstAt = new Map(Array.from(starts, (position, at) => [position, at]))
  const lastAt = new Map(Array.from(ends, (position, at) => [position, at]))
  const labels = new Uint8Array(ids.length).fill(OUTSIDE)
  let astray = 0
  for (const { kind, span } of names) {
    let first = firstAt.get(span.start)
    // A full stop that ends the sentence, too, is left out of some names: "the U.S".
    const last = lastAt.get(span.end) ?? lastAt.get(span.end + 1)
    if (first === undefined || last === undefined || last < first) {
      astray++
      continue
    }
    const text = (at: number): string => words[ids[at] ?? -1]?.text ?? ''
    while (first < last && TITLE.test(text(first))) first += text(first + 1) === '.' ? 2 : 1
    // The tagger looks for names in islands only.
    if (first > last || islandOf[first] === -1 || islandOf[first] !== islandOf[last]) continue
    const number = KINDS.indexOf(kind)
    labels.fill(labelOf(number, INSIDE), first, last + 1)
    labels[first] = labelOf(number, first === last ? ONLY : FIRST)
    if (first < last) labels[last] = labelOf(number, LAST)
  }
  return { labels, astray }
}
