import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../check/finding.ts'
import { jsonOf } from '../json-of.ts'
import { ASIDE } from '../replace-file.ts'
import { TOKEN_FILE, tokenFileSchema } from '../token-file.ts'
import { usageFileSchema } from '../usage-folder.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { removing } from './removing.ts'

/** Looks at the tokens: whether they can be read, and by their owner alone. */
export async function* checkTokens(folder: CheckedFolder): AsyncGenerator<Finding> {
  for (const file of ['token', TOKEN_FILE])
    if ((await folder.othersMay(file)) !== 0)
      yield {
        is: 'PROBLEM',
        what: `${file} can be read by others than its owner.`,
        remedy: `Close it by chmod 600, and make new tokens if somebody may have read it.`,
        async repair() {
          await chmod(join(folder.path, file), 0o600)
          return 'It was closed to them. Make new tokens if somebody may have read it.'
        },
      }
  const text = await folder.read(TOKEN_FILE)
  if (text === null) return
  const { data } = tokenFileSchema.safeParse(jsonOf(text))
  if (!data) yield folder.damaged(TOKEN_FILE, 'is not what was written: none of its tokens is good', 'Make tokens anew')
  else if (new Set(data.tokens.map(({ name }) => name)).size < data.tokens.length)
    yield {
      is: 'PROBLEM',
      what: `${TOKEN_FILE} has two tokens of one name.`,
      remedy: 'Revoke it, and make another one.',
    }
}

/** Looks at the counts of what clients use. */
export async function* checkUsage(folder: CheckedFolder): AsyncGenerator<Finding> {
  for (const file of await folder.filesIn('usage')) {
    if (!file.endsWith('.json')) continue
    const { success } = usageFileSchema.safeParse(jsonOf((await folder.read(file)) ?? ''))
    if (!success) yield folder.damaged(file, 'is not what was written', 'That day has no counts any more')
  }
}

/** Looks for files that are nobody's: what a crash left half written, what was set aside, and what others have put here. */
export async function* checkLeftovers(folder: CheckedFolder): AsyncGenerator<Finding> {
  for (const inner of ['.', 'usage', 'articles', 'revisions', 'reviews'])
    for (const file of await folder.filesIn(inner))
      if (file.endsWith(ASIDE)) yield removing(folder, file, 'was left half written by a crash')
      else if (inner !== '.' && inner !== 'usage' && !file.endsWith('.json'))
        yield { is: 'NOTICE', what: `${file} is no file of Dateline's, and was left alone.` }
  const aside = await folder.filesIn('damaged')
  if (aside.length > 0)
    yield {
      is: 'NOTICE',
      what: `damaged/ holds ${aside.length === 1 ? 'a file that was' : `${aside.length} files that were`} set aside. Delete what is not needed any more.`,
    }
}
