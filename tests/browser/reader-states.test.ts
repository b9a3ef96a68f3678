import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDateline } from '@dateline/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerCurrent, READER_PAGE } from '../../packages/api/cli/web-page.ts'
import { launchChromium } from './chromium.ts'
import { articlePath, type ReaderView, readerViewsOf } from './reader-views.ts'
import { type Service, startService } from './service.ts'
import { visit } from './visit.ts'

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))

/** An article in a language that is not annotated, and written from right to left. */
const ARABIC = `عاد الجسر القديم إلى العمل
3 March 2022
فُتح الجسر القديم فوق النهر صباح الجمعة بعد إصلاحات استمرت ثلاثة أشهر، وقال مهندس البلدية إن الأعمال انتهت في موعدها.
وعبرت أولى السيارات الجسر عند الساعة السابعة صباحا، ووقف السكان على الضفتين يلتقطون الصور.`

let browser: Browser
let service: Service
let views: readonly ReaderView[]

beforeAll(async () => {
  await offerCurrent([READER_PAGE])
  service = await startService([SAMPLES])
  browser = await launchChromium()
  views = (await readerViewsOf(createDateline({ url: `${service.url}/graphql` }))).filter(
    ({ name }) => name !== 'no-article',
  )
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

describe('every view', () => {
  it('says that it loads, that the service cannot be reached, and comes by itself when it can', async () => {
    const seen = await Promise.all(
      views.map(async ({ path, drawn }) => {
        const { page } = await visit(browser, service.url)
        let isReachable = false
        let drop = () => {}
        const dropped = new Promise<void>(resolve => {
          drop = resolve
        })
        await page.route('**/graphql*', async route => {
          if (isReachable) return route.continue()
          await dropped
          return route.abort('connectionrefused')
        })
        await page.goto(`${service.url}${path}`)
        await page.getByText('Loading …').first().waitFor()
        drop()
        await page.getByRole('alert').getByText('cannot be reached').first().waitFor()
        isReachable = true
        await page.locator(drawn).first().waitFor()
        const alerts = page.getByRole('alert').getByText('cannot be reached')
        await expect.poll(() => alerts.count(), { timeout: 20_000 }).toBe(0)
        await page.context().close()
        return path
      }),
    )
    expect(seen).toHaveLength(views.length)
  })

  it('says that one is offline, also where a part of the page was still to be loaded, and comes when one is not', async () => {
    const { page } = await visit(browser, service.url)
    await page.goto(service.url)
    await page.locator('.articles > li').first().waitFor()
    await page.context().setOffline(true)
    await page.locator('.articles h2 a').first().click()
    await page.getByRole('alert').getByText('You are offline').waitFor()
    await page.context().setOffline(false)
    await page.locator('.facts').waitFor()
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Map', exact: true }).click()
    await page.getByRole('alert').getByText('You are offline').waitFor()
    await page.context().setOffline(false)
    await page.locator('.spot').first().waitFor()
  })

  it('says what is wrong with its address, and leads away from it', async () => {
    for (const path of [
      articlePath('none'),
      '/#/entities/none',
      `${articlePath('none')}/revisions`,
      '/#/?publisher=none',
      '/#/map?entity=none',
      '/#/timeline?from=yesterday',
      '/#/?month=spring',
    ]) {
      const { page } = await visit(browser, service.url)
      await page.goto(`${service.url}${path}`)
      await page.getByRole('alert').first().getByText('There is no such page. In its address, ').waitFor()
      await page.getByRole('link', { name: 'Show all articles' }).first().click()
      await page.locator('.articles > li').first().waitFor()
      await page.context().close()
    }
  })

  it('says that an article is gone that was removed while it was open', async () => {
    const writing = createDateline({ url: `${service.url}/graphql`, token: service.token })
    const made = await writing.articles.import({ content: ARABIC, name: 'bridge' })
    if (made.__typename !== 'ImportArticleSuccess') throw new Error(made.message)
    const { page } = await visit(browser, service.url)
    await page.goto(`${service.url}${articlePath(made.article.id)}`)
    await page.locator('.facts').waitFor()
    await writing.articles.remove(made.article.id)
    await page.reload()
    await page.getByText('There is no article with this id.').waitFor()
  })
})

describe('an archive with one article, which is not annotated and written from right to left', () => {
  let folder: string
  let arabic: Service

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-arabic-'))
    await writeFile(join(folder, 'bridge.txt'), ARABIC)
    arabic = await startService([folder])
  })

  afterAll(async () => {
    await arabic?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('says in every view that there is nothing to see', async () => {
    for (const [path, words] of [
      ['/#/?words=airport', 'No article has all of this.'],
      ['/#/numbers', 'No article has a figure yet.'],
      ['/#/numbers/KILLED', 'No value was reported of this measure.'],
      ['/#/timeline', 'No article has an event yet.'],
      ['/#/timeline?from=2022-01-01', 'Nothing is known of these days.'],
      ['/#/map', 'No article has a place yet.'],
      ['/#/map?words=airport', 'No article with a place has all of this.'],
    ] as const) {
      const { page } = await visit(browser, arabic.url)
      await page.goto(`${arabic.url}${path}`)
      await page.getByText(words).waitFor()
      await page.context().close()
    }
  })

  it('is laid out from right to left, in the list and by itself', async () => {
    const { page } = await visit(browser, arabic.url, { viewport: { width: 1280, height: 900 } })
    await page.goto(arabic.url)
    const link = page.locator('.articles h2 a')
    await link.waitFor()
    expect(await direction(page, '.articles h2')).toBe('rtl')
    await link.click()
    await page.locator('article p:not(.meta)').first().waitFor()
    expect(await direction(page, 'article h1')).toBe('rtl')
    const [text, room] = await Promise.all([
      page.locator('article h1').boundingBox(),
      page.locator('article').boundingBox(),
    ])
    // The room for notes is at the end of the lines: on the left.
    expect((text?.x ?? 0) - (room?.x ?? 0)).toBeGreaterThan(200)
    expect((room?.x ?? 0) + (room?.width ?? 0)).toBeCloseTo((text?.x ?? 0) + (text?.width ?? 0), 0)
    expect(await direction(page, '.facts')).toBe('ltr')
  })
})

function direction(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate(element => getComputedStyle(element).direction)
}
