import { stateOf } from '../reviewing.ts'
import { type Annotation, judgedIn } from './annotation.ts'

/** What nobody has judged yet. */
export function leftToReview(annotations: readonly Annotation[]): Annotation[] {
  return annotations.filter(annotation => stateOf(judgedIn(annotation)) === 'UNREVIEWED')
}

/** The one that is left after (1) or before (-1) another in the text, from either end on to the other; null when none is. */
export function neighbourLeft(
  annotations: readonly Annotation[],
  current: Annotation | null,
  step: 1 | -1,
): Annotation | null {
  const place = current === null ? -1 : annotations.indexOf(current)
  const after = annotations.slice(place + 1)
  const before = annotations.slice(0, Math.max(place, 0))
  const round = step === 1 ? [...after, ...before] : [...before.reverse(), ...after.reverse()]
  return leftToReview(round)[0] ?? null
}
