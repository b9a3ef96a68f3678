import * as sdk from '@dateline/sdk'
import { parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { queryText } from './query-text.ts'

describe('the text of a query', () => {
  it('says the same as the document of the SDK, whichever it is, on lines of one field each', () => {
    const documents = Object.entries(sdk).flatMap(([name, value]) =>
      name.endsWith('Document') && typeof value === 'object' && 'text' in value ? [value.text] : [],
    )
    expect(documents.length).toBeGreaterThan(10)
    for (const text of documents) {
      expect(print(parse(queryText(text)))).toBe(print(parse(text)))
      const fields = print(parse(text)).match(/^ {2,}[\w]+/gm) ?? []
      expect(queryText(text).split('\n').length).toBeGreaterThan(fields.length * 0.8)
    }
  })

  it('looks like one that a person wrote', () => {
    const text =
      'query A($id:ID!$first:Int=3){article(id:$id){title:headline ...B ...on Article{id}}} fragment B on Article{url}'
    expect(queryText(text)).toBe(`query A($id: ID! $first: Int = 3) {
  article(id: $id) {
    title: headline
    ...B
    ... on Article {
      id
    }
  }
}

fragment B on Article {
  url
}`)
  })
})
