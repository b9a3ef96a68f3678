import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { isSameDefault } from './default-value.ts'
import type { Impact } from './impact.ts'

type Difference = Omit<Impact, 'at'>

/** Which values of an input type are no longer taken, or mean something else when left out, however deep in it. */
export function inputDifferences(
  old: GraphQLNamedType,
  now: GraphQLNamedType,
  met: Set<string> = new Set(),
): readonly Difference[] {
  if (met.has(old.name)) return []
  met.add(old.name)
  if (isEnumType(old) && isEnumType(now)) {
    return old
      .getValues()
      .filter(({ name }) => !now.getValue(name))
      .map(({ name }) => breaking([`${old.name}.${name}`], `\`${old.name}\` no longer takes \`${name}\`.`))
  }
  if (isInputObjectType(old) && isInputObjectType(now)) return objectDifferences(old, now, met)
  if (old.constructor !== now.constructor) return [breaking([old.name], `\`${old.name}\` is another kind of type now.`)]
  return []
}

function objectDifferences(
  old: GraphQLInputObjectType,
  now: GraphQLInputObjectType,
  met: Set<string>,
): readonly Difference[] {
  const differences: Difference[] = []
  const oldFields = old.getFields()
  const fields = now.getFields()
  if (now.isOneOf && !old.isOneOf)
    differences.push(breaking([old.name], `\`${old.name}\` takes exactly one of its fields now.`))
  for (const field of Object.values(oldFields)) {
    const coordinate = `${old.name}.${field.name}`
    const next = fields[field.name]
    if (!next) differences.push(breaking([coordinate], `\`${coordinate}\` is no longer taken.`))
    else differences.push(...fieldDifferences(coordinate, field, next, met))
  }
  for (const field of Object.values(fields)) {
    if (oldFields[field.name]) continue
    const coordinate = `${old.name}.${field.name}`
    if (isRequiredInputField(field)) differences.push(breaking([coordinate], `\`${coordinate}\` must be given now.`))
    else if (field.defaultValue !== undefined)
      differences.push(dangerous([coordinate], `\`${coordinate}\` is new and has a default value.`))
  }
  return differences
}

function fieldDifferences(
  coordinate: string,
  old: GraphQLInputField,
  now: GraphQLInputField,
  met: Set<string>,
): readonly Difference[] {
  const differences: Difference[] = []
  const narrowing = narrowingOf(old.type, now.type)
  if (narrowing) differences.push(breaking([coordinate], `\`${coordinate}\` ${narrowing}`))
  if (isRequiredInputField(now) && !isRequiredInputField(old))
    differences.push(breaking([coordinate], `\`${coordinate}\` must be given now.`))
  else if (!isSameDefault(old, now))
    differences.push(dangerous([coordinate], `\`${coordinate}\` has another default value.`))
  const [oldNamed, named] = [getNamedType(old.type), getNamedType(now.type)]
  if (oldNamed.name !== named.name) return differences
  return [
    ...differences,
    ...inputDifferences(oldNamed, named, met).map(({ coordinates, ...difference }) => ({
      ...difference,
      coordinates: [...coordinates, coordinate],
    })),
  ]
}

/** How a type takes fewer values than another; null when it takes them all. */
function narrowingOf(old: GraphQLInputType, now: GraphQLInputType): string | null {
  if (isNonNullType(now) && !isNonNullType(old)) return 'no longer takes null.'
  const [oldBare, bare] = [isNonNullType(old) ? old.ofType : old, isNonNullType(now) ? now.ofType : now]
  if (isListType(oldBare) && isListType(bare)) return narrowingOf(oldBare.ofType, bare.ofType)
  if (isListType(oldBare) !== isListType(bare) || getNamedType(oldBare).name !== getNamedType(bare).name)
    return `is of the type \`${now}\` now, no longer \`${old}\`.`
  return null
}

function breaking(coordinates: readonly string[], reason: string): Difference {
  return { level: 'BREAKING', coordinates, reason }
}

function dangerous(coordinates: readonly string[], reason: string): Difference {
  return { level: 'DANGEROUS', coordinates, reason }
}
