import { diffArrays } from 'diff'
import { builder } from './builder.ts'

/** A run of words that a change of a text has kept, added or removed. */
export type TextChangeValue = { readonly kind: 'KEPT' | 'ADDED' | 'REMOVED'; readonly text: string }

const TextChangeKind = builder.enumType('TextChangeKind', {
  description: 'What a new text does with words.',
  values: {
    KEPT: { description: 'They stand in both texts.' },
    ADDED: { description: 'They stand in the new text alone.' },
    REMOVED: { description: 'They stood in the text before alone.' },
  },
})

export const TextChange = builder.objectRef<TextChangeValue>('TextChange').implement({
  description: 'A run of words that a new text of an article has kept, added or removed.',
  fields: t => ({
    kind: t.expose('kind', { type: TextChangeKind, description: 'Whether the words were kept, added or removed.' }),
    text: t.exposeString('text', { description: 'The words, with the white space and the marks around them.' }),
  }),
})

/** So many words may be added and removed before two texts count as wholly different: comparing them takes longer and longer. */
const MOST_EDITS = 2000

/** Numbers and words are whole; white space and each mark stand alone. Together they are the text. */
const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu

/**
 * What became of a text, word by word. Runs that were kept and added, put together, are the text now; those kept and removed
 * the one before.
 */
export function textChanges(before: string, now: string): readonly TextChangeValue[] {
  const changes = diffArrays(wordsOf(before), wordsOf(now), { maxEditLength: MOST_EDITS })
  if (changes)
    return changes.map(({ added, removed, value }) => ({
      kind: added ? 'ADDED' : removed ? 'REMOVED' : 'KEPT',
      text: value.join(''),
    }))
  return [
    { kind: 'REMOVED', text: before },
    { kind: 'ADDED', text: now },
  ]
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}
