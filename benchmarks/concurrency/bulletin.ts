import type { Article } from '@dateline/articles'

/** A text of a bulletin that no other writer, and the same one at no other time, sends: `edition` is written in it. */
export type Edition = { readonly number: number; readonly edition: string }

/** The edition with which a bulletin begins. */
export const FIRST = 'first'

const PEOPLE = ['Anna Berg', 'Jonas Dahl', 'Ida Moen', 'Karl Vik', 'Nora Lie', 'Per Aas', 'Siri Rud', 'Tore Foss']

/** An edition of a bulletin as JSON. All name the same mayor, union and city, and each but the first one of some people. */
export function bulletin({ number, edition }: Edition): string {
  const person = PEOPLE[[...edition].reduce((sum, character) => sum + character.charCodeAt(0), number) % PEOPLE.length]
  return JSON.stringify({
    headline: `Bulletin ${number}`,
    publishedOn: `2024-0${(number % 9) + 1}-15`,
    publisher: 'The Courier',
    url: `https://example.org/bulletins/${number}`,
    text: `Mayor Helena Brandt of Oslo said on Friday that ${number + 20} people had crossed. The Bridge Union ${edition === FIRST ? 'was calm' : `called ${person}`}.\n\nThis is edition ${edition} of it.`,
  })
}

/** Which edition an article is. */
export function editionOf({ headline, text }: Pick<Article, 'headline' | 'text'>): Edition {
  const [, edition = ''] = /This is edition (\S+) of it\./.exec(text) ?? []
  return { number: Number(headline.exact.slice('Bulletin '.length)), edition }
}
