import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRONT, hrefOf, MAP, MEASURES, type Route, routeOf } from './route.ts'

const words = fc.string({ unit: 'grapheme' })
const id = fc.string({ unit: 'grapheme', minLength: 1 })
const position = fc.nat(999_999_999)
/** Numbers as addresses have them, with two digits behind the point. */
const hundredths = (least: number, most: number) => fc.integer({ min: least * 100, max: most * 100 }).map(n => n / 100)
const narrowing = {
  words,
  month: fc.option(words),
  publisher: fc.option(words),
  entities: fc.array(words, { maxLength: 3 }),
}
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
    order: fc.option(fc.constantFrom('best' as const, 'newest' as const, 'oldest' as const)),
    ...narrowing,
  }),
  fc.record({
    page: fc.constant('map' as const),
    view: fc.option(
      fc.record({ latitude: hundredths(-90, 90), longitude: hundredths(-180, 180), zoom: hundredths(1, 64) }),
    ),
    ...narrowing,
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
    for (const view of ['here', '91,0,2', '0,181,2', '0,0,0.5', '1,2']) expect(routeOf(`#/map?at=${view}`)).toEqual(MAP)
    expect(routeOf('#/articles/a?at=3')).toEqual({ page: 'article', id: 'a', at: null })
  })
})
