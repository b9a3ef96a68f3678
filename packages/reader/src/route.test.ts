import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hrefOf, listOf, type Route, routeOf } from './route.ts'

const words = fc.string({ unit: 'grapheme' })
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constant('article' as const), id: fc.string({ unit: 'grapheme', minLength: 1 }) }),
  fc.record({ page: fc.constant('entity' as const), id: fc.string({ unit: 'grapheme', minLength: 1 }) }),
  fc.record({
    page: fc.constant('list' as const),
    text: words,
    after: fc.option(words),
    before: fc.option(words),
  }),
)

describe('a route', () => {
  it('is read back from its link, whatever ids, words and cursors are in it', () => {
    fc.assert(
      fc.property(routes, route => {
        expect(routeOf(hrefOf(route))).toEqual(route)
      }),
    )
  })

  it('is the list for anything else that stands behind the #', () => {
    for (const hash of ['', '#', '#/', '#/nothing/here', '#/articles', '#/articles/'])
      expect(routeOf(hash)).toEqual(listOf(''))
    expect(routeOf('#/articles/%')).toEqual({ page: 'article', id: '%' })
  })
})
