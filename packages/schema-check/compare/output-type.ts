import {
  type GraphQLNamedOutputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql'
import type { Impact } from './impact.ts'

type Difference = Omit<Impact, 'at'>

/** What a field of a new type may answer with that one of the old type could not; what it is made of, objects aside. */
export function outputDifferences(old: GraphQLOutputType, now: GraphQLOutputType): Difference[] {
  const widening = wideningOf(old, now)
  const named = namedDifferences(getNamedType(old), getNamedType(now))
  return [...(widening ? [{ level: 'BREAKING' as const, coordinates: [], reason: widening }] : []), ...named]
}

function wideningOf(old: GraphQLOutputType, now: GraphQLOutputType): string | null {
  if (isNonNullType(old) && !isNonNullType(now)) return `may be null, or hold null, now: it is of the type \`${now}\`.`
  const [oldBare, bare] = [isNonNullType(old) ? old.ofType : old, isNonNullType(now) ? now.ofType : now]
  if (isListType(oldBare) && isListType(bare)) return wideningOf(oldBare.ofType, bare.ofType)
  if (isListType(oldBare) !== isListType(bare)) return `is of the type \`${now}\` now, no longer \`${old}\`.`
  return null
}

function namedDifferences(old: GraphQLNamedOutputType, now: GraphQLNamedOutputType): Difference[] {
  if (isEnumType(old) && isEnumType(now)) {
    const gained = now.getValues().filter(({ name }) => !old.getValue(name))
    const lost = old.getValues().filter(({ name }) => !now.getValue(name))
    return [
      ...gained.map(({ name }) => difference('DANGEROUS', now, name, `may be \`${name}\` now.`)),
      ...lost.map(({ name }) => difference('BREAKING', old, name, `is never \`${name}\` now.`)),
    ]
  }
  const isLeaf = (type: GraphQLNamedOutputType): boolean => isScalarType(type) || isEnumType(type)
  if (old.name === now.name && isLeaf(old) === isLeaf(now)) return []
  if (!isLeaf(old) && !isLeaf(now)) return []
  const reason = `is of the type \`${now.name}\` now, no longer \`${old.name}\`.`
  return [{ level: 'BREAKING', coordinates: [old.name], reason }]
}

function difference(
  level: Impact['level'],
  { name: type }: GraphQLNamedOutputType,
  value: string,
  reason: string,
): Difference {
  return { level, coordinates: [`${type}.${value}`, type], reason }
}
