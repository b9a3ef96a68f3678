import { useId, useState } from 'react'
import type { ShownFacetsFragment } from './generated/operations.ts'
import { hrefOf, type ListRoute, type MapRoute } from './route.ts'
import { countWords, monthWords } from './words.ts'

/** A view that is narrowed by what its articles have in common. */
type NarrowedRoute = ListRoute | MapRoute

/**
 * What narrows a view, each with how many articles are left then. What is chosen already takes itself back. Where there is no room for it
 * beside the view, it is folded up before it.
 */
export function Facets({ facets, route }: { facets: ShownFacetsFragment | undefined; route: NarrowedRoute }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const chosen = [route.month, route.publisher, ...route.entities].filter(one => one !== null).length
  return (
    <nav className="facets" aria-label="Narrow what is shown">
      <button
        type="button"
        className="quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Narrow{chosen > 0 && ` (${chosen} chosen)`}
      </button>
      <div id={id} className={isOpen ? 'open' : undefined}>
        {facets && <FacetLists facets={facets} route={route} />}
      </div>
    </nav>
  )
}

function FacetLists({ facets, route }: { facets: ShownFacetsFragment; route: NarrowedRoute }) {
  const entityOptions = (counts: ShownFacetsFragment['people']) =>
    counts.map(({ value, count }) => ({ id: value.id, name: value.name, count, ...toggledEntity(route, value.id) }))
  const publishers = facets.publishers.map(({ value, count }) => {
    const isChosen = route.publisher === value.id
    return {
      id: value.id,
      name: value.name,
      count,
      isChosen,
      href: hrefOf({ ...route, publisher: isChosen ? null : value.id }),
    }
  })
  return (
    <>
      <Months months={facets.months} route={route} />
      <Options title="People" options={entityOptions(facets.people)} />
      <Options title="Organizations" options={entityOptions(facets.organizations)} />
      <Options title="Places" options={entityOptions(facets.places)} />
      <Options title="Publishers" options={publishers} />
    </>
  )
}

type Option = {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly isChosen: boolean
  readonly href: string
}

function Options({ title, options }: { title: string; options: readonly Option[] }) {
  if (options.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="options">
        {options.map(({ id, name, count, isChosen, href }) => (
          <li key={id}>
            <a href={href} aria-current={isChosen ? 'true' : undefined}>
              {name}
              {isChosen && <span className="unseen"> (chosen: take it back)</span>}
            </a>
            <span className="times">
              {count}
              <span className="unseen"> {count === 1 ? 'article' : 'articles'}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The months of publication, each as high as it has articles, with a gap where months without articles lie between. */
function Months({ months, route }: { months: ShownFacetsFragment['months']; route: NarrowedRoute }) {
  if (months.length === 0) return null
  const most = Math.max(...months.map(({ count }) => count))
  return (
    <section>
      <h2>Months</h2>
      <ol className="months" ref={toTheNewest}>
        {months.map(({ value, count }, index) => {
          const isChosen = route.month === value
          const isApart = index > 0 && numberOf(value) > numberOf(months[index - 1]?.value ?? '') + 1
          return (
            <li key={value} className={isApart ? 'apart' : undefined}>
              <a
                href={hrefOf({ ...route, month: isChosen ? null : value })}
                aria-current={isChosen ? 'true' : undefined}
                title={`${monthWords(value)}: ${countWords(count, 'article')}`}
              >
                <span className="bar" style={{ blockSize: `${(count / most) * 100}%` }} />
                <span className="unseen">
                  {monthWords(value)}: {countWords(count, 'article')}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
      <p className="meta months-ends" aria-hidden="true">
        {months.length > 0 && <span>{monthWords(months[0]?.value ?? '')}</span>}
        {months.length > 1 && <span>{monthWords(months.at(-1)?.value ?? '')}</span>}
      </p>
    </section>
  )
}

/** Of more months than there is room for, the newest are in sight. */
function toTheNewest(months: HTMLElement | null): void {
  months?.scrollTo({ left: months.scrollWidth })
}

/** Months follow each other by ones. */
function numberOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return 12 * year + number
}

function toggledEntity(route: NarrowedRoute, id: string): { readonly isChosen: boolean; readonly href: string } {
  const isChosen = route.entities.includes(id)
  const entities = isChosen ? route.entities.filter(one => one !== id) : [...route.entities, id]
  return { isChosen, href: hrefOf({ ...route, entities }) }
}
