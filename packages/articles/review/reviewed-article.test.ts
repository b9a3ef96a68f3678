import { expect, test } from 'vitest'
import { annotate } from '../annotate/annotate.ts'
import { judgedIn } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { ReviewEdit } from '../model/edit.ts'
import { breachesOf } from '../model/invariant.ts'
import type { JudgedAnnotation, Verdict } from '../model/review.ts'
import { readSource } from '../read/read.ts'
import { reviewOf } from './review-of.ts'
import { reviewedArticle } from './reviewed-article.ts'

const TEXT = [
  'Ferry sinks off Norhaven',
  '14 March 2021',
  '',
  'At least 12 people were injured in Norhaven on Friday, the Harbour Office said.',
  '',
  'Mara Lund, the mayor of Norhaven, told reporters that the Harbour Office would pay 3 million dollars within 10 days.',
].join('\n')

function articleOf(text: string): Article {
  const [result] = readSource({ name: 'ferry.txt', content: Buffer.from(text) })
  if (!result?.article) throw new Error(result?.refusal.message)
  return annotate(result.article)
}

const article = articleOf(TEXT)
const all = article.annotations ? judgedIn(article.annotations) : []

function review(judged: JudgedAnnotation, verdict: Verdict, id: string): ReviewEdit {
  const entities = article.annotations?.entities ?? []
  const made = reviewOf(article, { judged, verdict, note: null, entities })
  return { type: 'REVIEW', id, by: 'nora', at: '2024-07-01T12:00:00.000Z', article: article.id, review: made }
}

test('there is something of each kind to review', () => {
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['MENTION', 'STATEMENT', 'FIGURE', 'EVENT']))
})

test('an article all of which is confirmed is as it was read', () => {
  const confirmed = all.map((judged, index) => review(judged, 'CONFIRMED', `${index}`))
  expect(reviewedArticle(article, confirmed).annotations).toEqual(article.annotations)
})

test('whatever is rejected, the article stays sound', () => {
  for (let step = 1; step <= 3; step++) {
    const rejected = all
      .filter((_, index) => index % step === 0)
      .map((judged, index) => review(judged, 'REJECTED', `${index}`))
    const { annotations, reviews } = reviewedArticle(article, rejected)
    expect(breachesOf({ ...article, annotations })).toEqual([])
    expect(reviews && judgedIn(reviews.rejected)).toHaveLength(rejected.length)
  }
})

test('what was confirmed stays sound in another text of which nothing is read', () => {
  const text = TEXT.replace('Mara Lund, the', 'In the evening of that day the wind fell.\n\nMara Lund, the')
  const other = articleOf(text)
  const unread = { entities: [], mentions: [], statements: [], figures: [], events: [], topics: [] }
  const asRead = { ...other, annotations: { annotator: 'none', ...unread } }
  const confirmed = all.map((judged, index) => review(judged, 'CONFIRMED', `${index}`))
  const { annotations } = reviewedArticle(asRead, confirmed)
  expect(annotations && judgedIn(annotations)).toHaveLength(all.length)
  expect(breachesOf({ ...other, annotations })).toEqual([])
  expect(annotations?.figures.map(({ span }) => span.exact)).toEqual(
    article.annotations?.figures.map(({ span }) => span.exact),
  )
})
