import { contains, type Figure, fold, type LocalDate, type TimeSpan } from '@dateline/articles'
import type { Located, StoredArticle } from '@dateline/store'

/** One article telling a figure, and what the article around it says of where, when and by whom it was reported. */
export type FigureTelling = {
  readonly figure: Located<Figure>
  readonly article: StoredArticle
  /** The key of the place that it is a number of; null when nothing tells. */
  readonly place: string | null
  /** The day on which it was reported, as far as this article tells: its day of publication at the latest. */
  readonly reportedOn: LocalDate
  /** Whether it is a number of some of those that another figure of the article counts. */
  readonly isPart: boolean
}

/** The figures of one article and one measure as it tells them, in the order of its text. */
export function tellingsOf(article: StoredArticle, figures: readonly Located<Figure>[]): FigureTelling[] {
  const foremost = foremostPlaceOf(article)
  const placeOf = (figure: Figure): string | null => figure.where ?? foremost
  return figures
    .toSorted((one, other) => one.span.start - other.span.start)
    .map((figure, index, inOrder) => {
      const [place, before] = [placeOf(figure), inOrder[index - 1]]
      // "103 of them in the capital" is a part of the whole before it, and all that the capital has.
      const hasPlaceOfItsOwn = figure.where !== null && (before === undefined || place !== placeOf(before))
      const isPart = isTakenFromAnother(article, figure) && !hasPlaceOfItsOwn
      return { figure, article, place, reportedOn: reportedOn(article, figure), isPart }
    })
}

/** The place that an article is most about; of two, the one that it names first. */
function foremostPlaceOf({ annotations }: StoredArticle): string | null {
  const places = annotations?.entities.filter(({ kind }) => kind === 'PLACE') ?? []
  const [first, ...others] = places
  return first ? others.reduce((best, place) => (place.salience > best.salience ? place : best), first).key : null
}

const PART_BEFORE = /\b(?:(?:of|among) (?:them|whom|these|those|which)|including|includes?)\W*$/iu
/** The words may also stand within the figure's span, behind its number. */
const PART_WITHIN = /\bof (?:them|whom|these|those|which)\b/iu
const PART_BEHIND = /^ of (?:them|whom|these|those|which)\b/iu
/** Longer than the longest of the words above, with what may stand between them and a number. */
const REACH = 24

/** Whether words beside a figure take it out of another: "19 of them", "among them 19 officers". */
function isTakenFromAnother({ text }: StoredArticle, { span }: Figure): boolean {
  return (
    PART_BEFORE.test(text.slice(Math.max(0, span.start - REACH), span.start)) ||
    PART_BEHIND.test(text.slice(span.end, span.end + REACH)) ||
    PART_WITHIN.test(span.exact)
  )
}

/** The day on which it was said, else the day that the sentence gives for it, else the day of publication. */
function reportedOn(article: StoredArticle, figure: Figure): LocalDate {
  const told = article.annotations?.statements.filter(({ content }) =>
    content.some(span => contains(span, figure.span)),
  )
  const days = [...(told ?? []).map(({ saidOn }) => saidOn), figure.when].map(dayOf)
  return days.find(day => day !== null && day <= article.publishedOn) ?? article.publishedOn
}

function dayOf(time: TimeSpan | null): LocalDate | null {
  return time && time.earliest === time.latest ? time.earliest : null
}

/** Whether what is counted goes by all of these words, in any order and without regard to case and accents. */
export function counts({ counted }: Figure, words: string): boolean {
  const has = new Set(fold(counted ?? '').split(' '))
  return fold(words)
    .split(' ')
    .every(word => has.has(word))
}

/** Whether the article says who reported it. */
export function isAttributed({ figure }: FigureTelling): boolean {
  return figure.reportedBy !== null || figure.reportedByText !== null
}

/** Orders tellings: the oldest article first, in the order of its text. */
export function byPublication(one: FigureTelling, other: FigureTelling): number {
  return (
    compare(one.article.publishedOn, other.article.publishedOn) ||
    compare(one.article.id, other.article.id) ||
    one.figure.span.start - other.figure.span.start
  )
}

/** Orders days and ids, by code unit. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
