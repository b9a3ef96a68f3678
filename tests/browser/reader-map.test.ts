import { fileURLToPath } from 'node:url'
import { createDateline, type Dateline, type PlaceCount } from '@dateline/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerCurrent, READER_PAGE } from '../../packages/api/cli/web-page.ts'
import { launchChromium } from './chromium.ts'
import { type Service, startService } from './service.ts'
import { type Visit, visit } from './visit.ts'

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))

let service: Service
let browser: Browser
let dateline: Dateline
let places: readonly PlaceCount[]

beforeAll(async () => {
  await offerCurrent([READER_PAGE])
  service = await startService([SAMPLES])
  browser = await launchChromium()
  dateline = createDateline({ url: `${service.url}/graphql` })
  places = await dateline.articles.places()
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

describe('the map', () => {
  it('has a circle for each place of which it is known where it lies, larger for more articles', async () => {
    const { page, foreign, errors } = await open('/#/map')
    const circles = await circlesOf(page)
    const known = places.filter(({ value }) => value.latitude !== null)
    expect(known.length).toBeGreaterThan(5)
    expect(circles.map(({ label }) => label)).toEqual(
      known.map(({ value, count }) => `${value.name}: ${articles(count)}`),
    )
    for (const [index, { r }] of circles.entries()) expect(r).toBeLessThanOrEqual(circles[index - 1]?.r ?? r)
    expect(circles[0]?.r).toBeGreaterThan(2 * (circles.at(-1)?.r ?? 0))
    expect([foreign, errors]).toEqual([[], []])
  })

  it('has a table of all places with their counts, those that it can’t show apart', async () => {
    const { page } = await open('/#/map')
    const rows = page.locator('.place-table tr', { has: page.getByRole('cell') })
    const counts = (await rows.allTextContents()).map(text => /(.*?) .*?(\d+)$/.exec(text)?.slice(1) ?? [])
    expect(counts.map(([, count]) => Number(count)).sort()).toEqual(places.map(({ count }) => count).sort())
    const apart = page.locator('.place-table tbody', { hasText: 'Not on the map' })
    const unknown = places.filter(({ value }) => value.latitude === null).map(({ value }) => value.name)
    expect(unknown.length).toBeGreaterThan(0)
    expect(await apart.getByRole('link').allTextContents()).toEqual(unknown)
  })

  it('shows where a place lies as soon as its row has the focus, also from out of sight, and leads to it', async () => {
    const { page } = await open('/#/map?at=-30,-60,6')
    expect(await page.locator('.spot').count()).toBe(0)
    await page.getByRole('link', { name: 'Moscow', exact: true }).first().focus()
    await page.locator('.spot.pointed').waitFor()
    expect(await page.locator('.spot.pointed').getAttribute('aria-label')).toContain('Moscow')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Moscow' }).waitFor()
  })

  it('leads from a circle to its place, and back to the same view', async () => {
    const { page } = await open('/#/map?at=50,50,5')
    const before = await circlesOf(page)
    await page.getByRole('link', { name: /^Moscow: / }).click()
    await page.getByRole('heading', { level: 1, name: 'Moscow' }).waitFor()
    await page.goBack()
    await page.locator('.spot').first().waitFor()
    await eventually(() => circlesOf(page)).toEqual(before)
  })

  it('is moved by keys, and its address keeps what is shown', async () => {
    const { page } = await open('/#/map')
    const fitted = await circlesOf(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('+')
    await eventually(() => page.url()).toContain('at=')
    const zoomed = { url: page.url(), circles: await circlesOf(page) }
    await page.keyboard.press('ArrowLeft')
    await eventually(() => page.url()).not.toBe(zoomed.url)
    await eventually(async () => distances(await circlesOf(page), zoomed.circles)).toBeGreaterThan(70)
    const moved = await circlesOf(page)
    expect(moved).not.toEqual(fitted)
    await page.reload()
    await page.locator('.spot').first().waitFor()
    await eventually(async () => distances(await circlesOf(page), moved)).toBeLessThan(2)
    await page.getByRole('application').focus()
    await page.keyboard.press('0')
    await eventually(async () => distances(await circlesOf(page), fitted)).toBeLessThan(2)
    expect(page.url()).not.toContain('at=')
  })

  it('is moved and zoomed by mouse, buttons and two fingers', async () => {
    const { page } = await open('/#/map', { hasTouch: true })
    const { x, y } = await middleOf(page)
    const start = await spread(page)
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -300)
    await eventually(() => spread(page)).toBeGreaterThan(start * 1.2)
    const wheeled = await circlesOf(page)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 30, { steps: 4 })
    await page.mouse.up()
    await eventually(async () => distances(await circlesOf(page), wheeled)).toBeGreaterThan(50)
    const dragged = await spread(page)
    await page.getByRole('button', { name: 'Zoom out' }).click()
    await eventually(() => spread(page)).toBeLessThan(dragged)
    await page.getByRole('button', { name: 'Show all places' }).click()
    await eventually(async () => Math.abs((await spread(page)) - start)).toBeLessThan(2)
    await pinch(page, x, y)
    await eventually(() => spread(page)).toBeGreaterThan(start * 1.2)
  })

  it('shows the places of the articles that the front page was narrowed to, and can be narrowed further', async () => {
    const { page } = await open('/#/?words=airport')
    await page.getByRole('link', { name: 'Their places on the map' }).click()
    const found = await dateline.articles.places({ query: 'airport' })
    await page.locator('.count', { hasText: `${found.length} places` }).waitFor()
    await page.getByLabel('Articles with the words').fill('withdrawn')
    const others = await dateline.articles.places({ query: 'withdrawn' })
    expect(others.length).not.toBe(found.length)
    await page.locator('.count', { hasText: `${others.length} place` }).waitFor()
    const [person] = (await dateline.articles.facets({ query: 'withdrawn' })).people
    await page.getByRole('button', { name: 'Narrow' }).click()
    await page
      .locator('.facets')
      .getByRole('link', { name: person?.value.name ?? '' })
      .click()
    await page.locator('.facets [aria-current]').waitFor()
    expect(page.url()).toMatch(/#\/map\?words=withdrawn.*entity=/)
    await page.getByRole('link', { name: 'List the articles' }).click()
    await page.locator('.articles > li').first().waitFor()
    expect(page.url()).toMatch(/#\/\?words=withdrawn.*entity=/)
  })

  it('is loaded when it is shown: the front page asks for none of it', async () => {
    const { page } = await visit(browser, service.url)
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.goto(service.url)
    await page.locator('.articles > li').first().waitFor()
    expect(asked.filter(url => /map-page|countries/.test(url))).toEqual([])
    await page.getByRole('link', { name: 'Map', exact: true }).click()
    await page.locator('.spot').first().waitFor()
    expect(asked.some(url => url.includes('map-page'))).toBe(true)
  })
})

async function open(path: string, options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const opened = await visit(browser, service.url, options)
  await opened.page.goto(`${service.url}${path}`)
  await opened.page.locator('.land[d^="M"], .articles > li').first().waitFor()
  return opened
}

/** Polls for as long as a crowded machine may need. */
function eventually<Value>(value: () => Value | Promise<Value>) {
  return expect.poll(value, { timeout: 20_000 })
}

type Circle = { readonly label: string; readonly x: number; readonly y: number; readonly r: number }

function circlesOf(page: Page): Promise<Circle[]> {
  return page.locator('.spot').evaluateAll(links =>
    links.map(link => {
      const circle = link.firstElementChild
      const number = (name: string) => Math.round(Number(circle?.getAttribute(name)) * 10) / 10
      return { label: link.getAttribute('aria-label') ?? '', x: number('cx'), y: number('cy'), r: number('r') }
    }),
  )
}

/** How far the circles that both have lie apart at most, in pixels. */
function distances(some: readonly Circle[], others: readonly Circle[]): number {
  return Math.max(
    ...some.flatMap(one =>
      others.filter(({ label }) => label === one.label).map(({ x, y }) => Math.hypot(x - one.x, y - one.y)),
    ),
  )
}

/** The distance of two places on the map: it grows when one zooms in. */
async function spread(page: Page): Promise<number> {
  const circles = await circlesOf(page)
  const [one, other] = ['Kazakhstan', 'Kyrgyzstan'].map(name => circles.find(({ label }) => label.startsWith(name)))
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : Number.NaN
}

async function middleOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const link = await page.getByRole('link', { name: /^Kazakhstan: / }).boundingBox()
  if (!link) throw new Error('Kazakhstan is not on the map.')
  return { x: link.x + link.width / 2, y: link.y + link.height / 2 }
}

async function pinch(page: Page, x: number, y: number): Promise<void> {
  const touch = await page.context().newCDPSession(page)
  const fingers = (apart: number) => [
    { x: x - apart, y },
    { x: x + apart, y },
  ]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) })
  for (const apart of [30, 40, 50])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`
}
