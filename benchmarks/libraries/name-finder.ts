import { annotate, type EntityKind, type Range } from '@dateline/articles'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemToken } from 'wink-nlp'
import { articleOf } from '../article-of.ts'

/** A name that a library found, without the white space, punctuation and possessive ending around it. */
export type FoundName = Range & { readonly kind: EntityKind | null }

/** One way to find names in an English text; a library that does not tell kinds apart gives null for them. */
export type NameFinder = (text: string) => FoundName[]

/** compromise as it comes: its people, places and organizations. */
export const compromise: NameFinder = text => {
  const doc = nlp(text)
  const found = (kind: EntityKind, view: { json(options: object): { offset?: { start: number; length: number } }[] }) =>
    view.json({ offset: true, text: false, terms: false }).flatMap(({ offset }) => {
      return offset ? [{ kind, ...trimmed(text, offset.start, offset.start + offset.length) }] : []
    })
  return [
    ...found('PERSON', doc.people()),
    ...found('PLACE', doc.places()),
    ...found('ORGANIZATION', doc.organizations()),
  ].filter(name => name.end > name.start)
}

const wink = winkNLP(model, ['sbd', 'pos'])

/** wink-nlp with wink-eng-lite-web-model: runs of proper nouns, as its model has no persons, places and organizations. */
export const winkProperNouns: NameFinder = text => {
  const names: FoundName[] = []
  let position = 0
  let open: { start: number; end: number } | null = null
  wink
    .readDoc(text)
    .tokens()
    .each((token: ItemToken) => {
      const before = token.out(wink.its.precedingSpaces)
      const word = token.out()
      const start = text.indexOf(word, position)
      position = start + word.length
      const proper = token.out(wink.its.pos) === 'PROPN'
      if (proper && open && before.length <= 1 && !text.slice(open.end, start).includes('\n')) open.end = position
      else {
        if (open) names.push({ kind: null, ...open })
        open = proper ? { start, end: position } : null
      }
    })
  if (open) names.push({ kind: null, ...(open as Range) })
  return names
}

/** Ours: what `annotate` finds, with everything else that it does. */
export const ours: NameFinder = text => {
  const { annotations } = annotate(articleOf(text))
  const kinds = new Map(annotations?.entities.map(entity => [entity.key, entity.kind]))
  return (annotations?.mentions ?? []).flatMap(({ entity, span, nominal }) =>
    nominal ? [] : [{ kind: kinds.get(entity) ?? null, start: span.start, end: span.end }],
  )
}

function trimmed(text: string, from: number, to: number): Range {
  const words = text.slice(from, to)
  const start = from + (/^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0)
  const end = to - (/(?:['’]s?)?[^\p{L}\p{N}.]*$|\.?[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0)
  return { start, end: Math.max(start, end) }
}
