import type { Article } from '@dateline/articles'
import { addDays } from '@dateline/articles'
import { madeArticle } from '@dateline/store/made-article'

/** How many articles {@link archive} has. */
export const ARTICLES = 45

/**
 * Articles about a strike at a harbour, two a day from 1 March 2021 on, made without any reading. Each has a mayor (every ninth
 * the same one), a union that speaks and reports, a city, a statement, a figure (odd ones of injured, even ones of arrested people;
 * every fifth is withdrawn) and an event on the day before. Every third one is from another publisher, every fifth is in Danish and
 * so not annotated.
 */
export function archive(): Article[] {
  return Array.from({ length: ARTICLES }, (_, index) => articleOf(index))
}

/** Whether the article with this index has annotations. */
export function isAnnotated(index: number): boolean {
  return index % 5 !== 4
}

function articleOf(index: number): Article {
  const publishedOn = addDays('2021-03-01', Math.floor(index / 2))
  const mayor = `Maren Holt ${['Berg', 'Dahl', 'Lund', 'Moen', 'Vik', 'Aas', 'Lie', 'Rud', 'Foss'][index % 9]}`
  const count = `${10 + index} dockers`
  return madeArticle({
    headline: `Strike at the harbour of Northport enters round ${index + 1}`,
    publishedOn,
    publisher: index % 3 === 0 ? 'Harbour Gazette' : 'Northport Post',
    authors: ['Ida Sand', ...(index % 2 === 0 ? ['Ole Strand'] : [])],
    language: isAnnotated(index) ? 'en' : 'da',
    url: `https://example.org/strike/${index}`,
    paragraphs: [
      `The Dockers Union said ${count} were held in Northport yesterday. 🚢 Mayor ${mayor} of Northport was calm.`,
      `Round ${index + 1} began yesterday, and ${index % 4 === 0 ? 'the lighthouse' : 'the crane'} stood still.`,
    ],
    entities: [
      { kind: 'ORGANIZATION', name: 'Dockers Union', abbreviation: 'DU', members: ['Northport'] },
      { kind: 'PLACE', name: 'Northport', placeKind: 'CITY', countryCode: 'NO' },
      {
        kind: 'PERSON',
        name: mayor,
        aliases: [mayor.split(' ').at(-1) ?? mayor],
        roles: [{ title: 'Mayor', of: 'Northport' }],
      },
    ],
    statements: [
      { content: `${count} were held`, speaker: 'Dockers Union', kind: index % 2 === 0 ? 'INDIRECT' : 'DIRECT' },
    ],
    figures: [
      {
        words: count,
        value: 10 + index,
        measure: index % 2 === 0 ? 'ARRESTED' : 'INJURED',
        status: index % 5 === 0 ? 'WITHDRAWN' : 'REPORTED',
        reportedBy: 'Dockers Union',
        where: 'Northport',
      },
    ],
    events: [
      {
        words: `Round ${index + 1} began yesterday`,
        expression: 'yesterday',
        earliest: addDays(publishedOn, -1),
        latest: addDays(publishedOn, -1),
        participants: ['Dockers Union'],
        places: ['Northport'],
      },
    ],
  })
}
