import type { GraphQLSchema } from 'graphql'
import { applicationImpacts } from '../compare/application-impact.ts'
import type { Change } from '../compare/change.ts'
import { type Impact, impactsOn } from '../compare/impact.ts'
import type { Operation } from '../compare/operation.ts'
import { explain } from './explain.ts'
import { type ClientUse, type Traffic, trafficOn } from './traffic.ts'

/**
 * What a change does to the clients that exist. `…_FOR`: some use what it touches. `…_UNUSED`: none does, by the operations and the traffic that
 * were looked at. Without either, nobody was looked at.
 */
export type Verdict =
  | 'BREAKING_FOR'
  | 'BREAKING'
  | 'BREAKING_UNUSED'
  | 'DANGEROUS_FOR'
  | 'DANGEROUS'
  | 'DANGEROUS_UNUSED'
  | 'SAFE'

/** An operation that a change hits, and how. */
export type Hit = { readonly operation: Operation; readonly impacts: readonly Impact[] }

/** A change, judged by those who use what it touches. */
export type JudgedChange = Change & {
  readonly verdict: Verdict
  /** The operations that it hits. */
  readonly hits: readonly Hit[]
  /** The clients whose recorded traffic touches it. */
  readonly clients: readonly ClientUse[]
}

/** Whom to ask: the operations that are known, and the traffic that was recorded; null for what there is none of. */
export type Usage = { readonly operations: readonly Operation[] | null; readonly traffic: Traffic | null }

/** All changes between two schemas, judged. */
export type Judgement = {
  readonly changes: readonly JudgedChange[]
  /** What hits an operation and comes from no single change that is known: never hidden. */
  readonly unexplained: readonly Hit[]
}

/** Judges the changes between two schemas by use. */
export function judge(
  changes: readonly Change[],
  { operations, traffic }: Usage,
  before: GraphQLSchema,
  after: GraphQLSchema,
): Judgement {
  const byChange = new Map<Change, Hit[]>()
  const unexplained: Hit[] = []
  for (const operation of operations ?? []) {
    const impacts = [...impactsOn(operation, before, after), ...applicationImpacts(operation, changes, before)]
    const { explained, rest } = explain(impacts, changes)
    for (const [change, impacts] of explained)
      byChange.set(change, [...(byChange.get(change) ?? []), { operation, impacts }])
    if (rest.length > 0) unexplained.push({ operation, impacts: rest })
  }
  const isKnown = operations !== null || traffic !== null
  return {
    changes: changes.map(change => {
      const hits = byChange.get(change) ?? []
      const clients = traffic && change.level !== 'SAFE' ? trafficOn(change, traffic, before, after) : []
      return { ...change, hits, clients, verdict: verdictOn(change, hits, clients, isKnown) }
    }),
    unexplained,
  }
}

function verdictOn({ level }: Change, hits: readonly Hit[], clients: readonly ClientUse[], isKnown: boolean): Verdict {
  const isHitBy = (kind: Impact['level']): boolean =>
    hits.some(({ impacts }) => impacts.some(impact => impact.level === kind)) || (level === kind && clients.length > 0)
  if (isHitBy('BREAKING')) return 'BREAKING_FOR'
  if (isHitBy('DANGEROUS')) return 'DANGEROUS_FOR'
  if (level === 'SAFE') return 'SAFE'
  return isKnown ? `${level}_UNUSED` : level
}
