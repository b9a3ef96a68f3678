import { readFile } from 'node:fs/promises'
import { type Annotations, type Article, annotate, readSource, type TextSpan } from '@dateline/articles'
import { sharedFile } from '../gold.ts'

/** Real articles, annotated, from which others are mixed. */
export async function realArticles(): Promise<readonly Article[]> {
  const content = await readFile(sharedFile('articles/polnear-train.jsonl'))
  const read = readSource({ name: 'articles', content, format: 'JSON_LINES' })
  return Array.from(read).flatMap(({ article }) => (article ? [annotate(article)] : []))
}

/**
 * An article with a number, mixed from two real ones: the beginning of one and the end of another, with what was found there. So there may
 * be any number of articles that are as long as real ones, name as many people and say as much; no two of them are the same.
 */
export function mixedArticle(real: readonly Article[], number: number): Article {
  const round = Math.floor(number / real.length)
  const one = real[number % real.length]
  const other = real[(number * 7 + round * 13 + 1) % real.length]
  if (!one || !other) throw new Error('There are no real articles.')
  if (round === 0) return { ...one, id: `mixed-${number}` }
  const begin = partOf(one, 0, middleOf(one), 0, number)
  const text = `${one.text.slice(0, middleOf(one)).trimEnd()}\n\n`
  const end = partOf(other, middleOf(other), other.text.length, text.length - middleOf(other), number)
  return {
    ...one,
    id: `mixed-${number}`,
    publishedOn: dayOf(number),
    publishedAt: null,
    publisher: number % 3 === 0 ? other.publisher : one.publisher,
    text: text + other.text.slice(middleOf(other)),
    blocks: [...begin.blocks, ...end.blocks],
    annotations: joined(begin.annotations, end.annotations),
  }
}

type Part = { readonly blocks: Article['blocks']; readonly annotations: Annotations }

/** Where a text is cut: in front of the paragraph in its middle. */
function middleOf({ blocks, text }: Article): number {
  return blocks[Math.max(1, blocks.length >> 1)]?.span.start ?? text.length
}

/** What stands in a part of an article, moved by so many characters. */
function partOf({ blocks, annotations }: Article, from: number, to: number, by: number, number: number): Part {
  if (!annotations) throw new Error('A real article is not annotated.')
  const isIn = (value: unknown): boolean => spansIn(value).every(({ start, end }) => start >= from && end <= to)
  const moved = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value), (name, each) => movedSpan(name, each, by))
  const kept = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
    items.filter(isIn).map(item => ({ ...moved(item), id: `${number.toString(36)}.${item.id}` }))
  return {
    blocks: moved(blocks.filter(isIn)),
    annotations: {
      annotator: annotations.annotator,
      mentions: kept(annotations.mentions),
      statements: kept(annotations.statements),
      figures: kept(annotations.figures),
      events: kept(annotations.events),
      entities: annotations.entities.map(entity =>
        entity.kind === 'PERSON'
          ? { ...entity, roles: moved(entity.roles.filter(isIn)) }
          : entity.kind === 'ORGANIZATION'
            ? { ...entity, members: moved(entity.members.filter(isIn)) }
            : entity,
      ),
      topics: annotations.topics.flatMap(topic => {
        const spans = topic.spans.filter(isIn)
        return spans.length === 0 ? [] : [{ ...topic, spans: moved(spans) }]
      }),
    },
  }
}

/** The annotations of two parts, with the entities that are mentioned in them or named by them. */
function joined(one: Annotations, other: Annotations): Annotations {
  const lists = {
    mentions: [...one.mentions, ...other.mentions],
    statements: [...one.statements, ...other.statements],
    figures: [...one.figures, ...other.figures],
    events: [...one.events, ...other.events],
  }
  const known = new Map([...other.entities, ...one.entities].map(entity => [entity.key, entity]))
  const text = JSON.stringify(lists)
  const named = new Set(known.keys().filter(key => text.includes(JSON.stringify(key))))
  return {
    annotator: one.annotator,
    ...lists,
    entities: Array.from(named, key => {
      const entity = known.get(key)
      if (entity?.kind === 'PERSON')
        return {
          ...entity,
          roles: entity.roles.map(role => ({ ...role, of: role.of && named.has(role.of) ? role.of : null })),
        }
      if (entity?.kind === 'ORGANIZATION')
        return { ...entity, members: entity.members.filter(({ member }) => named.has(member)) }
      if (!entity) throw new Error(`There is no entity ${key}.`)
      return entity
    }),
    topics: [...one.topics, ...other.topics],
  }
}

function spansIn(value: unknown): TextSpan[] {
  if (typeof value !== 'object' || value === null) return []
  if (isSpan(value)) return [value]
  return Object.values(value).flatMap(spansIn)
}

function isSpan(value: object): value is TextSpan {
  return 'start' in value && 'end' in value && 'exact' in value
}

function movedSpan(_: string, value: unknown, by: number): unknown {
  return typeof value === 'object' && value !== null && isSpan(value)
    ? { ...value, start: value.start + by, end: value.end + by }
    : value
}

/** A day in ten years. */
function dayOf(number: number): string {
  return new Date(Date.UTC(2014, 0, 1 + ((number * 17) % 3650))).toISOString().slice(0, 10)
}
