import { EntityLink } from './entity-link.tsx'
import type { ShownValueFragment, TellingFragment } from './generated/operations.ts'
import { articleHref } from './route.ts'
import { dateWords, quantityWords, valueWords } from './words.ts'

/** Reported values with the sentence that reported each first, and the one that withdrew it. */
export function ValueTable({ values }: { values: readonly ShownValueFragment[] }) {
  return (
    <div className="table">
      <table>
        <thead>
          <tr>
            <th scope="col">First reported</th>
            <th scope="col">Value</th>
            <th scope="col">Reported by</th>
            <th scope="col">Place</th>
            <th scope="col">In the words of</th>
          </tr>
        </thead>
        <tbody>
          {values.map(value => (
            <tr key={value.firstReport.id}>
              <td data-label="First reported">{dateWords(value.firstReportedOn)}</td>
              <th scope="row">
                <span className={valueWords(value.status)}>{quantityWords(value.quantity)}</span>
                {value.counted !== null && ` ${value.counted}`}
                {value.status !== 'REPORTED' && <span className="status">{valueWords(value.status)}</span>}
              </th>
              <td data-label="Reported by">
                {value.reportedBy ? <EntityLink entity={value.reportedBy} /> : (value.reportedByText ?? '–')}
              </td>
              <td data-label="Place">{value.place ? <EntityLink entity={value.place} /> : '–'}</td>
              <td className="sentence">
                <Telling figure={value.firstReport} />
                {value.withdrawnBy && (
                  <p>
                    Withdrawn: <Telling figure={value.withdrawnBy} />
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Telling({ figure: { span, article } }: { figure: TellingFragment }) {
  return (
    <>
      “{span.sentence}”{' '}
      <a className="show" href={articleHref(article.id, span)}>
        {article.headline}, {dateWords(article.publishedOn)}
      </a>
    </>
  )
}
