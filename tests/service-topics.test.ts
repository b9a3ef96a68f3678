import type { Article } from '@dateline/articles'
import { madeArticle } from '@dateline/store/made-article'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listening, listening } from './service/listening.ts'

const made = madeArticle({
  headline: 'Ferry fares go up',
  paragraphs: ['Ferry fares in Northport rise by a tenth.'],
  publishedOn: '2021-03-01',
  topics: ['Ferry fares'],
})
const unread = madeArticle({
  headline: 'Billetter',
  paragraphs: ['Dyrere.'],
  publishedOn: '2021-03-02',
  language: 'da',
})

let service: Listening

beforeAll(async () => {
  service = await listening([made, unread])
})

afterAll(() => service?.close())

async function topicsOf({ headline }: Article): Promise<unknown> {
  const { articles } = await service.ask<{ articles: { nodes: { headline: string; topics: unknown }[] } }>(
    '{ articles { nodes { headline topics { phrase salience spans { start end exact sentence } } } } }',
  )
  return articles.nodes.find(node => node.headline === headline.exact)?.topics
}

test('an article has its topics, each with the words that it was read from', async () => {
  expect(await topicsOf(made)).toEqual([
    {
      phrase: 'Ferry fares',
      salience: 1,
      spans: [{ start: 0, end: 11, exact: 'Ferry fares', sentence: 'Ferry fares go up' }],
    },
  ])
})

test('an article that is not annotated has none', async () => {
  expect(await topicsOf(unread)).toEqual([])
})
