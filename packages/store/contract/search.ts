import { expect, test } from 'vitest'
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
  ['a short name', 'bdu', ['fire', 'strike']],
  ['words in other scripts', 'порт', ['harbour']],
  ['a quotation mark that is never closed', '"were injured', ['fire', 'strike']],
  ['nothing by words that must not be there alone', '-strike', []],
  ['nothing by signs', ' - "" * ?!', []],
  ['nothing by nothing', '', []],
]

export function searchContract(open: OpenStore): void {
  test.for(QUERIES)('a search finds %s', ([, query, found]) =>
    withStore(open, ARTICLES, async store => {
      const page = await store.articles.search({ filter: { query }, first: 10 })
      expect(
        itemsOf(page)
          .map(hit => hit.article.id)
          .sort(),
      ).toEqual(found)
      expect(await page.totalCount()).toBe(found.length)
    }),
  )

  test('a word in the headline outweighs any number of them below; then the text that has it more often comes first', () =>
    withStore(open, ARTICLES, async store => {
      const often = Array.from({ length: 50 }, () => 'A strike.').join(' ')
      await store.save([
        madeArticle({ id: 'often', headline: 'Paper', publishedOn: '2024-07-01', paragraphs: [often] }),
      ])
      const hits = itemsOf(await store.articles.search({ filter: { query: 'strike' }, first: 10 }))
      expect(
        hits
          .map(hit => hit.article.id)
          .slice(0, 2)
          .sort(),
      ).toEqual(['accord', 'strike'])
      expect(hits.map(hit => hit.article.id).slice(2)).toEqual(['often', 'snow', 'fire'])
      const scores = hits.map(hit => hit.score)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    }))

  test('the words that a search found are highlighted as spans, a phrase as one', () =>
    withStore(open, ARTICLES, async store => {
      const exacts = async (query: string): Promise<string[]> => {
        const [hit] = itemsOf(await store.articles.search({ filter: { query, mentions: null }, first: 1 }))
        for (const { start, end, exact } of hit?.highlights ?? [])
          expect(hit?.article.text.slice(start, end)).toBe(exact)
        return hit?.highlights.map(span => span.exact) ?? []
      }
      expect(await exacts('senor no')).toEqual(['no', 'Señor'])
      expect(await exacts('"were INJURED" okafor -accord -dockers')).toEqual([])
      expect(await exacts('"were injured" port fire')).toEqual(['Fire', 'port', 'were injured'])
      expect(await exacts('"port of nor"* injured')).toEqual(['injured', 'port of Norhaven'])
      expect(await exacts('"long strike" strike')).toEqual(['long strike'])
    }))

  test('filters narrow a search', () =>
    withStore(open, ARTICLES, async store => {
      const find = async (publisher: string): Promise<string[]> =>
        itemsOf(await store.articles.search({ filter: { query: 'strike', publishers: [publisher] }, first: 10 }))
          .map(hit => hit.article.id)
          .sort()
      expect(await find(COURIER)).toEqual(['fire', 'strike'])
      expect(await find(POST)).toEqual(['accord', 'snow'])
    }))
}
