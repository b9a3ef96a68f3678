import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import { annotate } from './annotate.ts'
import { sampleArticle } from './time/time-sample.ts'
import { type ClassifiedWords, namesFromTokenClassifier } from './token-classifier.ts'

const labelled = (entity_group: string, word: string): ClassifiedWords => ({ entity_group, word })

/** What a model says of the one paragraph of an article; nothing of its headline. */
async function namesIn(paragraph: string, found: readonly ClassifiedWords[]): Promise<string[]> {
  const article = sampleArticle(paragraph)
  const classify = async (sentence: string) => (sentence === 'Sample' ? [] : found)
  const names = await namesFromTokenClassifier(classify, analyse(article))
  annotate(article, { annotator: 'model', names })
  return names.map(({ start, end, kind }) => `${kind} ${article.text.slice(start, end)}`)
}

test('words without positions are found in the order of the sentence, whatever their case and white space', async () => {
  expect(
    await namesIn('Ada O’Neill met Ada Berg of the E.U. in oslo', [
      labelled('PER', 'ada o ’ neill'),
      labelled('PER', 'ada berg'),
      labelled('ORG', 'E . U .'),
      labelled('GPE', 'Oslo'),
    ]),
  ).toEqual(['PERSON Ada O’Neill', 'PERSON Ada Berg', 'ORGANIZATION E.U.', 'PLACE oslo'])
})

test('words are looked for at the beginning of words', async () => {
  expect(await namesIn('The stand and Tan met Al, also', [labelled('PER', 'Tan'), labelled('PER', 'Al')])).toEqual([
    'PERSON Tan',
    'PERSON Al',
  ])
})

test('positions are taken where a model gives them', async () => {
  expect(await namesIn('Oslo is not Oslo', [{ ...labelled('LOC', 'Oslo'), start: 12, end: 16 }])).toEqual([
    'PLACE Oslo',
  ])
})

test('parts of words are widened to the word, which is one name', async () => {
  expect(await namesIn('Kari Solberg spoke', [labelled('PER', 'Kari Sol'), labelled('PER', '##berg')])).toEqual([
    'PERSON Kari Solberg',
  ])
})

test('other labels, and words that do not stand in the sentence, are passed over', async () => {
  expect(
    await namesIn('Bergen won the Cup', [
      labelled('LOC', 'Paris'),
      labelled('LOC', 'Bergen'),
      labelled('MISC', 'Cup'),
      labelled('ORG', ''),
    ]),
  ).toEqual(['PLACE Bergen'])
})

test('each sentence is asked alone', async () => {
  const asked: string[] = []
  const classify = async (sentence: string) => {
    asked.push(sentence)
    return []
  }
  await namesFromTokenClassifier(classify, analyse(sampleArticle('It rained. It snowed.')))
  expect(asked).toEqual(['Sample', 'It rained.', 'It snowed.'])
})

test('whatever a model says, the names are ones that an article takes', async () => {
  const text = 'The mayor of Bergen, (Ada) O’Neill [*], met Ada'
  const words = fc.record({
    entity_group: fc.constantFrom('PER', 'ORG', 'LOC', 'MISC'),
    word: fc.oneof(fc.constantFrom('Ada', '##gen', 'o ’', '(', '[*]', 'mayor of'), fc.string()),
    start: fc.option(fc.integer({ min: -5, max: 60 }), { nil: undefined }),
    end: fc.option(fc.integer({ min: -5, max: 60 }), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(words), async found => {
      await namesIn(text, found)
    }),
  )
})
