import type { Position } from '../page.ts'
import type { ArticleEntry } from './article-entry.ts'
import type { AnyAnnotation, LocatedItem } from './located-item.ts'
import { compareIn, compareTo, type Order } from './order.ts'
import type { Walk } from './page-of.ts'

/**
 * Walks the annotations that stand in some articles. `articles` are walked by the day of publication, as `order` has it; `pick` chooses
 * in one.
 */
export function walkAnnotations<Annotation extends AnyAnnotation>(
  articles: Walk<ArticleEntry>,
  pick: (entry: ArticleEntry) => readonly Annotation[],
  order: Order<LocatedItem<AnyAnnotation>>,
): Walk<LocatedItem<Annotation>> {
  const compareInText = compareIn(order)
  const itemsOf = (entry: ArticleEntry): LocatedItem<Annotation>[] =>
    pick(entry)
      .map(annotation => ({ entry, annotation }))
      .sort(compareInText)
  return {
    *forward(after, including = false) {
      const compare = after && compareTo(order, after)
      for (const entry of articles.forward(after && articlePosition(after), true))
        for (const item of itemsOf(entry)) if (!compare || compare(item) >= (including ? 0 : 1)) yield item
    },
    *backward(before, including = false) {
      const compare = before && compareTo(order, before)
      for (const entry of articles.backward(before && articlePosition(before), true))
        for (const item of itemsOf(entry).reverse()) if (!compare || compare(item) < (including ? 1 : 0)) yield item
    },
  }
}

/** Where the article stands among the articles, by the position of an annotation in it. */
function articlePosition(position: Position): Position {
  return position.slice(0, 2)
}
