import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type ArticleSummary, createDateline, type Dateline, type EntitySummary } from '@dateline/sdk'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerCurrent, READER_PAGE } from '../../packages/api/cli/web-page.ts'
import { CONTRAST, violationsOf } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { articlePath, readerViewsOf } from './reader-views.ts'
import { type Service, startService } from './service.ts'
import { type Visit, visit } from './visit.ts'

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))

let service: Service
let browser: Browser
let dateline: Dateline
let articles: readonly ArticleSummary[]
let person: EntitySummary

beforeAll(async () => {
  await offerCurrent([READER_PAGE])
  service = await startService([SAMPLES])
  browser = await launchChromium()
  dateline = createDateline({ url: `${service.url}/graphql`, token: service.token })
  articles = (await dateline.articles.list({ first: 20 })).items
  const [first] = (await dateline.entities.list({ filter: { kinds: ['PERSON'] }, first: 1 })).items
  if (!first) throw new Error('The samples mention nobody.')
  person = first
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

describe('the front page', () => {
  it('marks the words that are typed where they stand in the articles, and leads to their place', async () => {
    const { page } = await open('/')
    await page.getByLabel('Articles with the words').pressSequentially('airport')
    await page.locator('mark.hit').first().waitFor()
    for (const words of await page.locator('mark.hit').allTextContents()) expect(words).toMatch(/airport/i)
    expect(page.url()).toContain('words=airport')
    await page
      .getByRole('link', { name: /^In the text/ })
      .first()
      .click()
    await page.locator('mark.fact').first().waitFor()
    expect(await page.locator('mark.fact').first().textContent()).toMatch(/airport/i)
  })

  it('is narrowed by what the articles have in common, each with its count, and the address keeps that', async () => {
    const { page } = await open('/')
    const places = page.locator('.facets section', { has: page.getByRole('heading', { name: 'Places' }) })
    const last = places.getByRole('listitem').last()
    const count = Number.parseInt((await last.locator('.times').textContent()) ?? '', 10)
    await last.getByRole('link').click()
    await page
      .getByText(count === 1 ? '1 article' : `${count} articles`, { exact: true })
      .first()
      .waitFor()
    const address = page.url()
    await page.reload()
    await page.locator('.articles > li').first().waitFor()
    expect(page.url()).toBe(address)
    expect(await page.locator('.articles > li').count()).toBe(count)
    await page.locator('.months a').first().click()
    await page.locator('.months [aria-current]').waitFor()
  })

  it('is narrowed by a month, a person, an organization, a place and a publisher, one by one', async () => {
    const { page } = await open('/')
    await page.locator('.months a').first().click()
    await page.locator('.months [aria-current]').waitFor()
    for (const kind of ['Publishers', 'People', 'Organizations', 'Places']) {
      const options = page.locator('.facets section', { has: page.getByRole('heading', { name: kind, exact: true }) })
      const option = options
        .getByRole('listitem')
        .filter({ hasNot: page.locator('[aria-current]') })
        .first()
      const count = Number.parseInt((await option.locator('.times').textContent()) ?? '', 10)
      await option.getByRole('link').click()
      await options.locator('[aria-current]').waitFor()
      await page
        .locator('.count', { hasText: count === 1 ? /^1 article(?!s)/ : new RegExp(`^${count} articles`) })
        .waitFor()
      await expect.poll(() => page.locator('.articles > li').count()).toBe(count)
    }
    expect(page.url()).toMatch(/month=.*publisher=.*entity=.*entity=.*entity=/)
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect.poll(() => page.locator('.articles > li').count()).toBe(articles.length)
  })

  it('puts the oldest first when it is asked to', async () => {
    const { page } = await open('/')
    await page.getByLabel('Order').selectOption('oldest')
    const oldest = articles.map(({ publishedOn }) => publishedOn).sort()[0] ?? ''
    await page.locator(`.articles > li:first-child time[datetime="${oldest}"]`).waitFor()
  })

  it('announces an article that comes in, and lists it when it is asked to', async () => {
    const { page } = await open('/')
    await page.locator('.articles > li').first().waitFor()
    const headline = 'Lighthouse on the northern cape lit again'
    // The page watches from a moment that it does not tell: another try makes another change.
    await expect
      .poll(async () => {
        const content = `${headline}\n20 February 2022\nThe lamp burns again, number ${Math.random()}, the keeper said.`
        await dateline.articles.import({ content, name: 'lighthouse' })
        return page.locator('.new-articles a', { hasText: headline }).count()
      })
      .toBe(1)
    await page.getByRole('button', { name: 'Show the list as it is now' }).click()
    await page.locator('.articles > li', { hasText: headline }).first().waitFor()
    for await (const { id } of dateline.articles.iterate({ filter: { text: 'lighthouse keeper' } }))
      await dateline.articles.remove(id)
  })

  it('is where it was left when one goes back from an article', async () => {
    const { page } = await open('/', { viewport: { width: 375, height: 700 } })
    const link = page.locator('.articles h2 a').nth(5)
    await link.scrollIntoViewIfNeeded()
    const place = await page.evaluate<number>('scrollY')
    expect(place).toBeGreaterThan(300)
    await link.click()
    await page.locator('.facts').waitFor()
    expect(await page.evaluate<number>('scrollY')).toBe(0)
    await page.goBack()
    await expect.poll(() => page.evaluate<number>('scrollY')).toBe(place)
  })
})

describe('an article', () => {
  it('notes each figure and each statement in the margin, once', async () => {
    const [{ id } = none()] = articles
    const { page } = await open(articlePath(id))
    const article = await dateline.articles.get(id)
    await page.locator('.margin-notes').first().waitFor()
    expect(await page.locator('.figure-note').count()).toBe(article?.figures.length)
    expect(await page.locator('.said-note').count()).toBe(article?.statements.length)
    await page.getByRole('checkbox', { name: 'Figures' }).focus()
    await page.keyboard.press('Space')
    expect(await page.locator('.figure-note, article a.figure').count()).toBe(0)
  })

  it('switches each kind of marks off, and on again', async () => {
    const [{ id } = none()] = articles
    const { page } = await open(articlePath(id))
    for (const [name, marks] of [
      ['People', 'a.mention.person[data-start]'],
      ['Organizations', 'a.mention.organization[data-start]'],
      ['Places', 'a.mention.place[data-start]'],
      ['Statements', 'article > p .said, .said-note'],
      ['Figures', 'a.figure[data-start], .figure-note'],
      ['Dates', 'a.date[data-start]'],
    ] as const) {
      const marked = page.locator('article').locator(marks)
      const before = await marked.count()
      expect(before, name).toBeGreaterThan(0)
      await page.getByRole('checkbox', { name }).uncheck()
      await expect.poll(() => marked.count(), { message: name }).toBe(0)
      await page.getByRole('checkbox', { name }).check()
      await expect.poll(() => marked.count(), { message: name }).toBe(before)
    }
  })

  it('tells who is known to have said what somebody points to, and when', async () => {
    const [{ id } = none()] = articles
    const { page } = await open(articlePath(id))
    const words = page.locator('article > p .said').first()
    await words.scrollIntoViewIfNeeded()
    const { x, y } = await words.evaluate(element => {
      // It may go on in the next line.
      const [line] = element.getClientRects()
      return { x: (line?.left ?? 0) + 3, y: (line?.top ?? 0) + 8 }
    })
    await page.mouse.move(x, y)
    const said = (await dateline.articles.get(id))?.statements[0]
    await page
      .getByRole('tooltip')
      .getByText(said?.speaker?.name ?? said?.speakerText ?? 'Speaker not named')
      .waitFor()
  })

  it('leads by its outline to its headings, and says where it comes from', async () => {
    const [{ id } = none()] = articles
    const { page } = await open(articlePath(id))
    const headings = await page.locator('article h2').allTextContents()
    const outline = page.getByRole('navigation', { name: 'Outline' }).getByRole('link')
    expect(headings.length).toBeGreaterThan(1)
    expect(await outline.allTextContents()).toEqual(expect.arrayContaining(headings))
    await outline.last().click()
    await expect.poll(async () => (await page.locator('mark.fact').allTextContents()).join('')).toBe(headings.at(-1))
    const { source } = (await dateline.articles.get(id)) ?? none()
    const provenance = page.locator('.provenance')
    for (const words of [source.name, source.sha256, 'the first, unchanged'])
      await provenance.getByText(words).waitFor()
  })

  it('tells what is known of a mention on focus, and closes that with Escape', async () => {
    const [{ id } = none()] = articles
    const { page } = await open(articlePath(id))
    await page.locator('article a.mention[data-start]').first().focus()
    const card = page.getByRole('tooltip')
    await card.getByText(/\d+ in \d+ articles/).waitFor()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
  })

  it('shows by its address the words that a link points to', async () => {
    const [{ id } = none()] = articles
    const { page } = await open(`${articlePath(id)}?at=0-12`)
    await page.locator('mark.fact').first().waitFor()
    const article = await dateline.articles.get(id)
    expect((await page.locator('mark.fact').allTextContents()).join('')).toBe(article?.text.slice(0, 12))
  })

  it('compares its texts word by word', async () => {
    const before = 'Bridge at Nordhavn closed\n3 March 2022\nThe bridge is closed for three weeks, the city said.'
    const made = await dateline.articles.import({ content: before, name: 'bridge' })
    const id = made.__typename === 'ImportArticleSuccess' ? made.article.id : none()
    await dateline.articles.import({ content: before.replace('three', 'five'), name: 'bridge', id })
    const { page } = await open(`${articlePath(id)}/revisions`)
    await page.getByRole('heading', { name: 'Text 2' }).waitFor()
    expect(await page.locator('del').allTextContents()).toEqual([expect.stringContaining('three')])
    expect(await page.locator('ins').allTextContents()).toEqual([expect.stringContaining('five')])
    await dateline.articles.remove(id)
  })
})

describe('the story of a number', () => {
  it('shows each value that was reported, strikes the withdrawn ones through, and leads to their sentences', async () => {
    const { page } = await open('/#/numbers/KILLED')
    const { items } = await dateline.figures.history({ measure: 'KILLED', first: 100 })
    await page.locator('.value').first().waitFor()
    expect(await page.locator('.value').count()).toBe(items.length)
    const withdrawn = items.filter(({ status }) => status === 'WITHDRAWN')
    expect(withdrawn.length).toBeGreaterThan(0)
    expect(await page.locator('.value .strike').count()).toBe(withdrawn.length)
    expect(await page.locator('.legend li').count()).toBe(
      new Set(items.map(item => item.reportedBy?.name ?? item.reportedByText)).size,
    )
    await page.locator('.value.withdrawn .area').first().click()
    await page.locator('mark.fact').first().waitFor()
    expect((await page.locator('mark.fact').allTextContents()).join('')).toBe(withdrawn[0]?.firstReport.span.exact)
  })

  for (const width of [375, 1320])
    it(`tells the toll at a glance on ${width} pixels: 18, then 164 and 103, withdrawn, then 225`, async () => {
      const { page } = await open('/#/numbers/KILLED', { viewport: { width, height: 900 } })
      await page.locator('.value').first().waitFor()
      const told = await page.locator('.value:not(.unlabelled)').evaluateAll(values =>
        values.map(value => ({
          words: value.querySelector('.number')?.textContent,
          isWithdrawn: value.classList.contains('withdrawn'),
        })),
      )
      expect(told).toEqual([
        { words: '18', isWithdrawn: false },
        { words: '164', isWithdrawn: true },
        { words: '103', isWithdrawn: true },
        { words: '225', isWithdrawn: false },
      ])
      const chart = await page.locator('.number-chart svg').first().boundingBox()
      expect((chart?.y ?? 0) + (chart?.height ?? 0)).toBeLessThanOrEqual(900)
    })

  it('is one place’s alone, by the address', async () => {
    const { page } = await open('/#/numbers/KILLED')
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Almaty' }).click()
    await page.getByText('1 reported value', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('1 reported value', { exact: true }).waitFor()
  })
})

describe('the timeline', () => {
  it('shows the events of the days that are asked for', async () => {
    const { page } = await open('/#/timeline')
    await page.locator('.timeline > li').first().waitFor()
    await page.getByLabel('From').fill('2022-01-06')
    await page.getByLabel('to', { exact: true }).fill('2022-01-06')
    const { totalCount } = await dateline.events.list({ filter: { when: { from: '2022-01-06', to: '2022-01-06' } } })
    await page.getByText(`${totalCount} events`).waitFor()
    expect(page.url()).toContain('from=2022-01-06&to=2022-01-06')
  })
})

describe('an uncertain date', () => {
  it('is drawn and told as uncertain', async () => {
    const [event = none()] = (await dateline.events.list({ filter: { certainty: ['UNCERTAIN'] }, first: 1 })).items
    const { page } = await open('/#/timeline')
    await page.getByRole('button', { name: 'More events' }).click()
    const shown = page.locator('.timeline > li', { hasText: event.summary }).filter({ has: page.locator('.uncertain') })
    await shown.first().getByText('not certain').waitFor()
  })
})

describe('an entity', () => {
  it('has its roles with their days, whom it appears with, and what it said', async () => {
    const { page } = await open(`/#/entities/${encodeURIComponent(person.id)}`)
    await page.getByRole('heading', { level: 1, name: person.name }).waitFor()
    const said = await dateline.statements.list({ filter: { speakers: [person.id] }, first: 20 })
    await expect.poll(() => page.locator('.statements > li').count()).toBe(said.items.length)
    await page.getByRole('heading', { name: 'Roles' }).waitFor()
    const [other] = await page.locator('.network a').all()
    const name = (await other?.textContent()) ?? ''
    await other?.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })
})

describe('every view', () => {
  for (const width of [375, 1320])
    it(`meets WCAG 2.2 AA as far as axe can tell, in light and dark, and fits ${width} pixels`, async () => {
      for (const { name, path, drawn } of await readerViewsOf(dateline)) {
        const { page } = await visit(browser, service.url, {
          viewport: { width, height: 900 },
          reducedMotion: 'reduce',
        })
        await page.goto(`${service.url}${path}`)
        await page.locator(drawn).first().waitFor()
        expect(await violationsOf(page), name).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violationsOf(page, CONTRAST), name).toEqual([])
        expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width)
        await page.context().close()
      }
    })

  it('keeps to a policy that allows no script, style or call but the page’s own, whatever one does in it', async () => {
    const policy = (await fetch(service.url)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    for (const { name, path, drawn } of await readerViewsOf(dateline)) {
      const { page, foreign, errors } = await visit(browser, service.url)
      const violations: string[] = []
      await page.exposeFunction('violated', (what: string) => violations.push(what))
      await page.addInitScript(
        'document.addEventListener("securitypolicyviolation", event => violated(event.violatedDirective + ": " + event.blockedURI))',
      )
      await page.goto(`${service.url}${path}`)
      await page.locator(drawn).first().waitFor()
      if (name === 'article') {
        await page.locator('article a.mention').first().hover()
        await page.locator('.mark-card').waitFor()
      }
      if (name === 'map') await page.getByRole('button', { name: 'Zoom in' }).click()
      expect([violations, foreign, name === 'no-article' ? [] : errors], name).toEqual([[], [], []])
      if (name === 'front') {
        await page.evaluate('document.body.append(Object.assign(document.createElement("script"), { text: "1" }))')
        await expect.poll(() => violations).toEqual(['script-src-elem: inline'])
      }
      await page.context().close()
    }
  })

  it('prints on a sheet of paper without controls, dark colours, or what is cut off, and with its notes and sources', async () => {
    for (const { name, path, drawn } of await readerViewsOf(dateline)) {
      if (!['article', 'number', 'timeline', 'map', 'person'].includes(name)) continue
      const { page } = await visit(browser, service.url, {
        viewport: { width: 1280, height: 900 },
        colorScheme: 'dark',
      })
      await page.goto(`${service.url}${path}`)
      await page.locator(drawn).first().waitFor()
      await page.emulateMedia({ media: 'print' })
      const controls = page.locator('button, input, select, summary, nav, form, .facets, .data-links')
      expect(await controls.filter({ visible: true }).count(), name).toBe(0)
      expect(await page.locator('html').evaluate(html => getComputedStyle(html).backgroundColor), name).toBe(
        'rgb(255, 255, 255)',
      )
      expect(await page.locator('.address').filter({ visible: true }).textContent(), name).toBe(page.url())
      // The text of A4 between its margins, in pixels: what was drawn for a window has to fit.
      await page.setViewportSize({ width: 672, height: 900 })
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(672)
      if (name === 'article') {
        const [notes, text] = [page.locator('.margin-notes').first(), page.locator('article > p').first()]
        const [beside, words] = await Promise.all([notes.boundingBox(), text.boundingBox()])
        expect(beside?.x ?? 0).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? 0))
      }
      if (name === 'number') await page.locator('td.sentence .show').filter({ visible: true }).first().waitFor()
      await page.context().close()
    }
  })

  it('offers its data as CSV', async () => {
    for (const { name, path } of await readerViewsOf(dateline)) {
      if (!['front', 'search', 'number', 'timeline', 'map'].includes(name)) continue
      const { page } = await open(path)
      const href = await page.getByRole('link', { name: 'CSV' }).last().getAttribute('href')
      const response = await fetch(new URL(href ?? '', service.url))
      expect(response.headers.get('content-type'), name).toContain('text/csv')
      expect((await response.text()).split('\n').length, name).toBeGreaterThan(2)
    }
  })

  it('offers its query in GraphiQL', async () => {
    const { page } = await open('/#/numbers/KILLED')
    await page.getByRole('link', { name: 'Query in GraphiQL' }).click()
    await page.getByText('query NumberPage').first().waitFor()
  })

  it('asks for a token where the service is closed, and keeps it for the tab', async () => {
    const closed = await startService(
      [`${SAMPLES}/2022-01-05-government-dismissed-as-fuel-protests-spread.txt`],
      ['--open-reads=false'],
    )
    try {
      const { page } = await visit(browser, closed.url)
      await page.goto(`${closed.url}/`)
      await page.getByRole('alert').getByText('with a token only').waitFor()
      await page.getByLabel('Token').first().fill(closed.token)
      await page.keyboard.press('Enter')
      await page.locator('.articles > li').first().waitFor()
      await page.reload()
      await page.locator('.articles > li').first().waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'CSV' }).click()
      expect((await download).suggestedFilename()).toBe('dateline.csv')
    } finally {
      await closed.close()
    }
  })

  it('needs at most 150 kB of JavaScript, compressed, to begin with, and no chart', async () => {
    const index = await readFile(`${READER_PAGE.folder}/index.html`, 'utf8')
    const scripts = (await readdir(`${READER_PAGE.folder}/assets`)).filter(
      name => name.endsWith('.js') && index.includes(name),
    )
    const codes = await Promise.all(scripts.map(name => readFile(`${READER_PAGE.folder}/assets/${name}`)))
    const size = codes.reduce((sum, code) => sum + gzipSync(code).length, 0)
    expect(size).toBeGreaterThan(10_000)
    expect(size).toBeLessThanOrEqual(150_000)
    expect(codes.some(code => code.includes('number-chart'))).toBe(false)
  })
})

async function open(path: string, options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const opened = await visit(browser, service.url, options)
  await opened.page.goto(`${service.url}${path}`)
  await opened.page.locator('main :is(.count, .facts, .compared, .data-links)').first().waitFor()
  return opened
}

function none(): never {
  throw new Error('The archive has no article.')
}
