import type { Article } from '@dateline/articles'
import { type MadeEntity, madeArticle } from '@dateline/store/made-article'
import { randomFrom } from './random.ts'

const WORDS =
  'the a of to in and on for with by from after before council harbour strike port river bridge fire flood school budget tax vote law court judge police crowd street market price wage union team plan report week month year morning night people workers voters members homes roads ships trains planes fields storms rain snow wind power water fuel bread'.split(
    ' ',
  )
const GIVEN = [
  'Ada',
  'Bo',
  'Cleo',
  'Dan',
  'Eva',
  'Finn',
  'Gita',
  'Hal',
  'Ines',
  'Jan',
  'Kim',
  'Lea',
  'Mo',
  'Nia',
  'Ole',
]
const SYLLABLES = ['bar', 'den', 'hol', 'kar', 'lin', 'mor', 'nes', 'ros', 'sten', 'tor', 'val', 'win']

/** A made article of about 700 words, with some 30 mentions, 9 statements and 12 figures; the same number makes the same one. */
export function reportArticle(number: number, version = 1): Article {
  const random = randomFrom(number)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const surname = (): string => {
    const name = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES)
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  const people = Array.from({ length: 5 }, (): MadeEntity => {
    const last = surname()
    return { kind: 'PERSON', name: `${pick(GIVEN)} ${last}`, aliases: [last] }
  })
  const places = Array.from({ length: 2 }, (): MadeEntity => ({ kind: 'PLACE', name: `Port ${surname()}` }))
  const unions = Array.from({ length: 2 }, (): MadeEntity => ({ kind: 'ORGANIZATION', name: `${surname()} Union` }))
  const entities = [...new Map([...people, ...places, ...unions].map(entity => [entity.name, entity])).values()]
  const sentence = (length: number): string => Array.from({ length }, () => pick(WORDS)).join(' ')
  const counts = Array.from({ length: 12 }, (_, index) => `${100 + index * 37} ${pick(WORDS)}`)
  const said = Array.from({ length: 9 }, () => sentence(14))
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) =>
      `${pick(entities).name} saw ${counts[index]} and ${sentence(25)} in ${pick(places).name}. ${pick(people).name} said ${said[index % 9]}.`,
  )
  return madeArticle({
    id: `report-${number}`,
    headline: `${sentence(6)} ${number}`,
    publishedOn: new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 365))).toISOString().slice(0, 10),
    publisher: pick(['The Courier', 'Evening Post', 'Harbour Times']),
    paragraphs: [...paragraphs, `This is version ${version}.`],
    entities,
    statements: said.map(content => ({ content, speaker: people[0]?.name ?? '' })),
    figures: counts.map((words, index) => ({ words, value: 100 + index * 37, measure: 'COUNT' as const })),
    events: paragraphs
      .slice(0, 4)
      .map(words => ({ words, expression: words.slice(0, 8), earliest: '2024-01-01', latest: '2024-01-02' })),
  })
}
