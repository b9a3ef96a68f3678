import { expect, test } from 'vitest'
import { hasDateline } from './dateline.ts'

test.each([
  'LENTA, Norland (Reuters) — The bridge was closed.',
  'LENTA (AP) -- The bridge was closed.',
  'NEW LENTA, March 4 (AFP) - The bridge was closed.',
  'LENTA — The bridge was closed.',
  'Lenta, Norland (CNN) The bridge was closed.',
  'LENTA/STARY (Reuters) - The bridge was closed.',
])('%j opens with a dateline', paragraph => expect(hasDateline(paragraph)).toBe(true))

test.each([
  'The bridge was closed on Monday.',
  'The town council (TC) closed it.',
  'NATO closed the bridge on Monday.',
  'A man — nobody knows him — closed the bridge.',
])('%j does not', paragraph => expect(hasDateline(paragraph)).toBe(false))
