import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type ArticleDetail, createDateline, type Dateline } from '@dateline/sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { offerCurrent, READER_PAGE } from '../../packages/api/cli/web-page.ts'
import { violationsOf } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { type Service, startService } from './service.ts'
import { type Visit, visit } from './visit.ts'

let service: Service
let browser: Browser
let editor: string
let reader: string
let dateline: Dateline
let article: ArticleDetail

beforeAll(async () => {
  await offerCurrent([READER_PAGE])
  service = await startService([fileURLToPath(new URL('article.txt', import.meta.url))])
  browser = await launchChromium()
  editor = await service.tokenFor('ada', 'review')
  reader = await service.tokenFor('otto', 'read')
  dateline = createDateline({ url: `${service.url}/graphql`, token: editor })
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

beforeEach(async () => {
  const [summary] = (await dateline.articles.list({ first: 1 })).items
  article = (await dateline.articles.get(summary?.id ?? '')) ?? none()
})

describe('an article under review', () => {
  it('is reviewed by the keyboard alone: what is done is shown at once, by whom and when, and stands after a reload', async () => {
    const { page, ...rest } = await open(articleAddress())
    await page.getByRole('link', { name: 'Review', exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByText('a token with the scope review').waitFor()
    await page.getByLabel('Token').focus()
    await page.keyboard.type(editor)
    await page.keyboard.press('Enter')
    const left = page.getByRole('navigation', { name: 'Left to review' }).getByRole('link')
    await expect.poll(() => left.count()).toBe(annotationCount())
    const [first, second] = await left.all()
    const [confirmed, rejected] = [await wordsOf(first), await wordsOf(second)]
    // Keys are for those who review, once they are there.
    await page.locator('[data-keys]:focus-within').first().waitFor()

    await page.keyboard.press('n')
    const card = page.getByRole('dialog')
    await card.getByText('Unreviewed').waitFor()
    expect(await page.locator('mark.fact').allTextContents()).not.toEqual([])
    await page.keyboard.press('c')
    await card.getByText(/Confirmed by ada, \d+ \w+ \d{4} at/).waitFor()
    await page.getByRole('status').getByText(`Confirmed: “${confirmed}”`).waitFor()
    await expect.poll(() => left.count()).toBe(annotationCount() - 1)

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await card.getByText('Rejected by ada').waitFor()
    expect(await card.getAttribute('aria-label')).toContain(rejected)
    await page.reload()
    await card.getByText('Rejected by ada').waitFor()
    await expect.poll(() => left.count()).toBe(annotationCount() - 2)

    await page.keyboard.press('u')
    await card.getByText('Unreviewed').waitFor()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await page.locator('.reviewing a[data-review="CONFIRMED"]').first().waitFor()
    await page.keyboard.press('n')
    await card.waitFor()
    await page.goBack()
    await page.getByRole('link', { name: 'Review', exact: true }).first().waitFor()
    expectQuiet(rest)
    await takeAllBack()
  })

  it('shows what was rejected struck through, and is read without it', async () => {
    const { id, span } = article.figures[0] ?? none()
    await dateline.annotations.review({ annotation: id, verdict: 'REJECTED', note: 'Not of this strike.' })
    await dateline.annotations.review({ annotation: article.statements[0]?.id ?? none(), verdict: 'REJECTED' })
    const { page } = await open(reviewAddress(id))
    await page.getByRole('dialog').getByText('Not of this strike.').waitFor()
    const mark = page.locator('article a.figure[data-review="REJECTED"]')
    expect((await mark.allTextContents()).join('')).toContain(span.exact)
    expect(await decorationOf(page, 'article a.figure[data-review="REJECTED"]')).toContain('line-through')
    expect(await decorationOf(page, 'article a.said[data-review="REJECTED"]')).toContain('line-through')
    await page.getByRole('link', { name: 'Done reviewing' }).click()
    await expect.poll(() => page.locator('article a.figure').count()).toBe(article.figures.length - 1)
    await takeAllBack()
  })

  it('offers to judge what somebody points to, in its card', async () => {
    const { page } = await open(reviewAddress(''))
    const [{ entity, mentions } = none()] = article.entities
    const mark = page.locator(`article a.mention[data-start="${mentions[0]?.span.start}"]`)
    await mark.hover()
    const card = page.locator('.mark-card')
    await card.getByText(entity.name).first().waitFor()
    await card.getByRole('button', { name: 'Confirm' }).click()
    await card.getByText('Confirmed by ada').waitFor()
    await card.getByRole('button', { name: 'Undo' }).click()
    await card.getByText('Unreviewed').waitFor()
    await mark.click()
    await page.getByRole('dialog').waitFor()
  })

  it('is corrected: a mention by another entity, which is found while its name is typed', async () => {
    const [{ mentions } = none(), other = none()] = article.entities
    const { page } = await open(reviewAddress(mentions[0]?.id ?? ''))
    await correct(page)
    await pick(page, 'It names', other.entity.name, new RegExp(`^${other.entity.name} \\d`))
    await save(page)
    const now = await dateline.articles.get(article.id)
    const named = now?.entities.find(({ mentions: all }) => all.some(({ id }) => id === mentions[0]?.id))
    expect(named?.entity.id).toBe(other.entity.id)
    await takeAllBack()
  })

  it('is corrected: a statement by its speaker, a figure by its number, an event by its days', async () => {
    const [statement, figure, event] = [article.statements[0], article.figures[0], article.events[0]]
    const { page } = await open(reviewAddress(statement?.id ?? ''))
    await correct(page)
    await page.getByLabel('Told').selectOption('MIXED')
    await pick(page, 'Said by', 'Kari Nordmann', 'Person not in the archive')
    await page.getByRole('textbox', { name: 'Note' }).fill('By her agent.')
    await save(page)
    await page.getByRole('dialog').getByText('By her agent.').waitFor()

    await page.goto(`${service.url}${reviewAddress(figure?.id ?? '')}`)
    await correct(page)
    await page.getByLabel('At least').fill('14')
    await page.getByLabel('At most').fill('16')
    await page.getByLabel('In words').selectOption('BETWEEN')
    await page.getByLabel('Status').selectOption('DISPUTED')
    await save(page)
    await page.getByRole('dialog').getByText('14 to 16').waitFor()

    await page.goto(`${service.url}${reviewAddress(event?.id ?? '')}`)
    await correct(page)
    await page.getByLabel('What happened').fill('The strike began')
    await page.getByLabel('From').fill('2022-01-03')
    await page.getByLabel('to', { exact: true }).fill('2022-01-04')
    await pick(page, 'Who takes part', 'Seafarers', 'Norwegian Seafarers Union')
    await save(page)

    const now = await dateline.articles.get(article.id)
    expect(now?.statements.find(({ id }) => id === statement?.id)).toMatchObject({
      kind: 'MIXED',
      speaker: { name: 'Kari Nordmann' },
      review: { verdict: 'CORRECTED', reviewedBy: 'ada', note: 'By her agent.' },
    })
    expect(now?.figures.find(({ id }) => id === figure?.id)).toMatchObject({
      quantity: { minimum: 14, maximum: 16, approximation: 'BETWEEN' },
      measure: figure?.measure,
      status: 'DISPUTED',
    })
    expect(now?.events.find(({ id }) => id === event?.id)).toMatchObject({
      summary: 'The strike began',
      when: { earliest: '2022-01-03', latest: '2022-01-04' },
      participants: expect.arrayContaining([expect.objectContaining({ name: 'Norwegian Seafarers Union' })]),
    })
    await takeAllBack()
  })

  it('says in the card why a correction is none, and keeps what was filled in', async () => {
    const { page } = await open(reviewAddress(article.figures[0]?.id ?? ''))
    await correct(page)
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByRole('dialog').getByRole('alert').getByText('Nothing is changed').waitFor()
    await page.getByLabel('At least').fill('9')
    await page.getByLabel('At most').fill('3')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByRole('dialog').getByRole('alert').getByText('quantity').waitFor()
    expect(await page.getByLabel('At most').inputValue()).toBe('3')
  })

  it('tells whose token may not review, where it was tried, and takes another one there', async () => {
    const { page } = await open(reviewAddress(article.figures[0]?.id ?? ''), reader)
    await page.getByRole('button', { name: 'Confirm' }).click()
    const card = page.getByRole('dialog')
    await card.getByRole('alert').getByText('the scope `review`').waitFor()
    await card.getByLabel('Token').fill(editor)
    await page.keyboard.press('Enter')
    await card.getByRole('button', { name: 'Confirm' }).click()
    await card.getByText('Confirmed by ada').waitFor()
    await takeAllBack()
  })

  it('shows an editor what another one has done since, and overrules it only when it was seen', async () => {
    const { id } = article.figures[0] ?? none()
    const { page } = await open(reviewAddress(id))
    const card = page.getByRole('dialog')
    await card.getByText('Unreviewed').waitFor()
    const other = createDateline({ url: `${service.url}/graphql`, token: service.token })
    await other.annotations.review({ annotation: id, verdict: 'REJECTED' })
    await card.getByRole('button', { name: 'Confirm' }).click()
    await card.getByRole('alert').getByText('Rejected by owner in the meantime').waitFor()
    await card.getByText(/Rejected by owner, \d+/).waitFor()
    expect((await dateline.annotations.get(id))?.review?.verdict).toBe('REJECTED')
    await card.getByRole('button', { name: 'Confirm' }).click()
    await card.getByText('Confirmed by ada').waitFor()
    await card.getByRole('button', { name: 'Undo' }).click()
    await card.getByText('Rejected by owner').waitFor()
    await takeAllBack()
  })
})

describe('an entity under review', () => {
  it('is merged with one that is found while its name is typed, renamed and split, and each edit can be undone', async () => {
    const [ministry, union] = article.entities
      .map(({ entity }) => entity)
      .filter(({ kind }) => kind === 'ORGANIZATION')
      .sort((a, b) => Number(b.name.includes('Ministry')) - Number(a.name.includes('Ministry')))
    const { page, ...rest } = await open(`/#/entities/${encodeURIComponent(ministry?.id ?? '')}?review=`)
    const edits = page.getByRole('region', { name: 'Edit' })
    await pick(page, 'The same as', union?.name.slice(0, 8) ?? '', union?.name ?? '')
    await edits.getByRole('button', { name: 'Merge into this one' }).click()
    await edits.getByText(`Merged with “${union?.name}”`).waitFor()
    await edits.getByText(/ada, \d+ \w+ \d{4} at/).waitFor()
    await page
      .getByText('Also')
      .getByText(union?.name ?? '')
      .waitFor()

    await edits.getByLabel('Name', { exact: true }).fill('Ministry of Transport')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ministry of Transport' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Ministry of Transport' }).waitFor()
    await edits.getByRole('checkbox', { name: union?.name ?? '' }).check()
    await edits.getByRole('button', { name: 'Split off' }).click()
    await edits.getByText(`Split off “${union?.name}”`).waitFor()

    for (const what of ['Split off', 'Renamed', 'Merged with']) {
      await edits.getByRole('button', { name: `Undo: ${what}` }).click()
      await edits.getByText(what, { exact: false }).and(page.locator('.lines span')).waitFor({ state: 'detached' })
    }
    await page.getByRole('heading', { level: 1, name: ministry?.name ?? '' }).waitFor()
    expectQuiet(rest)
  })

  it('tells an editor of what another one has made of it since', async () => {
    const { id, name } = article.entities[0]?.entity ?? none()
    const { page } = await open(`/#/entities/${encodeURIComponent(id)}?review=`)
    await page.getByLabel('Name', { exact: true }).waitFor()
    const other = createDateline({ url: `${service.url}/graphql`, token: service.token })
    const made = await other.entities.rename({ entity: id, name: 'Theirs' })
    await page.getByLabel('Name', { exact: true }).fill('Mine')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Another editor has edited this').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor()
    if ('edit' in made) await other.edits.undo(made.edit.id)
    expect((await other.entities.get(id))?.name).toBe(name)
  })
})

describe('what editors see', () => {
  it('is loaded by them alone', async () => {
    const index = await readFile(`${READER_PAGE.folder}/index.html`, 'utf8')
    const scripts = (await readdir(`${READER_PAGE.folder}/assets`)).filter(name => name.endsWith('.js'))
    const reviewing = await Promise.all(
      scripts.map(async name => {
        const code = await readFile(`${READER_PAGE.folder}/assets/${name}`, 'utf8')
        return ['verdict-button', 'Merge into this one', 'combobox'].some(words => code.includes(words)) ? [name] : []
      }),
    )
    expect(reviewing.flat().length).toBeGreaterThan(1)
    for (const name of reviewing.flat()) expect(index).not.toContain(name)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [375, 1320])
      it(`meets WCAG 2.2 AA as far as axe can tell, and fits ${width} pixels, in ${colorScheme}`, async () => {
        // As high as the page, so that nothing lies behind the bar.
        const options = { colorScheme, viewport: { width, height: 9000 }, reducedMotion: 'reduce' } as const
        const { page } = await open(articleAddress(), null, options)
        const check = async (what: string) => {
          expect(await violationsOf(page), what).toEqual([])
          expect(await page.evaluate<number>('document.documentElement.scrollWidth'), what).toBeLessThanOrEqual(width)
        }
        await page.getByRole('link', { name: 'Review', exact: true }).first().click()
        await page.getByLabel('Token').fill(editor)
        await check('without a token')
        await page.keyboard.press('Enter')
        await page.getByRole('link', { name: 'Next' }).focus()
        for (const key of ['n', 'c', 'n', 'x', 'n']) {
          await page.keyboard.press(key)
          await page.locator('.judgement[aria-busy="false"]').waitFor()
        }
        await page.getByRole('dialog').waitFor()
        await page.locator('summary').click()
        await check('a card and the keys')
        await page.goto(`${service.url}${reviewAddress(article.figures[0]?.id ?? '')}`)
        await correct(page)
        await page.getByRole('combobox', { name: 'Reported by' }).pressSequentially('tra')
        await page.locator('.picker').getByRole('option').first().waitFor()
        await check('a correction')
        await page.goto(`${service.url}/#/entities/${encodeURIComponent(article.entities[0]?.entity.id ?? '')}?review=`)
        await page.getByRole('combobox', { name: 'The same as' }).waitFor()
        await check('an entity')
        await page.context().close()
        await takeAllBack()
      })
})

async function open(
  path: string,
  token: string | null = editor,
  options: Parameters<typeof visit>[2] = {},
): Promise<Visit> {
  const opened = await visit(browser, service.url, options)
  if (token !== null && !path.endsWith(articleAddress()))
    await opened.page.addInitScript(
      `sessionStorage.getItem('dateline-token') ?? sessionStorage.setItem('dateline-token', '${token}')`,
    )
  await opened.page.goto(`${service.url}${path}`)
  await opened.page.locator('main h1').first().waitFor()
  return opened
}

function articleAddress(): string {
  return `/#/articles/${encodeURIComponent(article.id)}`
}

function reviewAddress(annotation: string): string {
  return `${articleAddress()}?${new URLSearchParams({ review: annotation })}`
}

function annotationCount(): number {
  const { entities, statements, figures, events } = article
  return entities.flatMap(({ mentions }) => mentions).length + statements.length + figures.length + events.length
}

async function wordsOf(link: { locator(selector: string): { textContent(): Promise<string | null> } } | undefined) {
  return (await link?.locator('.words').textContent()) ?? ''
}

async function correct(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Correct', exact: true }).click()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await page.getByRole('dialog').getByText('Corrected by ada').waitFor()
}

/** Finds an entity in a field by what is typed, and takes the one that an option names. */
async function pick(page: Page, field: string, typed: string, option: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: field })
  await box.fill('')
  await box.pressSequentially(typed)
  await page.getByRole('option', { name: option }).first().click()
}

/** Takes back all reviews of the article, so that the next test finds it as it was. */
async function takeAllBack(): Promise<void> {
  for (;;) {
    const now = (await dateline.articles.get(article.id)) ?? none()
    const rejected = (await dateline.annotations.rejectedIn(article.id)) ?? none()
    const all = [now, rejected].flatMap(({ statements, figures, events }) => [...statements, ...figures, ...events])
    const mentions = [...now.entities.flatMap(entity => entity.mentions), ...rejected.mentions]
    const edits = [...all, ...mentions].flatMap(({ review }) => review?.edit.id ?? [])
    if (edits.length === 0) return
    for (const edit of edits) await dateline.edits.undo(edit)
  }
}

function decorationOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate(element => getComputedStyle(element).textDecorationLine)
}

function expectQuiet({ foreign, errors }: Omit<Visit, 'page'>) {
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
}

function none(): never {
  throw new Error('The archive lacks what this test is about.')
}
