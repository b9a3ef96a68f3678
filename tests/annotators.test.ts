import {
  ANNOTATOR,
  type Analysis,
  analyse,
  annotate,
  breachesOf,
  type Name,
  overlaps,
  type ReadArticle,
  readSource,
} from '@dateline/articles'
import nlp from 'compromise'
import { expect, test } from 'vitest'

const REPORT = `Old bridge closed in London
8 March 2024

The old bridge in London was closed on Friday after a storm, Mary Johnson, the mayor, said.

“We had no choice,” Johnson told reporters. At least 12 people were injured, according to the Red Cross.
`

test('another library can find the names, and everything else is made with them', () => {
  const article = reportOf(REPORT)
  const names = compromiseNames(analyse(article))
  const annotated = annotate(article, { annotator: 'compromise-14', names })
  const { annotator, entities = [], mentions = [], statements = [] } = annotated.annotations ?? {}
  const named = (key: string | null): string | undefined => entities.find(entity => entity.key === key)?.name

  expect(annotator).toBe(`${ANNOTATOR}+compromise-14`)
  expect(names.map(({ start, end }) => article.text.slice(start, end))).toContain('Mary Johnson')
  expect(mentions.filter(({ nominal }) => !nominal).map(({ span }) => [span.start, span.end])).toEqual(
    names.map(({ start, end }) => [start, end]),
  )
  expect(statements.map(({ speaker }) => named(speaker))).toContain('Mary Johnson')
  expect(breachesOf(annotated)).toEqual([])
})

/** What compromise, as it comes, takes for persons, places and organizations; of those that overlap, the first. */
function compromiseNames({ sentences }: Analysis): Name[] {
  const names: Name[] = []
  for (const { start, text } of sentences) {
    const doc = nlp(text)
    const views = { PERSON: doc.people(), PLACE: doc.places(), ORGANIZATION: doc.organizations() }
    for (const kind of ['PERSON', 'PLACE', 'ORGANIZATION'] as const)
      for (const { offset } of views[kind].json({ offset: true })) {
        const from = start + offset.start
        const name = {
          kind,
          start: from,
          end: from + trimmed(text.slice(offset.start, offset.start + offset.length)).length,
        }
        if (!names.some(other => overlaps(other, name))) names.push(name)
      }
  }
  return names.sort((one, other) => one.start - other.start)
}

/** compromise counts the marks behind a word to it. */
function trimmed(words: string): string {
  return words.replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, '')
}

function reportOf(text: string): ReadArticle {
  for (const { article } of readSource({ name: 'report.txt', content: Buffer.from(text) })) if (article) return article
  throw new Error('The report was refused.')
}
