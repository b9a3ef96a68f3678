/**
 * How often the topics found in an article stand in its headline, which nobody was shown, next to simpler ways and to noun phrases by
 * two libraries: `node benchmarks/topics.ts`. A headline is what its writers say that the article is about; it is no list of topics, so
 * that the figures tell the ways apart, and do not tell how many topics are wrong. Names are left out for all alike: they are entities.
 */
import { type Analysis, analyse, type Name, type ReadArticle } from '@dateline/articles'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemToken } from 'wink-nlp'
import { resolveEntities } from '../packages/articles/annotate/entity/entity.ts'
import { findTopics, type TopicContext } from '../packages/articles/annotate/topic/topic.ts'
import { articleOf } from './article-of.ts'
import { goldTexts } from './gold.ts'
import { digits, renderTable } from './table.ts'

/** So many of the first topics count. */
const FIRST = 5

/** An article without its headline, whose words are what is to be guessed. */
type Case = { readonly headline: string; readonly analysis: Analysis; readonly context: TopicContext }

/** One way to tell what an article is about: phrases, the foremost first. */
type TopicFinder = (article: Case) => readonly string[]

const ours: TopicFinder = ({ analysis, context }) => findTopics(analysis, context).map(({ phrase }) => phrase)

/** The most frequent words of four letters and more that the article has in small letters. */
const frequentWords: TopicFinder = ({ analysis }) =>
  byFrequency(
    analysis.sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ text }) => (/^\p{Ll}{4,}$/u.test(text) && !STOP_WORDS.test(text) ? text : [])),
    ),
  )

/** compromise's noun phrases without determiners, by frequency. */
const compromiseNouns: TopicFinder = ({ analysis }) =>
  byFrequency(
    analysis.passages.flatMap(({ span }): string[] =>
      nlp(span.exact).nouns().not('(#Determiner|#Possessive|#Pronoun|#Value)').out('array'),
    ),
  )

const wink = winkNLP(model, ['sbd', 'pos'])

/** Runs of adjectives and nouns that end in a noun, by the part-of-speech tags of wink-nlp, by frequency. */
const winkNouns: TopicFinder = ({ analysis }) =>
  byFrequency(
    analysis.passages.flatMap(({ span }) => {
      const phrases: string[] = []
      let run: { word: string; noun: boolean }[] = []
      const close = (): void => {
        const end = run.findLastIndex(({ noun }) => noun) + 1
        if (end > 0)
          phrases.push(
            run
              .slice(0, end)
              .map(({ word }) => word)
              .join(' '),
          )
        run = []
      }
      wink
        .readDoc(span.exact)
        .tokens()
        .each((token: ItemToken) => {
          const kind: string = token.out(wink.its.pos)
          if (kind === 'ADJ' || kind === 'NOUN') run.push({ word: token.out(), noun: kind === 'NOUN' })
          else close()
        })
      close()
      return phrases
    }),
  )

const FINDERS = {
  'words by frequency': frequentWords,
  'compromise, noun phrases by frequency': compromiseNouns,
  'wink-nlp, noun phrases by frequency': winkNouns,
  Dateline: ours,
}
const STOP_WORDS =
  /^(?:that|this|these|those|with|from|they|them|their|there|then|than|have|been|were|will|would|could|should|when|what|which|while|where|about|after|also|just|like|more|most|much|many|some|such|said|says|saying|told|into|over|only|other|because|before|between|through|during|against|even|very|your|himself|both|each|here|does|make|made|want|going|people|year|years|time)$/

/** On the training articles the weights of Dateline's ranking were set; not on the others. */
for (const file of ['polnear-train.jsonl', 'polnear-dev.jsonl']) {
  const cases = (await goldTexts(file)).flatMap(({ text, corenlpEntities }) =>
    corenlpEntities
      ? caseOf(
          articleOf(text),
          corenlpEntities.map(({ kind, span }) => ({ kind, ...span })),
        )
      : [],
  )
  const rows = Object.entries(FINDERS).map(([name, find]) => [name, ...measure(find, cases)])
  const head = ['', 'topics in the headline', 'articles with one', 'headline words told', 'words a topic']
  console.log(
    renderTable(`The first ${FIRST} topics of an article, ${file}, ${cases.length} articles`, [head, ...rows]),
  )
}

function caseOf(article: ReadArticle, names: readonly Name[]): Case {
  const analysis = analyse(article)
  const isBody = ({ role }: { role: string }): boolean => role !== 'HEADLINE'
  return {
    headline: article.headline.exact,
    analysis: {
      ...analysis,
      passages: analysis.passages.filter(isBody),
      sentences: analysis.sentences.filter(({ passage }) => isBody(passage)),
    },
    context: resolveEntities(analysis, names),
  }
}

/**
 * The share of topics that stand in the headline, word by word; of articles that have at least one such; and of the headline's words of
 * four letters or more that are words of a topic.
 */
function measure(find: TopicFinder, cases: readonly Case[]): string[] {
  let [topics, right, articles, words, told, length] = [0, 0, 0, 0, 0, 0]
  for (const article of cases) {
    const names = new Set(article.context.mentions.flatMap(({ span }) => stems(span.exact)))
    const headline = stems(article.headline)
    const first = find(article)
      .map(stems)
      .filter(phrase => phrase.length > 0 && !phrase.some(word => names.has(word)))
      .slice(0, FIRST)
    const there = first.filter(phrase => ` ${headline.join(' ')} `.includes(` ${phrase.join(' ')} `))
    const content = new Set(headline.filter(word => word.length > 3 && !names.has(word) && !STOP_WORDS.test(word)))
    topics += first.length
    length += first.flat().length
    right += there.length
    articles += there.length > 0 ? 1 : 0
    words += content.size
    told += content.intersection(new Set(first.flat())).size
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
  return [percent(right, topics), percent(articles, cases.length), percent(told, words), digits(length / topics)]
}

function byFrequency(phrases: readonly string[]): string[] {
  return [...Map.groupBy(phrases, phrase => stems(phrase).join(' '))]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([phrase]) => phrase)
}

/** The words of a phrase in small letters, without the endings of plurals. */
function stems(phrase: string): string[] {
  return (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.replace(/(?<=\p{L}{3})(?<!s)s$/u, ''))
}
