import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { type Prepared, preparedSchema } from '../prepared.ts'

/** Apollo Server by itself. */
export async function startApollo(prepared: Prepared): Promise<string> {
  const server = new ApolloServer({ schema: preparedSchema(prepared) })
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
  return url
}
