import { listeningServer } from '../listening-server.ts'
import type { Prepared } from '../prepared.ts'
import { QUESTIONS } from '../question.ts'

/** Reads what is asked as JSON and writes data that is ready as JSON: a server by hand without GraphQL. */
export function startJsonStringify({ answers }: Prepared): Promise<string> {
  const data = new Map(QUESTIONS.map(({ query }, index) => [query, answers[index]]))
  return listeningServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: data.get(query) }))
    })
  })
}
