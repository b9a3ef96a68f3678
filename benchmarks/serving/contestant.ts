import { startDateline, startForgetful } from './dateline.ts'
import { startApollo } from './peer/apollo.ts'
import { startFixedBuffer } from './peer/fixed-buffer.ts'
import { startJsonStringify } from './peer/json-stringify.ts'
import { startMercurius } from './peer/mercurius.ts'
import { startYoga, startYogaBare } from './peer/yoga.ts'
import type { Prepared } from './prepared.ts'

/** Dateline, when no question comes twice: all others are asked the same again and again. */
export const EACH_ANOTHER = 'Dateline, each question another one'

/** Who is compared, and how each starts. @returns where it is asked */
export const CONTESTANTS = {
  'node:http writing a fixed buffer': startFixedBuffer,
  'node:http with `JSON.stringify`': startJsonStringify,
  Dateline: startDateline,
  [EACH_ANOTHER]: startDateline,
  'Dateline, nothing kept': startForgetful,
  'Mercurius with JIT': startMercurius,
  'Yoga bare, graphql-jit': startYogaBare,
  'Yoga as it comes': startYoga,
  'Apollo Server 5': startApollo,
} as const satisfies Record<string, (prepared: Prepared) => Promise<string>>

/** The name of one of them. */
export type Contestant = keyof typeof CONTESTANTS

/** Whether one of them is called so. */
export function isContestant(name: string | undefined): name is Contestant {
  return name !== undefined && Object.hasOwn(CONTESTANTS, name)
}
