import { BitTable, hashOf } from './hash.ts'
import classes from './word-classes.json' with { type: 'json' }

/**
 * Classes of words that stand in like surroundings ("said" with "told", "album" with "singles"): fine ones, which are parts of middle
 * ones, which are parts of coarse ones. All are numbered from 1; 0 is the class of words that have none.
 */
const fine = new BitTable(classes.flat(2).reduce((sum, words) => sum + words.split(' ').length, 0))
const middle: number[] = [0]
const coarse: number[] = [0]

let middles = 0
for (const [index, parts] of classes.entries())
  for (const part of parts) {
    middles++
    for (const words of part) {
      for (const word of words.split(' ')) fine.add(hashOf(word), middle.length)
      middle.push(middles)
      coarse.push(index + 1)
    }
  }

/** The fine class of the word, in small letters without accents, with this hash; 0 when it has none. */
export function fineClassOf(hash: number): number {
  return fine.get(hash)
}

/** The middle class that a fine class is part of. */
export function middleClassOf(fineClass: number): number {
  return middle[fineClass] ?? 0
}

/** The coarse class that a fine class is part of. */
export function coarseClassOf(fineClass: number): number {
  return coarse[fineClass] ?? 0
}
