import { expect, test } from 'vitest'
import { type ReadResult, readSource } from './read.ts'

function read(document: object): ReadResult {
  const [result] = readSource({ name: 'bridge.json', content: new TextEncoder().encode(JSON.stringify(document)) })
  if (!result) throw new Error('there is no result')
  return result
}

const PLAIN = 'The old bridge was closed on Monday. Repairs will take until autumn, officials said.'
const MARKUP = '<p>The old bridge was closed on Monday.</p><p>Repairs will take until autumn, officials said.</p>'

const TWO = {
  uri: 'https://agency.example/items/1',
  standard: { name: 'ninjs', version: '2.0' },
  type: 'text',
  firstcreated: '2024-03-04T09:30:00Z',
  versioncreated: '2024-03-05T10:00:00Z',
  language: 'en',
  by: 'Ann Lee and Bo Chan',
  infosources: [{ name: 'The Agency', role: 'publisher' }],
  headlines: [
    { role: 'short', value: 'Bridge shut' },
    { role: 'main', value: 'Old bridge closed' },
  ],
  descriptions: [{ role: 'summary', value: 'Cracks were found in two pillars.' }],
  bodies: [
    { role: 'main', contenttype: 'text/plain', value: PLAIN },
    { role: 'richtext', contenttype: 'application/xhtml+xml', value: MARKUP },
  ],
}

const THREE = {
  ...TWO,
  standard: { name: 'ninjs', version: '3.0' },
  firstcreated: undefined,
  versioncreated: undefined,
  infosources: undefined,
  firstCreated: TWO.firstcreated,
  versionCreated: TWO.versioncreated,
  infoSources: TWO.infosources,
  bodies: TWO.bodies.map(({ contenttype, ...body }) => ({ ...body, contentType: contenttype })),
}

test.each([
  ['2', TWO],
  ['3', THREE],
])('ninjs %s is an article, its paragraphs those of the marked-up body', (_, document) => {
  const { article } = read(document)
  expect(article).toMatchObject({
    publishedOn: '2024-03-04',
    publishedAt: '2024-03-04T09:30:00Z',
    modifiedAt: '2024-03-05T10:00:00Z',
    language: 'en',
    publisher: 'The Agency',
    authors: ['Ann Lee', 'Bo Chan'],
    url: 'https://agency.example/items/1',
    source: { format: 'JSON' },
  })
  expect(article?.headline.exact).toBe('Old bridge closed')
  expect(article?.standfirst?.exact).toBe('Cracks were found in two pillars.')
  expect(article?.blocks.map(block => block.span.exact)).toEqual([
    'The old bridge was closed on Monday.',
    'Repairs will take until autumn, officials said.',
  ])
})

test('ninjs with its body as plain text only is one paragraph', () => {
  const { article } = read({ ...TWO, bodies: [TWO.bodies[0]] })
  expect(article?.blocks.map(block => block.span.exact)).toEqual([PLAIN])
})

test.each([
  ['of a picture', { ...TWO, type: 'picture' }, 'NOT_AN_ARTICLE', 'of the type picture'],
  ['that was cancelled', { ...THREE, pubStatus: 'canceled' }, 'NOT_AN_ARTICLE', 'cancelled'],
  ['without a headline', { ...TWO, headlines: [] }, 'NO_HEADLINE', 'field headlines is missing'],
  ['without a body', { ...TWO, bodies: undefined }, 'NO_TEXT', 'field bodies is missing'],
])('ninjs %s is refused', (_, document, code, message) => {
  const { refusal } = read(document)
  expect(refusal?.code).toBe(code)
  expect(refusal?.message).toContain(message)
})
