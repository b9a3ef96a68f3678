import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import type { GraphQLErrorOptions } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import sdkDocuments from '../documents.json' with { type: 'json' }
import readerDocuments from '../reader-documents.json' with { type: 'json' }

/** Documents by the identifiers under which clients ask for them. */
export type Documents = ReadonlyMap<string, string>

/** Those that every service knows. */
const OURS: Readonly<Record<string, string>> = { ...sdkDocuments, ...readerDocuments }

/**
 * Answers requests that name a document by its identifier (`documentId`) in place of sending it. The documents of the SDK and of
 * the reader are known by their SHA-256; clients cannot teach others.
 *
 * @param own what else is known: the operator's own clients' documents
 * @param areAlone whether nothing else is answered, introspection included
 * @see https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md
 */
export function useKnownDocuments(own: Documents, areAlone: boolean): Plugin {
  const known = withOurs(own)
  return usePersistedOperations({
    allowArbitraryOperations: !areAlone,
    extractPersistedOperationId: (params, { method, url }) => identifierIn(method === 'GET' ? inAddress(url) : params),
    getPersistedOperation: id => known.get(id) ?? null,
    customErrors: {
      notFound: refusal(
        'PERSISTED_DOCUMENT_NOT_FOUND',
        'The service knows no document with this `documentId`.',
        areAlone ? 'Its operator can add it with --documents.' : 'Send the document itself, as `query`.',
      ),
      persistedQueryOnly: refusal('PERSISTED_DOCUMENT_REQUIRED', ONLY_KNOWN, 'Send the `documentId` of one of them.'),
      keyNotFound: areAlone
        ? refusal('PERSISTED_DOCUMENT_REQUIRED', ONLY_KNOWN, 'Send the `documentId` of one of them.')
        : refusal(
            'BAD_REQUEST',
            'Must provide query string.',
            'Or `documentId`, of a document that the service knows.',
          ),
    },
  })
}

/** All documents that are known: the SDK's and the reader's, and others. */
export function withOurs(own: Documents): Documents {
  return new Map([...Object.entries(OURS), ...own])
}

/** The names of the operations in known documents. */
export function knownOperations(own: Documents): ReadonlySet<string> {
  const texts = withOurs(own).values()
  return new Set(
    Array.from(texts).flatMap(text => /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(text)?.[1] ?? []),
  )
}

const ONLY_KNOWN = 'This service answers no other documents than those that it knows (--trusted-documents).'

function refusal(code: string, ...sentences: readonly string[]): GraphQLErrorOptions & { message: string } {
  return { message: sentences.join(' '), extensions: { code, http: { status: 400 } } }
}

function identifierIn(params: object): string | null {
  return 'documentId' in params && typeof params.documentId === 'string' ? params.documentId : null
}

/** Yoga hands on only the parameters that it knows itself from an address. */
function inAddress(url: string): object {
  return Object.fromEntries(new URL(url, 'http://localhost').searchParams)
}
