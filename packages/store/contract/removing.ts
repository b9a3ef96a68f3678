import { expect, test } from 'vitest'
import { madeArticle } from '../made-article.ts'
import { ARTICLES, accord, BDU, COURIER, fire, harbour, OKAFOR, snow, strike, UNION } from './articles-of-a-strike.ts'
import { everythingIn } from './everything.ts'
import { atRevision, itemsOf, type OpenStore, withStore } from './with-store.ts'

export function removingContract(open: OpenStore): void {
  test('what is left after articles are removed is what would be there had they never come', async () => {
    const left: unknown[] = []
    await withStore(open, [accord, harbour], async store => {
      left.push(await everythingIn(store))
    })
    await withStore(open, ARTICLES, async store => {
      // What is made when it is first asked for must forget, too.
      await everythingIn(store)
      expect(await store.remove(['strike', 'fire', 'snow'])).toEqual([true, true, true])
      expect(await everythingIn(store)).toEqual(left[0])
    })
  })

  test('a removed article and all that stood in it are not found by id', () =>
    withStore(open, ARTICLES, async store => {
      await store.save([{ ...fire, text: `${fire.text} ` }])
      await store.remove(['fire'])
      expect(await store.articles.byId(['fire', 'snow'])).toMatchObject([null, { id: 'snow' }])
      expect(await store.articles.revisions(['fire'])).toEqual([[]])
      expect(await atRevision(store, 'fire', 1)).toBeNull()
      expect(await atRevision(store, 'fire', 2)).toBeNull()
      expect(await store.articles.related([{ article: 'fire', first: 5 }])).toEqual([[]])
      for (const noun of ['mentions', 'statements', 'figures', 'events'] as const) {
        const [first] = fire.annotations?.[noun] ?? []
        expect(await store[noun].byId([first?.id ?? ''])).toEqual([null])
      }
    }))

  test('an entity loses what a removed article said of it, and is gone with the last one', () =>
    withStore(open, ARTICLES, async store => {
      await store.remove(['strike'])
      expect(await store.entities.byId([BDU, UNION])).toMatchObject([
        { name: 'BDU', articleCount: 1 },
        { name: 'Baltic Dockers Union', articleCount: 1 },
      ])
      expect(await store.entities.byId([OKAFOR])).toEqual([null])
      expect((await store.entities.byId([COURIER]))[0]).toMatchObject({ name: 'The Courier' })
      await store.remove(['fire'])
      expect(await store.entities.byId([COURIER])).toEqual([null])
    }))

  test('a removed article can be saved again, as a new one without earlier texts', () =>
    withStore(open, ARTICLES, async store => {
      await store.save([{ ...fire, text: `${fire.text} ` }])
      await store.remove(['fire'])
      expect(await store.save([fire])).toEqual(['IMPORTED'])
      expect(await store.articles.byId(['fire'])).toMatchObject([{ ...fire, revision: 1 }])
      expect(await store.articles.revisions(['fire'])).toMatchObject([[{ revision: 1 }]])
      expect(await atRevision(store, 'fire', 2)).toBeNull()
    }))

  test('an article that is not there is not removed; one that is named twice is removed once', () =>
    withStore(open, ARTICLES, async store => {
      const { version } = await store.summary()
      expect(await store.remove([])).toEqual([])
      expect(await store.remove(['nothing'])).toEqual([false])
      expect(await store.summary()).toMatchObject({ articleCount: 5, version })
      expect(await store.remove(['snow', 'nothing', 'snow'])).toEqual([true, false, false])
      expect(await store.summary()).toMatchObject({ articleCount: 4 })
    }))

  test('articles that are saved and removed at once are saved and removed one after the other', () =>
    withStore(open, [], async store => {
      const done = await Promise.all([
        store.save([snow]),
        store.remove(['snow']),
        store.save([snow]),
        store.save([snow]),
      ])
      expect(done).toEqual([['IMPORTED'], [true], ['IMPORTED'], ['UNCHANGED']])
      expect(await store.articles.byId(['snow'])).toMatchObject([{ revision: 1 }])
    }))

  test('the version of the archive grows with every removal', () =>
    withStore(open, ARTICLES, async store => {
      const before = await store.summary()
      await store.remove(['strike'])
      const between = await store.summary()
      await store.remove(['fire', 'snow'])
      const after = await store.summary()
      expect(between.version).toBeGreaterThan(before.version)
      expect(after.version).toBeGreaterThan(between.version)
    }))

  test('a closed store removes nothing more', () =>
    withStore(open, [strike], async store => {
      await store.close()
      await expect(store.remove(['strike'])).rejects.toThrow('closed')
    }))

  test('a headline that only a removed article had is found no more, and that of others still is', () =>
    withStore(open, ARTICLES, async store => {
      const one = madeArticle({ id: 'one', headline: 'Zebra', publishedOn: '2024-06-01', paragraphs: ['A strike.'] })
      await store.save([one])
      const found = async (query: string): Promise<string[]> =>
        itemsOf((await store.articles.search([{ filter: { query }, first: 10 }]))[0]).map(hit => hit.article.id)
      expect(await found('zebra')).toEqual(['one'])
      await store.remove(['one'])
      expect(await found('zebra')).toEqual([])
      expect((await found('strike')).sort()).toEqual(['accord', 'fire', 'snow', 'strike'])
    }))
}
