import { expect, test } from 'vitest'
import type { ArchiveChange } from '../archive-change.ts'
import type { ArticleStore } from '../article-store.ts'
import { ChangesGoneError } from '../index.ts'
import type { Position } from '../page.ts'
import { ARTICLES, accord, fire, harbour, snow, strike } from './articles-of-a-strike.ts'
import { type OpenStore, withStore } from './with-store.ts'

export function changesContract(open: OpenStore): void {
  test('changes are told in their order, once they are seen: imported, revised, removed', () =>
    withStore(open, [strike], async store => {
      const watch = await watching(store, null)
      await store.save([fire])
      await store.save([{ ...fire, text: `${fire.text} ` }])
      await store.save([{ ...strike, annotations: null }, strike])
      await store.save([fire])
      await store.remove(['fire', 'nothing'])
      await store.save([fire])
      expect((await watch.next(5)).map(({ kind, article }) => [kind, article])).toEqual([
        ['IMPORTED', 'fire'],
        ['REVISED', 'fire'],
        ['REVISED', 'fire'],
        ['REMOVED', 'fire'],
        ['IMPORTED', 'fire'],
      ])
    }))

  test('an article is there when its import is told, and gone when its removal is', () =>
    withStore(open, [], async store => {
      const watch = await watching(store, null)
      const imported = watch.next(1)
      await store.save([snow])
      await imported
      expect(await store.articles.byId(['snow'])).toMatchObject([snow])
      const removed = watch.next(1)
      await store.remove(['snow'])
      await removed
      expect(await store.articles.byId(['snow'])).toEqual([null])
    }))

  test('from the position of any change on, all later ones are told, and then those to come', () =>
    withStore(open, [], async store => {
      const watch = await watching(store, null)
      await store.save(ARTICLES)
      await store.remove(['fire'])
      const all = await watch.next(ARTICLES.length + 1)
      for (const [index, { position }] of all.entries()) {
        const later = await watching(store, JSON.parse(JSON.stringify(position)))
        expect(await later.next(all.length - index - 1)).toEqual(all.slice(index + 1))
      }
      const live = await watching(store, all.at(-1)?.position ?? expect.unreachable())
      const coming = live.next(1)
      await store.save([fire])
      expect(await coming).toMatchObject([{ kind: 'IMPORTED', article: 'fire' }])
    }))

  test('from where the archive is said to stand on, no change is missed', () =>
    withStore(open, [strike], async store => {
      const { position } = await store.summary()
      await store.save([fire])
      expect(await (await watching(store, position)).next(1)).toMatchObject([{ kind: 'IMPORTED', article: 'fire' }])
    }))

  test('changes that are made at once are told to each watcher once, in one order, however slowly it takes them', () =>
    withStore(open, [], async store => {
      const watches = await Promise.all([watching(store, null), watching(store, null)])
      const swift = watches[0]?.next(2 * ARTICLES.length)
      await Promise.all(
        ARTICLES.map(async article => {
          await store.save([article])
          await store.remove([article.id])
        }),
      )
      const told = await swift
      expect(await watches[1]?.next(2 * ARTICLES.length)).toEqual(told)
      for (const { id } of ARTICLES)
        expect(told?.filter(({ article }) => article === id).map(({ kind }) => kind)).toEqual(['IMPORTED', 'REMOVED'])
    }))

  test('a position that is not one of this archive is refused', () =>
    withStore(open, [strike], async store => {
      const refused = async (position: Position): Promise<void> =>
        expect((async () => store.changes(position))()).rejects.toThrow(ChangesGoneError)
      await refused([1_000_000])
      await refused([-1])
      await refused(['strike'])
      await refused([])
    }))

  test('a watcher that waits is let go when it leaves, and when the store is closed', () =>
    withStore(open, [], async store => {
      const leaving = iterator(await store.changes(null))
      const waiting = leaving.next()
      await leaving.return?.()
      expect(await waiting).toEqual({ done: true, value: undefined })
      const staying = iterator(await store.changes(null)).next()
      await store.close()
      expect(await staying).toEqual({ done: true, value: undefined })
      expect(await iterator(await store.changes(null)).next()).toMatchObject({ done: true })
    }))

  test('articles are filtered by their ids, as those who watch some of them need', () =>
    withStore(open, ARTICLES, async store => {
      const found = await store.articles.pages([
        { filter: { ids: ['accord', 'fire', 'nothing'], languages: ['en-GB'] }, orderBy: 'PUBLISHED_DESC', first: 10 },
        { filter: { ids: [harbour.id, accord.id] }, orderBy: 'PUBLISHED_ASC', first: 10 },
        { filter: { ids: [] }, orderBy: 'PUBLISHED_ASC', first: 10 },
      ])
      expect(found.map(({ items }) => items.map(({ item }) => item.id))).toEqual([
        ['accord'],
        ['accord', 'harbour'],
        [],
      ])
    }))
}

/** Watches a store from a position on. `next` answers with so many changes when they have come. */
async function watching(
  store: ArticleStore,
  after: Position | null,
): Promise<{ next(count: number): Promise<ArchiveChange[]> }> {
  const changes = iterator(await store.changes(after))
  return {
    async next(count) {
      const told: ArchiveChange[] = []
      while (told.length < count) {
        const { done, value } = await changes.next()
        if (done) throw new Error('The changes came to an end.')
        told.push(value)
      }
      return told
    },
  }
}

function iterator(changes: AsyncIterable<ArchiveChange>): AsyncIterator<ArchiveChange> {
  return changes[Symbol.asyncIterator]()
}
