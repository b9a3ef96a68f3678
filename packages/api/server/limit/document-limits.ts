import {
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  type parse,
  type Source,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type DocumentSize, sizeOf } from './document-size.ts'
import { limitError } from './limit-error.ts'
import type { Limits } from './limits.ts'
import { costOf } from './query-cost.ts'

/**
 * Refuses documents that are too large, before they are validated: some rules compare each field with each other one. Yoga keeps what
 * was parsed, so that a document is looked at when it comes for the first time. What its answer may cost depends on its variables: that is
 * looked at each time, before it is executed.
 */
export function useDocumentLimits(limits: Limits): Plugin {
  const tooCostly = costComplaint(limits)
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn(limitedParse(parseFn, limits))
    },
    onExecute({ args, setResultAndStopExecution }) {
      const error = tooCostly(args)
      if (error) setResultAndStopExecution({ errors: [error] })
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = tooCostly(args)
      if (error) setResultAndStopExecution({ errors: [error] })
    },
  }
}

function limitedParse(parseFn: typeof parse, limits: Limits): typeof parse {
  return (source, options) => {
    const { length } = textOf(source)
    if (length > limits.documentLength)
      throw limitError(
        'documentLength',
        `A document has up to ${limits.documentLength} characters, and this one has ${length}: send long values as variables.`,
        400,
      )
    try {
      const document = parseFn(source, { ...options, maxTokens: limits.tokens })
      refuseLarge(sizeOf(document, limits.depth), limits)
      return document
    } catch (error) {
      // The parser calls itself for each level, also of lists within lists in an argument.
      if (error instanceof RangeError) throw tooMuch('depth', limits)
      if (!(error instanceof GraphQLError) || !error.message.includes(`${limits.tokens} tokens`)) throw error
      throw limitError('tokens', `A document has up to ${limits.tokens} tokens, and this one has more: ${SPLIT}.`, 400)
    }
  }
}

function textOf(source: string | Source): string {
  return typeof source === 'string' ? source : source.body
}

const SPLIT = 'ask in several requests'

/** What a document may have of each, in words, and what to do when it has more. */
const SIZES = {
  depth: ['levels of fields', 'ask for what is deeper by its id'],
  fields: ['fields, those of a fragment each time that it is spread', SPLIT],
  aliases: [
    'aliases, those of a fragment each time that it is spread',
    'ask for a list in place of one after the other',
  ],
  directives: ['directives, those of a fragment each time that it is spread', SPLIT],
  duplicates: ['selections of one name beside each other', 'select each field once'],
} as const satisfies Record<keyof DocumentSize, readonly [string, string]>

function refuseLarge(size: DocumentSize, limits: Limits): void {
  for (const limit of ['depth', 'fields', 'aliases', 'directives', 'duplicates'] as const) {
    if (size[limit] > limits[limit]) throw tooMuch(limit, limits)
  }
}

function tooMuch(limit: keyof DocumentSize, limits: Limits): GraphQLError {
  const [what, remedy] = SIZES[limit]
  return limitError(limit, `A document has up to ${limits[limit]} ${what}, and this one has more: ${remedy}.`, 400)
}

/**
 * What is wrong with an operation whose answer may cost too much. Most documents are cheap whatever their variables are: of them, that is
 * found out once.
 */
export function costComplaint({ cost: most }: Limits): (args: ExecutionArgs) => GraphQLError | null {
  const dearest = new WeakMap<OperationDefinitionNode, number>()
  return ({ schema, document, operationName, variableValues }) => {
    const operation = getOperationAST(document, operationName)
    if (!operation) return null
    const question = { schema, document, operationName }
    const atMost = dearest.get(operation) ?? costOf({ ...question, variables: null })
    dearest.set(operation, atMost)
    if (atMost <= most) return null
    const cost = costOf({ ...question, variables: variableValues ?? {} })
    if (cost <= most) return null
    const message = `An answer costs up to ${most}, and this one may cost ${cost}: one for each field, times the lengths of the lists that it stands in. Ask for fewer items (\`first\`), or for fewer lists within lists.`
    return limitError('cost', message, 400)
  }
}
