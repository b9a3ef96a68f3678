/** What the archive can be exported of as a table. */
export const NOUNS = ['articles', 'entities', 'mentions', 'statements', 'figures', 'events', 'images'] as const
export type Noun = (typeof NOUNS)[number]

/** How a noun's rows are asked for: page by page through the archive, or article by article. */
export type NounQuery = { readonly by: 'PAGE' | 'ARTICLE'; readonly text: string }

const ARTICLE = 'article { id publishedOn headline publisher { name } }'
const SPAN = 'span { exact start end }'
const REVIEW = 'review { verdict reviewedBy reviewedAt note }'

/** The query of each noun: its columns are what it selects, in this order. */
export const NOUN_QUERIES: Readonly<Record<Noun, NounQuery>> = {
  articles: inPages(
    'articles(orderBy: PUBLISHED_ASC, filter: { publishedOn: $publishedOn })',
    `id headline standfirst publishedOn publishedAt modifiedAt language publisher { id name } authors { name } url wordCount
    annotated revision source { name format importedAt } text`,
  ),
  entities: inPages(
    'entities(orderBy: NAME_ASC, filter: { publishedOn: $publishedOn })',
    `id kind name aliases ... on Organization { abbreviation } ... on Place { placeKind countryCode latitude longitude }
    mentionCount articleCount firstMentionedOn lastMentionedOn`,
  ),
  mentions: inArticle('mentions', `id ${ARTICLE} ${SPAN} entity { id kind name } nominal ${REVIEW}`),
  statements: inArticle(
    'statements',
    `id ${ARTICLE} kind content { exact } speaker { id kind name } speakerText cue { exact }
    saidOn { earliest latest precision certainty } ${SPAN} ${REVIEW}`,
  ),
  figures: inArticle(
    'figures',
    `id ${ARTICLE} measure counted quantity { minimum maximum approximation unit } reportedBy { id kind name } reportedByText
    status when { earliest latest precision certainty } where { id name } ${SPAN} ${REVIEW}`,
  ),
  events: inArticle(
    'events',
    `id ${ARTICLE} summary when { earliest latest precision certainty span { exact } } participants { id kind name }
    places { id name } ${SPAN} ${REVIEW}`,
  ),
  images: inArticle('images', `id ${ARTICLE} position title caption credit { text photographers agencies } ${SPAN}`),
}

function inPages(field: string, columns: string): NounQuery {
  return { by: 'PAGE', text: `query ($publishedOn: DateRange) { ${field} { nodes { ${columns} } } }` }
}

function inArticle(field: string, columns: string): NounQuery {
  return { by: 'ARTICLE', text: `query ($id: ID!) { article(id: $id) { ${field} { ${columns} } } }` }
}
