import { expect, test } from 'vitest'
import { creditOf, readCreditLine } from './credit.ts'

test.each([
  ['Image: Ann Lee/AFP', ['Ann Lee'], ['AFP']],
  ['Image: Bo Chan/Town Hall/REUTERS', ['Bo Chan'], ['Town Hall', 'REUTERS']],
  ['Image: STR/REUTERS', [], ['REUTERS']],
  ['Image: Ministry of Roads/AFP', [], ['Ministry of Roads', 'AFP']],
  ['(Photo by Ann Lee)', ['Ann Lee'], []],
  ['Photo: Ann Lee / Getty Images', ['Ann Lee'], ['Getty Images']],
  ['Photograph: Ann Lee/AFP via Getty Images', ['Ann Lee'], ['AFP', 'Getty Images']],
  ['Credit: Ann Lee for The Daily', ['Ann Lee'], ['The Daily']],
  ['Image credit: Getty Images', [], ['Getty Images']],
  ['© Ann Lee, EPA', ['Ann Lee'], ['EPA']],
  ['Ann Lee/Reuters', ['Ann Lee'], ['Reuters']],
  ['Ann Lee via Getty Images', ['Ann Lee'], ['Getty Images']],
  ['AP Photo/Ann Lee', ['Ann Lee'], ['AP']],
  ['Photo: Ann Lee and Bo Chan/AP', ['Ann Lee', 'Bo Chan'], ['AP']],
])('%j credits %j and %j', (line, photographers, agencies) => {
  const read = readCreditLine(line)
  expect(read?.caption).toBeNull()
  const credit = read && creditOf(line, read.credit)
  expect(credit).toMatchObject({ photographers, agencies })
})

test('a caption may stand in front of its credit on the same line', () => {
  const line = 'The old bridge in spring. Photo: Ann Lee/AP'
  const read = readCreditLine(line)
  expect(read?.caption && line.slice(read.caption.start, read.caption.end)).toBe('The old bridge in spring.')
  expect(read && line.slice(read.credit.start, read.credit.end)).toBe('Ann Lee/AP')
})

test.each([
  'The image: a bridge that nobody will forget, said the mayor.',
  'Photo opportunities were rare.',
  'He sells and/or repairs boats',
  'Source: officials said. The bridge was closed on Monday.',
])('%j credits nobody', line => expect(readCreditLine(line)).toBeNull())
