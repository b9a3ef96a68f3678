import { expect, test } from 'vitest'
import { readByline } from './byline.ts'

test.each([
  ['By Ann Lee', ['Ann Lee']],
  ['By Ann Lee and Bo Chan in Almaty', ['Ann Lee', 'Bo Chan']],
  ['BY ANN LEE, BO CHAN & MARÍA DE LA CRUZ', ['Ann Lee', 'Bo Chan', 'María De La Cruz']],
  ['Written by Ann Lee | The Daily', ['Ann Lee']],
  ['by AFP', ['AFP']],
  ['By Jean van der Berg (Reuters)', ['Jean van der Berg']],
  ['By Samuel T. Jackson Jr.', ['Samuel T. Jackson Jr.']],
  ['Von Ann Lee und Bo Chan', ['Ann Lee', 'Bo Chan']],
  ['Par Anne Lee', ['Anne Lee']],
])('%j names %j', (line, authors) => expect(readByline(line)).toEqual(authors))

test.each([
  'By the time help came, the bridge was gone.',
  'By noon',
  'By Ann Lee said the mayor',
  'Bypass opened',
  'Von der Leyen',
  'Par for the course',
])('%j is no byline', line => expect(readByline(line)).toBeNull())
