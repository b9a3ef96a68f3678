import './scalar.ts'
import './connection.ts'
import './node.ts'
import './article.ts'
import './article-list.ts'
import './entity.ts'
import './person.ts'
import './organization.ts'
import './place.ts'
import './statement.ts'
import './figure.ts'
import './event.ts'
import './search.ts'
import './archive.ts'
import './import-article.ts'
import { builder } from './builder.ts'

/** The schema of the service, without a server and without a store: those come with each request's context. */
export const schema = builder.toSchema()
