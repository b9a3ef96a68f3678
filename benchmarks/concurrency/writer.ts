import type { Ask } from './asking.ts'
import { bulletin, type Edition } from './bulletin.ts'

/** What a writer was told: an edition is in the archive, as a new article or as a new text. */
export type Acknowledged = Edition & { readonly id: string; readonly outcome: 'IMPORTED' | 'REVISED' }

const IMPORT = `mutation ($content: String!) {
  importArticle(input: { content: $content }) { __typename ... on ImportArticleSuccess { outcome article { id } } ... on UserError { message } }
}`
const REMOVE = `mutation ($id: ID!) {
  removeArticle(input: { id: $id }) { __typename ... on UserError { message } }
}`

/** Sends an edition of a bulletin. */
export async function send(ask: Ask, edition: Edition): Promise<Acknowledged> {
  const { importArticle } = await ask<ImportData>(IMPORT, { content: bulletin(edition) })
  const { outcome, article } = importArticle
  if (article && (outcome === 'IMPORTED' || outcome === 'REVISED')) return { ...edition, id: article.id, outcome }
  throw new Error(`Bulletin ${edition.number} was not taken: ${importArticle.message ?? outcome}.`)
}

/**
 * Sends editions of the bulletins that others send, too, until a time; in between one of its own that comes and goes, so that pages move.
 *
 * @param bulletins how many there are
 * @returns what was acknowledged of those that all send
 */
export async function write(
  ask: Ask,
  {
    writer,
    bulletins,
    random,
    until,
  }: { readonly writer: number; readonly bulletins: number; readonly random: () => number; readonly until: number },
): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  let own: string | null = null
  for (let turn = 0; performance.now() < until; turn++) {
    const edition = `${writer}-${turn}`
    if (turn % 4 < 3) acknowledged.push(await send(ask, { number: Math.floor(random() * bulletins), edition }))
    else if (own === null) own = (await send(ask, { number: bulletins + writer, edition })).id
    else {
      const { removeArticle } = await ask<RemoveData>(REMOVE, { id: own })
      if (removeArticle.message) throw new Error(removeArticle.message)
      own = null
    }
  }
  return acknowledged
}

type ImportData = {
  readonly importArticle: {
    readonly message?: string
    readonly outcome?: 'IMPORTED' | 'REVISED' | 'UNCHANGED'
    readonly article?: { readonly id: string }
  }
}
type RemoveData = { readonly removeArticle: { readonly message?: string } }
