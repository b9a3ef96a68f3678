import { type GraphQLNamedType, type GraphQLSchema, Kind, type TypeNode } from 'graphql'
import { type Impact, placeOf } from './impact.ts'
import { inputDifferences } from './input-type.ts'
import type { Operation } from './operation.ts'

/**
 * Which values an operation's variables may have had and may no longer. Nobody knows which of them a client sends, so that it counts as hit by
 * every one that is no longer taken.
 */
export function variableImpacts(operation: Operation, before: GraphQLSchema, after: GraphQLSchema): Impact[] {
  return (operation.definition.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const name = nameIn(type)
    const old = before.getType(name)
    const now = after.getType(name)
    // Without the type, the operation is not valid any more.
    if (!old || !now) return []
    return differencesOf(old, now).map(({ level, coordinates, reason }) => ({
      level,
      coordinates: [...coordinates, name],
      reason: `In the variable $${variable.name.value}: ${reason}`,
      at: placeOf(variable, operation),
    }))
  })
}

function nameIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameIn(type.type)
}

const differences = new WeakMap<GraphQLNamedType, WeakMap<GraphQLNamedType, ReturnType<typeof inputDifferences>>>()

/** Many operations take the same types. */
function differencesOf(old: GraphQLNamedType, now: GraphQLNamedType) {
  const ofOld = differences.get(old) ?? new WeakMap()
  differences.set(old, ofOld)
  const found = ofOld.get(now) ?? inputDifferences(old, now)
  ofOld.set(now, found)
  return found
}
