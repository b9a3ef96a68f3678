export { addAll, evaluate, MEASURES, type MeasureName, measureNames, type Tallies } from './evaluate.ts'
export { type Extraction, evaluateExtraction, extractedText } from './evaluate-extraction.ts'
export {
  type AnnotatedArticle,
  type AnnotatedFigures,
  type AnnotatedText,
  type Gold,
  GoldError,
  parseGold,
} from './gold.ts'
export { type Score, scoreOf, type Tally } from './tally.ts'
