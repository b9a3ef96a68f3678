import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type AnnotatedText, parseGold } from '@dateline/articles/evaluate'

/** The texts of a JSON Lines file in `../shared/gold`. Ends the process with a word to the reader when the file is missing. */
export async function goldTexts(name: string): Promise<AnnotatedText[]> {
  const golds = parseGold(name, await readFile(sharedFile(`gold/${name}`), 'utf8'))
  return golds.flatMap(each => (each.kind === 'TEXT' ? [each.gold] : []))
}

/** Where a file of `../shared` lies. Ends the process when it is missing: such files are not part of this repository. */
export function sharedFile(name: string): string {
  const path = fileURLToPath(new URL(`../../shared/${name}`, import.meta.url))
  if (existsSync(path)) return path
  console.error(`This benchmark needs ${path}, which is no part of the repository: put it there and run it again.`)
  process.exit(1)
}
