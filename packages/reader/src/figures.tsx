import { DataLinks } from './data-links.tsx'
import { EntityLink } from './entity-link.tsx'
import { ArticleFiguresDocument, type ShownArticleFragment } from './generated/operations.ts'
import { hrefOf } from './route.ts'
import { ShowLink } from './show-link.tsx'
import { measureWords, quantityWords, timeWords, valueWords } from './words.ts'

/** The numbers of an article: what they count, their bounds, who reported them, and whether they still stand. */
export function Figures({ article: { id, figures } }: { article: ShownArticleFragment }) {
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
              <tr key={figure.id} data-review={figure.review?.verdict}>
                <th scope="row">{figure.span.exact}</th>
                <td data-label="Measure">
                  <a href={hrefOf({ page: 'number', measure: figure.measure, place: null })}>
                    {measureWords(figure.measure)}
                  </a>
                </td>
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
                  <ShowLink article={id} span={figure.span} id={figure.id} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DataLinks document={ArticleFiguresDocument} variables={{ id }} what="figures" />
    </section>
  )
}
