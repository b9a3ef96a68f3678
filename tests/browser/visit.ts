import type { Browser, Page } from 'playwright-core'

/** A page of a browser, with what it must not do: ask other hosts, or write errors to the console. */
export type Visit = { readonly page: Page; readonly foreign: readonly string[]; readonly errors: readonly string[] }

/** Opens a page that may only ask `origin`; what else it asks is refused and recorded. */
export async function visit(
  browser: Browser,
  origin: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext(options)
  const foreign: string[] = []
  const errors: string[] = []
  await context.route(
    url => url.origin !== origin,
    route => {
      foreign.push(route.request().url())
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', error => errors.push(error.message))
  return { page, foreign, errors }
}
