import {
  type Article,
  articleId,
  type Certainty,
  type Entity,
  type EntityKind,
  type Event,
  entityKey,
  type Figure,
  fold,
  type Measure,
  type Mention,
  type PlaceKind,
  type Statement,
  spanOf,
  type TextSpan,
} from '@dateline/articles'

/** An entity of a made article. `members` and the `of` of roles are names of other entities of the same article. */
export type MadeEntity = {
  readonly kind: EntityKind
  readonly name: string
  readonly aliases?: readonly string[]
  readonly abbreviation?: string
  readonly members?: readonly string[]
  readonly roles?: readonly { title: string; of?: string }[]
  readonly placeKind?: PlaceKind
  readonly countryCode?: string
}

/** What a made article is to say. Entities are given by their names; words are found where they first stand in the text. */
export type MadeArticle = {
  readonly id?: string
  readonly headline: string
  readonly paragraphs: readonly string[]
  readonly publishedOn: string
  readonly publisher?: string
  readonly authors?: readonly string[]
  readonly language?: string
  readonly url?: string
  readonly annotator?: string
  readonly entities?: readonly MadeEntity[]
  readonly statements?: readonly { content: string; speaker?: string; kind?: Statement['kind'] }[]
  readonly figures?: readonly {
    words: string
    value: number
    measure: Measure
    status?: Figure['status']
    reportedBy?: string
    where?: string
  }[]
  readonly events?: readonly {
    words: string
    expression: string
    earliest: string | null
    latest: string | null
    certainty?: Certainty
    participants?: readonly string[]
    places?: readonly string[]
  }[]
  readonly topics?: readonly string[]
}

/**
 * A sound article made from a few words, for the contract suite and the benchmarks: every mention of its entities' names is
 * annotated, so that the stores can be tested without the readings of `@dateline/articles`.
 *
 * @throws {RangeError} when words are asked for that the text does not have
 */
export function madeArticle(made: MadeArticle): Article {
  const text = [made.headline, ...made.paragraphs].join('\n\n')
  const id =
    made.id ??
    articleId({
      url: made.url ?? null,
      publisher: made.publisher ?? null,
      headline: made.headline,
      publishedOn: made.publishedOn,
    })
  let end = made.headline.length
  const blocks = made.paragraphs.map(paragraph => {
    const start = end + 2
    end = start + paragraph.length
    return { kind: 'PARAGRAPH' as const, span: spanOf(text, start, end) }
  })
  const language = made.language ?? 'en'
  return {
    id,
    headline: spanOf(text, 0, made.headline.length),
    standfirst: null,
    publishedOn: made.publishedOn,
    publishedAt: null,
    modifiedAt: null,
    language,
    publisher: made.publisher ?? null,
    authors: [...(made.authors ?? [])],
    url: made.url ?? null,
    text,
    blocks,
    source: { name: `${fold(made.headline)}.txt`, format: 'TEXT', sha256: sha256Like(text) },
    annotations: language.startsWith('en') ? annotationsOf(made, id, text) : null,
  }
}

function annotationsOf(made: MadeArticle, id: string, text: string): Article['annotations'] {
  const entities = made.entities ?? []
  const keyOf = (name: string): string => {
    const entity = entities.find(candidate => candidate.name === name)
    if (!entity) throw new RangeError(`no entity of the article is named ${name}`)
    return entityKey(entity.kind, entity.name)
  }
  return {
    annotator: made.annotator ?? 'made',
    entities: entities.map(entity => entityOf(entity, text, keyOf)),
    mentions: entities.flatMap(entity => mentionsOf(entity, id, text)).sort((a, b) => a.span.start - b.span.start),
    statements: (made.statements ?? []).map((statement, index): Statement => {
      const content = wordsIn(text, statement.content)
      return {
        id: `${id}-s${index}`,
        span: content,
        kind: statement.kind ?? 'INDIRECT',
        content: [content],
        cue: null,
        speaker: statement.speaker === undefined ? null : keyOf(statement.speaker),
        speakerText: null,
        saidOn: null,
      }
    }),
    figures: (made.figures ?? []).map(
      (figure, index): Figure => ({
        id: `${id}-f${index}`,
        span: wordsIn(text, figure.words),
        measure: figure.measure,
        counted: null,
        quantity: { minimum: figure.value, maximum: figure.value, approximation: 'EXACT', unit: null },
        reportedBy: figure.reportedBy === undefined ? null : keyOf(figure.reportedBy),
        reportedByText: null,
        status: figure.status ?? 'REPORTED',
        when: null,
        where: figure.where === undefined ? null : keyOf(figure.where),
      }),
    ),
    events: (made.events ?? []).map((event, index): Event => {
      const span = wordsIn(text, event.words)
      return {
        id: `${id}-e${index}`,
        span,
        summary: event.words,
        when: {
          span: wordsIn(text, event.expression),
          earliest: event.earliest,
          latest: event.latest,
          precision: event.earliest === event.latest ? 'DAY' : 'RANGE',
          certainty: event.certainty ?? 'CERTAIN',
        },
        participants: (event.participants ?? []).map(keyOf),
        places: (event.places ?? []).map(keyOf),
      }
    }),
    topics: (made.topics ?? []).map(phrase => ({ phrase, salience: 1, spans: [wordsIn(text, phrase)] })),
  }
}

function entityOf(made: MadeEntity, text: string, keyOf: (name: string) => string): Entity {
  const named = {
    key: entityKey(made.kind, made.name),
    name: made.name,
    aliases: [...(made.aliases ?? [])],
    salience: 0.5,
  }
  switch (made.kind) {
    case 'PERSON': {
      const roles = (made.roles ?? []).map(role => ({
        title: role.title,
        of: role.of === undefined ? null : keyOf(role.of),
        former: false,
        span: wordsIn(text, role.title),
      }))
      return { kind: 'PERSON', ...named, roles }
    }
    case 'ORGANIZATION': {
      const members = (made.members ?? []).map(name => ({ member: keyOf(name), span: wordsIn(text, name) }))
      return { kind: 'ORGANIZATION', ...named, abbreviation: made.abbreviation ?? null, members }
    }
    case 'PLACE':
      return {
        kind: 'PLACE',
        ...named,
        placeKind: made.placeKind ?? 'CITY',
        countryCode: made.countryCode ?? null,
        latitude: null,
        longitude: null,
      }
  }
}

/** A mention wherever one of the entity's names stands, the longer name where two begin at one place. */
function mentionsOf(made: MadeEntity, id: string, text: string): Mention[] {
  const names = [made.name, ...(made.aliases ?? []), ...(made.abbreviation ? [made.abbreviation] : [])]
  const words = names.sort((a, b) => b.length - a.length).map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return Array.from(text.matchAll(pattern), match => ({
    id: `${id}-m${match.index}-${made.kind}`,
    entity: entityKey(made.kind, made.name),
    span: spanOf(text, match.index, match.index + match[0].length),
    nominal: false,
  }))
}

function wordsIn(text: string, words: string): TextSpan {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`the made article does not say ${JSON.stringify(words)}`)
  return spanOf(text, start, start + words.length)
}

/** 64 hexadecimal digits that differ for different texts; nothing here needs a real hash. */
function sha256Like(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(16).padStart(64, '0')
}
