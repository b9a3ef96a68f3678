/**
 * An app in types only, which each compiler that the SDK promises to work with checks. Each line that may not compile says so: an
 * unused `@ts-expect-error` is an error, and so is `any` where a type is promised.
 */
export const APP = `
import { type ArticleSummary, createDateline, isDatelineError, type TypedDocument } from '@dateline/sdk'

type IsAny<Value> = 0 extends 1 & Value ? true : false
const not = <Value>(_value: Value, _isAny: IsAny<Value> extends true ? never : 'typed') => {}

const dateline = createDateline({ url: 'http://localhost/graphql' })
for await (const article of dateline.articles.iterate({ filter: { mentions: ['a'] }, orderBy: 'HEADLINE_ASC' })) {
  const summary: ArticleSummary = article
  not(summary.headline, 'typed')
  // @ts-expect-error a headline is a string
  const wrong: number = article.headline
}
const article = await dateline.articles.get('a')
not(article, 'typed')
not(article?.figures[0]?.quantity.minimum, 'typed')
not(article?.blocks.map(block => (block.__typename === 'Heading' ? block.level : block.span.exact)), 'typed')
const entity = await dateline.entities.get('a')
not(entity?.__typename === 'Place' ? entity.latitude : null, 'typed')
// @ts-expect-error there is no such measure
await dateline.figures.list({ filter: { measures: ['DEFEATED'] } })
// @ts-expect-error a search needs its words
await dateline.articles.search({})

const typed: TypedDocument<{ readonly archive: { readonly articleCount: number } }, { id: string }> = { text: '{ a }' }
const result = await dateline.query(typed, { id: 'a' })
not(result.archive.articleCount, 'typed')
// @ts-expect-error the variables are needed
await dateline.query(typed)
// @ts-expect-error an id is a string
await dateline.query(typed, { id: 1 })
// @ts-expect-error there is no such variable
await dateline.query(typed, { id: 'a', first: 1 })
await dateline.query(typed, { id: 'a' }, { timeout: 1 })
const optional: TypedDocument<{ readonly a: string }, { id?: string }> = { text: '{ a }' }
not((await dateline.query(optional)).a, 'typed')
not((await dateline.query(optional, { id: 'a' })).a, 'typed')
// @ts-expect-error there is no such variable
await dateline.query(optional, { id: 'a', first: 1 })
const plain = await dateline.query('{ a }')
// @ts-expect-error a plain document's result is unknown
plain.a

try {
  await dateline.statements.list()
} catch (error) {
  if (isDatelineError(error)) {
    if (error.kind === 'rate-limited') not(error.retryAfter, 'typed')
    // @ts-expect-error only some kinds have a status
    error.status
  }
}
`
