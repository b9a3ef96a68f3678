import { ArticlesDocument } from '@dateline/sdk'
import fc from 'fast-check'
import { TOKEN } from './listening.ts'

const KNOWN = ArticlesDocument.id ?? ''
const COUNT = '{ archive { articleCount } }'
const PAGE =
  'query Page($first: Int, $filter: ArticleFilter) { articles(first: $first, filter: $filter) { totalCount } }'
const REMOVE = 'mutation Remove($id: ID!) { removeArticle(input: { id: $id }) { __typename } }'
const FIND =
  'query Find($text: String!, $ids: [ID!]!, $after: String) { search(query: $text, after: $after) { totalCount } nodes(ids: $ids) { id } }'
const IMPORT = 'mutation Import($input: ImportArticleInput!) { importArticle(input: $input) { __typename } }'
const WATCH = 'subscription Watch($after: String) { archiveChanged(after: $after) { articleId } }'
const DOCUMENTS = [COUNT, PAGE, FIND, IMPORT, REMOVE, WATCH, `${PAGE} ${REMOVE}`, '{', '', '{ nothing }']

/** A request as it stands: `fetch` would not send all of them. */
export type Sent = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

const oddValue = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, -0, '', ' ', 'null', [], {}, [[]], [null], { a: null }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer(),
  fc.string({ unit: 'binary' }),
)
const document = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...DOCUMENTS) }, { weight: 1, arbitrary: oddValue })
const variables = fc.oneof(
  oddValue,
  fc.record(
    {
      first: oddValue,
      filter: oddValue,
      id: oddValue,
      text: oddValue,
      ids: oddValue,
      after: oddValue,
      input: oddValue,
    },
    { requiredKeys: [] },
  ),
  fc.record({ text: fc.string({ unit: 'binary' }), ids: fc.array(fc.string({ unit: 'binary' })) }),
  fc.record({ input: fc.record({ content: fc.oneof(fc.string({ unit: 'binary' }), fc.json()), url: oddValue }) }),
  fc.record({ first: fc.constantFrom(1, 0, -1, 101, 2 ** 31, 1e308, '1') }),
)
/** What a request may say, each rightly or not. */
const parameters = fc.record(
  {
    query: document,
    variables,
    operationName: fc.oneof(fc.constantFrom('Page', 'Remove', 'Watch', 'Gone'), oddValue),
    extensions: oddValue,
    documentId: fc.oneof(fc.constantFrom(KNOWN, 'gone', '__proto__'), oddValue),
    onError: oddValue,
    ['__proto__']: oddValue,
  },
  { requiredKeys: [] },
)
const json = fc.oneof(
  { weight: 6, arbitrary: parameters.map(each => JSON.stringify(each)) },
  { weight: 1, arbitrary: oddValue.map(each => JSON.stringify(each) ?? '') },
  { weight: 1, arbitrary: fc.array(parameters, { maxLength: 3 }).map(each => JSON.stringify(each)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{"query": "{ archive { version } }", "query": 7}',
      '{"query": "{ archive { version } }", "variables": 1e999}',
      `{"query": ${JSON.stringify(PAGE)}, "variables": {"first": ${'9'.repeat(400)}}}`,
      `{"query": ${JSON.stringify(PAGE)}, "variables": ${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
      '{"query": "\\ud800 { archive { version } }"}',
      '\ufeff{"query": "{ archive { version } }"}',
    ),
  },
)
const body = fc.oneof(
  { weight: 6, arbitrary: json.map(each => Buffer.from(each)) },
  { weight: 1, arbitrary: fc.uint8Array() },
  { weight: 1, arbitrary: json.map(each => Buffer.from(each).subarray(0, each.length >> 1)) },
  { weight: 1, arbitrary: fc.constant(null) },
)
/** Names come twice, and values as they are or as JSON. */
const address = fc
  .array(
    fc.tuple(
      fc.constantFrom('query', 'variables', 'extensions', 'operationName', 'documentId', 'format', 'all', 'bom', 'x'),
      fc.oneof(
        fc.constantFrom(...DOCUMENTS, KNOWN, 'csv', 'true', 'Page', '%', '{"first":1}'),
        variables.map(each => JSON.stringify(each) ?? ''),
        fc.string({ unit: 'binary' }),
      ),
    ),
    { maxLength: 5 },
  )
  .map(each => `/graphql?${each.map(([name, value]) => `${name}=${sendable(value)}`).join('&')}`)
const path = fc.oneof(
  { weight: 6, arbitrary: fc.constant('/graphql') },
  { weight: 6, arbitrary: address },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/graphql?%', '/graphql?query=%zz', '/graphql??', '/graphql/', '//graphql', '*'),
  },
)
const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-8',
      'application/json; charset=utf-16',
      'application/json, text/plain',
      'application/graphql+json',
      'application/graphql',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      ';',
    ),
    accept: fc.constantFrom(
      '*/*',
      'application/json',
      'application/graphql-response+json',
      'text/event-stream',
      'text/csv',
      'text/csv;q=2, */*;q=x',
      'multipart/mixed',
      'image/png',
      ',;q=',
    ),
    authorization: fc.constantFrom(`Bearer ${TOKEN}`, 'Bearer', 'Basic a', 'Bearer  '),
    'idempotency-key': fc.constantFrom('"a"', '', '"', 'x'.repeat(300)),
    'if-none-match': fc.constantFrom('*', '""', 'W/"a", "b"', ','),
    'content-encoding': fc.constantFrom('gzip', 'identity', 'x', ''),
    'x-request-id': fc.constantFrom('a b', '', 'ok'),
    traceparent: fc.constantFrom('00-0-0-0', ''),
    origin: fc.constantFrom('https://friend.example', 'null', 'x'),
    'access-control-request-method': fc.constantFrom('POST', ''),
    expect: fc.constantFrom('100-continue'),
    'x-forwarded-for': fc.constantFrom('not an address', ',,,', '198.51.100.7'),
    'graphql-client-name': fc.constantFrom('', 'a', 'x'.repeat(5000)),
  },
  { requiredKeys: [] },
)
/** Requests to `/graphql` that are right in some parts and odd in others. */
export const oddRequest: fc.Arbitrary<Sent> = fc.record({
  method: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('GET', 'POST') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY'),
    },
  ),
  path,
  headers,
  body,
})

function sendable(value: string): string {
  try {
    return encodeURIComponent(value)
  } catch {
    return '%ff'
  }
}
