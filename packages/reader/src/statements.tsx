import type { ArticleDetail, SpanFragment } from '@dateline/sdk'
import { EntityLink } from './entity-link.tsx'
import { ShowButton } from './show-button.tsx'
import { timeWords, valueWords } from './words.ts'

/** What was said in an article, and by whom. */
export function Statements({
  statements,
  onShow,
}: {
  statements: ArticleDetail['statements']
  onShow: (span: SpanFragment) => void
}) {
  if (statements.length === 0) return null
  return (
    <section>
      <h2>What was said</h2>
      <ul className="statements">
        {statements.map(statement => (
          <li key={statement.id}>
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
              <ShowButton span={statement.span} onShow={onShow} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const SAID: Readonly<Record<string, string>> = {
  DIRECT: 'in their own words',
  INDIRECT: 'as reported',
  MIXED: 'partly in their own words',
}
