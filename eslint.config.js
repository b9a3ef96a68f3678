import graphql from '@graphql-eslint/eslint-plugin'

const SCHEMA = 'packages/api/schema.graphql'
const OPERATIONS = 'packages/sdk/src/operations/*.graphql'
const READER = 'packages/reader/src/operations/*.graphql'
const TABS = 'packages/api/graphiql/src/tabs/*.graphql'

/** Checks what is written in GraphQL: the schema, the operations of the SDK and of the reader, and GraphiQL's tabs. All else is Biome's. */
export default [
  {
    files: [SCHEMA, OPERATIONS, READER, TABS],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: SCHEMA, documents: [OPERATIONS, READER, TABS] } },
    },
  },
  {
    files: [SCHEMA],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // A list that is short by its nature, such as an article's authors, is a list. Relay's specification asks for no connection there.
      // Nor does it ask that items be nodes: a `ReportedValue` is worked out from figures, and has no id of its own.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // What can be asked for again by its id is a `Node`. Spans, quantities, facets and the like are parts of one and have none.
      '@graphql-eslint/strict-id-in-types': 'off',
      // `Place.placeKind` is another kind than the `kind` of every entity; `Review.reviewedAt` and `Revision.revision` only begin like their types.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
  { files: [OPERATIONS, READER, TABS], rules: graphql.configs['flat/operations-recommended'].rules },
  {
    files: [READER, TABS],
    // Ids are for programs that keep what they were told. A person reads these answers, or makes a table of them; the reader asks for those
    // that lead somewhere.
    rules: { '@graphql-eslint/require-selections': 'off' },
  },
]
