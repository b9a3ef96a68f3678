import type { Awaitable } from '@dateline/store'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { collectFields } from 'graphql/execution/collectFields.js'
import type { SchemaContext } from '../../schema/context.ts'
import type { KeptTexts } from './kept-texts.ts'
import { fieldsWriter } from './object-writer.ts'
import { NotCompiledError, type Plan } from './plan.ts'
import { type Variables, variablesReader } from './variables-reader.ts'
import type { Stop, Write } from './write.ts'

/** An operation that is ready to be executed. */
export type CompiledOperation = {
  /**
   * Executes it, and writes its answer as JSON: byte for byte what `JSON.stringify` makes of the result of graphql-js.
   *
   * @param variables as they were sent
   * @param stop nothing more is read when it has a reason
   * @throws {unknown} when the answer has errors, whichever, or it cannot be written here: graphql-js has to answer
   */
  answer(variables: Variables, context: SchemaContext, stop: Stop): Awaitable<string>
}

/**
 * Prepares a query of a document that is valid by its schema: what is the same for each answer, such as which fields of which types are
 * selected, is found out once, and values are written as JSON where they are, in place of a tree of objects that is walked again.
 *
 * Only answers without errors are made here. Whatever else happens, somebody else has to make the answer from the start, so that there is one
 * place where errors are told. Queries alone can be asked twice.
 *
 * @param texts where what is written of objects is kept, to be written again
 */
export function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  texts: KeptTexts | null = null,
): CompiledOperation {
  const fragments = fragmentsIn(document)
  const conditional = conditionalVariables(document)
  const writers = new Map<string, Write>()
  const root = schema.getQueryType()
  if (!root || operation.operation !== 'query') throw new NotCompiledError('Queries alone are compiled.')
  const variablesIn = variablesReader(schema, operation)
  const writerFor = (variables: Variables): Write => {
    const conditions = Object.fromEntries(conditional.map(name => [name, variables[name]]))
    const key = Object.values(conditions).join()
    const known = writers.get(key)
    if (known) return known
    const plan: Plan = { schema, operation, fragments, conditions, texts, variableFields: 0 }
    const fields = collectFields(schema, fragments, conditions, root, operation.selectionSet)
    const write = fieldsWriter(plan, root, fields)
    if (writers.size < MOST_PLANS) writers.set(key, write)
    return write
  }
  return {
    answer(sent, context, stop) {
      const variables = variablesIn(sent)
      const data = writerFor(variables)(undefined, { context, variables, args: [], stop })
      return typeof data === 'string' ? `{"data":${data}}` : data.then(text => `{"data":${text}}`)
    },
  }
}

/** For so many values of the variables in its `@skip` and `@include`, what was found out of an operation is kept. */
const MOST_PLANS = 8

function fragmentsIn({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition
  return fragments
}

/** The variables that decide what is selected. */
function conditionalVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}
