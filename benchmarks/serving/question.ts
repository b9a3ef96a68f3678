/** A question that every server is asked, as a client sends it. */
export type Question = {
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** The three questions of the comparison: a small answer, one whole article, and a long page. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'three fields of an article',
    query: `query Three($id: ID!) {
  article(id: $id) {
    headline
    publishedOn
    publisher {
      name
    }
  }
}`,
    variables: { id: 'Article:report-7' },
  },
  {
    name: 'a whole article',
    query: `query Whole($id: ID!) {
  article(id: $id) {
    id
    headline
    standfirst
    publishedOn
    language
    wordCount
    url
    publisher { ...Name }
    authors { ...Name }
    text
    entities { salience mentionCount entity { ...Name } }
    statements { id kind speaker { ...Name } content { exact } }
    figures { id measure counted quantity { minimum maximum unit } }
    events { id summary }
  }
}
fragment Name on Entity { __typename id kind name }`,
    variables: { id: 'Article:report-7' },
  },
  {
    name: '50 articles with mentions, entities and figures',
    query: `query Page($first: Int!, $to: Date) {
  articles(first: $first, filter: { publishedOn: { to: $to } }) {
    nodes {
      id
      headline
      publishedOn
      mentions { span { start exact } }
      entities { salience entity { __typename id name } }
      figures { id measure quantity { minimum } }
    }
  }
}`,
    variables: { first: 50, to: '2024-12-31' },
  },
]

/** The body of a request that asks it. */
export function bodyOf({ query, variables }: Question): string {
  return JSON.stringify({ query, variables })
}

/**
 * The body of a request that asks the same of another article, or of articles up to another day. No two numbers give the same.
 *
 * @param articles how many there are
 */
export function otherBodyOf({ query, variables }: Question, number: number, articles: number): string {
  const id = `Article:report-${number % articles}`
  const to = new Date(Date.UTC(2024, 3, 1 + (number % 270))).toISOString().slice(0, 10)
  return JSON.stringify({ query, variables: { ...variables, id, to, number } })
}
