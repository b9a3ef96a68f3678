import { showProgress } from '../progress.ts'
import { compareArchives } from './compare-archives.ts'
import { copyArchive } from './copy-archive.ts'
import { copyTokens } from './copy-tokens.ts'
import { openSource, openTarget, type Place } from './place.ts'

/**
 * Copies an archive, compares both, prints what came of it, and shows on standard error how far it is.
 *
 * @returns whether both are the same
 * @throws {CommandError} when there is nothing to copy, or the target has what the source has not
 */
export async function copyWithProgress(from: string, to: string, signal: AbortSignal): Promise<boolean> {
  const source = await openSource(from)
  try {
    const target = await openTarget(to)
    try {
      return await copy(source, target, signal)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function copy(source: Place, target: Place, signal: AbortSignal): Promise<boolean> {
  const unserved = [...source.unserved, ...target.unserved]
  for (const message of unserved) process.stderr.write(`${message}\n`)
  const { articleCount } = await source.store.summary()
  const copying = await showProgress(articleCount, process.stderr)
  try {
    const { articles, edits } = await copyArchive(source.store, target.store, copying, signal)
    const tokens = await copyTokens(source.tokens, target.tokens)
    copying.stop()
    const counts = [
      ...Object.entries(articles).map(([as, count]) => [count, `articles ${as.toLowerCase()}`] as const),
      [edits, 'edits copied'] as const,
      [tokens, 'tokens copied'] as const,
    ]
    const width = Math.max(...counts.map(([count]) => `${count}`.length))
    for (const [count, what] of counts) process.stdout.write(`${`${count}`.padStart(width)} ${what}\n`)
  } finally {
    copying.stop()
  }
  if (signal.aborted) return false
  const comparing = await showProgress(articleCount, process.stderr)
  try {
    const comparison = await compareArchives(source, target, comparing, signal)
    comparing.stop()
    if (signal.aborted) return false
    process.stdout.write(`${comparison.render()}\n`)
    return comparison.isSame && unserved.length === 0
  } finally {
    comparing.stop()
  }
}
