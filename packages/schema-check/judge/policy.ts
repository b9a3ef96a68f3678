import { type GraphQLSchema, isRequiredArgument } from 'graphql'
import { z } from 'zod'
import type { Change } from '../compare/change.ts'
import { elementIn } from '../compare/element.ts'

/** How a schema may change, whoever uses it. Each rule can be switched off. */
export const policySchema = z.strictObject({
  /** How many days an element is deprecated before it may be removed; null for no such rule. */
  deprecatedForDays: z.number().int().min(0).nullable().default(30),
  /** Whether the reason of a deprecation must name what to use instead, and the day (2027-01-31) after which it may be gone. */
  deprecationReasons: z.boolean().default(true),
  /** Whether a required argument may be added to a field that there was. */
  newRequiredArguments: z.boolean().default(false),
  /** Whether new names must be `PascalCase` (types), `camelCase` (fields, arguments) or `UPPER_CASE` (enum values). */
  names: z.boolean().default(true),
})
export type Policy = z.infer<typeof policySchema>

/** A breach of the policy. */
export type Violation = {
  readonly rule: 'DEPRECATE_FIRST' | 'DEPRECATION_REASON' | 'NEW_REQUIRED_ARGUMENT' | 'NAME'
  readonly coordinate: string
  /** What is wrong, and what to do. */
  readonly message: string
}

/** When elements of the old schema were deprecated: since which day, without a break; null when that is not known. */
export type DeprecatedSince = (coordinate: string) => Promise<string | null>

const REMOVALS = new Set(['FIELD_REMOVED', 'FIELD_ARGUMENT_REMOVED', 'INPUT_FIELD_REMOVED', 'ENUM_VALUE_REMOVED'])
const DEPRECATIONS = new Set([
  'FIELD_DEPRECATION_ADDED',
  'FIELD_DEPRECATION_REASON_ADDED',
  'FIELD_DEPRECATION_REASON_CHANGED',
  'FIELD_DEPRECATION_REASON_REMOVED',
  'ENUM_VALUE_DEPRECATION_REASON_ADDED',
  'ENUM_VALUE_DEPRECATION_REASON_CHANGED',
  'ENUM_VALUE_DEPRECATION_REASON_REMOVED',
])

/** Where changes break a policy. `today` is an ISO 8601 date. */
export async function violationsOf(
  policy: Policy,
  changes: readonly Change[],
  schemas: { readonly before: GraphQLSchema; readonly after: GraphQLSchema },
  deprecatedSince: DeprecatedSince,
  today: string,
): Promise<readonly Violation[]> {
  const found = await Promise.all(
    changes.map(async change => [
      policy.deprecatedForDays === null || !REMOVALS.has(change.kind)
        ? null
        : await removalViolation(change, policy.deprecatedForDays, schemas.before, deprecatedSince, today),
      policy.deprecationReasons && DEPRECATIONS.has(change.kind) ? reasonViolation(change, schemas.after) : null,
      policy.newRequiredArguments ? null : argumentViolation(change, schemas),
      policy.names ? nameViolation(change) : null,
    ]),
  )
  const violations = found.flat().filter(violation => violation !== null)
  return [...new Map(violations.map(violation => [JSON.stringify(violation), violation])).values()]
}

async function removalViolation(
  { coordinate }: Change,
  days: number,
  before: GraphQLSchema,
  deprecatedSince: DeprecatedSince,
  today: string,
): Promise<Violation | null> {
  const rule = 'DEPRECATE_FIRST'
  const reason = elementIn(before, coordinate)?.deprecationReason ?? null
  if (reason === null && days > 0) {
    const message = `\`${coordinate}\` was not deprecated: deprecate it, and remove it ${days} days later.`
    return { rule, coordinate, message }
  }
  const since = await deprecatedSince(coordinate)
  if (since === null) {
    if (days === 0) return null
    const message = `Since when \`${coordinate}\` is deprecated is not known: compare with a file that git has.`
    return { rule, coordinate, message }
  }
  const age = Math.floor((Date.parse(today) - Date.parse(since)) / 86_400_000)
  if (age >= days) return null
  const message = `\`${coordinate}\` has been deprecated since ${since}, for ${age} of ${days} days: remove it later.`
  return { rule, coordinate, message }
}

function reasonViolation({ coordinate }: Change, after: GraphQLSchema): Violation | null {
  const reason = elementIn(after, coordinate)?.deprecationReason
  if (reason === null || reason === undefined) return null
  const names = Array.from(reason.matchAll(/`([^`]+)`/g), ([, name = '']) => name)
  const [type = ''] = coordinate.split(/[.(]/)
  // A sibling may be named without its type.
  const hasReplacement = names.some(
    name => elementIn(after, name) !== null || elementIn(after, `${type}.${name}`) !== null,
  )
  const hasDate = /\b\d{4}-\d{2}-\d{2}\b/.test(reason)
  if (hasReplacement && hasDate) return null
  const lacks = [...(hasReplacement ? [] : ['what to use instead, in `backticks`']), ...(hasDate ? [] : ['a date'])]
  const message = `The deprecation of \`${coordinate}\` does not name ${lacks.join(' and ')}: write, say, "Use \`headline\`. Goes after 2027-01-31."`
  return { rule: 'DEPRECATION_REASON', coordinate, message }
}

function argumentViolation(
  { kind, coordinate }: Change,
  { before, after }: { readonly before: GraphQLSchema; readonly after: GraphQLSchema },
): Violation | null {
  const [, owner = '', field = '', name] = /^(\w+)\.(\w+)\((\w+):\)$/.exec(coordinate) ?? []
  if (
    name === undefined ||
    !['FIELD_ARGUMENT_ADDED', 'FIELD_ARGUMENT_TYPE_CHANGED', 'REQUIRED_DEFAULT_REMOVED'].includes(kind)
  )
    return null
  const isRequired = (schema: GraphQLSchema): boolean => {
    const type = schema.getType(owner)
    const definition = type && 'getFields' in type ? type.getFields()[field] : undefined
    const args = definition && 'args' in definition ? definition.args : []
    return args.some(argument => argument.name === name && isRequiredArgument(argument))
  }
  if (!elementIn(before, `${owner}.${field}`) || isRequired(before) || !isRequired(after)) return null
  return {
    rule: 'NEW_REQUIRED_ARGUMENT',
    coordinate,
    message: `\`${coordinate}\` must be given now: make it nullable, or give it a default value.`,
  }
}

const CONVENTIONS = {
  type: { pattern: /^[A-Z][A-Za-z0-9]*$/, name: 'PascalCase' },
  member: { pattern: /^[a-z][A-Za-z0-9]*$/, name: 'camelCase' },
  value: { pattern: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, name: 'UPPER_CASE' },
} as const
const NAMED: Readonly<Record<string, keyof typeof CONVENTIONS>> = {
  TYPE_ADDED: 'type',
  FIELD_ADDED: 'member',
  FIELD_ARGUMENT_ADDED: 'member',
  INPUT_FIELD_ADDED: 'member',
  DIRECTIVE_ADDED: 'member',
  DIRECTIVE_ARGUMENT_ADDED: 'member',
  ENUM_VALUE_ADDED: 'value',
}

function nameViolation({ kind, coordinate }: Change): Violation | null {
  const convention = NAMED[kind] && CONVENTIONS[NAMED[kind]]
  const name = coordinate.replace(':)', '').split(/[.(@]/).at(-1) ?? ''
  if (!convention || convention.pattern.test(name)) return null
  return {
    rule: 'NAME',
    coordinate,
    message: `The name of \`${coordinate}\` is not in ${convention.name}: \`${name}\`.`,
  }
}
