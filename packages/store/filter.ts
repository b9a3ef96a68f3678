import type {
  Certainty,
  EntityKind,
  FigureStatus,
  LocalDate,
  Measure,
  StatementKind,
  Verdict,
} from '@dateline/articles'

/** Days from `from` to `to`, both included; an end that is not given is open. */
export type DateRange = { readonly from?: LocalDate | null; readonly to?: LocalDate | null }

/**
 * What text must have: words, all of them and in any order; `"exact phrases"`; beginnings of words, `withdr*`; and what it must not
 * have, `-without` or `-"without this"`. Case, accents and punctuation make no difference. `docs/search.md` has the rules.
 */
export type TextQuery = string

/** What editors said of an annotation; `UNREVIEWED` when none has. */
export type ReviewState = Verdict | 'UNREVIEWED'

/** All conditions that are given must hold; a list holds when one of its values does. Entities are given by id. */
export type ArticleFilter = {
  /** What the article's headline, text, captions and names must have. */
  readonly text?: TextQuery | null
  readonly publishedOn?: DateRange | null
  readonly publishers?: readonly string[] | null
  readonly mentions?: readonly string[] | null
  /** Entities that it must all mention. */
  readonly mentionsAll?: readonly string[] | null
  readonly languages?: readonly string[] | null
  readonly measures?: readonly Measure[] | null
  readonly ids?: readonly string[] | null
}

/** What a search looks for, and in which articles. */
export type SearchFilter = ArticleFilter & { readonly query: TextQuery }

export type EntityFilter = {
  readonly kinds?: readonly EntityKind[] | null
  /** Words of one of its names, from the beginning of each word, or misspelt whole words: see `docs/search.md`. */
  readonly name?: string | null
  /** When it was mentioned: in an article published on these days. */
  readonly publishedOn?: DateRange | null
}

/** Annotations by their reviews; all but the rejected ones when it is not given. */
type Reviews = { readonly reviews?: readonly ReviewState[] | null }

export type MentionFilter = Reviews & {
  readonly entities?: readonly string[] | null
  readonly publishedOn?: DateRange | null
}

export type StatementFilter = Reviews & {
  readonly speakers?: readonly string[] | null
  /** What the words that were said must have. */
  readonly text?: TextQuery | null
  readonly kinds?: readonly StatementKind[] | null
  readonly publishedOn?: DateRange | null
  readonly articles?: readonly string[] | null
}

export type FigureFilter = Reviews & {
  readonly measures?: readonly Measure[] | null
  readonly reportedBy?: readonly string[] | null
  readonly places?: readonly string[] | null
  readonly status?: readonly FigureStatus[] | null
  readonly publishedOn?: DateRange | null
  readonly articles?: readonly string[] | null
}

export type EventFilter = Reviews & {
  /** The event's own days, not those of publication: an event is in the range when it may have happened there. */
  readonly when?: DateRange | null
  /** Whether its days can be told from the text. */
  readonly certainty?: readonly Certainty[] | null
  /** Who takes part in it, or where it happens. */
  readonly entities?: readonly string[] | null
  readonly participants?: readonly string[] | null
  readonly places?: readonly string[] | null
  readonly articles?: readonly string[] | null
}
