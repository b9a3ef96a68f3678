import type { ArticleDetail, EntityKind } from '@dateline/sdk'
import { hrefOf } from './route.ts'
import { KINDS, valueWords } from './words.ts'

/**
 * The entities of an article by kind, those it is most about first. The kinds' headings are the legend of the highlights, and
 * switch them on and off.
 */
export function ArticleEntities({
  entities,
  hidden,
  onToggle,
}: {
  entities: ArticleDetail['entities']
  hidden: ReadonlySet<EntityKind>
  onToggle: (kind: EntityKind) => void
}) {
  return KINDS.map(({ kind, plural }) => {
    const ofKind = entities.filter(({ entity }) => entity.kind === kind).sort((a, b) => b.salience - a.salience)
    return (
      <section key={kind} className="entities">
        <h2>
          <label>
            <input type="checkbox" checked={!hidden.has(kind)} onChange={() => onToggle(kind)} />
            <span className={`mention ${valueWords(kind)}`}>{plural}</span>
          </label>
        </h2>
        {ofKind.length === 0 && <p className="meta">None</p>}
        <ul>
          {ofKind.map(({ entity, mentions }) => (
            <li key={entity.id}>
              <a href={hrefOf({ page: 'entity', id: entity.id })}>{entity.name}</a>
              <span className="times" title={`Mentioned ${mentions.length} times here`}>
                {mentions.length}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
