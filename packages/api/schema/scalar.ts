import { dateTimeSchema, localDateSchema } from '@dateline/articles'
import { type ASTNode, type ValueNode, valueFromASTUntyped } from 'graphql'
import { z } from 'zod'
import { badInput } from './bad-input.ts'
import { builder } from './builder.ts'

builder.scalarType('Date', {
  description: 'A day of the Gregorian calendar, such as `2022-01-13`.',
  serialize: date => date,
  ...parsedBy(localDateSchema, 'a day such as "2022-01-13"'),
})

builder.scalarType('DateTime', {
  description: 'A moment with its offset from UTC by RFC 3339, such as `2022-01-13T16:05:00Z`.',
  serialize: moment => moment,
  ...parsedBy(dateTimeSchema, 'a moment such as "2022-01-13T16:05:00Z"'),
})

builder.scalarType('URL', {
  description: 'An absolute address on the web, such as `https://example.org/news/1`.',
  serialize: url => url,
  ...parsedBy(z.url({ protocol: /^https?$/ }), 'an address such as "https://example.org/news/1"'),
})

/** How a scalar that is a string of some form is read from variables and from the text of a query. */
function parsedBy(schema: z.ZodType<string>, expected: string) {
  const parse = (value: unknown, node?: ASTNode): string => {
    const { success, data } = schema.safeParse(value)
    if (!success) throw badInput(`${JSON.stringify(value)} is not ${expected}.`, node)
    return data
  }
  return {
    parseValue: (value: unknown) => parse(value),
    parseLiteral: (node: ValueNode) => parse(valueFromASTUntyped(node), node),
  }
}
