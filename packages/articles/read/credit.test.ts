import { expect, test } from 'vitest'
import { creditOf } from './credit.ts'
import { readImageLine } from './image-line.ts'

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
  const read = readImageLine(line)
  expect(read?.caption).toBeNull()
  const credit = read?.credit && creditOf(line, read.credit)
  expect(credit).toMatchObject({ photographers, agencies })
})

test.each([
  ['The old bridge in spring. Photo: Ann Lee/AP', 'The old bridge in spring.', 'Ann Lee/AP'],
  ['The old bridge in spring (Photo by Ann Lee)', 'The old bridge in spring', 'Ann Lee'],
  ['The old bridge in spring [File: Ann Lee/Reuters]', 'The old bridge in spring', 'Ann Lee/Reuters'],
  ['The old bridge in spring. (AP Photo/Ann Lee)', 'The old bridge in spring.', 'AP Photo/Ann Lee'],
  ['FILE PHOTO: The old bridge in spring. REUTERS/Ann Lee', 'The old bridge in spring.', 'REUTERS/Ann Lee'],
  [
    'Photo: The old bridge was closed for a whole week in spring (Reuters)',
    'The old bridge was closed for a whole week in spring',
    'Reuters',
  ],
  ['Image caption, The old bridge in spring', 'The old bridge in spring', null],
  ['Image source, Getty Images', null, 'Getty Images'],
  ['Foto: Ann Lee/dpa', null, 'Ann Lee/dpa'],
])('%j has the caption %j and the credit %j', (line, caption, credit) => {
  const read = readImageLine(line)
  expect(read?.caption ? line.slice(read.caption.start, read.caption.end) : null).toBe(caption)
  expect(read?.credit ? line.slice(read.credit.start, read.credit.end) : null).toBe(credit)
})

test.each([
  'The image: a bridge that nobody will forget, said the mayor.',
  'Photo opportunities were rare.',
  'He sells and/or repairs boats',
  'Source: officials said. The bridge was closed on Monday.',
  'The council closed the bridge on Monday, it said (Reuters).',
  'The mayor spoke to the news agency on Monday (AFP)',
])('%j credits nobody', line => expect(readImageLine(line)).toBeNull())
