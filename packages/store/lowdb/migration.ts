import { z } from 'zod'

/** Makes a document of one format one of the next. It is given documents of every kind, and leaves alone those that the formats do not tell apart. */
type Migration = (document: object) => object

/** The migrations in their order: the first takes documents of format 1. One that was released is never changed: what it lacks, another one behind it brings. */
const MIGRATIONS: readonly Migration[] = [withTopics]

/** The format in which this version of Dateline writes documents. */
export const FORMAT = MIGRATIONS.length + 1

/** A document of a former format as one of this version's. */
export function migrated(document: object, format: number): object {
  return MIGRATIONS.slice(format - 1).reduce((former, migrate) => migrate(former), document)
}

const withoutTopics = z.looseObject({
  article: z.looseObject({ annotations: z.looseObject({ topics: z.undefined().optional() }) }),
})

/** The first annotators found no topics. An article gets them when it is imported again, as another annotator reads it then. */
function withTopics(document: object): object {
  const { data } = withoutTopics.safeParse(document)
  if (!data) return document
  const { article } = data
  return { ...data, article: { ...article, annotations: { ...article.annotations, topics: [] } } }
}
