import type { ShownArticleFragment, WordsFragment } from '../generated/operations.ts'
import { figuresOf, type Judged, type Layer, layerOf, type Mark, mentionsOf } from '../mark.ts'
import { valueWords } from '../words.ts'

/** Something of an article that editors judge. Events are no marks: many of them are all of their sentence. */
export type Annotation =
  | Extract<Mark, { readonly what: 'mention' | 'statement' | 'figure' }>
  | {
      readonly what: 'event'
      readonly span: WordsFragment
      readonly event: ShownArticleFragment['events'][number]
    }

/** All that can be judged of an article in the layers that are not hidden, in the order of its text. */
export function annotationsOf(article: ShownArticleFragment, hidden: ReadonlySet<Layer>): Annotation[] {
  const statements = article.statements.map(statement => ({
    what: 'statement' as const,
    span: statement.span,
    statement,
  }))
  const marked = [...mentionsOf(article), ...statements, ...figuresOf(article)].filter(
    mark => !hidden.has(layerOf(mark)),
  )
  const events = article.events.map(event => ({ what: 'event' as const, span: event.span, event }))
  return [...marked, ...events].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** What is judged of it. */
export function judgedIn(annotation: Annotation): Judged {
  switch (annotation.what) {
    case 'mention':
      return annotation.mention
    case 'statement':
      return annotation.statement
    case 'figure':
      return annotation.figure
    case 'event':
      return annotation.event
  }
}

/** What it is, in a word, and the words that it stands for. */
export function namesOf(annotation: Annotation): { readonly kind: string; readonly words: string } {
  switch (annotation.what) {
    case 'mention':
      return { kind: valueWords(annotation.entity.kind), words: annotation.mention.span.exact }
    case 'statement':
      return { kind: 'statement', words: annotation.statement.content.exact }
    case 'figure':
      return { kind: 'figure', words: annotation.figure.span.exact }
    case 'event':
      return { kind: 'event', words: annotation.event.summary }
  }
}
