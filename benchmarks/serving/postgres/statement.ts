/** The names of the entities that an article has, under the keys that it has for them. */
const NAMES = `select used.role, used.place, used.key, used.mention_count, initcap(entity.kind) as type, entity.id, entity.kind, entity.name
  from dateline.article_use as used
  join dateline.entity_key on entity_key.id = used.key join dateline.entity on entity.id = entity_key.root`

const NAME = `json_build_object('__typename', type, 'id', type || ':' || names.id, 'kind', kind, 'name', name)`

/** An article's entities in their order. */
const ENTITIES = 'rows from (json_to_recordset(entities) as (key text, salience json)) with ordinality'

/** A word, as `wordCount` counts them. */
const WORD = `'\\S*[[:alnum:]]\\S*'`

/** Three fields of an article. */
export const THREE = `select json_build_object('data', json_build_object('article', json_build_object(
    'headline', headline->'exact', 'publishedOn', "publishedOn",
    'publisher', (select json_build_object('name', name) from (${NAMES} where used.article = $1 and used.role = 'PUBLISHER') as names)
  )))::text as answer
  from dateline.article cross join lateral json_to_record(document) as told (headline json, "publishedOn" json)
  where article.id = $1`

/** A whole article. */
export const WHOLE = `with names as materialized (${NAMES} where used.article = $1)
  select json_build_object('data', json_build_object('article', json_build_object(
    'id', 'Article:' || article.id, 'headline', headline->'exact', 'standfirst', standfirst->'exact',
    'publishedOn', "publishedOn", 'language', language,
    'wordCount', regexp_count(headline->>'exact', ${WORD}) + coalesce(regexp_count(standfirst->>'exact', ${WORD}), 0)
      + (select sum(regexp_count(span->>'exact', ${WORD})) from json_to_recordset(blocks) as block (span json)),
    'url', url,
    'publisher', (select ${NAME} from names where role = 'PUBLISHER'),
    'authors', coalesce((select json_agg(${NAME} order by place) from names where role = 'AUTHOR'), '[]'),
    'text', text,
    'entities', (select json_agg(json_build_object('salience', salience, 'mentionCount', mention_count, 'entity', ${NAME}) order by at)
      from ${ENTITIES} as listed (key, salience, at)
      join names on names.role = 'MENTIONED' and names.key = listed.key collate "C"),
    'statements', (select json_agg(json_build_object('id', 'Statement:' || listed.id, 'kind', listed.kind,
        'speaker', (select ${NAME} from names where role = 'MENTIONED' and key = speaker collate "C"),
        'content', json_build_object('exact', content->0->'exact')))
      from json_to_recordset(statements) as listed (id text, kind text, speaker text, content json)),
    'figures', (select json_agg(json_build_object('id', 'Figure:' || id, 'measure', measure, 'counted', counted,
        'quantity', json_build_object('minimum', quantity->'minimum', 'maximum', quantity->'maximum', 'unit', quantity->'unit')))
      from json_to_recordset(figures) as listed (id text, measure json, counted json, quantity json)),
    'events', (select json_agg(json_build_object('id', 'Event:' || id, 'summary', summary))
      from json_to_recordset(events) as listed (id text, summary json))
  )))::text as answer
  from dateline.article
  cross join lateral json_to_record(document) as told (headline json, standfirst json, "publishedOn" json, language json,
    url json, text json, blocks json, annotations json)
  cross join lateral json_to_record(annotations) as noted (entities json, statements json, figures json, events json)
  where article.id = $1`

/** Articles up to a day, with mentions, entities and figures. */
export const PAGE = `select json_build_object('data', json_build_object('articles', json_build_object('nodes', json_agg(
    json_build_object(
      'id', 'Article:' || listed.article, 'headline', headline->'exact', 'publishedOn', published_on,
      'mentions', (select json_agg(json_build_object('span', json_build_object('start', span->'start', 'exact', span->'exact')))
        from json_to_recordset(mentions) as mention (span json)),
      'entities', (select json_agg(json_build_object('salience', salience,
          'entity', json_build_object('__typename', type, 'id', type || ':' || names.id, 'name', name)) order by at)
        from ${ENTITIES} as named (key, salience, at)
        join (${NAMES} where used.article = listed.article and used.role = 'MENTIONED') as names on names.key = named.key collate "C"),
      'figures', (select json_agg(json_build_object('id', 'Figure:' || id, 'measure', measure,
          'quantity', json_build_object('minimum', quantity->'minimum')))
        from json_to_recordset(figures) as figure (id text, measure json, quantity json))
    ) order by published_on desc, listed.article))))::text as answer
  from (select article, published_on from dateline.article_entry where published_on <= $2
    order by published_on desc, article limit $1) as listed
  join dateline.article on article.id = listed.article collate "default"
  cross join lateral json_to_record(document) as told (headline json, annotations json)
  cross join lateral json_to_record(annotations) as noted (entities json, mentions json, figures json)`
