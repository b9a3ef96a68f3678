import type { Entity, EntityKind } from '../../model/entity.ts'
import type { Mention } from '../../model/mention.ts'
import { overlaps, type Range } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import type { Attribution } from './attribution.ts'
import type { Quotation } from './quotation.ts'
import { type Gender, gendersOf } from './speaker-gender.ts'

/** What is known of the names of an article. */
export type SpeakerContext = { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] }

/** How many sentences back the one that a pronoun stands for is looked for. */
const REACH = 4

/** Words that somebody issues: "the statement added". */
const ISSUED = /(?:^|\s)(?:statement|letter|memo|memorandum|message|e-?mail|post|tweet|release|communiqu[eé])$/iu
const ISSUED_BY = /^\s+(?:issued |released |published |sent )?(?:by|from|of)\s+(?:the\s+|a\s+|an\s+)?/iu

/** A speaker that was found, and where. */
type Earlier = { readonly key: string; readonly sentence: number }

/**
 * The key of the entity that each attribution's source names, or stands for: "he" and "she" for a person, "it" for the organization
 * that spoke before, "the statement" for whoever issued it. Null when it is nobody named: never a guess among several.
 */
export function speakersOf(
  analysis: Analysis,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  context: SpeakerContext,
): (string | null)[] {
  const finder = new SpeakerFinder(analysis, quotations, context)
  return attributions.map(attribution => finder.speakerOf(attribution))
}

class SpeakerFinder {
  readonly #analysis: Analysis
  readonly #kinds: ReadonlyMap<string, EntityKind>
  readonly #genders: ReadonlyMap<string, Gender>
  readonly #mentions: readonly Mention[]
  /** Mentions that the article makes itself: those in quotations are another speaker's. */
  readonly #told: readonly Mention[]
  readonly #earlier: Earlier[] = []
  #last: string | null = null

  constructor(analysis: Analysis, quotations: readonly Quotation[], { entities, mentions }: SpeakerContext) {
    this.#analysis = analysis
    this.#mentions = mentions
    this.#kinds = new Map(entities.map(({ key, kind }) => [key, kind]))
    this.#genders = gendersOf(analysis.text, entities, mentions)
    this.#told = mentions.filter(({ span }) => !quotations.some(quotation => overlaps(quotation.inner, span)))
  }

  speakerOf(attribution: Attribution): string | null {
    const { source, cue } = attribution
    if (!cue) return this.#last
    const key = source && (this.#named(source) ?? this.#stoodFor(source, attribution))
    if (key) this.#earlier.push({ key, sentence: this.#sentenceOf(source) })
    this.#last = key
    return key
  }

  /** The entity whose name is the head of the source: "Kremlin aides" are not the Kremlin. */
  #named(source: Range): string | null {
    return this.#mentions.findLast(({ span }) => span.start < source.end && source.end <= span.end + 2)?.entity ?? null
  }

  #stoodFor(source: Range, attribution: Attribution): string | null {
    const words = this.#analysis.text.slice(source.start, source.end).toLowerCase()
    switch (words) {
      case 'he':
      case 'he himself':
        return this.#person(source, attribution, 'MALE')
      case 'she':
      case 'she herself':
        return this.#person(source, attribution, 'FEMALE')
      case 'it':
        return this.#lastSpeaker(source, key => this.#kinds.get(key) !== 'PERSON')
      case 'who':
      case 'which':
        return this.#rightBefore(source)
      default:
        return ISSUED.test(words) ? this.#issuer(source, words) : null
    }
  }

  /** The person that a pronoun stands for: in its sentence the first one named, then who spoke last, then the first one named before. */
  #person(source: Range, { content }: Attribution, gender: Gender): string | null {
    const fits = (key: string): boolean =>
      this.#kinds.get(key) === 'PERSON' && (this.#genders.get(key) ?? gender) === gender
    const here = this.#sentenceOf(source)
    const told = this.#told.filter(
      ({ entity, span }) => span.end <= source.start && fits(entity) && !content.some(part => overlaps(part, span)),
    )
    const inSentence = (index: number): string | undefined =>
      told.find(({ span }) => this.#sentenceOf(span) === index)?.entity
    const spoke = this.#lastSpeaker(source, fits)
    for (let index = here; index >= Math.max(0, here - REACH); index--) {
      if (spoke && this.#earlier.some(({ key, sentence }) => key === spoke && sentence === index)) return spoke
      const named = inSentence(index)
      if (named) return named
    }
    return null
  }

  #lastSpeaker(source: Range, fits: (key: string) => boolean): string | null {
    const here = this.#sentenceOf(source)
    return (
      this.#earlier.findLast(({ key, sentence }) => sentence <= here && here - sentence <= REACH && fits(key))?.key ??
      null
    )
  }

  /** "Ana Ruiz, who said …" */
  #rightBefore(source: Range): string | null {
    const { text } = this.#analysis
    const before = this.#mentions.findLast(({ span }) => span.end <= source.start)
    return before && /^,?\s*$/u.test(text.slice(before.span.end, source.start)) ? before.entity : null
  }

  /** "A statement from the ministry", or of whoever spoke before where none is named. */
  #issuer(source: Range, words: string): string | null {
    const { text } = this.#analysis
    const by = ISSUED_BY.exec(text.slice(source.end, source.end + 40))
    const start = source.end + (by?.[0].length ?? 0)
    const named = by && this.#mentions.find(({ span }) => span.start === start)
    if (named) return named.entity
    return /^(?:the|that|this|its) /u.test(words) ? this.#lastSpeaker(source, () => true) : null
  }

  #sentenceOf({ start }: Range): number {
    return this.#analysis.sentenceAt(start).index
  }
}
