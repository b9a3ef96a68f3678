import type { Awaitable } from '@dateline/store'
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { fieldWriter } from './field-writer.ts'
import { keptWriter } from './kept-writer.ts'
import type { Plan } from './plan.ts'
import { stringJson } from './string-json.ts'
import { joined, letGo, type Write } from './write.ts'

/** What is selected of a value: by these fields, and what functions of types are told of them. */
export type Selecting = { readonly nodes: readonly FieldNode[]; readonly info: GraphQLResolveInfo }

/** Writes objects of a type. What is selected is taken apart when the first one comes. */
export function objectWriter(plan: Plan, type: GraphQLObjectType, { nodes, info }: Selecting): Write {
  const { schema, fragments, conditions } = plan
  let write: Write | null = null
  return (value, run) => {
    if (value instanceof Error) throw value
    const isOne = type.isTypeOf?.(value, run.context, info) ?? true
    if (isOne !== true) throw new TypeError(`A ${type.name} is none, or it is not known at once.`)
    write ??= keptWriter(
      plan,
      type,
      nodes,
      fieldsWriter(plan, type, collectSubfields(schema, fragments, conditions, type, nodes)),
    )
    return write(value, run)
  }
}

/** Writes the fields of objects that are known to be of a type. */
export function fieldsWriter(
  plan: Plan,
  type: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): Write {
  const writers: Write[] = []
  const starts: string[] = []
  for (const [name, [first, ...others]] of fields) {
    if (!first) continue
    starts.push(`${writers.length === 0 ? '{' : ','}${stringJson(name)}:`)
    writers.push(fieldWriter(plan, type, [first, ...others]))
  }
  if (writers.length === 0) return () => '{}'
  return (source, run) => {
    let text = ''
    let parts: Awaitable<string>[] | null = null
    try {
      for (let index = 0; index < writers.length; index++) {
        text += starts[index]
        const written = writers[index]?.(source, run) ?? ''
        if (typeof written === 'string') text += written
        else {
          parts ??= []
          parts.push(text, written)
          text = ''
        }
      }
    } catch (error) {
      if (parts) letGo(parts)
      throw error
    }
    text += '}'
    return parts ? joined([...parts, text]) : text
  }
}
