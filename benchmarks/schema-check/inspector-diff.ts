/** What GraphQL Inspector does alone: `node inspector-diff.ts OLD NEW`. */
import { readFileSync } from 'node:fs'
import { diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

const [before = '', after = ''] = process.argv.slice(2)
const changes = await diff(buildSchema(readFileSync(before, 'utf8')), buildSchema(readFileSync(after, 'utf8')))
for (const { criticality, message } of changes) process.stdout.write(`${criticality.level} ${message}\n`)
