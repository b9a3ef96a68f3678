import type { ArticleDetail, SpanFragment } from '@dateline/sdk'
import { EntityLink } from './entity-link.tsx'
import { ShowButton } from './show-button.tsx'
import { measureWords, quantityWords, timeWords, valueWords } from './words.ts'

/** The numbers of an article: what they count, their bounds, who reported them, and whether they still stand. */
export function Figures({
  figures,
  onShow,
}: {
  figures: ArticleDetail['figures']
  onShow: (span: SpanFragment) => void
}) {
  if (figures.length === 0) return null
  return (
    <section>
      <h2>Figures</h2>
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">In the text</th>
              <th scope="col">Measure</th>
              <th scope="col">Amount</th>
              <th scope="col">Reported by</th>
              <th scope="col">When and where</th>
              <th scope="col">
                <span className="unseen">Source</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(figure => (
              <tr key={figure.id}>
                <th scope="row">{figure.span.exact}</th>
                <td data-label="Measure">{measureWords(figure.measure)}</td>
                <td data-label="Amount">
                  {quantityWords(figure.quantity)}
                  {figure.status !== 'REPORTED' && <span className="status">{valueWords(figure.status)}</span>}
                </td>
                <td data-label="Reported by">
                  {figure.reportedBy ? <EntityLink entity={figure.reportedBy} /> : (figure.reportedByText ?? '–')}
                </td>
                <td data-label="When and where">
                  {figure.when && <span>{timeWords(figure.when)}</span>}
                  {figure.when && figure.where && ', '}
                  {figure.where && <EntityLink entity={figure.where} />}
                  {!figure.when && !figure.where && '–'}
                </td>
                <td>
                  <ShowButton span={figure.span} onShow={onShow} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
