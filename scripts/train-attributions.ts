/**
 * Trains what finds attributions and writes `packages/articles/annotate/weights/attributions.json`:
 *
 *     node scripts/train-attributions.ts ../shared/gold/polnear-train.jsonl
 *
 * With `--hold-out` nothing is written: every eighth text is left out of the training, and measured.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Attribution, findAttributions } from '../packages/articles/annotate/statement/attribution.ts'
import { type Boundary, boundaryFeatures } from '../packages/articles/annotate/statement/attribution-boundary.ts'
import {
  boundaryCandidates,
  type Choice,
  canBeCue,
  choicesOf,
  findCues,
  LEAST_LIKELY,
  sourceCandidates,
} from '../packages/articles/annotate/statement/attribution-choice.ts'
import { cueFeatures, SIDES, sideFeatures } from '../packages/articles/annotate/statement/attribution-decision.ts'
import type { Edges } from '../packages/articles/annotate/statement/attribution-edge.ts'
import { Features } from '../packages/articles/annotate/statement/attribution-feature.ts'
import { AttributionFinder } from '../packages/articles/annotate/statement/attribution-finder.ts'
import type { AttributionModel } from '../packages/articles/annotate/statement/attribution-model.ts'
import { findPhrases } from '../packages/articles/annotate/statement/attribution-phrase.ts'
import { rankFeatures } from '../packages/articles/annotate/statement/attribution-rank.ts'
import { sourceFeatures } from '../packages/articles/annotate/statement/attribution-source.ts'
import { contentOf, sourceOf } from '../packages/articles/annotate/statement/attribution-span.ts'
import { tagWords } from '../packages/articles/annotate/statement/attribution-tag.ts'
import { fileOf, modelOf } from '../packages/articles/annotate/statement/attribution-weights.ts'
import type { WordSentence } from '../packages/articles/annotate/statement/attribution-word.ts'
import { evaluateAttributions } from '../packages/articles/evaluate/evaluate-statements.ts'
import { type AnnotatedText, parseGold } from '../packages/articles/evaluate/gold.ts'
import { addTallies, scoreOf, type Tally } from '../packages/articles/evaluate/tally.ts'
import type { Annotations } from '../packages/articles/model/article.ts'
import { type Range, spanOf, type TextSpan } from '../packages/articles/model/text-span.ts'
import { learnEdges } from './attribution-edges.ts'
import { Learner } from './attribution-learner.ts'
import { type CueWords, cueWordsOf, type Lesson, lessonOf } from './attribution-lesson.ts'
import { trainTagger } from './attribution-tagger.ts'

const BITS = 21
const EPOCHS = 3

/** Parts of the texts: how often a word is a cue, a text learns from the other parts, as an article that is read will. */
const FOLDS = 8
const RATES = { cue: 0.06, source: 0.1, side: 0.1, boundary: 0.1, rank: 0.05 }

/** Weights are kept as whole multiples of these. */
const UNITS = { decisions: 0.03, tagger: 0.2 }

/** Texts in the file, of which one is held out with `--hold-out`. */
const EVERY = 8

const FILE = new URL('../packages/articles/annotate/weights/attributions.json', import.meta.url)

function main([file, option]: readonly string[]): void {
  if (!file)
    throw new Error('Name the annotated texts: node scripts/train-attributions.ts ../shared/gold/polnear-train.jsonl')
  const texts = parseGold(file, readFileSync(file, 'utf8')).flatMap(each => (each.kind === 'TEXT' ? [each.gold] : []))
  if (option === '--hold-out') {
    const model = train(texts.filter((_, i) => i % EVERY !== 0))
    measure(
      modelOf(fileOf(model, file, UNITS)),
      texts.filter((_, i) => i % EVERY === 0),
    )
  } else {
    writeFileSync(FILE, `${JSON.stringify(fileOf(train(texts), 'polnear-train', UNITS), null, 1)}\n`)
  }
}

/**
 * What a decision is learned from must look as it will when articles are read: how often words are cues comes from other texts, and the
 * cues around and how sure each decision was from models that did not learn from the text.
 */
function train(texts: readonly AnnotatedText[]): AttributionModel {
  const cueWords = cueWordsOf(texts)
  const folds = foldsOf(texts, cueWords)
  const lessons = texts.map((text, i) => lessonOf(text, folds[i % FOLDS] ?? cueWords))
  const tagging = trainTagger(lessons)
  const features = new Features(tagging.tagger.bits)
  for (const { sentences } of lessons)
    for (const { words } of sentences) {
      tagWords(tagging, features, words)
      findPhrases(words)
    }
  const edges = learnEdges(lessons)
  const whole = new Learner(BITS)
  learnCues(whole, lessons)

  const halves = [0, 1].map(half => lessons.filter((_, i) => i % 2 === half))
  const learners = halves.map((_, half) => {
    const learner = new Learner(BITS)
    learnCues(learner, halves[1 - half] ?? [])
    return learner
  })
  for (const [half, learner] of learners.entries())
    for (const { sentences } of halves[half] ?? [])
      for (const sentence of sentences) findCues(learner.weights, learner.features, sentence)
  learnParts(whole, lessons, edges)
  const outcomes = learners.flatMap((learner, half) => {
    learnParts(learner, halves[1 - half] ?? [], edges)
    return (halves[half] ?? []).flatMap(lesson => outcomesOf(learner, edges, lesson))
  })
  whole.at(RATES.rank).study(outcomes, EPOCHS, ({ sentence, choice, right }) => {
    rankFeatures(whole.features, sentence, choice)
    whole.decide(right)
  })
  return { decisions: whole.weights, edges, rates: cueWords.rates, ...tagging }
}

/** For the texts of each fold, how often words were cues in all others. */
function foldsOf(texts: readonly AnnotatedText[], { shares }: CueWords): CueWords[] {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    rates: cueWordsOf(texts.filter((_, i) => i % FOLDS !== fold)).rates,
    shares,
  }))
}

function learnCues(learner: Learner, lessons: readonly Lesson[]): void {
  learner.at(RATES.cue).study(lessons, EPOCHS, ({ sentences, examples }) => {
    for (const [index, sentence] of sentences.entries()) {
      if (sentence.sentence.passage.role === 'HEADLINE') continue
      const cues = new Set(examples.filter(example => example.sentence === index).map(({ cue }) => cue))
      for (const [i, word] of sentence.words.entries()) {
        if (!canBeCue(word)) continue
        cueFeatures(learner.features, sentence, i)
        learner.decide(cues.has(i))
      }
    }
  })
}

function learnParts(learner: Learner, lessons: readonly Lesson[], edges: Edges): void {
  const { features } = learner
  learner.study(lessons, EPOCHS, ({ sentences, examples }) => {
    for (const { sentence: index, cue, source, left, right } of examples) {
      const sentence = sentences[index]
      if (!sentence) continue
      const { words } = sentence
      const sources = sourceCandidates(edges, words, cue)
      if (source !== null && sources.includes(source))
        learner.at(RATES.source).choose(sources, source, word => sourceFeatures(features, sentence, cue, word))
      if (!left && !right) continue
      const head = source ?? -1
      learner
        .at(RATES.side)
        .choose(SIDES, left && right ? 'BOTH' : left ? 'LEFT' : 'RIGHT', side =>
          sideFeatures(features, sentence, cue, head, side),
        )
      const learn = (boundary: Boundary, word: number, near: number): void => {
        const candidates = boundaryCandidates(edges, words, cue, boundary, near)
        if (candidates.includes(word))
          learner
            .at(RATES.boundary)
            .choose(candidates, word, k => boundaryFeatures(features, sentence, cue, head, boundary, k, near))
      }
      if (left) {
        learn('LEFT_NEAR', left.last, -1)
        learn('LEFT_FAR', left.first, left.last)
      }
      if (right) {
        learn('RIGHT_NEAR', right.first, -1)
        learn('RIGHT_FAR', right.last, right.first)
      }
    }
  })
}

type Outcome = { readonly sentence: WordSentence; readonly choice: Choice; readonly right: boolean }

function outcomesOf({ weights, features }: Learner, edges: Edges, lesson: Lesson): Outcome[] {
  const { analysis, sentences, quotations } = lesson
  const outcomes: Outcome[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.sentence.passage.role === 'HEADLINE') continue
    for (const [i, likely] of findCues(weights, features, sentence).entries()) {
      const cue = sentence.words[i]
      if (!cue || likely < LEAST_LIKELY) continue
      for (const choice of choicesOf({ decisions: weights, edges }, features, sentence, i, likely)) {
        const attribution = {
          cue,
          source: sourceOf(analysis.text, sentence, choice),
          content: contentOf(sentences, index, choice, quotations),
        }
        outcomes.push({ sentence, choice, right: tallyOf(lesson, [attribution], 'ALL').rightFound === 1 })
      }
    }
  }
  return outcomes
}

function measure(model: AttributionModel, texts: readonly AnnotatedText[]): void {
  const cueWords = cueWordsOf([])
  const finder = new AttributionFinder(model)
  const measured = texts.map(text => {
    const lesson = lessonOf(text, cueWords)
    return { lesson, found: findAttributions(lesson.analysis, lesson.quotations, finder) }
  })
  for (const which of ['QUOTED', 'ALL'] as const) {
    const score = scoreOf(measured.map(({ lesson, found }) => tallyOf(lesson, found, which)).reduce(addTallies))
    console.log(which, score)
  }
}

function tallyOf({ analysis, attributions }: Lesson, found: readonly Attribution[], which: 'ALL' | 'QUOTED'): Tally {
  const { text } = analysis
  const span = ({ start, end }: Range): TextSpan => spanOf(text, start, end)
  const statements = found.map(({ cue, source, content }, i) => ({
    id: `${i}`,
    span: spanOf(text, 0, text.length),
    kind: 'INDIRECT' as const,
    content: content.map(span),
    cue: cue && span(cue),
    speaker: null,
    speakerText: source && span(source),
    saidOn: null,
  }))
  const annotations: Annotations = {
    annotator: 'training',
    entities: [],
    mentions: [],
    statements,
    figures: [],
    events: [],
    topics: [],
  }
  return evaluateAttributions(attributions, annotations, text, which)
}

main(process.argv.slice(2))
