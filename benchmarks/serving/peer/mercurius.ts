import fastify from 'fastify'
import mercurius from 'mercurius'
import { type Prepared, preparedSchema } from '../prepared.ts'

/** Mercurius, which compiles a query when it comes for the second time. */
export async function startMercurius(prepared: Prepared): Promise<string> {
  const app = fastify()
  await app.register(mercurius, { schema: preparedSchema(prepared), jit: 1 })
  return `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`
}
