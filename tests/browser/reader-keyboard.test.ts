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

let service: Service
let browser: Browser
let views: readonly ReaderView[]

beforeAll(async () => {
  await offerCurrent([READER_PAGE])
  service = await startService([SAMPLES])
  browser = await launchChromium()
  views = await readerViewsOf(createDateline({ url: `${service.url}/graphql` }))
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

describe('by the keyboard alone', () => {
  it.each([
    ['front', 375],
    ['front', 1280],
    ['search', 1280],
    ['article', 1280],
    ['revisions', 1280],
    ['number', 1280],
    ['timeline', 1280],
    ['map', 375],
    ['map', 1280],
    ['person', 1280],
    ['no-article', 1280],
  ])(
    'every control is reached, in its order, in sight, and with a ring around it: %s, %i pixels',
    async (view, width) => {
      const { path, drawn } = views.find(({ name }) => name === view) ?? { path: '', drawn: '' }
      const page = await open(path, width)
      await page.locator(drawn).first().waitFor()
      await expect.poll(() => page.getByText('Loading …').count()).toBe(0)
      // What narrows a list comes by an answer of its own.
      if ((await page.locator('.facets').count()) > 0)
        await page.locator('.facets .months').waitFor({ state: 'attached' })
      const count = await page.evaluate<number>(STOPS)
      // Two fields for dates stop the focus four times each.
      const reached = await walk(page, count + 6)
      expect(reached.filter(stop => !stop.isSeen || !stop.hasRing)).toEqual([])
      const known = new Set(reached.map(({ index }) => index).filter(index => index >= 0))
      expect([...known]).toEqual(Array.from({ length: count }, (_, at) => at))
      await page.context().close()
    },
  )

  it('one searches, narrows, reads, follows a number to its story, and comes back', async () => {
    const page = await open('/', 375)
    await page.locator('.articles > li').first().waitFor()
    await tabTo(page, 'Skip to the content')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Articles with the words')
    await page.keyboard.type('airport')
    await page.locator('mark.hit').first().waitFor()
    await tabTo(page, 'Order')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.url()).toContain('order=newest')
    await tabTo(page, 'Narrow')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Zhanaozen')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('entity=')
    await page.getByText('Narrow (1 chosen)').waitFor()
    await page.locator('.articles h2 a').first().focus()
    const headline = (await page.locator('.articles h2 a').first().textContent()) ?? ''
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: headline }).waitFor()

    await tabTo(page, 'Figures')
    const figures = page.locator('article a.figure')
    await figures.first().waitFor()
    await page.keyboard.press('Space')
    await expect.poll(() => figures.count()).toBe(0)
    await page.keyboard.press('Space')
    await figures.first().focus()
    await page.getByRole('tooltip').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'the story of a number' }).waitFor()
    await tabTo(page, 'Killed')
    await page.keyboard.press('Enter')
    // Until it is there, the values of the measure before are.
    const toll = page.locator('.value', { hasText: '225' })
    await toll.focus()
    await page.keyboard.press('Enter')
    await page.locator('mark.fact').first().waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Killed: the story of a number' }).waitFor()
  })

  it('a view that is gone to has the focus, without a ring around all of it', async () => {
    const page = await open('/', 1280)
    await page.locator('.articles > li').first().waitFor()
    await tabTo(page, 'Timeline')
    await page.keyboard.press('Enter')
    const view = page.locator('main:focus')
    await view.waitFor()
    expect(await view.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('none')
    await page.context().close()
  })

  it('nothing that has the focus lies behind the bar of a review', async () => {
    const article = views.find(({ name }) => name === 'article')?.path ?? articlePath('none')
    const page = await open(`${article}?review=`, 1280)
    await page.locator('.walk').waitFor()
    const reached = await walk(page, 150)
    expect(reached.length).toBeGreaterThan(140)
    expect(reached.filter(stop => !stop.isSeen || !stop.hasRing)).toEqual([])
  })
})

/** What a page lets the focus stop at, in the order of its text: told how many. The end of a list that goes on by itself goes on before. */
const STOPS = `(() => {
  const all = document.querySelectorAll('a[href], button:enabled, input, select, summary, [tabindex="0"]')
  window.stops = [...all].filter(stop => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.matches('.more'))
  return window.stops.length
})()`

type Stop = { readonly name: string; readonly index: number; readonly isSeen: boolean; readonly hasRing: boolean }

/** Where the focus is: whether it can be seen there, with nothing upon it, and is shown by a ring. */
const STOP = `(() => {
  const stop = document.activeElement
  const [box] = stop.getClientRects()
  if (stop === document.body || !box) return null
  const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return {
    name: (stop.getAttribute('aria-label') ?? stop.textContent).slice(0, 60),
    index: window.stops?.indexOf(stop) ?? -1,
    isSeen: on !== null && (stop.contains(on) || on.contains(stop)),
    hasRing: getComputedStyle(stop).outlineStyle !== 'none',
  }
})()`

/** Where the focus is after each of so many presses of Tab; behind the end of a page it begins again. */
async function walk(page: Page, presses: number): Promise<Stop[]> {
  const stops: (Stop | null)[] = []
  for (let count = 0; count < presses; count++) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate<Stop | null>(STOP))
  }
  return stops.filter(stop => stop !== null)
}

/** Presses Tab until the focus is on what has a name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByLabel(name, { exact: true }).or(page.getByRole('link', { name, exact: true }))
  const goal = target.or(page.getByRole('button', { name, exact: true })).first()
  await goal.waitFor({ state: 'attached' })
  for (let count = 0; count < 200; count++) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`Tab does not lead to “${name}”.`)
}

async function open(path: string, width: number): Promise<Page> {
  const { page } = await visit(browser, service.url, { viewport: { width, height: 800 } })
  await page.addInitScript(`sessionStorage.setItem('dateline-token', '${service.token}')`)
  await page.goto(`${service.url}${path}`)
  return page
}
