import { createDateline } from '@dateline/sdk'
import { SpeakersDocument } from './operations.ts'

const dateline = createDateline({ url: process.env.DATELINE_URL ?? 'http://localhost:4000/graphql' })

const { statements } = await dateline.query(SpeakersDocument, { first: 5 })
for (const { node } of statements.edges) console.log(`${node.speakerText ?? 'Somebody'}: ${node.content.exact}`)
