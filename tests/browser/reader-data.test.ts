import { fileURLToPath } from 'node:url'
import { createDateline, type Dateline } from '@dateline/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { offerCurrent, READER_PAGE } from '../../packages/api/cli/web-page.ts'
import { launchChromium } from './chromium.ts'
import { type AskedAndRead, recordReads } from './fields-read.ts'
import { type Service, startService } from './service.ts'
import { visit } from './visit.ts'

/** With a list, and a person who has a role in an organization. */
const HTML = `<article><h1>Divers to search the harbour of Sandvik</h1><time datetime="2022-02-01">1 February 2022</time>
<p>Maria Kim, director of the Harbour Authority, said divers would search three things on Friday.</p>
<ul><li>The old pier, where 2 people were injured.</li><li>The new pier.</li></ul>
<p>The Harbour Authority is closed. Nobody knows of the ship that sank there, Maria Kim said.</p></article>`

let service: Service
let browser: Browser
let dateline: Dateline
let articles: { readonly ferry: string; readonly divers: string; readonly toll: string }
let entities: readonly string[]

beforeAll(async () => {
  await offerCurrent([READER_PAGE])
  service = await startService(
    ['../../samples', 'article.txt'].map(path => fileURLToPath(new URL(path, import.meta.url))),
  )
  browser = await launchChromium()
  dateline = createDateline({ url: `${service.url}/graphql`, token: service.token })
  const made = await dateline.articles.import({ content: HTML, format: 'HTML', name: 'divers' })
  const divers = made.__typename === 'ImportArticleSuccess' ? made.article.id : none()
  await dateline.articles.import({
    content: HTML.replace('Friday', 'Sunday'),
    format: 'HTML',
    name: 'divers',
    id: divers,
  })
  articles = { divers, ferry: await articleWith('Bergen ferry'), toll: await articleWith('164') }
  entities = await Promise.all(['Maria Kim', 'CSTO', 'Kazakhstan'].map(entityNamed))
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

it('every list of every view is to be had as a table, and what asks for each is valid in GraphiQL', async () => {
  const tables = new Set<string>()
  for (const address of addresses()) {
    const { page } = await visit(browser, service.url)
    await load(page, address)
    const links = await page
      .locator('.data-links a')
      .evaluateAll(all => all.map(link => [link.textContent ?? '', link.getAttribute('href') ?? ''] as const))
    for (const [name, href] of links) {
      const answer = await fetch(new URL(href, service.url), { headers: { accept: 'application/json' } })
      const text = await answer.text()
      expect([name, answer.status, text.includes('"errors"')]).toEqual([name, 200, false])
      if (!name.startsWith('CSV')) continue
      expect(answer.headers.get('content-type'), name).toContain('text/csv')
      expect(text.trim().split('\n').length, name).toBeGreaterThan(1)
      tables.add(name.replace('CSV of the ', ''))
    }
    expect(links.filter(([name]) => name.startsWith('Query')).length, address).toBeGreaterThan(0)
    await page.context().close()
  }
  expect([...tables].sort()).toEqual([
    ...['CSV', 'articles', 'entities together with it', 'events', 'figures', 'members', 'memberships', 'mentions'],
    ...['names', 'places', 'related articles', 'roles', 'statements'],
  ])
})

it('each operation of the reader asks for no field that its view does not use', async () => {
  const { ferry } = articles
  const detail = (await dateline.articles.get(ferry)) ?? none()
  const judged = [detail.entities.flatMap(({ mentions }) => mentions), detail.statements, detail.figures, detail.events]
  for (const [first, second] of judged.map(all => all.map(({ id }) => id))) {
    await dateline.annotations.review({ annotation: first ?? none(), verdict: 'REJECTED', note: 'No.' })
    await dateline.annotations.review({ annotation: second ?? none(), verdict: 'CONFIRMED', note: 'Yes.' })
  }
  const seen = new Map<string, AskedAndRead>()
  const look = async (address: string, act: (page: Page) => Promise<void> = async () => {}) => {
    const { page } = await visit(browser, service.url)
    const readFields = await recordReads(page)
    await load(page, address)
    await act(page)
    for (const [name, { asked, read }] of await readFields()) {
      const view = VIEWS.get(name) ?? name
      const before = seen.get(view)
      seen.set(view, {
        asked: new Set([...(before?.asked ?? []), ...[...asked].map(inItsPlace)]),
        read: new Set([...(before?.read ?? []), ...[...read].map(inItsPlace)]),
      })
    }
    await page.context().close()
  }
  for (const address of addresses()) await look(address, address.includes('/articles/') ? lookAtMarks : undefined)
  await look(`${articleAddress(ferry)}?review=`, async page => {
    await page.locator('.walk').waitFor()
    await lookAtMarks(page)
    await openCards(
      page,
      judged.flatMap(all => all.slice(0, 2).map(({ id }) => id)),
    )
    await judgeAfterAnother(page, detail.figures[2]?.id ?? none())
  })
  await look(`/#/entities/${encodeURIComponent(entities[0] ?? none())}?review=`, editEntity)
  await look('/', beTold)
  const unread = [...seen].map(([view, { asked, read }]) => [
    view,
    [...asked].filter(path => !read.has(path) && !SOMETIMES.some(pattern => pattern.test(path))),
  ])
  expect(Object.fromEntries(unread)).toEqual(Object.fromEntries(OPERATIONS.map(name => [name, []])))
})

/** All that the reader ever sends. */
const OPERATIONS = [
  ...['ArchiveCursor', 'ArticlePage', 'EntitiesNamed', 'EntityCard', 'EntityEdits', 'EntityOfTimeline', 'EntityPage'],
  ...['FacetsOfList', 'FacetsOfSearch', 'FoundArticles', 'Judge', 'ListedArticles', 'Measures', 'Merge', 'NewArticles'],
  ...['NumberPage', 'PlacesOfList', 'PlacesOfSearch', 'Rename', 'RevisionsPage', 'SaidBy', 'SplitOff'],
  ...['TakeBack', 'TimelinePage'],
]

/** An article under review is the same view as one that is read, with what was rejected in it. */
const VIEWS = new Map([['ArticleUnderReview', 'ArticlePage']])

/** Used for what an article seldom has, or for what is done. */
const SOMETIMES: readonly RegExp[] = [
  // The compiler tells entities of one kind, and what an edit came to, apart by it.
  /^[\w.]*__typename$/,
  // The words of a time that names no days are shown in their place.
  /\.(when|saidOn)\.span\.exact$/,
  // A credit that names neither photographers nor agencies is shown as it stands.
  /\.credit\.text$/,
  // By it a review is taken back: see reader-review.test.ts.
  /\.review\.edit\.id$/,
  // Of a list that has more pages than one.
  /\.pageInfo\.endCursor$/,
]

function inItsPlace(path: string): string {
  return path
    .replace('.rejectedMentions.entity', '.entities.entity')
    .replace('.rejectedMentions', '.entities.mentions')
    .replace(/\.rejected([A-Z])/, (_, first: string) => `.${first.toLowerCase()}`)
}

function addresses(): string[] {
  const { ferry, divers, toll } = articles
  return [
    '/',
    '/#/?words=airport',
    `/#/?words=${encodeURIComponent('"Last foreign troops"')}`,
    '/#/numbers/KILLED',
    '/#/map',
    '/#/map?words=airport',
    '/#/timeline',
    ...[ferry, divers, toll].map(articleAddress),
    `${articleAddress(divers)}/revisions`,
    ...entities.map(id => `/#/entities/${encodeURIComponent(id)}`),
    `/#/timeline?entity=${encodeURIComponent(entities[0] ?? none())}`,
  ]
}

async function load(page: Page, address: string): Promise<void> {
  await page.addInitScript(`sessionStorage.setItem('dateline-token', '${service.token}')`)
  await page.goto(`${service.url}${address}`)
  await page.locator('.data-links').last().waitFor()
  await expect.poll(() => page.getByText('Loading …').count()).toBe(0)
}

/** Moves the focus to some marks of each kind, so that their cards are shown. */
async function lookAtMarks(page: Page): Promise<void> {
  for (const kind of ['a.mention', 'a.figure', 'a.date', 'a[data-review]'])
    for (const mark of (await page.locator(`article ${kind}[data-start]`).all()).slice(0, 6)) {
      await mark.focus()
      await page.locator('.mark-card p').first().waitFor()
    }
}

/** Opens the cards of annotations, and their corrections. */
async function openCards(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const address = `${articleAddress(articles.ferry)}?${new URLSearchParams({ review: id })}`
    await page.goto(`${service.url}${address}`)
    await page.getByRole('dialog').getByRole('button', { name: 'Correct', exact: true }).click()
    await page.getByRole('button', { name: 'Cancel' }).waitFor()
  }
}

/** Judges what another editor has judged since it was seen, once that is seen as well, and takes it back. */
async function judgeAfterAnother(page: Page, id: string): Promise<void> {
  await page.goto(`${service.url}${articleAddress(articles.ferry)}?${new URLSearchParams({ review: id })}`)
  const card = page.getByRole('dialog')
  await card.getByText('Unreviewed').waitFor()
  await dateline.annotations.review({ annotation: id, verdict: 'REJECTED' })
  await card.getByRole('button', { name: 'Confirm' }).click()
  await card.getByRole('alert').getByText('in the meantime').waitFor()
  await card.getByText(/Rejected by owner, \d+/).waitFor()
  await card.getByRole('button', { name: 'Confirm' }).click()
  await card.getByText(/Confirmed by/).waitFor()
  await card.getByRole('button', { name: 'Undo' }).click()
  await card.getByText(/Rejected by owner, \d+/).waitFor()
}

/** Renames an entity, merges another one into it, splits that off again, and takes all of it back. */
async function editEntity(page: Page): Promise<void> {
  const edits = page.getByRole('region', { name: 'Edit' })
  await edits.getByLabel('Name', { exact: true }).fill('Maria Kim-Berg')
  await edits.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('heading', { level: 1, name: 'Maria Kim-Berg' }).waitFor()
  await edits.getByRole('combobox', { name: 'The same as' }).pressSequentially('Nazarb')
  await page.getByRole('option', { name: 'Nursultan Nazarbayev' }).click()
  await edits.getByRole('button', { name: 'Merge into this one' }).click()
  await edits.getByText('Merged with “Nursultan Nazarbayev”').waitFor()
  await edits.getByRole('checkbox', { name: 'Nursultan Nazarbayev' }).check()
  await edits.getByRole('button', { name: 'Split off' }).click()
  await edits.getByText('Split off “Nursultan Nazarbayev”').waitFor()
  for (const what of ['Split off', 'Merged with', 'Renamed']) {
    await edits.getByRole('button', { name: `Undo: ${what}` }).click()
    await edits.locator('.lines span', { hasText: what }).first().waitFor({ state: 'detached' })
  }
}

/** Waits until the page tells of an article that comes in. It watches from a moment that it does not tell: another try makes another change. */
async function beTold(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const content = `Lighthouse lit again\n20 February 2022\nThe lamp burns, number ${Math.random()}, the keeper said.`
      await dateline.articles.import({ content, name: 'lighthouse' })
      return page.locator('.new-articles a').count()
    })
    .toBe(1)
}

function articleAddress(id: string): string {
  return `/#/articles/${encodeURIComponent(id)}`
}

async function articleWith(query: string): Promise<string> {
  const [hit] = (await dateline.articles.search({ query, first: 1 })).items
  return hit?.article.id ?? none()
}

async function entityNamed(name: string): Promise<string> {
  const [entity] = (await dateline.entities.list({ filter: { name }, first: 1 })).items
  return entity?.id ?? none()
}

function none(): never {
  throw new Error('The archive lacks what this test is about.')
}
