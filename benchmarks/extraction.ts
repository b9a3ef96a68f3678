/**
 * How well the text of articles is found on web pages, next to Readability.js as it comes, by the rule of Scrapinghub's article
 * extraction benchmark: `node benchmarks/extraction.ts [FOLDER]`. The folder holds `ground-truth.json` and the pages as `*.html.gz`.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readSource } from '@dateline/articles'
import { evaluateExtraction, extractedText } from '@dateline/articles/evaluate'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { z } from 'zod'
import { sharedFile } from './gold.ts'
import { digits, renderTable } from './table.ts'

const truthSchema = z.record(z.string(), z.object({ articleBody: z.string() }))

/** Finds the text of the article on a page. */
type Extractor = (page: Buffer) => string

const extractors: Readonly<Record<string, Extractor>> = {
  'Readability.js': page => new Readability(parseHTML(page.toString('utf8')).document).parse()?.textContent ?? '',
  Dateline: page => {
    const [result] = readSource({
      name: 'page',
      content: page,
      format: 'HTML',
      defaults: { publishedOn: '1970-01-01' },
    })
    return result?.article ? extractedText(result.article) : ''
  },
}

const folder = process.argv[2] ?? sharedFile('gold/html-dev')
const truth = truthSchema.parse(JSON.parse(await readFile(join(folder, 'ground-truth.json'), 'utf8')))
const pages = await Promise.all(
  Object.entries(truth).map(async ([name, { articleBody }]) => ({
    articleBody,
    page: gunzipSync(await readFile(join(folder, `${name}.html.gz`))),
  })),
)
const rows = Object.entries(extractors).map(([name, extract]) => [name, ...scoresOf(extract)])
console.log(
  renderTable(
    `The text of ${pages.length} pages: F1 by page; the benchmark's own F1, of mean precision and mean recall`,
    [['', 'F1', 'F1 of means', 'P', 'R', 'ms a page'], ...rows],
  ),
)

function scoresOf(extract: Extractor): string[] {
  const start = performance.now()
  const texts = pages.map(({ page }) => extract(page))
  const milliseconds = (performance.now() - start) / pages.length
  const scores = pages.map(({ articleBody }, index) => evaluateExtraction(articleBody, texts[index] ?? ''))
  const precision = mean(scores.map(score => score.precision))
  const recall = mean(scores.map(score => score.recall))
  const means = [
    mean(scores.map(score => score.f1)),
    (2 * precision * recall) / (precision + recall),
    precision,
    recall,
  ]
  return [...means.map(value => value.toFixed(4)), digits(milliseconds)]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
