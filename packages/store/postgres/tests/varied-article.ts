import type { Article, Measure } from '@dateline/articles'
import fc from 'fast-check'
import { type MadeEntity, madeArticle } from '../../made-article.ts'

const PEOPLE: readonly MadeEntity[] = [
  { kind: 'PERSON', name: 'Ann Bell', aliases: ['Bell'], roles: [{ title: 'Mayor' }] },
  { kind: 'PERSON', name: 'Tom Bell', aliases: ['Bell'] },
  { kind: 'PERSON', name: 'Ann Mary Bell', aliases: ['Ann Bell'] },
  { kind: 'PERSON', name: 'Bell' },
  { kind: 'PERSON', name: 'Zoë Åström', aliases: ['Zoe Astrom', 'Åström'], roles: [{ title: 'minister' }] },
  { kind: 'PERSON', name: 'Иван Петров' },
]
const ORGANIZATIONS: readonly MadeEntity[] = [
  { kind: 'ORGANIZATION', name: 'Sea Rescue Service', abbreviation: 'SRS' },
  { kind: 'ORGANIZATION', name: 'SRS' },
  { kind: 'ORGANIZATION', name: 'Rescue Service' },
  { kind: 'ORGANIZATION', name: 'The "Harbour" Union', aliases: ['Harbour Union'] },
]
const PLACES: readonly MadeEntity[] = [
  { kind: 'PLACE', name: 'Norhaven', placeKind: 'CITY', countryCode: 'NO' },
  { kind: 'PLACE', name: 'Bell', placeKind: 'REGION' },
]
const SENTENCES = [
  'A long strike closed the port.',
  'The port-of-call had snow, and more snow.',
  'Ferries lay idle; 12 people waited at the quay.',
  'It was a café for señors.',
  'Nobody struck, and the strike went on and on.',
]
const MEASURES: readonly Measure[] = ['KILLED', 'INJURED', 'MONEY']
const day = fc.integer({ min: 1, max: 4 }).map(number => `2024-03-0${number}`)

/** Articles with few ids, names, words and days, so that they share them in every way. */
export const variedArticle: fc.Arbitrary<Article> = fc
  .record({
    id: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', 'A', 'é', '字', '_'),
    headline: fc.constantFrom('Strike at Norhaven', 'Snow', 'SRS and Bell', 'Harbour Union', 'Élan'),
    publishedOn: day,
    publisher: fc.constantFrom(undefined, 'The Courier', 'Courier', 'SRS'),
    authors: fc.subarray(['Ann Bell', 'Mia Quay']),
    language: fc.constantFrom('en', 'en', 'en-GB', 'ru'),
    people: fc.subarray([...PEOPLE]),
    others: fc.subarray([...ORGANIZATIONS, ...PLACES]),
    sentences: fc.array(fc.constantFrom(...SENTENCES), { maxLength: 6 }),
    measures: fc.array(fc.constantFrom(...MEASURES), { maxLength: 3 }),
    status: fc.constantFrom('REPORTED' as const, 'WITHDRAWN' as const),
    when: fc.tuple(fc.option(day), fc.option(day)),
  })
  .map(({ people, others, sentences, measures, status, when: [earliest, latest], publisher, ...made }) => {
    const entities = [...people, ...others].map(entity => ({
      ...entity,
      ...(entity.kind === 'ORGANIZATION' && people[0] && { members: [people[0].name] }),
      ...(entity.roles && { roles: entity.roles.map(role => ({ ...role, ...(others[0] && { of: others[0].name }) })) }),
    }))
    const names = entities.flatMap(({ name, aliases = [], abbreviation, roles = [] }) => [
      ...roles.map(({ title }) => `${title} ${name}`),
      name,
      ...aliases,
      ...(abbreviation === undefined ? [] : [abbreviation]),
    ])
    const speaker = people[0]?.name
    const place = others.find(({ kind }) => kind === 'PLACE')?.name
    return withUniqueIds(
      madeArticle({
        ...made,
        ...(publisher !== undefined && { publisher }),
        paragraphs: [
          [...names, 'Others'].join(', '),
          'One said that the long strike was over. It was day one of it.',
          'There were 7 boats, 70 boats and 700 boats.',
          ...sentences,
        ],
        entities,
        statements: [
          { content: 'the long strike was over', kind: 'DIRECT', ...(speaker !== undefined && { speaker }) },
          { content: 'It was day one' },
        ],
        figures: measures.map((measure, index) => ({
          words: ['7 boats', '70 boats', '700 boats'][index] ?? '7 boats',
          value: 7,
          measure,
          status,
          ...(speaker !== undefined && { reportedBy: speaker }),
          ...(place !== undefined && { where: place }),
        })),
        events: [
          {
            words: 'It was day one of it.',
            expression: 'day one',
            ...(earliest === null || latest === null || earliest <= latest
              ? { earliest, latest }
              : { earliest, latest: earliest }),
            ...(earliest === null && { certainty: 'UNCERTAIN' }),
            ...(speaker !== undefined && { participants: [speaker] }),
            ...(place !== undefined && { places: [place] }),
          },
        ],
      }),
    )
  })

/** Two people of one name are mentioned in one place here: no id is theirs alone. */
function withUniqueIds({ annotations, ...article }: Article): Article {
  if (!annotations) return { ...article, annotations }
  const mentions = annotations.mentions.map((mention, index) => ({ ...mention, id: `${article.id}-m${index}` }))
  return { ...article, annotations: { ...annotations, mentions } }
}
