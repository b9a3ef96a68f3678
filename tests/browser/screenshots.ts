/**
 * Writes a picture of every view of the reader, as wide as a phone and as a desk, light and dark, and how it is printed, of the service
 * at an address:
 *
 *     node tests/browser/screenshots.ts http://127.0.0.1:4000 /tmp/screenshots [VIEW…]
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createDateline } from '@dateline/sdk'
import { launchChromium } from './chromium.ts'
import { readerViewsOf } from './reader-views.ts'

const [url, folder, ...chosen] = process.argv.slice(2)
if (!url || !folder) throw new Error('Name the address of a service, and a folder for the pictures.')

const views = await readerViewsOf(createDateline({ url: `${url}/graphql` }))
const browser = await launchChromium()
await mkdir(folder, { recursive: true })
try {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [size, width] of [
      ['phone', 390],
      ['desk', 1280],
    ] as const) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      })
      for (const { name, path, drawn } of views.filter(view => chosen.length === 0 || chosen.includes(view.name))) {
        const page = await context.newPage()
        await page.goto(`${url}${path}`)
        await page.locator(drawn).first().waitFor()
        // Lists that are at their end by then fetch no more; long ones are cut.
        const height = Math.min(await page.evaluate<number>('document.documentElement.scrollHeight'), 3000)
        await page.screenshot({
          path: join(folder, `${name}-${size}-${colorScheme}.png`),
          fullPage: true,
          clip: { x: 0, y: 0, width, height },
        })
        if (size === 'desk' && colorScheme === 'dark')
          await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', preferCSSPageSize: true })
        await page.close()
      }
      await context.close()
    }
} finally {
  await browser.close()
}
