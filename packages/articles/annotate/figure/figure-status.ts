import type { FigureStatus } from '../../model/figure.ts'
import type { Range } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import type { Sentence } from '../sentence.ts'

const REPORT =
  '(?:report|figure|number|count|toll|tally|statement|claim|estimate|data|post|tweet|announcement|total|information)s?'
const NUMBER = '(?:figure|number|count|toll|tally|estimate|total|statistic|data)s?'
const TAKEN_BACK =
  '(?:deleted|retracted|withdrawn|taken (?:back|down|offline)|removed|rescinded|pulled|recanted|annulled|published (?:in error|by mistake)|(?:been )?(?:an error|a mistake|in error|wrong|incorrect|erroneous|due to a (?:technical )?(?:error|glitch)))'

const WITHDRAWN = [
  new RegExp(
    `(?:\\b(?:the|this|that|these|those|an?|its|their|his|her)|['’]s?) (?:\\w+ )?${REPORT}\\b[^.;]{0,60}?\\b(?:was|were|been|is|are|had been)(?: \\w+){0,2} ${TAKEN_BACK}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:retracted|withdrew|rescinded|deleted|took back|took down|recanted|walked back|backtracked on|disavowed|corrected) (?:the|this|that|these|those|its|their|his|her|it) ?(?:\\w+ )?(?:${REPORT})?\\b`,
    'i',
  ),
]

/** "correcting an earlier figure of" */
const REPLACED = new RegExp(
  `\\b(?:correct|revis|replac|withdr|retract)\\w+ (?:(?:from|down|up) )*(?:an |the |its |their )?(?:earlier|previous|initial|original|first) ${NUMBER} of $`,
  'i',
)

const DISPUTED = [
  new RegExp(
    `\\b(?:disputed?|disputes|den(?:y|ies|ied)|reject(?:s|ed)?|contradict(?:s|ed)?|challenged?|questioned?|contest(?:s|ed)?|refuted?|dismiss(?:es|ed)?) (?:the|this|that|these|those|its|their|his|her) (?:\\w+ )?${NUMBER}\\b`,
    'i',
  ),
  new RegExp(
    `(?:\\b(?:the|this|that|these|those|its|their|his|her)|['’]s?) (?:\\w+ )?${NUMBER}\\b[^.;]{0,40}?\\b(?:is|was|are|were|been)(?: \\w+)? (?:disputed|contested|challenged|rejected|denied|contradicted)\\b`,
    'i',
  ),
]

/** "denied that 12 people had died" */
const DENIED = /\b(?:den(?:y|ies|ied)|reject(?:s|ed)|disput(?:es|ed)|refut(?:es|ed))(?: \w+){0,4} that [^.;]{0,80}$/i

/**
 * Whether the text takes a figure back ("the report was later deleted") or says that others contradict it ("the opposition
 * disputed that figure"), behind it in its sentence or in the next one.
 */
export function statusOf(analysis: Analysis, sentence: Sentence, figure: Range): FigureStatus {
  if (REPLACED.test(sentence.text.slice(0, figure.start - sentence.start))) return 'WITHDRAWN'
  if (DENIED.test(sentence.text.slice(0, figure.start - sentence.start))) return 'DISPUTED'
  const rest = sentence.text.slice(figure.end - sentence.start)
  const next = analysis.sentences[sentence.index + 1]
  const following = next && next.passage === sentence.passage ? next.text : ''
  for (const text of [rest, following]) {
    if (WITHDRAWN.some(pattern => pattern.test(text))) return 'WITHDRAWN'
    if (DISPUTED.some(pattern => pattern.test(text))) return 'DISPUTED'
  }
  return 'REPORTED'
}
