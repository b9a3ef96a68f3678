import type { ArticleDetail, Dateline } from '@dateline/sdk'

/** A view of the reader: its name, its address behind the service's, and what stands there when all of it is drawn. */
export type ReaderView = { readonly name: string; readonly path: string; readonly drawn: string }

/** Every view of the reader on what an archive holds: its article with the most figures, its most mentioned person, and so on. */
export async function readerViewsOf(dateline: Dateline): Promise<readonly ReaderView[]> {
  const article = await fullest(dateline)
  const [person] = (await dateline.entities.list({ filter: { kinds: ['PERSON'] }, first: 1 })).items
  const [place] = (await dateline.entities.list({ filter: { kinds: ['PLACE'] }, first: 1 })).items
  if (!person || !place) throw new Error('The archive mentions no person, or no place.')
  const word = person.name.split(' ').at(-1) ?? ''
  return [
    { name: 'front', path: '/', drawn: '.articles > li' },
    { name: 'search', path: `/#/?words=${encodeURIComponent(word)}`, drawn: '.articles .hit' },
    { name: 'nothing-found', path: '/#/?words=xylophonist', drawn: '.count' },
    { name: 'article', path: articlePath(article.id), drawn: '.facts' },
    { name: 'revisions', path: `${articlePath(article.id)}/revisions`, drawn: '.compared' },
    { name: 'number', path: '/#/numbers/KILLED', drawn: '.number-chart .shape' },
    { name: 'timeline', path: '/#/timeline', drawn: '.timeline > li' },
    { name: 'map', path: '/#/map', drawn: '.place-map .land[d^="M"]' },
    { name: 'person', path: entityPath(person.id), drawn: '.articles > li' },
    { name: 'place', path: entityPath(place.id), drawn: '.articles > li' },
    { name: 'no-article', path: articlePath('none'), drawn: 'main .notice:not(:empty)' },
  ]
}

/** The address of an article, behind the service's. */
export function articlePath(id: string): string {
  return `/#/articles/${encodeURIComponent(id)}`
}

/** The address of an entity, behind the service's. */
export function entityPath(id: string): string {
  return `/#/entities/${encodeURIComponent(id)}`
}

/** The article with the most figures among the newest. */
async function fullest(dateline: Dateline): Promise<ArticleDetail> {
  const { items } = await dateline.articles.listFull({ first: 20 })
  const [most] = [...items].sort((a, b) => b.figures.length - a.figures.length)
  if (!most) throw new Error('The archive has no article.')
  return most
}
