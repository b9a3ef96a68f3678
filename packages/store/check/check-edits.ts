import { type Edit, editSchema } from '@dateline/articles'
import { listed } from './check-article.ts'

/**
 * What does not hold in edits that stand in one place, in their order; null when all holds.
 *
 * @param article that they are reviews of; null for edits of entities
 */
export function faultOfEdits(edits: readonly Edit[], article: string | null): string | null {
  const faults: string[] = []
  const made = new Set<string>()
  for (const [index, edit] of edits.entries()) {
    const { error } = editSchema.safeParse(edit)
    if (error) faults.push(`edits.${index}: ${error.issues[0]?.message ?? 'it has another shape'}`)
    else if (made.has(edit.id)) faults.push(`edits.${index}: the id ${edit.id} is used twice`)
    else if (edit.type === 'UNDO' && !made.has(edit.edit))
      faults.push(`edits.${index}: it takes back ${edit.edit}, which does not stand before it`)
    else if (edit.type === 'REVIEW' ? edit.article !== article : edit.type !== 'UNDO' && article !== null)
      faults.push(`edits.${index}: it is not of this ${article === null ? 'file' : 'article'}`)
    made.add(edit.id)
  }
  return faults.length === 0 ? null : listed(faults)
}
