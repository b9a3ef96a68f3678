import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createDateline, type Dateline } from '@dateline/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerCurrent, READER_PAGE } from '../../packages/api/cli/web-page.ts'
import { violationsOf } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { articlePath, entityPath, readerViewsOf } from './reader-views.ts'
import { type Service, startService } from './service.ts'
import { visit } from './visit.ts'

const NEWS = fileURLToPath(new URL('../../../shared/articles', import.meta.url))

let service: Service
let browser: Browser
let dateline: Dateline

describe.skipIf(!existsSync(NEWS))(
  'the reader on hundreds of real articles (needs ../shared/articles beside the checkout)',
  () => {
    beforeAll(async () => {
      await offerCurrent([READER_PAGE])
      service = await startService([NEWS])
      browser = await launchChromium()
      dateline = createDateline({ url: `${service.url}/graphql` })
    })

    afterAll(async () => {
      await browser?.close()
      await service?.close()
    })

    it('goes from a search, narrowed twice, to an article with all of its facts, as the service has them', async () => {
      const word = 'hospital'
      const page = await open('/')
      await page.getByLabel('Articles with the words').fill(word)
      await page.locator('mark.hit').first().waitFor()
      const facets = await dateline.articles.facets({ query: word })
      const [publisher] = facets.publishers
      await page
        .locator('.facets')
        .getByRole('link', { name: publisher?.value.name ?? '', exact: true })
        .click()
      await page.locator('.count', { hasText: `${publisher?.count} article` }).waitFor()
      const filter = { publishers: [publisher?.value.id ?? ''] }
      const [place] = (await dateline.articles.facets({ query: word, filter })).places
      await page.locator('.facets section', { hasText: 'Places' }).getByRole('link').first().click()
      await page.locator('.count', { hasText: `${place?.count} article` }).waitFor()

      const found = await dateline.articles.search({
        query: word,
        filter: { ...filter, mentions: [place?.value.id ?? ''] },
      })
      expect(await page.locator('.articles h2').allTextContents()).toEqual(
        found.items.map(({ article }) => article.headlineSpan.exact),
      )
      await page.locator('.articles h2 a').first().click()
      const article = await dateline.articles.get(found.items[0]?.article.id ?? '')
      await page.getByRole('heading', { level: 1, name: article?.headline ?? '' }).waitFor()
      expect(await page.locator('.facts .statements > li').count()).toBe(article?.statements.length)
      expect(await page.locator('.facts tbody tr').count()).toBe(article?.figures.length)
    })

    it('leads from the story of a number to the sentence of each value', async () => {
      const page = await open('/#/numbers/KILLED')
      const history = await dateline.figures.history({ measure: 'KILLED', first: 100 })
      await page.locator('.value').first().waitFor()
      expect(await page.locator('.value').count()).toBe(history.items.length)
      await page.locator('td.sentence .show').first().click()
      await page.locator('mark.fact').first().waitFor()
      expect((await page.locator('mark.fact').allTextContents()).join('')).toBe(
        history.items[0]?.firstReport.span.exact,
      )
    })

    it('shows whom an entity appears with, and goes from one to the next', async () => {
      const [entity] = (await dateline.entities.list({ filter: { kinds: ['ORGANIZATION'] }, first: 1 })).items
      const page = await open(entityPath(entity?.id ?? ''))
      const detail = await dateline.entities.get(entity?.id ?? '')
      const together = detail?.coOccurrences.map(({ entity: other }) => other.name) ?? []
      await page.locator('.together').first().waitFor()
      const names = await page
        .locator('.together')
        .filter({ hasText: together[0] ?? '' })
        .getByRole('link')
        .allTextContents()
      expect(names).toEqual(together)
      await page.locator('.network a').first().click()
      await page.getByRole('heading', { level: 1, name: together[0] ?? '', exact: true }).waitFor()
    })

    it('is where it was left after a reload, with as many pages of the list, and after going back', async () => {
      const page = await open('/')
      await expect
        .poll(async () => {
          await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
          return page.locator('.articles > li').count()
        })
        .toBeGreaterThan(60)
      const link = page.locator('.articles h2 a').nth(55)
      await link.scrollIntoViewIfNeeded()
      const place = await page.evaluate<number>('scrollY')
      expect(place).toBeGreaterThan(3000)
      await page.reload()
      await expect.poll(() => page.evaluate<number>('scrollY'), { timeout: 20_000 }).toBe(place)
      await link.click()
      await page.locator('.facts').waitFor()
      expect(await page.evaluate<number>('scrollY')).toBe(0)
      await page.reload()
      await page.locator('.facts').waitFor()
      await page.goBack()
      await expect.poll(() => page.evaluate<number>('scrollY'), { timeout: 20_000 }).toBe(place)
    })

    it('has all places in the map’s table, and draws so many of those in sight as it says', async () => {
      const page = await open('/#/map')
      const { placeCount } = await dateline.archive.summary()
      expect(placeCount).toBeGreaterThan(1000)
      const number = new Intl.NumberFormat('en').format(placeCount)
      await page.locator('.count', { hasText: new RegExp(`^${number} places(?! so far)`) }).waitFor()
      await page.getByText(/Of \d+ places in sight, the 200 that the most articles mention/).waitFor()
      expect(await page.locator('.spot').count()).toBe(200)
      const more = page.getByRole('button', { name: /^Show \d+ more of \d+$/ })
      while ((await more.count()) > 0) await more.first().click()
      expect(await page.locator('.place-table tr', { has: page.getByRole('cell') }).count()).toBe(placeCount)
      await page.goto(`${service.url}/#/map?at=38.9,-77,64`)
      const drawn = page.locator('.spot')
      await expect.poll(() => drawn.count()).toBeLessThan(200)
      expect(await drawn.count()).toBeGreaterThan(0)
      expect(await page.getByText('places in sight').count()).toBe(0)
    })

    it.each([
      ['front', 375, 'light'],
      ['article', 375, 'light'],
      ['article', 1320, 'dark'],
      ['number', 375, 'dark'],
      ['map', 375, 'light'],
      ['map', 1320, 'dark'],
      ['person', 375, 'light'],
    ] as const)('meets WCAG 2.2 AA as far as axe can tell: %s, %i pixels, %s', async (view, width, colorScheme) => {
      const viewport = { width, height: 900 }
      const { page } = await visit(browser, service.url, { viewport, colorScheme, reducedMotion: 'reduce' })
      const { path, drawn } = (await readerViewsOf(dateline)).find(({ name }) => name === view) ?? {
        path: '',
        drawn: '',
      }
      await page.goto(`${service.url}${path}`)
      await page.locator(drawn).first().waitFor()
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.context().close()
    })

    it('draws the longest article with every mark', async () => {
      const longest = (await Array.fromAsync(dateline.articles.iterate({ first: 100 }))).toSorted(
        (a, b) => b.wordCount - a.wordCount,
      )[0]
      const article = await dateline.articles.get(longest?.id ?? '')
      const page = await open(articlePath(longest?.id ?? ''))
      const starts = await page
        .locator('article a.mention[data-start]')
        .evaluateAll(links => links.map(link => Number(link.getAttribute('data-start'))))
      const expected = article?.entities.flatMap(({ mentions }) => mentions.map(({ span }) => span.start)) ?? []
      expect(starts).toEqual(expect.arrayContaining(expected))
    })
  },
)

async function open(path: string): Promise<Page> {
  const { page } = await visit(browser, service.url)
  await page.goto(`${service.url}${path}`)
  await page.locator('main :is(.count, .facts, .data-links)').first().waitFor()
  return page
}
