import { fileURLToPath } from 'node:url'
import { type ArticleDetail, createDateline } from '@dateline/sdk'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerCurrent, READER_PAGE } from '../../packages/api/cli/web-page.ts'
import { launchChromium } from './chromium.ts'
import { type Service, startService } from './service.ts'
import { type Visit, visit } from './visit.ts'

let service: Service
let browser: Browser
let article: ArticleDetail

beforeAll(async () => {
  await offerCurrent([READER_PAGE])
  service = await startService([path('article.txt')])
  browser = await launchChromium()
  const dateline = createDateline({ url: `${service.url}/graphql` })
  const [summary] = (await dateline.articles.list({ first: 1 })).items
  const detail = await dateline.articles.get(summary?.id ?? '')
  if (!detail) throw new Error('The article was not imported.')
  article = detail
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

describe('the list', () => {
  it('shows the articles with their dates, and leads to them', async () => {
    const { page, ...rest } = await visit(browser, service.url)
    await page.goto(`${service.url}/`)
    await page.getByRole('link', { name: article.headline }).click()
    await page.getByRole('heading', { level: 1, name: article.headline }).waitFor()
    expect(await page.title()).toContain(article.headline)
    await page.goBack()
    await page.getByText('12 January 2022').first().waitFor()
    expectQuiet(rest)
  })

  it('keeps only articles with the words that are asked for, as they are typed', async () => {
    const { page, ...rest } = await visit(browser, service.url)
    await page.goto(`${service.url}/`)
    await page.getByLabel('Articles with the words').fill('zeppelin')
    await page.getByText('No article has all of this.').waitFor()
    expect(await page.getByRole('article').count()).toBe(0)
    await page.getByLabel('Articles with the words').fill('commuters')
    await page.getByRole('link', { name: article.headline, exact: true }).waitFor()
    expectQuiet(rest)
  })
})

describe('an article', () => {
  it('has each mention of each entity highlighted by kind, with exactly the words of its span', async () => {
    const { page, ...rest } = await openArticle()
    const runs = await page.locator('article a.mention[data-start]').evaluateAll(links =>
      links.map(link => ({
        text: link.textContent,
        start: Number(link.getAttribute('data-start')),
        end: Number(link.getAttribute('data-end')),
        kind: link.className.split(' ')[1] ?? '',
      })),
    )
    const expected = article.entities.flatMap(({ entity, mentions }) =>
      mentions.map(({ span }) => ({
        text: span.exact,
        start: span.start,
        end: span.end,
        kind: entity.kind.toLowerCase(),
      })),
    )
    expect(expected.length).toBeGreaterThan(5)
    expect(runs).toEqual(expect.arrayContaining(expected))
    for (const { text, start, end } of runs) expect(article.text.slice(start, end)).toBe(text)
    expectQuiet(rest)
  })

  it('has its sections, and every image of its gallery with its credit', async () => {
    const { page } = await openArticle()
    await page.getByRole('heading', { level: 2, name: 'What do the crews want?' }).waitFor()
    const credits = await page.locator('.gallery .credit').allInnerTexts()
    expect(credits.map(credit => credit.replace(/\s+/g, ' '))).toEqual([
      'Photo: Kari Nordmann NTB',
      'Photo: Ola Hansen City of Bergen / NTB',
      'Photo: Lise Berg NTB',
    ])
    expect(await page.locator('article').textContent()).not.toContain('Advertisement')
  })

  it('says in its head what it is about', async () => {
    const { page } = await openArticle()
    const topics = article.topics.map(({ phrase }) => phrase)
    expect(topics.length).toBeGreaterThan(0)
    await page
      .locator('article header')
      .getByText(`About: ${topics.join(', ')}`, { exact: true })
      .waitFor()
  })

  it('has its statements with speakers, its figures with who reported them, and its events', async () => {
    const { page } = await openArticle()
    const facts = page.locator('.facts')
    expect(await facts.locator('.statements > li').count()).toBe(article.statements.length)
    expect(await facts.locator('tbody tr').count()).toBe(article.figures.length)
    expect(await facts.locator('.events > li').count()).toBe(article.events.length)
    expect(article.statements.length).toBeGreaterThan(0)
    const figure = article.figures.find(({ span }) => /12 people/.test(span.exact))
    const row = facts.locator('tbody tr', { hasText: figure?.span.exact ?? 'a figure of 12 people' })
    expect(await row.textContent()).toContain(figure?.reportedBy?.name ?? figure?.reportedByText ?? '–')
  })

  it('shows the words behind a fact in the text', async () => {
    const { page } = await openArticle()
    const [figure] = article.figures
    if (!figure) throw new Error('The article has no figure.')
    await page.locator('tbody tr').first().getByRole('link', { name: 'Show in the text' }).click()
    const shown = page.locator('article mark.fact')
    await shown.first().waitFor()
    expect((await shown.allTextContents()).join('')).toBe(figure.span.exact)
  })

  it('switches the highlights of a kind off and on by the keyboard', async () => {
    const { page } = await openArticle()
    const people = page.locator('article a.mention.person[data-start]')
    const before = await people.count()
    expect(before).toBeGreaterThan(0)
    await page.getByRole('checkbox', { name: 'People' }).focus()
    await page.keyboard.press('Space')
    expect(await people.count()).toBe(0)
    await page.keyboard.press('Space')
    expect(await people.count()).toBe(before)
  })

  it('leads from a mention to the entity and its articles', async () => {
    const { page, ...rest } = await openArticle()
    const [{ entity, mentions } = noEntity()] = article.entities
    await page.locator(`article a.mention[data-start="${mentions[0]?.span.start}"]`).click()
    await page.getByRole('heading', { level: 1, name: entity.name }).waitFor()
    await page.locator('.articles').getByRole('link', { name: article.headline }).waitFor()
    expectQuiet(rest)
  })

  it('fits the width of a phone', async () => {
    const { page } = await openArticle({ viewport: { width: 360, height: 740 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })

  it('says so when there is none with the id', async () => {
    const { page } = await visit(browser, service.url)
    await page.goto(`${service.url}/#/articles/Article:none`)
    await page.getByText('There is no article with this id.').waitFor()
  })
})

async function openArticle(options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const opened = await visit(browser, service.url, options)
  await opened.page.goto(`${service.url}/#/articles/${encodeURIComponent(article.id)}`)
  await opened.page.getByRole('heading', { level: 1, name: article.headline }).waitFor()
  return opened
}

function noEntity(): never {
  throw new Error('The article mentions nobody.')
}

function expectQuiet({ foreign, errors }: Omit<Visit, 'page'>) {
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
