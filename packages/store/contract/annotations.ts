import { expect, test } from 'vitest'
import type { EventFilter, FigureFilter, MentionFilter, StatementFilter } from '../filter.ts'
import {
  ARTICLES,
  accord,
  BDU,
  fire,
  LOWMOOR,
  NORHAVEN,
  OKAFOR,
  REYES,
  snow,
  strike,
  UNION,
} from './articles-of-a-strike.ts'
import { itemsOf, type OpenStore, withStore } from './with-store.ts'

const STATEMENTS: readonly [what: string, filter: StatementFilter, found: readonly string[]][] = [
  [
    'nothing given',
    {},
    ['We won', '30 people were injured', 'Two have died', '12 people were injured at the port of Norhaven'],
  ],
  ['speakers', { speakers: [REYES] }, ['We won']],
  [
    'a speaker by whatever name',
    { speakers: [OKAFOR] },
    ['30 people were injured', 'Two have died', '12 people were injured at the port of Norhaven'],
  ],
  ['words', { text: 'injured people' }, ['30 people were injured', '12 people were injured at the port of Norhaven']],
  ['a phrase', { text: '"were injured at"' }, ['12 people were injured at the port of Norhaven']],
  ['the beginning of a word', { text: 'injur* -port' }, ['30 people were injured']],
  [
    'words that were not said, though the article has them',
    { text: '-norhaven' },
    ['We won', '30 people were injured', 'Two have died'],
  ],
  ['words that the article has, though they were not said', { text: 'fire' }, []],
  ['kinds', { kinds: ['DIRECT'] }, ['We won', 'Two have died']],
  ['days', { publishedOn: { from: '2024-03-03', to: '2024-03-03' } }, ['30 people were injured', 'Two have died']],
  ['articles', { articles: ['accord', 'nothing'] }, ['We won']],
  [
    'all conditions together',
    {
      speakers: [OKAFOR, REYES],
      kinds: ['DIRECT'],
      text: 'died',
      articles: ['fire', 'accord'],
      publishedOn: { from: '2024-03-01' },
    },
    ['Two have died'],
  ],
  ['a speaker that is not there', { speakers: ['nobody'] }, []],
]

const FIGURES: readonly [what: string, filter: FigureFilter, found: readonly string[]][] = [
  ['nothing given', {}, ['30 people', 'Two', '12 people']],
  ['measures', { measures: ['INJURED'] }, ['30 people', '12 people']],
  ['who reported them', { reportedBy: [OKAFOR] }, ['30 people', '12 people']],
  ['places', { places: [NORHAVEN] }, ['12 people']],
  ['status', { status: ['WITHDRAWN', 'DISPUTED'] }, ['12 people']],
  ['days', { publishedOn: { from: '2024-03-02' } }, ['30 people', 'Two']],
  ['articles', { articles: ['strike'] }, ['12 people']],
  [
    'all conditions together',
    { measures: ['INJURED'], reportedBy: [OKAFOR], status: ['REPORTED'], publishedOn: { to: '2024-03-31' } },
    ['30 people'],
  ],
  ['no measures', { measures: [] }, []],
]

const [calledOff, sentHome, agreed, fell] = [strike, fire, accord, snow].map(
  ({ annotations }) => annotations?.events[0]?.summary ?? '',
)
const EVENTS: readonly [what: string, filter: EventFilter, found: readonly (string | undefined)[]][] = [
  ['nothing given, as they happened, those without a day last', {}, [calledOff, sentHome, agreed, fell]],
  ['days on which they may have happened', { when: { from: '2024-03-03', to: '2024-03-04' } }, [sentHome]],
  ['days of which the end is open', { when: { from: '2024-04-01' } }, [agreed]],
  ['days of which the beginning is open', { when: { to: '2024-02-29' } }, [calledOff]],
  ['any days at all', { when: {} }, [calledOff, sentHome, agreed]],
  ['participants', { participants: [BDU] }, [calledOff, sentHome, agreed]],
  ['places', { places: [LOWMOOR, NORHAVEN] }, [sentHome, fell]],
  ['articles', { articles: ['snow', 'accord'] }, [agreed, fell]],
  ['who takes part or where they happen', { entities: [NORHAVEN] }, [sentHome, agreed]],
  ['several of these', { entities: [LOWMOOR, UNION] }, [calledOff, sentHome, agreed, fell]],
  ['days that can be told', { certainty: ['CERTAIN'] }, [calledOff, sentHome, agreed, fell]],
  ['days that cannot be told', { certainty: ['UNCERTAIN'], when: { from: '2024-01-01' } }, []],
  [
    'all conditions together',
    { participants: [UNION], places: [NORHAVEN], articles: ['fire'], when: { from: '2024-03-01' } },
    [sentHome],
  ],
  ['a participant that is not there', { participants: ['nobody'] }, []],
]

const MENTIONS: readonly [what: string, filter: MentionFilter, found: readonly string[]][] = [
  ['an entity, newest article first', { entities: [UNION] }, ['accord', 'fire', 'strike', 'strike']],
  ['several entities', { entities: [LOWMOOR, OKAFOR] }, ['snow', 'fire', 'strike']],
  ['no entities', { entities: [] }, []],
  ['days', { entities: [UNION], publishedOn: { from: '2024-03-02', to: '2024-03-31' } }, ['fire']],
]

export function annotationsContract(open: OpenStore): void {
  test.for(STATEMENTS)('statements are filtered by %s', ([, filter, found]) =>
    withStore(open, ARTICLES, async store => {
      const [page] = await store.statements.pages([{ filter, first: 10 }])
      expect(itemsOf(page).map(statement => statement.content[0]?.exact)).toEqual(found)
      expect(await page?.totalCount()).toBe(found.length)
    }),
  )

  test.for(FIGURES)('figures are filtered by %s', ([, filter, found]) =>
    withStore(open, ARTICLES, async store => {
      const [page] = await store.figures.pages([{ filter, first: 10 }])
      expect(itemsOf(page).map(figure => figure.span.exact)).toEqual(found)
      expect(await page?.totalCount()).toBe(found.length)
    }),
  )

  test.for(EVENTS)('events are filtered by %s', ([, filter, found]) =>
    withStore(open, ARTICLES, async store => {
      const [page] = await store.events.pages([{ filter, first: 10 }])
      expect(itemsOf(page).map(event => event.summary)).toEqual(found)
      expect(await page?.totalCount()).toBe(found.length)
    }),
  )

  test.for(MENTIONS)('mentions are filtered by %s', ([, filter, found]) =>
    withStore(open, ARTICLES, async store => {
      const [page] = await store.mentions.pages([{ filter, first: 10 }])
      expect(itemsOf(page).map(mention => mention.article)).toEqual(found)
      expect(await page?.totalCount()).toBe(found.length)
    }),
  )

  test('mentions without a filter are all mentions, in the order of the text within an article', () =>
    withStore(open, ARTICLES, async store => {
      const [page] = await store.mentions.pages([{ filter: {}, first: 100 }])
      const expected = [snow, accord, fire, strike].flatMap(({ annotations }) => annotations?.mentions ?? [])
      expect(itemsOf(page).map(mention => mention.id)).toEqual(expected.map(mention => mention.id))
      expect(await page?.totalCount()).toBe(expected.length)
    }))

  test('annotations come in the order asked for; without one, the newest articles first, and the first events', () =>
    withStore(open, ARTICLES, async store => {
      const [newest, same, oldest] = await store.statements.pages([
        { filter: {}, first: 10 },
        { filter: {}, orderBy: 'PUBLISHED_DESC', first: 10 },
        { filter: {}, orderBy: 'PUBLISHED_ASC', first: 10 },
      ])
      expect(itemsOf(newest).map(({ article }) => article)).toEqual(['accord', 'fire', 'fire', 'strike'])
      expect(itemsOf(same)).toEqual(itemsOf(newest))
      expect(itemsOf(oldest).map(({ article }) => article)).toEqual(['strike', 'fire', 'fire', 'accord'])
      const inText = (statements: readonly { article: string; id: string }[]): string[] =>
        statements.flatMap(({ article, id }) => (article === 'fire' ? [id] : []))
      expect(inText(itemsOf(oldest))).toEqual(inText(itemsOf(newest)))

      const events = await store.events.pages([
        { filter: {}, first: 10 },
        { filter: {}, orderBy: 'WHEN_ASC', first: 10 },
        { filter: {}, orderBy: 'WHEN_DESC', first: 10 },
        { filter: { entities: [UNION] }, orderBy: 'WHEN_DESC', first: 10 },
      ])
      expect(events.map(page => itemsOf(page).map(({ summary }) => summary))).toEqual([
        [calledOff, sentHome, agreed, fell],
        [calledOff, sentHome, agreed, fell],
        [agreed, sentHome, calledOff, fell],
        [agreed, sentHome, calledOff],
      ])
    }))

  test('annotations are found by id, with their article; those that are not there are null in their places', () =>
    withStore(open, ARTICLES, async store => {
      const annotations = fire.annotations ?? expect.unreachable()
      const nouns = ['mentions', 'statements', 'figures', 'events'] as const
      for (const noun of nouns) {
        const [first] = annotations[noun]
        expect(await store[noun].byId(['nothing', first?.id ?? '', 'fire'])).toEqual([
          null,
          { ...first, article: 'fire' },
          null,
        ])
      }
    }))
}
