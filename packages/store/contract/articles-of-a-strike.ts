import { type Article, entityKey } from '@dateline/articles'
import { madeArticle } from '../made-article.ts'

/** Four made articles about one strike, and one in a language that is not annotated. */
export const strike: Article = madeArticle({
  id: 'strike',
  headline: 'Dockers strike in Norhaven',
  publishedOn: '2024-03-01',
  publisher: 'The Courier',
  authors: ['Ida Brandt'],
  paragraphs: [
    'Mayor Lena Okafor said on Friday that 12 people were injured at the port of Norhaven.',
    'The Baltic Dockers Union, or BDU, called the strike on 29 February, and Jon Reyes spoke for it.',
  ],
  entities: [
    { kind: 'PERSON', name: 'Lena Okafor', aliases: ['Okafor'], roles: [{ title: 'Mayor', of: 'Norhaven' }] },
    { kind: 'PERSON', name: 'Jon Reyes', aliases: ['Reyes'] },
    { kind: 'ORGANIZATION', name: 'Baltic Dockers Union', abbreviation: 'BDU', members: ['Jon Reyes'] },
    { kind: 'PLACE', name: 'Norhaven', countryCode: 'NO' },
  ],
  statements: [{ content: '12 people were injured at the port of Norhaven', speaker: 'Lena Okafor' }],
  figures: [
    {
      words: '12 people',
      value: 12,
      measure: 'INJURED',
      reportedBy: 'Lena Okafor',
      where: 'Norhaven',
      status: 'WITHDRAWN',
    },
  ],
  events: [
    {
      words: 'The Baltic Dockers Union, or BDU, called the strike on 29 February',
      expression: '29 February',
      earliest: '2024-02-29',
      latest: '2024-02-29',
      participants: ['Baltic Dockers Union'],
    },
  ],
})

export const fire: Article = madeArticle({
  id: 'fire',
  headline: 'Fire at the port kills two',
  publishedOn: '2024-03-03',
  publisher: 'The Courier',
  paragraphs: [
    'Okafor said that 30 people were injured. “Two have died,” she said.',
    'BDU sent home all dockers between Saturday and Monday. Norhaven mourns. The strike goes on.',
  ],
  entities: [
    { kind: 'PERSON', name: 'Okafor' },
    { kind: 'ORGANIZATION', name: 'BDU' },
    { kind: 'PLACE', name: 'Norhaven', countryCode: 'NO' },
  ],
  statements: [
    { content: '30 people were injured', speaker: 'Okafor' },
    { content: 'Two have died', speaker: 'Okafor', kind: 'DIRECT' },
  ],
  figures: [
    { words: '30 people', value: 30, measure: 'INJURED', reportedBy: 'Okafor' },
    { words: 'Two', value: 2, measure: 'KILLED' },
  ],
  events: [
    {
      words: 'BDU sent home all dockers between Saturday and Monday',
      expression: 'between Saturday and Monday',
      earliest: '2024-03-02',
      latest: '2024-03-04',
      participants: ['BDU'],
      places: ['Norhaven'],
    },
  ],
})

export const accord: Article = madeArticle({
  id: 'accord',
  headline: 'Accord ends the long strike',
  publishedOn: '2024-04-10',
  publisher: 'Evening Post',
  language: 'en-GB',
  paragraphs: ['The Baltic Dockers Union and Norhaven have agreed since March. “We won,” said Jon Reyes.'],
  entities: [
    { kind: 'ORGANIZATION', name: 'Baltic Dockers Union' },
    { kind: 'PERSON', name: 'Jon Reyes' },
    { kind: 'PLACE', name: 'Norhaven', countryCode: 'NO' },
  ],
  statements: [{ content: 'We won', speaker: 'Jon Reyes', kind: 'DIRECT' }],
  events: [
    {
      words: 'The Baltic Dockers Union and Norhaven have agreed since March',
      expression: 'since March',
      earliest: '2024-03-05',
      latest: null,
      participants: ['Baltic Dockers Union', 'Norhaven'],
    },
  ],
})

export const snow: Article = madeArticle({
  id: 'snow',
  headline: 'Snow in the hills',
  publishedOn: '2024-05-20',
  publisher: 'Evening Post',
  paragraphs: [
    'Snow fell in Lowmoor on no day that anybody remembers, and in Café Señor they spoke of the strike, a strike, one strike.',
  ],
  entities: [{ kind: 'PLACE', name: 'Lowmoor', placeKind: 'REGION' }],
  events: [{ words: 'Snow fell in Lowmoor', expression: 'no day', earliest: null, latest: null, places: ['Lowmoor'] }],
})

export const harbour: Article = madeArticle({
  id: 'harbour',
  headline: 'Порт снова открыт',
  publishedOn: '2024-04-10',
  language: 'ru',
  paragraphs: ['Порт работает.'],
})

export const ARTICLES: readonly Article[] = [strike, fire, accord, snow, harbour]

export const OKAFOR = entityKey('PERSON', 'Lena Okafor')
export const REYES = entityKey('PERSON', 'Jon Reyes')
export const BRANDT = entityKey('PERSON', 'Ida Brandt')
export const UNION = entityKey('ORGANIZATION', 'Baltic Dockers Union')
export const BDU = entityKey('ORGANIZATION', 'BDU')
export const COURIER = entityKey('ORGANIZATION', 'The Courier')
export const POST = entityKey('ORGANIZATION', 'Evening Post')
export const NORHAVEN = entityKey('PLACE', 'Norhaven')
export const LOWMOOR = entityKey('PLACE', 'Lowmoor')
