import type { ServerResponse } from 'node:http'
import { type DocumentNode, type GraphQLSchema, print } from 'graphql'
import {
  type GraphQLParams,
  isAsyncIterable,
  type Plugin,
  type YogaInitialContext,
  type YogaServer,
} from 'graphql-yoga'
import { badInput } from '../schema/bad-input.ts'
import { pagesFrom, pageWalk } from '../table/page-walk.ts'
import { type Question, type Table, tableOf } from '../table/table.ts'
import { csvResponse, csvStream, errorResponse } from './csv-response.ts'
import { resultFormatOf } from './result-format.ts'

type ServerContext = YogaInitialContext & { readonly res?: ServerResponse }
type Yoga = Pick<YogaServer<ServerContext, object>, 'getEnveloped'>

/** The table that a request is to be answered with. When all pages are wanted, `pages` has them from the data of the first on. */
type Expected = { readonly table: Table; pages?(first: unknown): AsyncIterable<unknown> }

/**
 * Answers queries with CSV when the request asks for it.
 *
 * What makes no table is refused before it is executed. An answer with errors makes none either, not even of the data that came with
 * them: its status is 400 or above, and its body plain text.
 */
export function useCsvResult(): Plugin<object, ServerContext> {
  const expected = new WeakMap<Request, Expected>()
  let yoga: Yoga | null = null
  return {
    onYogaInit(init) {
      yoga = init.yoga
    },
    onParams({ request, params, setParams, paramsHandler, context }) {
      const format = resultFormatOf(request)
      if (format.kind === 'UNKNOWN') throw badInput(format.reason)
      const checked = format.kind === 'CSV' && yoga && checkedBy(yoga, Object.assign(context, { request, params }))
      if (!checked) return
      const { table, reason } = tableOf(checked.schema, checked.question)
      if (!table) throw badInput(reason)
      if (!format.all) {
        expected.set(request, { table })
        return
      }
      const walk = pageWalk(checked.schema, checked.question, table)
      if (typeof walk === 'string') throw badInput(walk)
      const paramsOf = (document: DocumentNode, variables: GraphQLParams['variables']): GraphQLParams => ({
        ...params,
        query: print(document),
        ...(variables && { variables }),
      })
      setParams(paramsOf(walk.document, walk.first))
      const pages = (first: unknown) =>
        pagesFrom(first, walk, async (document, variables) => {
          const result = await paramsHandler({ request, params: paramsOf(document, variables), context })
          if (isAsyncIterable(result) || result.errors || !result.data)
            throw new Error('A page was answered with errors.')
          return result.data
        })
      expected.set(request, { table, pages })
    },
    onResultProcess({ request, acceptableMediaTypes, setResultProcessor, serverContext }) {
      acceptableMediaTypes.push('text/csv')
      const format = resultFormatOf(request)
      if (format.kind === 'JSON') return
      setResultProcessor((result, { Response }) => {
        if (isAsyncIterable(result) || Array.isArray(result)) return new Response(null, { status: 406 })
        const { table, pages } = expected.get(request) ?? {}
        if (format.kind === 'UNKNOWN' || result.errors || !result.data || !table)
          return errorResponse(result.errors ?? [], { Response })
        const { byteOrderMark } = format
        const responding = { Response, byteOrderMark, cut: () => serverContext.res?.destroy() }
        return pages ? csvStream(table, pages(result.data), responding) : csvResponse(table, result.data, responding)
      }, 'text/csv')
    },
  }
}

/**
 * The question of a request, when it is one that the service would execute; any other is left to Yoga to refuse. It is read by Yoga's own
 * parser and rules, so that its limits hold; Yoga keeps what they found.
 */
function checkedBy(
  { getEnveloped }: Yoga,
  context: ServerContext,
): { readonly schema: GraphQLSchema; readonly question: Question } | null {
  const { query, operationName, variables } = context.params
  const { parse, validate, schema } = getEnveloped(context)
  try {
    const document = parse(query)
    return validate(schema, document).length > 0 ? null : { schema, question: { document, operationName, variables } }
  } catch {
    return null
  }
}
