import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Article, annotate, readSource } from '@dateline/articles'
import {
  addAll,
  evaluate,
  type Gold,
  GoldError,
  type MeasureName,
  measureNames,
  parseGold,
  type Score,
  scoreOf,
  type Tallies,
} from '@dateline/articles/evaluate'

/** The figures of one gold file. */
export type Evaluation = { readonly file: string; readonly articles: number; readonly tallies: Tallies }

/**
 * Reads and annotates the articles of gold files, and compares.
 *
 * @param folder where the texts lie that gold files name; by default beside the gold file, then in `../articles` from there
 * @throws {GoldError} when a gold file or an article that it names can't be read
 */
export async function evaluateFiles(files: readonly string[], folder: string | undefined): Promise<Evaluation[]> {
  const evaluations: Evaluation[] = []
  for (const file of files) {
    const golds = parseGold(file, await contentOf(file))
    const tallies: Tallies[] = []
    for (const gold of golds) tallies.push(evaluate(gold, await articleOf(gold, file, folder)))
    evaluations.push({ file: basename(file), articles: golds.length, tallies: addAll(tallies) })
  }
  return evaluations
}

async function contentOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new GoldError(`${file} can't be read (${error.code ?? error.message}): give the path of a gold file.`)
  })
}

async function articleOf(gold: Gold, file: string, folder: string | undefined): Promise<Article> {
  const content = await sourceOf(gold, folder ? [folder] : [dirname(file), join(dirname(file), '../articles')])
  for (const result of readSource({ name: gold.id, content })) {
    if (result.article) return annotate(result.article)
    throw new GoldError(`${gold.id} was refused: ${result.refusal.message}`)
  }
  throw new GoldError(`${gold.id} holds no article.`)
}

async function sourceOf(gold: Gold, folders: readonly string[]): Promise<Uint8Array> {
  switch (gold.kind) {
    case 'ARTICLE':
      return textOf(gold.gold.article, folders)
    case 'FIGURES':
      return lineOf(gold, await textOf(gold.gold.article, folders))
    case 'TEXT':
      return Buffer.from(JSON.stringify(recordOf(gold)))
  }
}

/** The line with the gold's id in a file of JSON Lines. */
function lineOf({ id, gold }: Extract<Gold, { kind: 'FIGURES' }>, lines: Uint8Array): Uint8Array {
  const line = Buffer.from(lines)
    .toString('utf8')
    .split('\n')
    .find(each => each.includes(JSON.stringify(id)))
  if (line === undefined) throw new GoldError(`${gold.article} has no line with the id ${id}.`)
  return Buffer.from(line)
}

/** A passage that is no news article gets its id as headline and some day, so that it can be read. */
function recordOf({ id, gold }: Extract<Gold, { kind: 'TEXT' }>): Record<string, string> {
  return {
    headline: gold.headline ?? id,
    publishedOn: gold.publishedOn ?? '1970-01-01',
    language: 'en',
    text: gold.text,
  }
}

async function textOf(name: string, folders: readonly string[]): Promise<Uint8Array> {
  for (const folder of folders) {
    const content = await readFile(join(folder, name)).catch(() => null)
    if (content) return content
  }
  throw new GoldError(`${name} is in none of ${folders.join(', ')}: say where it is with --articles.`)
}

/** The figures as tables for a person, one for each file. */
export function renderTable(evaluations: readonly Evaluation[]): string {
  return evaluations
    .map(({ file, articles, tallies }) => {
      const rows = rowsOf(tallies).map(({ name, expected, found, score }) =>
        [name.padEnd(20), pad(expected), pad(found), share(score.precision), share(score.recall), share(score.f1)].join(
          ' ',
        ),
      )
      const head = ['measure'.padEnd(20), pad('gold'), pad('found'), pad('P'), pad('R'), pad('F1')].join(' ')
      return [`${file} (${articles} ${articles === 1 ? 'article' : 'articles'})`, head, ...rows].join('\n')
    })
    .join('\n\n')
}

/** The figures as JSON: a list with an object for each file. `null` stands where there was nothing to measure. */
export function renderJson(evaluations: readonly Evaluation[]): string {
  return JSON.stringify(
    evaluations.map(({ file, articles, tallies }) => ({ file, articles, measures: rowsOf(tallies) })),
    null,
    2,
  )
}

/** What was missed and what was found wrongly, a line each, to learn from. */
export function renderDifferences(evaluations: readonly Evaluation[]): string {
  const lines: string[] = []
  for (const { file, tallies } of evaluations)
    for (const name of measureNames()) {
      const tally = tallies[name]
      for (const missed of tally?.missed ?? []) lines.push(`${file} ${name} - ${oneLine(missed)}`)
      for (const wrong of tally?.wrong ?? []) lines.push(`${file} ${name} + ${oneLine(wrong)}`)
    }
  return lines.join('\n')
}

type Row = { name: MeasureName; expected: number; found: number; score: Score }

function rowsOf(tallies: Tallies): Row[] {
  return measureNames().flatMap(name => {
    const tally = tallies[name]
    return tally ? [{ name, expected: tally.expected, found: tally.found, score: scoreOf(tally) }] : []
  })
}

function pad(value: string | number): string {
  return `${value}`.padStart(6)
}

function share(value: number | null): string {
  return pad(value === null ? '–' : value.toFixed(3))
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ')
}
