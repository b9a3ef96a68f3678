import { DataLinks } from './data-links.tsx'
import { EntityLink } from './entity-link.tsx'
import { ArticleStatementsDocument, type ShownArticleFragment } from './generated/operations.ts'
import { ShowLink } from './show-link.tsx'
import { SAID, timeWords, valueWords } from './words.ts'

/** What was said in an article, and by whom. */
export function Statements({ article: { id, statements } }: { article: ShownArticleFragment }) {
  if (statements.length === 0) return null
  return (
    <section>
      <h2>What was said</h2>
      <ul className="statements">
        {statements.map(statement => (
          <li key={statement.id} data-review={statement.review?.verdict}>
            <blockquote className={valueWords(statement.kind)}>{statement.content.exact}</blockquote>
            <p className="meta">
              <span className="speaker">
                {statement.speaker ? (
                  <EntityLink entity={statement.speaker} />
                ) : (
                  (statement.speakerText ?? 'Speaker not named')
                )}
              </span>
              <span>{SAID[statement.kind]}</span>
              {statement.saidOn && <span>{timeWords(statement.saidOn)}</span>}
              <ShowLink article={id} span={statement.span} id={statement.id} />
            </p>
          </li>
        ))}
      </ul>
      <DataLinks document={ArticleStatementsDocument} variables={{ id }} what="statements" />
    </section>
  )
}
