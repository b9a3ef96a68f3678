import sql, { join } from 'sql-template-tag'
import type { RelatedArticle, RelatedRequest } from '../../article-store.ts'
import type { Database } from '../database.ts'

/**
 * For each article, the others that share entities with it: an entity tells the more, the fewer articles mention it. Both the
 * articles and the entities that they share come with the most telling first.
 */
export async function relatedTo(database: Database, requests: readonly RelatedRequest[]): Promise<RelatedArticle[][]> {
  if (requests.length === 0) return []
  const parts = requests.map(
    ({ article, first }, index) => sql`(
      select ${index}::integer as request, other.article, sum(weight order by place) as score,
        json_agg(other.id order by place) as entities
      from (
        select id, ln(1 + (select count from dateline.tally where noun = 'articles')::float8 / article_count) as weight,
          row_number() over (order by article_count, folded, id) as place
        from dateline.entity where id in (
          select root from dateline.article_use join dateline.entity_key on entity_key.id = key
          where article = ${article} and role = 'MENTIONED'
        )
      ) as shared
      join (
        select distinct article, root as id from dateline.article_use join dateline.entity_key on entity_key.id = key
        where role = 'MENTIONED'
      ) as other using (id)
      where other.article <> ${article}
      group by other.article order by score desc, other.article limit ${first})`,
  )
  const { rows } = await database.read(connection =>
    connection.query<{ request: number } & RelatedArticle>(
      sql`select * from (${join(parts, ' union all ')}) as related order by request, score desc, article`,
    ),
  )
  return requests.map((_, index) =>
    rows
      .filter(({ request }) => request === index)
      .map(({ article, entities, score }) => ({ article, entities, score })),
  )
}
