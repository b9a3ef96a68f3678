import type { Article } from '../model/article.ts'
import type { Block } from '../model/block.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Image } from '../model/image.ts'
import { filled, type Json, type JsonObject } from './json-object.ts'

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
} as const

/**
 * An article as IPTC ninjs 3: its words as XHTML, with the people, organizations and places that it names. What Dateline reads from
 * it has the same headline, standfirst, blocks and days; what stood in no block of the source is left out, a picture's title
 * stands in front of its caption, and a gallery's introduction in a paragraph of its own. ninjs has moments only: an article of which the day is known, but not the hour, is dated to midnight in
 * UTC.
 *
 * @see https://iptc.org/std/ninjs/userguide/
 */
export function ninjsOf(article: Article): JsonObject {
  const { headline, standfirst, publisher, authors, blocks, annotations } = article
  const named = (kind: EntityKind): Json | null => {
    const entities = annotations?.entities.filter(entity => entity.kind === kind) ?? []
    return entities.length > 0 ? entities.map(({ name }) => ({ name })) : null
  }
  return filled({
    standard: STANDARD,
    uri: article.url ?? `urn:dateline:Article:${article.id}`,
    type: 'text',
    representationType: 'complete',
    pubStatus: 'usable',
    firstCreated: article.publishedAt ?? `${article.publishedOn}T00:00:00Z`,
    versionCreated: article.modifiedAt,
    language: article.language,
    infoSources: publisher === null ? null : [{ role: 'publisher', name: publisher }],
    by: authors.length === 0 ? null : listed(authors),
    headlines: [{ role: 'main', value: headline.exact }],
    descriptions: standfirst && [{ role: 'summary', value: standfirst.exact }],
    bodies: [{ role: 'main', contentType: 'application/xhtml+xml', value: blocks.map(markupOf).join('\n') }],
    people: named('PERSON'),
    organisations: named('ORGANIZATION'),
    places: named('PLACE'),
  })
}

/** "Ann Lee, Bo Chan and Eva Berg". */
function listed(names: readonly string[]): string {
  const last = names.slice(-2).join(' and ')
  return [...names.slice(0, -2), last].join(', ')
}

function markupOf(block: Block): string {
  switch (block.kind) {
    case 'HEADING':
      return element(`h${block.level}`, escaped(block.span.exact))
    case 'PARAGRAPH':
      return element('p', escaped(block.span.exact))
    case 'BLOCK_QUOTE':
      return element('blockquote', element('p', escaped(block.span.exact)))
    case 'LIST':
      return element(
        block.ordered ? 'ol' : 'ul',
        block.items.map(({ exact }) => element('li', escaped(exact))).join(''),
      )
    case 'GALLERY': {
      const introduction = block.introduction ? [element('p', escaped(block.introduction.exact))] : []
      return [...introduction, ...block.images.map(figureOf)].join('\n')
    }
  }
}

/** The credit stands on a line of its own, labelled, as on pages: by that it is known. */
function figureOf({ title, caption, credit }: Image): string {
  const words = [title, caption].flatMap(span => (span ? escaped(span.exact) : [])).join(' ')
  const lines = [words, credit ? element('small', `Image: ${escaped(credit.span.exact)}`) : '']
  return element('figure', element('figcaption', lines.filter(Boolean).join('<br/>')))
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
