import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type Service, startService } from './service.ts'
import { visit } from './visit.ts'

let service: Service
let browser: Browser

beforeAll(async () => {
  service = await startService([fileURLToPath(new URL('article.txt', import.meta.url))])
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
})

describe('GraphiQL', () => {
  it('answers a query, with no request to another host and no error in the console', async () => {
    const { page, foreign, errors } = await visit(browser, service.url)
    const query = '{ articles(first: 1) { totalCount nodes: edges { node { headline } } } }'
    await page.goto(`${service.url}/graphql?query=${encodeURIComponent(query)}`)
    await page.getByRole('button', { name: /execute query/i }).click()
    await page.locator('.graphiql-response').getByText('Ferry strike in Bergen').waitFor()
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })
})
