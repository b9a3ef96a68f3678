import { listeningServer } from '../listening-server.ts'
import type { Prepared } from '../prepared.ts'
import { bodyOf, QUESTIONS } from '../question.ts'

/** Writes bytes that were made before it started. Which ones, the length of the request tells: less than that no server can do. */
export function startFixedBuffer({ answers }: Prepared): Promise<string> {
  const bytes = new Map(answers.map((data, index) => [lengthOf(index), Buffer.from(JSON.stringify({ data }))]))
  return listeningServer((request, response) => {
    request.resume().on('end', () => {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(bytes.get(`${request.headers['content-length']}`))
    })
  })
}

function lengthOf(index: number): string {
  const question = QUESTIONS[index]
  return question ? `${Buffer.byteLength(bodyOf(question))}` : ''
}
