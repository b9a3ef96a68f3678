import type { EntityKind } from '../../model/entity.ts'
import type { Range } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import { documentOf } from '../tagger/document.ts'
import { tag } from '../tagger/tag.ts'
import { unpackWeights } from '../tagger/weights-file.ts'
import file from '../weights/names.json' with { type: 'json' }
import {
  withAbbreviations,
  withHonorifics,
  withMinistries,
  withOneKind,
  withParticles,
  withSurnames,
} from './name-mend.ts'

/** A proper name that stands in the text: no title before it, no possessive ending after it. */
export type Name = Range & { readonly kind: EntityKind }

const weights = unpackWeights({ ...file, version: 1 })

/** The names of persons, organizations and places, in the order of the text, none overlapping another. */
export function findNames(analysis: Analysis): Name[] {
  const document = documentOf(analysis.sentences)
  const found = withHonorifics(document, withParticles(document, tag(document, weights)))
  const persons = withSurnames(document, withOneKind(document, found))
  const names = withMinistries(document, withAbbreviations(document, persons))
  return names.map(({ first, end, kind }) => ({
    start: document.starts[first] ?? 0,
    end: document.ends[end - 1] ?? 0,
    kind,
  }))
}
