import { EntityLink } from './entity-link.tsx'
import type { ShownArticleFragment } from './generated/operations.ts'
import { KINDS } from './words.ts'

/** The entities of an article by kind, those it is most about first. */
export function ArticleEntities({ entities }: { entities: ShownArticleFragment['entities'] }) {
  return KINDS.map(({ kind, plural }) => {
    const ofKind = entities.filter(({ entity }) => entity.kind === kind).sort((a, b) => b.salience - a.salience)
    if (ofKind.length === 0) return null
    return (
      <section key={kind} className="entities">
        <h2>{plural}</h2>
        <ul>
          {ofKind.map(({ entity, mentions }) => (
            <li key={entity.id}>
              <EntityLink entity={entity} />
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
