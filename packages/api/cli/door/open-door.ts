import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { ArticleStore } from '@dateline/store'
import { parse } from 'graphql'
import { archiveGraph } from '../archive-graph.ts'
import { type Exported, exportedText } from '../export/exported-text.ts'
import { DOOR_FILE, type Door, type DoorCall, doorCallSchema } from './door-call.ts'

/** A door that is open. */
export type OpenDoor = { close(): Promise<void> }

/**
 * Opens a door for the commands of this machine that are about a folder while a service has it: `dateline import` reads and annotates, and the
 * service saves; `dateline export` and `dateline query` have their answers from it. It is an address of loopback, and the key to it stands in a
 * file of the folder that only its owner can read.
 */
export async function openDoor(store: ArticleStore, folder: string): Promise<OpenDoor> {
  // Closed with the store by whoever has opened that.
  const graph = archiveGraph(store)
  const leaving = new AbortController()
  const key = randomBytes(32).toString('base64url')
  const server = createServer(
    (request, response) =>
      void answer(request, response).catch(error => send(response, 500, { error: sentenceOf(error) })),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The door has no address.')
  const door: Door = { pid: process.pid, url: `http://127.0.0.1:${address.port}`, key }
  const file = join(folder, DOOR_FILE)
  // A file that is there keeps who may read it.
  await rm(file, { force: true })
  await writeFile(file, `${JSON.stringify(door)}\n`, { mode: 0o600 }).catch((error: Error) => {
    // On a full disk, say, nothing can be imported; what is there can be served.
    process.stderr.write(`While this service runs, dateline import can't reach it: ${error.message}.\n`)
  })
  return {
    async close() {
      leaving.abort()
      await rm(file, { force: true })
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      await closed
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Said before anything is read that somebody without the key sends.
    if (!isKey(request.headers.authorization ?? '')) return send(response, 401, { error: 'This is not the key.' })
    const { data: call, error } = doorCallSchema.safeParse(await json(request).catch(() => null))
    if (!call)
      return send(response, 400, {
        error: `It runs another version of Dateline: start it anew (${error.issues[0]?.message}).`,
      })
    if (call.call === 'export') return tell(call.exported, response)
    send(response, 200, { result: (await made(call)) ?? null })
  }

  /** No faster than it is taken, and not on when the service ends: an export is made again more easily than a service is kept waiting. */
  async function tell(exported: Exported, response: ServerResponse): Promise<void> {
    const { signal } = leaving
    const text = exportedText(store, exported, { onArticle: () => {}, signal })
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    // Broken off, it is seen to be by whoever reads it.
    await pipeline(Readable.from(text), response, { signal }).catch(() => {})
  }

  function isKey(header: string): boolean {
    const [given, wanted] = [Buffer.from(header), Buffer.from(`Bearer ${key}`)]
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }

  async function made(call: Exclude<DoorCall, { call: 'export' }>): Promise<unknown> {
    switch (call.call) {
      case 'byId':
        return store.articles.byId(call.ids)
      case 'save':
        return store.save(call.articles)
      case 'restore':
        return store.restore(call.articles)
      case 'edit':
        return store.edit(call.edits)
      case 'summary':
        return store.summary()
      case 'continueFrom':
        return store.continueFrom(call.version)
      case 'ask':
        return graph.ask({ ...call, document: parse(call.query) })
    }
  }
}

function send(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(answer))
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : `${error}`
}
