import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRONT, hrefOf, MEASURES, type Route, routeOf } from './route.ts'

const words = fc.string({ unit: 'grapheme' })
const id = fc.string({ unit: 'grapheme', minLength: 1 })
const position = fc.nat(999_999_999)
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    page: fc.constant('article' as const),
    id,
    at: fc.option(fc.record({ start: position, end: position })),
  }),
  fc.record({ page: fc.constant('article' as const), id, at: fc.constant(null), review: words }),
  fc.record({ page: fc.constantFrom('entity' as const, 'revisions' as const), id }),
  fc.record({ page: fc.constant('entity' as const), id, review: fc.constant(true as const) }),
  fc.record({
    page: fc.constant('number' as const),
    measure: fc.option(fc.constantFrom(...MEASURES)),
    place: fc.option(words),
  }),
  fc.record({
    page: fc.constant('timeline' as const),
    from: fc.option(words),
    to: fc.option(words),
    entity: fc.option(words),
  }),
  fc.record({
    page: fc.constant('list' as const),
    words,
    order: fc.option(fc.constantFrom('best' as const, 'newest' as const, 'oldest' as const)),
    month: fc.option(words),
    publisher: fc.option(words),
    entities: fc.array(words, { maxLength: 3 }),
  }),
)

describe('a route', () => {
  it('is read back from its link, whatever ids, words and days are in it', () => {
    fc.assert(
      fc.property(routes, route => {
        expect(routeOf(hrefOf(route))).toEqual(route)
      }),
    )
  })

  it('is the front page for anything else that stands behind the #', () => {
    for (const hash of ['', '#', '#/', '#/nothing/here', '#/articles', '#/articles/', '#/?order=best-of'])
      expect(routeOf(hash)).toEqual(FRONT)
    expect(routeOf('#/articles/%')).toEqual({ page: 'article', id: '%', at: null })
    expect(routeOf('#/articles/a?at=3')).toEqual({ page: 'article', id: 'a', at: null })
  })
})
