import { isToldWithAnother } from '../compare/told-with.ts'
import type { Exception } from '../judge/allow.ts'
import type { Hit, JudgedChange } from '../judge/judge.ts'
import type { Violation } from '../judge/policy.ts'

/** A judged change, with where it is and whether it is let through. */
export type ReportedChange = JudgedChange & {
  /** The line in the new schema's file, or of what was changed around it; null when it is in no file. */
  readonly line: number | null
  readonly exception: Exception | null
}

/** A breach of the policy, with where it is and whether it is let through. */
export type ReportedViolation = Violation & { readonly line: number | null; readonly exception: Exception | null }

/** What a check found. */
export type Report = {
  readonly before: string
  readonly after: string
  /** The file of the new schema, for notes on its lines; null when it is in none. */
  readonly file: string | null
  readonly changes: readonly ReportedChange[]
  readonly violations: readonly ReportedViolation[]
  /** What hits operations and comes from no single change. */
  readonly unexplained: readonly Hit[]
  /** Who was looked at: null for what was not. */
  readonly looked: {
    readonly operations: number | null
    readonly clients: number | null
    readonly since: string | null
  }
  /** Exceptions that have expired, or that nothing came by. */
  readonly stale: readonly Exception[]
}

/** How grave a report is, and the exit code that says so. */
export const GRADES = { SAFE: 0, BREAKING: 1, BREAKING_UNUSED: 2, DANGEROUS: 3, POLICY: 4 } as const
export type Grade = keyof typeof GRADES

/** The gravest thing in a report that is not let through. */
export function gradeOf({ changes, violations, unexplained }: Report): Grade {
  const verdicts = new Set(changes.filter(({ exception }) => exception === null).map(({ verdict }) => verdict))
  if (verdicts.has('BREAKING_FOR') || verdicts.has('BREAKING') || unexplained.length > 0) return 'BREAKING'
  if (violations.some(({ exception }) => exception === null)) return 'POLICY'
  if (verdicts.has('DANGEROUS_FOR') || verdicts.has('DANGEROUS')) return 'DANGEROUS'
  return verdicts.has('BREAKING_UNUSED') ? 'BREAKING_UNUSED' : 'SAFE'
}

/** What a change or a breach may say in a line: whom it hits. */
export function whomItHits({ hits, clients }: JudgedChange): string {
  const names = [
    ...hits.map(
      ({ operation, impacts }) =>
        `${operation.name} (${impacts[0]?.at.file ?? operation.file}:${impacts[0]?.at.line ?? operation.line})`,
    ),
    ...clients.map(
      ({ client, version, count, lastOn }) =>
        `${client}${version ? ` ${version}` : ''} (${count} ×, last on ${lastOn})`,
    ),
  ]
  return names.join(', ')
}

/** What hits operations, once for all that it hits in the same way and place: fragments are in many of them. */
export type SharedImpact = { readonly operations: readonly string[]; readonly place: string; readonly reason: string }

/** The impacts of hits, those alike joined. */
export function sharedImpacts(hits: readonly Hit[]): readonly SharedImpact[] {
  const shared = new Map<string, { operations: string[]; place: string; reason: string }>()
  for (const { operation, impacts } of hits)
    for (const { at, reason } of impacts) {
      const place = `${at.file}:${at.line}`
      const key = JSON.stringify([place, reason])
      const known = shared.get(key) ?? { operations: [], place, reason }
      if (!known.operations.includes(operation.name)) known.operations.push(operation.name)
      shared.set(key, known)
    }
  return [...shared.values()]
}

/** The changes that a person reads: all but the safe ones that come with another or only say more. */
export function changesToRead({ changes }: Report): readonly ReportedChange[] {
  return changes.filter(change => change.verdict !== 'SAFE' || !isToldWithAnother(change, changes))
}

/** Verdicts in words. */
export const VERDICTS = {
  BREAKING_FOR: 'breaking for',
  BREAKING: 'breaking',
  BREAKING_UNUSED: 'breaking, unused',
  DANGEROUS_FOR: 'dangerous for',
  DANGEROUS: 'dangerous',
  DANGEROUS_UNUSED: 'dangerous, unused',
  SAFE: 'safe',
} as const satisfies Record<JudgedChange['verdict'], string>

/** The verdicts, the gravest first. */
export const BY_GRAVITY = [
  'BREAKING_FOR',
  'BREAKING',
  'DANGEROUS_FOR',
  'DANGEROUS',
  'BREAKING_UNUSED',
  'DANGEROUS_UNUSED',
  'SAFE',
] as const satisfies readonly JudgedChange['verdict'][]

/** Who was looked at, in a sentence. */
export function whoWasLookedAt({ operations, clients, since }: Report['looked']): string {
  if (operations === null && clients === null) return 'Nobody’s use was looked at: give --operations or --usage.'
  const parts = [
    ...(operations === null ? [] : [`${operations} operation${operations === 1 ? '' : 's'}`]),
    ...(clients === null
      ? []
      : [`the traffic of ${clients} client${clients === 1 ? '' : 's'}${since ? ` since ${since}` : ''}`]),
  ]
  return `Looked at ${parts.join(' and ')}.`
}
