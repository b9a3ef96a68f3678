import type { ReadArticle } from '../model/article.ts'

/** How well an extracted text agrees with the gold, from 0 to 1. */
export type Extraction = { readonly precision: number; readonly recall: number; readonly f1: number }

/** How many tokens make a shingle. */
const SHINGLE = 4

/**
 * Compares the text that was extracted from a page with the gold: precision, recall and F1 over shingles of four tokens, each
 * counted as often as it stands there.
 *
 * @see https://github.com/scrapinghub/article-extraction-benchmark (evaluate.py), whose rule this is
 */
export function evaluateExtraction(goldText: string, text: string): Extraction {
  const gold = shinglesOf(goldText)
  const found = shinglesOf(text)
  let shared = 0
  for (const [shingle, count] of gold) shared += Math.min(count, found.get(shingle) ?? 0)
  const expected = sizeOf(gold)
  const extracted = sizeOf(found)
  const precision = extracted > 0 ? shared / extracted : expected === 0 ? 1 : 0
  const recall = expected > 0 ? shared / expected : extracted === 0 ? 1 : 0
  return {
    precision,
    recall,
    f1: shared === 0 ? Math.min(precision, recall) : (2 * precision * recall) / (precision + recall),
  }
}

/**
 * The text of an article as extraction is measured by: headings, paragraphs, lists and quotes. Headline and standfirst are none of the
 * body, and neither is what stands below pictures: the gold data has them left out.
 */
export function extractedText({ blocks }: Pick<ReadArticle, 'blocks'>): string {
  return blocks
    .filter(block => block.kind !== 'GALLERY')
    .map(block => block.span.exact)
    .join('\n')
}

function shinglesOf(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const shingles = new Map<string, number>()
  if (tokens.length === 0) return shingles
  for (let at = 0; at < Math.max(1, tokens.length - SHINGLE + 1); at++) {
    const shingle = tokens.slice(at, at + SHINGLE).join(' ')
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

function sizeOf(shingles: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of shingles.values()) size += count
  return size
}
