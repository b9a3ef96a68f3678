import { entityKey } from '@dateline/articles'
import { expect, test } from 'vitest'
import type { ArchiveEntity } from '../archive-entity.ts'
import type { ArticleStore } from '../article-store.ts'
import { madeArticle } from '../made-article.ts'
import { ARTICLES, accord, BDU, fire, NORHAVEN, OKAFOR, POST, REYES, strike, UNION } from './articles-of-a-strike.ts'
import { entityEdit, undo } from './edit-for-test.ts'
import { everythingIn } from './everything.ts'
import { itemsOf, type OpenStore, withStore } from './with-store.ts'

const LIND = entityKey('PERSON', 'Carl Lind')
const merge = entityEdit('merge', { type: 'MERGE', kind: 'PERSON', into: OKAFOR, entities: [REYES] })
const split = entityEdit('split', { type: 'SPLIT', kind: 'ORGANIZATION', entity: UNION, keys: [BDU] })
const rename = entityEdit('rename', { type: 'RENAME', kind: 'PERSON', entity: OKAFOR, name: 'Elena Okafor' })

/** An article that mentions one person of two names that no other article knows. */
const lind = madeArticle({
  id: 'lind',
  headline: 'A talk',
  publishedOn: '2024-06-01',
  paragraphs: ['Carl Lind spoke in Norhaven.'],
  entities: [
    { kind: 'PERSON', name: 'Carl Lind' },
    { kind: 'PLACE', name: 'Norhaven' },
  ],
  statements: [{ content: 'spoke in Norhaven', speaker: 'Carl Lind' }],
})

export function entityEditsContract(open: OpenStore): void {
  test('entities that are merged are one, with all that articles say of either, by any of their keys', () =>
    withStore(open, ARTICLES, async store => {
      await store.edit([merge])
      const [one, other] = await store.entities.byId([OKAFOR, REYES])
      expect(other).toEqual(one)
      expect(one).toMatchObject({
        id: OKAFOR,
        name: 'Lena Okafor',
        aliases: ['Jon Reyes', 'Okafor', 'Reyes'],
        mentionCount: 4,
        articleCount: 3,
        lastMentionedOn: '2024-04-10',
        memberships: [{ organization: UNION, member: OKAFOR }],
        separable: expect.arrayContaining([REYES]),
        edits: [merge],
      })
      expect(await store.summary()).toMatchObject({ personCount: 2 })
      const [[first] = []] = await store.entities.coOccurrences([{ entity: NORHAVEN, kinds: ['PERSON'], first: 5 }])
      expect(first).toEqual({ entity: OKAFOR, articleCount: 3 })
      const [said] = await store.statements.pages([{ filter: { speakers: [REYES] }, first: 10 }])
      expect(itemsOf(said)).toHaveLength(4)
      const [facets] = await store.articles.facets([{ filter: {}, entities: { kinds: ['PERSON'], first: 5 } }])
      expect(facets?.entities.map(({ entity, count }) => [entity.id, count])).toEqual([[OKAFOR, 3]])
      expect(await idsNamed(store, 'reyes')).toEqual([OKAFOR])
    }))

  test('a merge holds for what comes later: articles that are changed, removed, new, and the first ones at all', () =>
    withStore(open, [], async store => {
      await store.edit([merge, entityEdit('more', { type: 'MERGE', kind: 'PERSON', into: REYES, entities: [LIND] })])
      expect(await store.entities.byId([OKAFOR, REYES, LIND])).toEqual([null, null, null])
      await store.save([lind])
      expect(await idsOf(store, [OKAFOR, REYES, LIND])).toEqual([OKAFOR, OKAFOR, OKAFOR])
      expect((await entityOf(store, OKAFOR)).name).toBe('Carl Lind')
      await store.save(ARTICLES)
      expect(await entityOf(store, LIND)).toMatchObject({ id: OKAFOR, name: 'Lena Okafor', articleCount: 4 })
      await store.save([{ ...fire, text: `${fire.text} ` }])
      await store.remove(['strike', 'fire'])
      expect(await entityOf(store, OKAFOR)).toMatchObject({ id: OKAFOR, articleCount: 2, aliases: ['Jon Reyes'] })
    }))

  test('names that are split off are an entity of their own, here and in articles to come', () =>
    withStore(open, [strike, accord], async store => {
      await store.edit([split])
      await store.save([fire])
      const [union, bdu] = await store.entities.byId([UNION, BDU])
      expect(union).toMatchObject({ id: UNION, articleCount: 2, keys: [UNION], edits: [split] })
      expect(bdu).toMatchObject({ id: BDU, name: 'BDU', articleCount: 1, keys: [BDU], edits: [split] })
      const [events] = await store.events.pages([{ filter: { participants: [BDU] }, first: 10 }])
      expect(itemsOf(events).map(({ article }) => article)).toEqual(['fire'])
    }))

  test('an entity goes by the name that it was given, and is found by all of them', () =>
    withStore(open, ARTICLES, async store => {
      await store.edit([rename])
      expect(await entityOf(store, OKAFOR)).toMatchObject({ name: 'Elena Okafor', aliases: ['Okafor', 'Lena Okafor'] })
      expect(await idsNamed(store, 'elena')).toEqual([OKAFOR])
      expect(await idsNamed(store, 'lena')).toEqual([OKAFOR])
      const [byName] = await store.entities.pages([{ filter: { kinds: ['PERSON'] }, orderBy: 'NAME_ASC', first: 2 }])
      expect(itemsOf(byName).map(({ name }) => name)).toEqual(['Elena Okafor', 'Ida Brandt'])
      await store.edit([entityEdit('into', { type: 'MERGE', kind: 'PERSON', into: REYES, entities: [OKAFOR] })])
      expect(await entityOf(store, OKAFOR)).toMatchObject({ id: REYES, name: 'Jon Reyes' })
    }))

  test('a name that was given stays when articles give the entity a fuller one', () =>
    withStore(open, [fire], async store => {
      const okafor = entityKey('PERSON', 'Okafor')
      await store.edit([entityEdit('rename', { type: 'RENAME', kind: 'PERSON', entity: okafor, name: 'Mayor Okafor' })])
      await store.save([strike])
      expect(await entityOf(store, okafor)).toMatchObject({ id: OKAFOR, name: 'Mayor Okafor' })
    }))

  test('what was split off can be merged again, and what was merged split off', () =>
    withStore(open, ARTICLES, async store => {
      await store.edit([
        split,
        entityEdit('back', { type: 'MERGE', kind: 'ORGANIZATION', into: UNION, entities: [BDU] }),
      ])
      expect(await entityOf(store, BDU)).toMatchObject({ id: UNION, articleCount: 3 })
      await store.edit([merge, entityEdit('off', { type: 'SPLIT', kind: 'PERSON', entity: OKAFOR, keys: [REYES] })])
      expect(await idsOf(store, [OKAFOR, REYES])).toEqual([OKAFOR, REYES])
    }))

  test('edits of entities are taken back in any order, and all is as before', () =>
    withStore(open, ARTICLES, async store => {
      const before = await everythingIn(store)
      expect(await store.edit([merge, split, rename])).toEqual(['MADE', 'MADE', 'MADE'])
      const after = await everythingIn(store)
      expect(after).not.toEqual(before)
      expect(await store.edit([undo('merge')])).toEqual(['MADE'])
      expect(await entityOf(store, REYES)).toMatchObject({ id: REYES, edits: [] })
      expect(await store.edit([undo('rename'), undo('split')])).toEqual(['MADE', 'MADE'])
      expect(await everythingIn(store)).toEqual(before)
      expect(await store.edit([undo('merge again'), undo('nothing')])).toEqual(['NOT_FOUND', 'NOT_FOUND'])
      expect((await Array.fromAsync(store.edits())).map(({ id }) => id)).toEqual([
        'merge',
        'split',
        'rename',
        'undo merge',
        'undo rename',
        'undo split',
      ])
    }))

  test('publishers and authors are merged as those who are mentioned', () =>
    withStore(open, ARTICLES, async store => {
      await store.edit([entityEdit('one', { type: 'MERGE', kind: 'ORGANIZATION', into: UNION, entities: [POST] })])
      const [page] = await store.articles.pages([
        { filter: { publishers: [UNION] }, orderBy: 'PUBLISHED_ASC', first: 10 },
      ])
      expect(itemsOf(page).map(({ id }) => id)).toEqual(['accord', 'snow'])
    }))
}

async function entityOf(store: ArticleStore, id: string): Promise<ArchiveEntity> {
  const [entity] = await store.entities.byId([id])
  return entity ?? expect.unreachable()
}

async function idsOf(store: ArticleStore, keys: readonly string[]): Promise<(string | undefined)[]> {
  return (await store.entities.byId(keys)).map(entity => entity?.id)
}

async function idsNamed(store: ArticleStore, name: string): Promise<string[]> {
  const [page] = await store.entities.pages([{ filter: { name }, orderBy: 'NAME_ASC', first: 10 }])
  return itemsOf(page).map(({ id }) => id)
}
