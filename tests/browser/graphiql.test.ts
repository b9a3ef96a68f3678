import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GRAPHIQL_PAGE, offerCurrent } from '../../packages/api/cli/web-page.ts'
import { launchChromium } from './chromium.ts'
import { type Service, startService } from './service.ts'
import { type Visit, visit } from './visit.ts'

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))
const TABS = new URL('../../packages/api/graphiql/src/tabs/', import.meta.url)

/** The answer to the first tab, as far as it is looked at. */
const tollsSchema = z.object({
  data: z.object({
    figureHistory: z.object({
      nodes: z.array(
        z.object({
          quantity: z.object({ minimum: z.number() }),
          status: z.string(),
          place: z.object({ name: z.string() }),
          reportedByText: z.string(),
          firstReport: z.object({ span: z.object({ sentence: z.string() }) }),
        }),
      ),
    }),
  }),
})

let service: Service
let browser: Browser

beforeAll(async () => {
  await offerCurrent([GRAPHIQL_PAGE])
  service = await startService([SAMPLES])
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

describe('GraphiQL', () => {
  it('opens with five tabs, and with the answer to the first: 18, then 164, withdrawn, then 225', async () => {
    const { page, ...rest } = await open({ viewport: { width: 1400, height: 2200 } })
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      'TollsCompared',
      'WhoSpoke',
      'Timeline',
      'SearchWithFacets',
      'CoOccurrence',
    ])
    await answerHas(page, 'Two hundred and twenty-five people were killed')
    const values = await tolls(page)
    expect(values).toEqual([
      { minimum: 18, status: 'REPORTED', by: 'The Interior Ministry', sentence: expect.stringContaining('18') },
      { minimum: 164, status: 'WITHDRAWN', by: 'The Health Ministry', sentence: expect.stringContaining('164') },
      { minimum: 225, status: 'REPORTED', by: 'prosecutors', sentence: expect.stringContaining('twenty-five') },
    ])
    await shoot(page, 'graphiql')
    expectQuiet(rest)
  })

  it('answers each tab by the keyboard', async () => {
    const { page, ...rest } = await open()
    for (const [name, words] of [
      ['WhoSpoke', '"speakerText"'],
      ['Timeline', '"participants"'],
      ['SearchWithFacets', '"highlights"'],
      ['CoOccurrence', '"coOccurrences"'],
    ] as const) {
      await page.getByRole('tab', { name }).click()
      await page.locator('.graphiql-query-editor').click()
      await page.keyboard.press('Control+Enter')
      await answerHas(page, words)
    }
    expectQuiet(rest)
  })

  it('opens what an address asks in a tab of its own, and waits for the button', async () => {
    const query = 'query Newest($n: Int) { articles(first: $n) { nodes { headline } } }'
    const { page, ...rest } = await open({}, { query, variables: '{ "n": 1 }' })
    expect((await page.getByRole('tab').allInnerTexts())[0]).toBe('Newest')
    await page.locator('.graphiql-query-editor').getByText('Newest').waitFor()
    expect(await answer(page)).toBe('')
    await run(page)
    await answerHas(page, 'Last foreign troops leave Kazakhstan')
    await page.goto(`${service.url}/graphql?${new URLSearchParams({ query: '{ archive { version } }' })}`)
    await page.locator('.graphiql-query-editor').getByText('archive').waitFor()
    expectQuiet(rest)
  })

  it('adds a field to the query from the explorer', async () => {
    const { page, ...rest } = await open()
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click()
    await page.locator('.graphiql-explorer-root').getByText('lastToldOn', { exact: true }).click()
    await page.locator('.graphiql-query-editor').getByText('lastToldOn').waitFor()
    await run(page)
    await answerHas(page, '"lastToldOn": "2022-01-')
    expectQuiet(rest)
  })

  it('shows what a field means', async () => {
    const { page, ...rest } = await open()
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    const pane = page.locator('.graphiql-plugin')
    await pane.getByRole('link', { name: 'Query', exact: true }).click()
    await pane.getByRole('link', { name: 'figureHistory', exact: true }).click()
    await pane.getByText('how a death toll rose').waitFor()
    expectQuiet(rest)
  })

  it('keeps the queries that were asked, over a reload', async () => {
    const { page, ...rest } = await open()
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await run(page)
    await answerHas(page, '"participants"')
    await page.reload()
    await page.getByRole('button', { name: 'Show History' }).click()
    await page.locator('.graphiql-history').getByText('Timeline', { exact: true }).first().waitFor()
    expectQuiet(rest)
  })

  it('tells of changes of the archive while they happen', async () => {
    const query = 'subscription Watch { archiveChanged { kind article { headline } } }'
    const { page, ...rest } = await open({}, { query })
    const watched = page.waitForResponse(response => response.headers()['content-type'] === 'text/event-stream')
    await run(page)
    await watched
    await importArticle('Snow closes the harbour road')
    await answerHas(page, 'Snow closes the harbour road')
    expectQuiet(rest)
  })

  it('sends the headers of its pane', async () => {
    const query = 'mutation Remove { removeArticle(input: { id: "Article:none" }) { __typename } }'
    const { page, ...rest } = await open({}, { query })
    await run(page)
    await answerHas(page, 'UnauthorizedError')
    await page.getByRole('button', { name: 'Headers' }).click()
    await page.locator('.monaco-editor[data-uri$="request-headers.json"]').click()
    await page.keyboard.insertText(`{ "Authorization": "Bearer ${service.token}" }`)
    await run(page)
    await answerHas(page, 'NotFoundError')
    expectQuiet(rest)
  })
})

describe('the colours of GraphiQL', () => {
  it('follow the system, also while it is open, and can be chosen for good', async () => {
    const { page, ...rest } = await open({ colorScheme: 'dark' })
    await answerHas(page, '164')
    await shoot(page, 'graphiql-dark')
    await expect.poll(() => isDark(page)).toEqual([true, true])
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(() => isDark(page)).toEqual([false, false])
    await page.getByRole('button', { name: 'Open settings dialog' }).click()
    await page.getByRole('button', { name: 'Dark' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => isDark(page)).toEqual([true, true])
    await page.reload()
    await answerHas(page, '164')
    await expect.poll(() => isDark(page)).toEqual([true, true])
    expectQuiet(rest)
  })
})

describe('an answer of GraphiQL as CSV', () => {
  it('is byte for byte what the service answers', async () => {
    const { page, ...rest } = await open()
    await page.getByRole('button', { name: 'This page' }).waitFor()
    const { name, content } = await saved(page, 'This page')
    expect(name).toBe('TollsCompared.csv')
    const query = await readFile(new URL('tolls-compared.graphql', TABS), 'utf8')
    expect(content).toEqual(await csv({ query }))
    expect(content.toString().split('\r\n')).toHaveLength(6)
    expectQuiet(rest)
  })

  it('has all pages when they are asked for, with the variables of the tab', async () => {
    const query =
      'query Texts($kinds: [EntityKind!]) { entities(first: 5, filter: { kinds: $kinds }) { nodes { name } } }'
    const variables = { kinds: ['PLACE'] }
    const { page, ...rest } = await open({}, { query, variables: JSON.stringify(variables) })
    const one = await saved(page, 'This page')
    expect(one.content.toString().split('\r\n')).toHaveLength(7)
    const { content } = await saved(page, 'All pages')
    expect(content).toEqual(await csv({ query, variables }, '?format=csv&all=true'))
    expect(content.length).toBeGreaterThan(one.content.length)
    expectQuiet(rest)
  })

  it('that is no table says which lists to choose from, until another tab is looked at', async () => {
    const { page, foreign } = await open()
    await page.getByRole('tab', { name: 'SearchWithFacets' }).click()
    await page.getByRole('button', { name: 'This page' }).click()
    const problem = page.locator('.csv-problem')
    await problem.waitFor()
    expect(await problem.textContent()).toContain('it selects several lists: `search.edges`, `articles.facets.months`')
    await shoot(page, 'graphiql-no-table')
    await page.getByRole('tab', { name: 'WhoSpoke' }).click()
    await problem.waitFor({ state: 'detached' })
    expect(foreign).toEqual([])
  })
})

async function open(
  options: Parameters<typeof visit>[2] = {},
  parameters: Record<string, string> = {},
): Promise<Visit> {
  const opened = await visit(browser, service.url, { viewport: { width: 1400, height: 900 }, ...options })
  await opened.page.goto(`${service.url}/graphql?${new URLSearchParams(parameters)}`)
  await opened.page.locator('.graphiql-query-editor .view-line').first().waitFor()
  return opened
}

function run(page: Page): Promise<void> {
  return page.getByRole('button', { name: /execute query/i }).click()
}

/** What the response editor shows: the lines that are in sight, in their order. Where it wraps a line, it indents the rest. */
function answer(page: Page): Promise<string> {
  return page.locator('.graphiql-response .view-line').evaluateAll(lines =>
    lines
      .map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' '),
  )
}

function answerHas(page: Page, words: string): Promise<void> {
  return expect.poll(() => answer(page), { timeout: 20_000 }).toContain(words)
}

/** Of the tolls that are shown, those of the country: the least that each number is, how it stands, and who says it in which sentence. */
async function tolls(page: Page): Promise<unknown[]> {
  const shown = tollsSchema.parse(JSON.parse(await answer(page)))
  return shown.data.figureHistory.nodes
    .filter(({ place }) => place.name === 'Kazakhstan')
    .map(({ quantity, status, reportedByText, firstReport }) => ({
      minimum: quantity.minimum,
      status,
      by: reportedByText,
      sentence: firstReport.span.sentence,
    }))
}

/** Whether the page is dark, and whether its editors are. */
function isDark(page: Page): Promise<boolean[]> {
  return page.locator('.graphiql-container, .graphiql-query-editor .monaco-editor .view-lines').evaluateAll(elements =>
    elements.map(element => {
      const [, hue, ...rest] = /rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(element).color) ?? []
      return [hue, ...rest].map(Number).reduce((sum, part) => sum + part, 0) > 382
    }),
  )
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const download: Promise<Download> = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

/** What the service answers to who asks for CSV. */
async function csv(question: unknown, parameters = ''): Promise<Buffer> {
  const response = await fetch(`${service.url}/graphql${parameters}`, {
    method: 'POST',
    headers: { accept: 'text/csv', 'content-type': 'application/json' },
    body: JSON.stringify(question),
  })
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

async function importArticle(headline: string): Promise<void> {
  const query = 'mutation ($input: ImportArticleInput!) { importArticle(input: $input) { __typename } }'
  const content = `${headline}\n\nThe road along the harbour of Bergen was closed on Monday, the city said.`
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${service.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { content, publishedOn: '2022-02-01' } } }),
  })
  expect(await response.json()).toEqual({ data: { importArticle: { __typename: 'ImportArticleSuccess' } } })
}

/** Takes a picture when somebody wants to look at it: into the folder that DATELINE_SCREENSHOTS names. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['DATELINE_SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

function expectQuiet({ foreign, errors }: Omit<Visit, 'page'>): void {
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
}
