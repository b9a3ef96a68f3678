export { ANONYMOUS_READER, type Client, contextOf, type SchemaContext, type Scope } from './schema/context.ts'
export { schema } from './schema/schema.ts'
export type { ErrorLog } from './server/masked-error.ts'
export { type Service, type ServiceOptions, startService } from './server/start-service.ts'
