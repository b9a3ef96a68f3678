import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe looks for: its option `runOnly`. @see https://www.deque.com/axe/core-documentation/api-documentation/#options-parameter */
type Rules = readonly string[] | { readonly type: 'rule'; readonly values: readonly string[] }

const WCAG: Rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What hangs on the colour scheme alone. */
export const CONTRAST: Rules = { type: 'rule', values: ['color-contrast'] }

/**
 * What of a page breaks WCAG 2.2 AA or good practice, as far as axe can tell: each rule with the element that breaks it.
 *
 * @param rules @default all of these
 */
export async function violationsOf(page: Page, rules: Rules = WCAG): Promise<string[]> {
  await page.evaluate(AXE)
  const run = `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`
  const { violations } = await page.evaluate<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
  }>(run)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
