import { Pool } from 'pg'
import { listeningServer } from '../listening-server.ts'
import { QUESTIONS } from '../question.ts'
import { PAGE, THREE, WHOLE } from './statement.ts'

/** How many connections each contestant has: as many as Dateline takes by itself. */
const CONNECTIONS = 5

type Variables = { readonly id: string; readonly first: number; readonly to: string }

/** What is asked, as a prepared statement that makes the whole answer. */
const STATEMENTS = [
  { text: THREE, values: ({ id }: Variables) => [keyOf(id)] },
  { text: WHOLE, values: ({ id }: Variables) => [keyOf(id)] },
  { text: PAGE, values: ({ first, to }: Variables) => [first, to] },
]

/** A server by hand without GraphQL: each question is one prepared statement by which the database makes the answer, which is passed on as it is. */
export function startByHand(database: string): Promise<string> {
  const pool = new Pool({ connectionString: database, max: CONNECTIONS })
  const statements = new Map(QUESTIONS.map(({ query }, index) => [query, { index, ...STATEMENTS[index] }]))
  const answerTo = async (body: string): Promise<string> => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Variables }
    const { index, text = '', values } = statements.get(query) ?? {}
    const config = { name: `question_${index}`, text, values: values?.(variables) ?? [] }
    const { rows } = await pool.query<{ answer: string }>(config)
    return rows[0]?.answer ?? ''
  }
  return listeningServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', async () => {
      const answer = await answerTo(Buffer.concat(chunks).toString())
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
    })
  })
}

function keyOf(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}
