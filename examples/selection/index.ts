import { createDateline } from '@dateline/sdk'
import { graphql } from '@dateline/sdk/graphql'

const dateline = createDateline({ url: process.env.DATELINE_URL ?? 'http://localhost:4000/graphql' })

// Typed as you write: a field that the schema does not have is an error here, and the result has exactly these fields.
const speakers = graphql(`
  query Speakers($first: Int!) {
    statements(first: $first) {
      edges {
        node {
          speakerText
          content {
            exact
          }
        }
      }
    }
  }
`)

const { statements } = await dateline.query(speakers, { first: 5 })
for (const { node } of statements.edges) console.log(`${node.speakerText ?? 'Somebody'}: ${node.content.exact}`)
