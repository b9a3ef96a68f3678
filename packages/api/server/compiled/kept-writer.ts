import { type ASTNode, BREAK, type FieldNode, type GraphQLObjectType, visit } from 'graphql'
import type { Plan } from './plan.ts'
import type { Write } from './write.ts'

/**
 * Writes objects of a type again as they were written before, where that is worth its room: when the type's `extensions.isKept` says so, and
 * nothing that is selected hangs on variables. Its objects have to be the same as long as the archive is.
 */
export function keptWriter(plan: Plan, type: GraphQLObjectType, nodes: readonly FieldNode[], write: Write): Write {
  const { texts } = plan
  if (!texts || !type.extensions['isKept']) return write
  if (nodes.some(({ selectionSet }) => selectionSet && hasVariables(selectionSet, plan))) return write
  return (value, run) => {
    if (typeof value !== 'object' || value === null) return write(value, run)
    const known = texts.find(value, write)
    if (known !== null) return known
    const written = write(value, run)
    if (typeof written === 'string') texts.keep(value, write, written)
    return written
  }
}

function hasVariables(node: ASTNode, { fragments }: Pick<Plan, 'fragments'>): boolean {
  let isFound = false
  const seen = new Set<string>()
  const look = (at: ASTNode): void => {
    visit(at, {
      Variable() {
        isFound = true
        return BREAK
      },
      FragmentSpread({ name }) {
        const fragment = seen.has(name.value) ? null : fragments[name.value]
        seen.add(name.value)
        if (fragment) look(fragment)
      },
    })
  }
  look(node)
  return isFound
}
