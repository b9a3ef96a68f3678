import { spawn } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { type InstalledPostgres, installedPostgres } from './installed-postgres.ts'
import { serverIn } from './server-in.ts'
import { type ServerSignal, signalServer } from './signal-server.ts'

/** The password of the servers' user. */
export const PASSWORD = 'dateline-test'

/** How a server is made: nothing here is about what survives when the machine fails, so that it need not wait for the disk. */
export const INITIAL = ['--encoding=UTF8', '--locale=C', '--no-sync']
export const FLAGS = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off']

/** A PostgreSQL server of its own, for tests and benchmarks. */
export type PostgresServer = {
  readonly port: number
  /** Makes an empty database. Answers with its URL. */
  database(): Promise<string>
  stop(): Promise<void>
}

/** A server to which anything may happen. */
export type FaultyPostgres = PostgresServer & {
  /** Sends a signal to it, and to all its processes. One that is killed has ended by then. */
  signal(signal: ServerSignal): Promise<void>
  /** Starts it anew, on the same port and data, when it was killed. */
  restart(): Promise<void>
}

/** Where a server lies. As root, it runs as another user, who must get there. */
export type PostgresFolder = InstalledPostgres & { readonly folder: string; readonly isRoot: boolean }

/** The server of this URL is used in place of one that is started, to see that another version does: its user must be a superuser. */
const GIVEN = 'DATELINE_TEST_DATABASE_URL'

/** Starts a PostgreSQL server on a free port, unless another one is given. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const given = process.env[GIVEN]
  return given ? givenServer(given) : startFaultyPostgres()
}

/** A server that runs anyway. The databases that are made in it are dropped at the end. */
function givenServer(url: string): PostgresServer {
  const names: string[] = []
  return {
    port: Number(new URL(url).port || 5432),
    async database() {
      const name = `dateline_test_${crypto.randomUUID().replaceAll('-', '')}`
      names.push(name)
      await inDatabase(url, client => client.query(`create database ${name} encoding 'UTF8' template template0`))
      return Object.assign(new URL(url), { pathname: `/${name}` }).href
    },
    async stop() {
      for (const name of names) await inDatabase(url, client => client.query(`drop database ${name} with (force)`))
    },
  }
}

/** Starts a PostgreSQL server on a free port that is nobody else's. */
export async function startFaultyPostgres(): Promise<FaultyPostgres> {
  const port = await freePort()
  const { folder, isRoot, Server } = await postgresFolder()
  const lines: string[] = []
  const data = join(folder, 'data')
  const server = new Server({
    databaseDir: data,
    port,
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: INITIAL,
    postgresFlags: FLAGS,
    onLog: line => lines.push(line),
    onError: error => lines.push(`${error}`),
  })
  const endWatch = startWatch(folder, [data])
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
    async signal(signal) {
      await signalServer(data, signal)
      while (signal === 'SIGKILL' && serverIn(data) !== null) await setTimeout(10)
    },
    restart: () => server.start(),
    async stop() {
      await server.stop()
      endWatch()
    },
  }
}

/** Makes a folder for servers. */
export async function postgresFolder(): Promise<PostgresFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-postgres-'))
  const isRoot = process.getuid?.() === 0
  await chmod(folder, 0o755)
  return { ...(await installedPostgres(folder, isRoot)), folder, isRoot }
}

/**
 * Starts a process that ends the servers in some data folders when this one ends, and removes the folder.
 *
 * @returns what ends them now
 */
export function startWatch(folder: string, data: readonly string[]): () => void {
  const script = fileURLToPath(new URL('postgres-watch.ts', import.meta.url))
  const watching = spawn(process.execPath, [script, folder, ...data], {
    stdio: ['pipe', 'inherit', 'inherit'],
    detached: true,
  })
  return () => watching.stdin?.end()
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

/** The URL of a database at the server on a port. */
export function urlOf(port: number, name: string): string {
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
