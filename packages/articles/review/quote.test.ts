import { expect, test } from 'vitest'
import type { ReadArticle } from '../model/article.ts'
import { spanOf } from '../model/text-span.ts'
import { placeOf, quoteOf } from './quote.ts'

/** An article of one paragraph each line. */
function textOf(...lines: string[]): Pick<ReadArticle, 'text' | 'headline' | 'standfirst' | 'blocks'> {
  const text = lines.join('\n')
  let start = 0
  const spans = lines.map(line => {
    const span = spanOf(text, start, start + line.length)
    start += line.length + 1
    return span
  })
  const [headline = spanOf(text, 0, text.length), ...paragraphs] = spans
  return { text, headline, standfirst: null, blocks: paragraphs.map(span => ({ kind: 'PARAGRAPH', span })) }
}

const FORMER = textOf(
  'Ferry sinks',
  'The crew was calm. Captain Mara Lund said that 12 people were saved by two boats of the coast guard.',
)

function placeIn(exact: string, ...lines: string[]): string | null {
  const start = FORMER.text.indexOf(exact)
  const article = textOf(...lines)
  const place = placeOf(article, quoteOf(FORMER, spanOf(FORMER.text, start, start + exact.length)))
  return place && article.text.slice(Math.max(0, place.start - 10), place.end + 10)
}

test('a quote keeps what stands beside the words in their sentence, and no other', () => {
  const start = FORMER.text.indexOf('Captain')
  expect(quoteOf(FORMER, spanOf(FORMER.text, start, start + 'Captain Mara Lund'.length))).toEqual({
    exact: 'Captain Mara Lund',
    prefix: '',
    suffix: ' said that 12 people were saved ',
    start,
  })
})

test('words are found again wherever their sentence went, and when more of it has changed than what stands beside them', () => {
  expect(
    placeIn('12 people', 'Ferry sinks', 'At sea.', 'Captain Mara Lund said that 12 people were saved by two boats.'),
  ).toBe('said that 12 people were save')
  expect(placeIn('12 people', 'Ferry sinks', 'Her mate said that 12 people were saved.')).toBe(
    'said that 12 people were save',
  )
})

test('the same words beside other ones are others', () => {
  expect(placeIn('12 people', 'Ferry sinks', 'Captain Mara Lund said that 12 people were lost.')).toBeNull()
  expect(placeIn('12 people', 'Ferry sinks', 'Captain Mara Lund said that at least 12 people were saved.')).toBeNull()
  expect(placeIn('12 people', 'Ferry sinks', 'Captain Mara Lund said that 312 people were saved.')).toBeNull()
  expect(placeIn('12 people', 'Ferry sinks', 'Nobody was saved.')).toBeNull()
})

test('long words need nothing beside them', () => {
  const long = '12 people were saved by two boats of the coast guard'
  expect(placeIn(long, 'Ferry sinks', `On Sunday ${long}, they said.`)).toBe(`On Sunday ${long}, they sai`)
})

test('of several places the one with the same surroundings is meant, then the nearest', () => {
  const article = textOf(
    'Ferry sinks',
    'Captain Mara Lund said that it was late.',
    'Captain Mara Lund said that 12 people were saved.',
    'Captain Mara Lund said that 12 people were saved.',
  )
  const start = FORMER.text.indexOf('Mara Lund')
  const place = placeOf(article, quoteOf(FORMER, spanOf(FORMER.text, start, start + 'Mara Lund'.length)))
  expect(place?.start).toBe(article.text.indexOf('Mara Lund said that 12'))
})

test('what stands in no passage is no place', () => {
  const noise = { ...textOf('Ferry sinks', 'A day at sea.'), text: '' }
  const text = `${textOf('Ferry sinks', 'A day at sea.').text}\nCaptain Mara Lund said that 12 people were saved by two boats.`
  const start = FORMER.text.indexOf('12 people')
  expect(placeOf({ ...noise, text }, quoteOf(FORMER, spanOf(FORMER.text, start, start + 9)))).toBeNull()
})
