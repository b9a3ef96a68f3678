import { eld } from 'eld/small'
import { franc } from 'franc-min'
import { detect } from 'tinyld'
import { goldTexts } from '../gold.ts'
import { ratesOf } from '../rate.ts'
import { digits, renderTable } from '../table.ts'
import { SENTENCES } from './sentences.ts'

/** ISO 639-3, as franc answers, for the languages of our sentences. */
const SHORT: Readonly<Record<string, string>> = {
  arb: 'ar',
  ces: 'cs',
  deu: 'de',
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  hun: 'hu',
  ita: 'it',
  jpn: 'ja',
  kaz: 'kk',
  nld: 'nl',
  pol: 'pl',
  por: 'pt',
  rus: 'ru',
  swe: 'sv',
  tur: 'tr',
  ukr: 'uk',
  cmn: 'zh',
}

const DETECTORS = {
  'eld/small': (text: string): string => eld.detect(text).language,
  'franc-min': (text: string): string => SHORT[franc(text)] ?? '',
  tinyld: (text: string): string => detect(text),
}

/** Who tells the language: right answers on English news, on headlines, and on our own sentences; speed on the first 2,000 characters. */
export async function compareLanguages(): Promise<string> {
  const articles = await goldTexts('polnear-train.jsonl')
  const bodies = articles.map(({ text }) => text.slice(0, 2_000))
  const headlines = articles.flatMap(({ headline }) => (headline ? [headline] : []))
  const rates = ratesOf(DETECTORS, bodies)
  const rows = Object.entries<(text: string) => string>(DETECTORS).map(([name, detector]) => {
    const english = (texts: readonly string[]) =>
      share(texts.filter(text => detector(text) === 'en').length, texts.length)
    const right = (length: 'short' | 'long') =>
      share(SENTENCES.filter(sentence => detector(sentence[length]) === sentence.language).length, SENTENCES.length)
    const rate = rates[name as keyof typeof DETECTORS]
    return [
      name,
      english(bodies),
      english(headlines),
      right('long'),
      right('short'),
      digits(rate.perSecond),
      digits(rate.ratio),
    ]
  })
  const head = ['', 'articles', 'headlines', 'sentences', 'phrases', 'articles/s', 'ratio']
  return renderTable(
    `Languages: right answers on ${bodies.length} English articles and headlines, and in ${SENTENCES.length} languages`,
    [head, ...rows],
  )
}

function share(right: number, all: number): string {
  return `${((100 * right) / all).toFixed(1)} %`
}
