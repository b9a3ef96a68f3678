import type { Article, TextSpan } from '@dateline/articles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleStore, SearchHit } from '../article-store.ts'
import type { SearchFilter } from '../filter.ts'
import { madeArticle } from '../made-article.ts'
import { ARTICLES, COURIER, POST } from './articles-of-a-strike.ts'
import { itemsOf, type OpenStore, withStore } from './with-store.ts'

const QUERIES: readonly [what: string, query: string, found: readonly string[]][] = [
  ['all its words, wherever they stand', 'strike norhaven', ['accord', 'fire', 'strike']],
  ['words without regard to case and accents', 'CAFÉ senor', ['snow']],
  ['whole words only', 'inj', []],
  ['the beginnings of words', 'inj*', ['fire', 'strike']],
  ['an exact phrase', '"people were injured at"', ['strike']],
  ['an exact phrase in typographic marks', '“people were injured at”', ['strike']],
  ['a phrase and the beginning of its last word', '"long str"*', ['accord']],
  ['no phrase across two paragraphs', '"norhaven the baltic"', []],
  ['a word with a hyphen as a phrase', 'port-of-norhaven', ['strike']],
  ['words, without others', 'strike -norhaven', ['snow']],
  ['words, without a phrase', 'strike -"long strike" -snow', ['fire', 'strike']],
  ['words, without beginnings of words', 'strike -norh*', ['snow']],
  ['names of authors and publishers', 'brandt courier', ['strike']],
  ['a short name, also where only the long one stands', 'bdu', ['accord', 'fire', 'strike']],
  ['a long name, also where only the short one stands', '"baltic dockers union"', ['accord', 'fire', 'strike']],
  ['a first name where only the surname stands', 'lena injured', ['fire', 'strike']],
  ['the beginning of a name that the article does not have', 'len*', ['fire', 'strike']],
  ['words, without those of whom only another name stands there', 'strike -bdu', ['snow']],
  ['no phrase that runs from one name into another', '"okafor jon"', []],
  ['a name with one letter too few', 'norhven', ['accord', 'fire', 'strike']],
  ['a name with one wrong letter, and other words', 'okavor people', ['fire', 'strike']],
  ['a long name with two wrong letters', 'norhafem', ['accord', 'fire', 'strike']],
  ['no name with two wrong letters that is short', 'okavar', []],
  ['a name of which one part is misspelt', 'lena-okavor', ['fire', 'strike']],
  ['an author by a misspelt name', 'brant', ['strike']],
  ['a misspelt publisher', 'coureir', []],
  ['a publisher with a letter too many', 'courrier', ['fire', 'strike']],
  ['no misspelt word that is no name', 'injurred', []],
  ['no misspelt name in quotation marks', '"norhven"', []],
  ['no misspelt beginning of a name', 'norhvn*', []],
  ['no name for a word that stands in the archive', 'sent', ['fire']],
  ['all, without a misspelt name, for that is not there', 'strike -norhven', ['accord', 'fire', 'snow', 'strike']],
  ['words in other scripts', 'порт', ['harbour']],
  ['a quotation mark that is never closed', '"were injured', ['fire', 'strike']],
  ['nothing by words that must not be there alone', '-strike', []],
  ['nothing by signs', ' - "" * ?!', []],
  ['nothing by nothing', '', []],
]

export function searchContract(open: OpenStore): void {
  test.for(QUERIES)('a search finds %s', ([, query, found]) =>
    withStore(open, ARTICLES, async store => {
      const [page] = await store.articles.search([{ filter: { query }, first: 10 }])
      expect(
        itemsOf(page)
          .map(hit => hit.article.id)
          .sort(),
      ).toEqual(found)
      expect(await page?.totalCount()).toBe(found.length)
    }),
  )

  test('a word in the headline outweighs any number of them below; then the text that has it more often comes first', () =>
    withStore(open, ARTICLES, async store => {
      const often = Array.from({ length: 50 }, () => 'A strike.').join(' ')
      await store.save([
        madeArticle({ id: 'often', headline: 'Paper', publishedOn: '2024-07-01', paragraphs: [often] }),
      ])
      const hits = await search(store, { query: 'strike' })
      expect(idsOf(hits.slice(0, 2)).sort()).toEqual(['accord', 'strike'])
      expect(idsOf(hits.slice(2))).toEqual(['often', 'snow', 'fire'])
      const scores = hits.map(hit => hit.score)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    }))

  test('a word in the text outweighs any number of mentions under another name', () =>
    withStore(open, ARTICLES, async store => {
      const often = Array.from({ length: 50 }, () => 'The BDU.').join(' ')
      const entities = [{ kind: 'ORGANIZATION', name: 'BDU' } as const]
      await store.save([
        madeArticle({ id: 'often', headline: 'Paper', publishedOn: '2024-07-01', paragraphs: [often], entities }),
      ])
      const found = idsOf(await search(store, { query: 'baltic' }))
      expect(found.slice(0, 2).sort()).toEqual(['accord', 'strike'])
      expect(found.slice(2)).toEqual(['often', 'fire'])
    }))

  test('of the names that a word may be meant for, those with the fewest wrong letters are taken', () =>
    withStore(open, ARTICLES, async store => {
      const entities = [{ kind: 'PLACE', name: 'Norheaven' } as const]
      await store.save([
        madeArticle({
          id: 'other',
          headline: 'Norheaven has a port',
          publishedOn: '2024-07-01',
          paragraphs: ['A quay.'],
          entities,
        }),
      ])
      expect(idsOf(await search(store, { query: 'norheavn' }))).toEqual(['other'])
      expect(idsOf(await search(store, { query: 'norhaeven' })).sort()).toEqual(['accord', 'fire', 'strike'])
      expect(idsOf(await search(store, { query: 'norhxaven' })).sort()).toEqual(['accord', 'fire', 'other', 'strike'])
      expect(idsOf(await search(store, { query: 'norheaven' }))).toEqual(['other'])
    }))

  test('a misspelt word is not taken for one that mostly stands outside names', () =>
    withStore(open, ARTICLES, async store => {
      const meadow = (id: string, name: string): Article =>
        madeArticle({
          id,
          headline: `Report ${id}`,
          publishedOn: '2024-07-01',
          paragraphs: [`The ${name} stood below the meadow.`],
          entities: [{ kind: 'ORGANIZATION', name }],
        })
      await store.save([meadow('a', 'Meadow House'), meadow('b', 'Glasshouse'), meadow('c', 'Glasshouse')])
      expect(await search(store, { query: 'meadov' })).toEqual([])
      expect(idsOf(await search(store, { query: 'meadow glashouse' })).sort()).toEqual(['b', 'c'])
    }))

  test('another name in the headline outweighs any number of others below', () =>
    withStore(open, ARTICLES, async store => {
      const entities = [{ kind: 'ORGANIZATION', name: 'BDU' } as const]
      const made = (id: string, headline: string, paragraph: string): Article =>
        madeArticle({ id, headline, publishedOn: '2024-07-01', paragraphs: [paragraph], entities })
      await store.save([made('below', 'Paper', 'The BDU. '.repeat(50)), made('above', 'BDU wins', 'It did.')])
      expect(idsOf(await search(store, { query: 'baltic' })).slice(2)).toEqual(['above', 'below', 'fire'])
    }))

  test('what a query finds without a term is what it finds, but for what the term finds', async () => {
    const words = fc.constantFrom(
      'strike',
      'norhaven',
      'bdu',
      'baltic',
      'lena',
      '"long strike"',
      'inj*',
      'port',
      'okafor',
    )
    await withStore(open, ARTICLES, async store => {
      await fc.assert(
        fc.asyncProperty(words, words, async (one, other) => {
          const found = async (query: string): Promise<string[]> => idsOf(await search(store, { query })).sort()
          const [left, without, all, both] = [
            await found(one),
            await found(other),
            await found(`${one} -${other}`),
            await found(`${other} ${one}`),
          ]
          expect(all).toEqual(left.filter(id => !without.includes(id)))
          expect(both).toEqual(left.filter(id => without.includes(id)))
        }),
      )
    })
  })

  test('a query of many words that stand nowhere finds nothing', () =>
    withStore(open, ARTICLES, async store => {
      const misspelt = ['norhven', 'norhavn', 'norhavem', 'norhafen', 'norhaben', 'nordaven', 'morhaven', 'norhave']
      expect(await search(store, { query: misspelt.join(' ') })).toHaveLength(3)
      expect(await search(store, { query: [...misspelt, 'norrhaven'].join(' ') })).toEqual([])
      const beginnings = ['norh*', 'nor*', 'norha*', 'norhav*', 'inj*', 'por*', 'wer*', 'peop*', 'str*', 'oka*']
      expect(idsOf(await search(store, { query: beginnings.join(' ') })).sort()).toEqual(['fire', 'strike'])
    }))

  test('the words that a search found are highlighted as spans, a phrase as one', () =>
    withStore(open, ARTICLES, async store => {
      const exacts = async (query: string): Promise<string[]> =>
        highlighted((await search(store, { query, mentions: null }))[0])
      expect(await exacts('senor no')).toEqual(['no', 'Señor'])
      expect(await exacts('"were INJURED" okafor -accord -strike')).toEqual([])
      expect(await exacts('"were injured" port fire')).toEqual(['Fire', 'port', 'were injured'])
      expect(await exacts('"port of nor"* injured')).toEqual(['injured', 'port of Norhaven'])
      expect(await exacts('"long strike" strike')).toEqual(['long strike'])
    }))

  test('where an article has another name than the one sought, or the right one, its mentions are highlighted', () =>
    withStore(open, ARTICLES, async store => {
      const inArticle = async (query: string, id: string): Promise<string[]> =>
        highlighted((await search(store, { query })).find(({ article }) => article.id === id))
      expect(await inArticle('bdu', 'strike')).toEqual(['BDU'])
      expect(await inArticle('bdu', 'accord')).toEqual(['Baltic Dockers Union'])
      expect(await inArticle('lena injured', 'fire')).toEqual(['Okafor', 'injured'])
      expect(await inArticle('norhven okavor', 'strike')).toEqual(['Norhaven', 'Lena Okafor', 'Norhaven'])
    }))

  test('filters narrow a search; many searches are answered in one call', () =>
    withStore(open, ARTICLES, async store => {
      const pages = await store.articles.search([
        { filter: { query: 'strike', publishers: [COURIER] }, first: 10 },
        { filter: { query: 'strike', publishers: [POST] }, first: 10 },
        { filter: { query: 'strike', text: 'hills -long' }, first: 10 },
      ])
      expect(pages.map(page => idsOf(itemsOf(page)).sort())).toEqual([['fire', 'strike'], ['accord', 'snow'], ['snow']])
    }))

  test('entities are found by misspelt names, too: those with the fewest wrong letters', () =>
    withStore(open, ARTICLES, async store => {
      const names = ['okavor', 'len okavor', 'norhvaen', 'nor', 'corrier', 'dockerz unio', 'okavar', 'okavo']
      const pages = await store.entities.pages(
        names.map(name => ({ filter: { name }, orderBy: 'NAME_ASC', first: 10 })),
      )
      expect(pages.map(page => itemsOf(page).map(({ name }) => name))).toEqual([
        ['Lena Okafor'],
        ['Lena Okafor'],
        ['Norhaven'],
        ['Norhaven'],
        ['The Courier'],
        ['Baltic Dockers Union'],
        [],
        [],
      ])
    }))
}

async function search(store: ArticleStore, filter: SearchFilter): Promise<SearchHit[]> {
  const [page] = await store.articles.search([{ filter, first: 20 }])
  return itemsOf(page)
}

function idsOf(hits: readonly SearchHit[]): string[] {
  return hits.map(({ article }) => article.id)
}

/** The highlighted words; each must stand where its span says. */
function highlighted(hit: SearchHit | undefined): string[] {
  return (hit?.highlights ?? []).map(({ start, end, exact }: TextSpan) => {
    expect(hit?.article.text.slice(start, end)).toBe(exact)
    return exact
  })
}
