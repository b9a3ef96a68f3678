import type { DateTime, LocalDate } from '@dateline/articles'
import { type ArticleFilter, type Awaitable, SCOPES } from '@dateline/store'
import SchemaBuilder from '@pothos/core'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin, { type AuthFailure } from '@pothos/plugin-scope-auth'
import ValidationPlugin from '@pothos/plugin-validation'
import { z } from 'zod'
import { BadInput } from './bad-input.ts'
import type { SchemaContext, Scope } from './context.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

/** Every type of the schema is made with this one builder. Fields are non-null unless they say otherwise. */
export const builder = new SchemaBuilder<{
  Context: SchemaContext
  DefaultFieldNullability: false
  AuthScopes: Record<Scope, boolean>
  Connection: {
    totalCount(): Awaitable<number>
    /** The filter of a list of articles, over which its facets count. */
    readonly filter?: ArticleFilter
  }
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: LocalDate; Output: LocalDate }
    DateTime: { Input: DateTime; Output: DateTime }
    URL: { Input: string; Output: string }
  }
}>({
  // The errors plugin comes first, so that it also turns what the others throw into data.
  plugins: [ErrorsPlugin, RelayPlugin, ScopeAuthPlugin, ValidationPlugin],
  defaultFieldNullability: false,
  // Input is checked before scopes are: whether a value can be is no secret.
  errors: { directResult: true, unsafelyHandleInputErrors: true },
  scopeAuth: {
    authScopes: ({ client: { scopes } }) => ({
      read: scopes.has('read'),
      write: scopes.has('write'),
      review: scopes.has('review'),
      admin: scopes.has('admin'),
    }),
    unauthorizedError: (_parent, _context, _info, { failure }) => new UnauthorizedError(missingScope(failure)),
  },
  validation: {
    validationError: ({ issues }) =>
      new BadInput(issues.map(({ message }) => message).join(' '), pathOf(issues[0]?.path ?? [])),
  },
  relay: {
    cursorType: 'String',
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The items of this page, each with its cursor, in the order of the list.',
    },
    nodesOnConnection: {
      description: 'The items of this page without their cursors: shorter to ask for than `edges`.',
    },
    nodeFieldOptions: { nullable: false, description: 'The item itself.' },
    cursorFieldOptions: { description: 'Where the item stands in the list. Good for this list in this order alone.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    pageInfoTypeOptions: {
      description:
        'Where a page stands in its list: whether there is more on either side, and the cursors to go on from.',
    },
    hasNextPageFieldOptions: { description: 'Whether there are more items behind this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are more items in front of this page.' },
    startCursorFieldOptions: {
      description:
        'The cursor of the first item here. Pass it as `before`, with `last`, to get the page in front of this one.',
    },
    endCursorFieldOptions: {
      description:
        'The cursor of the last item here. Pass it as `after`, with `first`, to get the page behind this one.',
    },
    firstArgOptions: {
      description:
        'How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given.',
      validate: pageSize('first'),
    },
    lastArgOptions: {
      description: 'How many items to answer with, from the back: 1 to 100. Give either `first` or `last`.',
      validate: pageSize('last'),
    },
    afterArgOptions: { description: 'Only items behind this cursor: the `endCursor` of the page before.' },
    beforeArgOptions: { description: 'Only items in front of this cursor: the `startCursor` of the page behind.' },
  },
})

builder.queryType({ description: 'All that can be asked.' })
builder.mutationType({ description: 'All that can be changed. Each takes a token.' })
builder.subscriptionType({ description: 'All that can be watched while it changes.' })

function pathOf(path: readonly (PropertyKey | { readonly key: PropertyKey })[]): string[] {
  return path.map(part => String(typeof part === 'object' ? part.key : part))
}

/** The scope that the client lacks: the first, where any of several would do. */
function missingScope(failure: AuthFailure): Scope {
  const [first] = 'failures' in failure ? failure.failures : []
  if (first) return missingScope(first)
  const scope = SCOPES.find(each => 'scope' in failure && failure.scope === each)
  if (!scope) throw new Error(`A field was closed for want of no scope: ${JSON.stringify(failure)}`)
  return scope
}

/** A number of items that may be asked for at once. `name` is the argument's. */
export function pageSize(name: string) {
  return wholeNumber(name, 1, 100)
}

/** A whole number from `least` to `most`, for the argument `name`. */
export function wholeNumber(name: string, least: number, most: number) {
  const error = ({ input }: { input?: unknown }): string =>
    `\`${name}\` is a number from ${least} to ${most}, not ${input}.`
  return z.number({ error }).min(least, { error }).max(most, { error })
}

/** A value of an enum as the schema takes it. */
export type Described = { readonly description: string }
