/** A text's positions in Unicode code points. All arguments are positions in UTF-16 code units. */
export type CodePoints = {
  /** How many code points stand before a position. */
  before(position: number): number
  /** The position itself, or the one in front of it when it would cut a surrogate pair; never outside the text. */
  floor(position: number): number
  /** The position itself, or the one behind it when it would cut a surrogate pair; never outside the text. */
  ceiling(position: number): number
}

/** Counts the code points of a text once, so that any position can be told quickly. */
export function codePointsOf(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), match => match.index)
  const within = (position: number): number => Math.max(0, Math.min(position, text.length))
  const cuts = (position: number): boolean =>
    isHighSurrogate(text.charCodeAt(position - 1)) && isLowSurrogate(text.charCodeAt(position))
  return {
    before: position => position - countBelow(pairs, position),
    floor: position => within(position) - (cuts(within(position)) ? 1 : 0),
    ceiling: position => within(position) + (cuts(within(position)) ? 1 : 0),
  }
}

/** How many of the ascending values are below a limit. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
