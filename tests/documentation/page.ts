import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's root folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A page of the documentation. `file` is its path from the root. */
export type Page = { readonly file: string; readonly markdown: string }

/** The pages that are written for people who use Dateline or work on it; the SDK's own page is tested with the SDK. */
export function documentationPages(): Page[] {
  const docs = existsSync(`${ROOT}docs`) ? readdirSync(`${ROOT}docs`).filter(name => name.endsWith('.md')) : []
  return ['README.md', 'CONTRIBUTING.md', ...docs.sort().map(name => `docs/${name}`)].map(file => ({
    file,
    markdown: readFileSync(`${ROOT}${file}`, 'utf8'),
  }))
}
