export { type Analysis, analyse } from './annotate/analysis.ts'
export { ANNOTATOR, annotate } from './annotate/annotate.ts'
export type { ForeignNames } from './annotate/foreign-names.ts'
export type { Name } from './annotate/name/name.ts'
export { type Sentence, sentencesOf } from './annotate/sentence.ts'
export type { Token } from './annotate/token.ts'
export { type ClassifiedWords, namesFromTokenClassifier, type TokenClassifier } from './annotate/token-classifier.ts'
export { ninjsOf } from './export/ninjs.ts'
export { webAnnotationPage } from './export/web-annotation.ts'
export { type AnnotationLists, type AnyAnnotation, judgedIn, keysOf } from './model/annotation.ts'
export {
  type Annotations,
  type Article,
  annotationsSchema,
  articleSchema,
  type ReadArticle,
  readArticleSchema,
  type Source,
  type SourceFormat,
  sourceFormatSchema,
} from './model/article.ts'
export type { Block, BlockQuote, Gallery, Heading, List, Paragraph } from './model/block.ts'
export {
  type Edit,
  type EntityEdit,
  editSchema,
  type ReviewEdit,
  standingEdits,
  type UndoEdit,
} from './model/edit.ts'
export {
  type Entity,
  type EntityKind,
  entityKindSchema,
  type Membership,
  type Organization,
  type Person,
  type Place,
  type PlaceKind,
  placeKindSchema,
  type Role,
} from './model/entity.ts'
export type { Event } from './model/event.ts'
export {
  type Approximation,
  approximationSchema,
  type Figure,
  type FigureStatus,
  figureStatusSchema,
  type Measure,
  measureSchema,
  type Quantity,
} from './model/figure.ts'
export { articleId, entityKey, fold } from './model/identity.ts'
export type { Credit, Image } from './model/image.ts'
export { breachesOf } from './model/invariant.ts'
export { addDays, type DateTime, dateTimeSchema, type LocalDate, localDateSchema } from './model/local-date.ts'
export type { Mention } from './model/mention.ts'
export { type Passage, type PassageRole, passagesOf } from './model/passage.ts'
export { type Quote, quoteSchema } from './model/quote.ts'
export { type JudgedAnnotation, type Review, type Verdict, verdictSchema } from './model/review.ts'
export { type Section, sectionsOf } from './model/section.ts'
export { type Statement, type StatementKind, statementKindSchema } from './model/statement.ts'
export { contains, overlaps, type Range, spanOf, type TextSpan } from './model/text-span.ts'
export {
  type Certainty,
  certaintySchema,
  type TimePrecision,
  type TimeSpan,
  timePrecisionSchema,
} from './model/time-span.ts'
export type { Topic } from './model/topic.ts'
export { type ArticleDefaults, type ReadResult, readLine, readSource, type SourceInput } from './read/read.ts'
export type { Refusal, RefusalCode } from './read/refusal.ts'
export { type Correction, corrected, correctionSchema, entitiesIn } from './review/correction.ts'
export { type Judgement, reviewOf } from './review/review-of.ts'
export {
  type AnnotationReview,
  type ArticleReviews,
  type Reviewed,
  reviewedArticle,
} from './review/reviewed-article.ts'
