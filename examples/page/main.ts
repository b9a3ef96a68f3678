import { createDateline, segments } from '@dateline/sdk'

// The service is asked at /graphql, where vite.config.ts finds it.
const dateline = createDateline()

const { items } = await dateline.articles.list({ first: 1 })
const article = items[0] && (await dateline.articles.get(items[0].id))
if (article) {
  document.querySelector('h1')?.replaceChildren(article.headline)
  const mentions = article.entities.flatMap(({ entity, mentions }) => mentions.map(({ span }) => ({ entity, span })))
  for (const block of article.blocks) {
    if (block.__typename !== 'Paragraph') continue
    const paragraph = document.createElement('p')
    for (const { text, annotations } of segments(article.text, mentions, block.span))
      paragraph.append(annotations[0] ? marked(text, annotations[0].entity.kind) : text)
    document.querySelector('article')?.append(paragraph)
  }
}

function marked(text: string, kind: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.className = kind
  mark.append(text)
  return mark
}
