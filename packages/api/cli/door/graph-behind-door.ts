import { print } from 'graphql'
import { schema } from '../../schema/schema.ts'
import type { Graph } from '../graph.ts'
import type { Door } from './door-call.ts'
import { resultThrough } from './through-door.ts'

/** The graph of the service that has a folder. */
export function graphBehindDoor(door: Door): Graph {
  return {
    schema,
    ask: ({ document, operationName, variables }) =>
      resultThrough(door, {
        call: 'ask',
        query: print(document),
        variables,
        ...(operationName !== undefined && { operationName }),
      }),
    close: async () => {},
  }
}
