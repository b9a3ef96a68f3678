import { changesBetween } from './compare/change.ts'
import { elementIn } from './compare/element.ts'
import type { Operation } from './compare/operation.ts'
import { type Exception, Exceptions } from './judge/allow.ts'
import { judge } from './judge/judge.ts'
import { type DeprecatedSince, type Policy, violationsOf } from './judge/policy.ts'
import type { Traffic } from './judge/traffic.ts'
import type { Report } from './report/report.ts'
import type { LoadedSchema } from './source/schema.ts'

/** All that a check needs, read already. */
export type CheckInput = {
  readonly before: LoadedSchema
  readonly after: LoadedSchema
  /** Null when no operations were given. */
  readonly operations: readonly Operation[] | null
  /** Null when no recorded traffic was given. */
  readonly traffic: Traffic | null
  /** The day from which on traffic counts: `2026-10-25`; null for all of it. */
  readonly since: string | null
  readonly policy: Policy
  readonly exceptions: readonly Exception[]
  readonly deprecatedSince: DeprecatedSince
  /** `2026-11-24` */
  readonly today: string
}

/** Compares two schemas, judges each change by use and by the policy, and lets known exceptions through. */
export async function check(input: CheckInput): Promise<Report> {
  const { before, after, operations, policy, deprecatedSince, today, since } = input
  const traffic = input.traffic?.filter(({ day }) => since === null || day >= since) ?? null
  const isBlind = before.isIntrospected || after.isIntrospected
  const changes = (await changesBetween(before.schema, after.schema)).filter(
    // Introspection does not tell of directives on definitions: that they are gone is not known.
    ({ kind }) => !(isBlind && kind.startsWith('DIRECTIVE_USAGE_')),
  )
  const judgement = judge(changes, { operations, traffic }, before.schema, after.schema)
  const schemas = { before: before.schema, after: after.schema }
  const violations = await violationsOf(policy, changes, schemas, deprecatedSince, today)
  const exceptions = new Exceptions(input.exceptions, today)
  const lineOf = (coordinate: string): number | null => nearestLine(after, coordinate)
  const reported = {
    changes: judgement.changes.map(change => ({
      ...change,
      line: lineOf(change.coordinate),
      exception: change.verdict === 'SAFE' ? null : exceptions.for(change),
    })),
    violations: violations.map(violation => ({
      ...violation,
      line: lineOf(violation.coordinate),
      exception: exceptions.for(violation),
    })),
  }
  return {
    before: before.name,
    after: after.name,
    file: after.path,
    ...reported,
    unexplained: judgement.unexplained,
    looked: {
      operations: operations?.length ?? null,
      clients: traffic && new Set(traffic.map(({ client, version }) => JSON.stringify([client, version]))).size,
      since,
    },
    stale: [...exceptions.expired, ...exceptions.unused],
  }
}

/** The line of an element in the new schema's file, or of the nearest thing around it that is left. */
function nearestLine({ schema, path }: LoadedSchema, coordinate: string): number | null {
  if (path === null) return null
  const field = coordinate.replace(/\(.*$/, '')
  const type = field.replace(/\..*$/, '')
  for (const element of [coordinate, field, type]) {
    const line = elementIn(schema, element)?.line
    if (line) return line
  }
  return 1
}
