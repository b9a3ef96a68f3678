import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { FLAGS, freePort, INITIAL, inDatabase, PASSWORD, postgresFolder, startWatch, urlOf } from './postgres-server.ts'
import { type ServerSignal, signalServer } from './signal-server.ts'

const run = promisify(execFile)

/** A primary server and a standby that follows it by streaming replication; what is committed there is on the disk of both. */
export type ReplicatedPostgres = {
  /** Makes an empty database. Answers with its URL at the primary, at the standby, and at whichever is the primary. */
  database(): Promise<{ readonly primary: string; readonly standby: string; readonly both: string }>
  /** Sends a signal to the primary, and to all its processes. */
  signalPrimary(signal: ServerSignal): Promise<void>
  /** Makes the standby the primary. */
  promote(): Promise<void>
  stop(): Promise<void>
}

/** Starts both, by a copy of the first one's data before there is anything in it. */
export async function startReplicatedPostgres(): Promise<ReplicatedPostgres> {
  const { folder, isRoot, Server, programs } = await postgresFolder()
  const [primary, standby] = [
    { data: join(folder, 'primary'), port: await freePort() },
    { data: join(folder, 'standby'), port: await freePort() },
  ]
  const endWatch = startWatch(folder, [standby.data, primary.data])
  const options = { password: PASSWORD, authMethod: 'scram-sha-256', createPostgresUser: isRoot, onLog() {} } as const
  await new Server({ ...options, databaseDir: primary.data, initdbFlags: INITIAL }).initialise()
  // With its owner and rights.
  await run('cp', ['-a', primary.data, standby.data])
  await writeFile(join(standby.data, 'standby.signal'), '')
  const identity = isRoot ? { uid: await idOf('-u'), gid: await idOf('-g') } : {}
  const control = (data: string, ...args: readonly string[]) =>
    run(join(programs, 'pg_ctl'), ['-D', data, '-w', '-s', ...args], identity)
  const start = ({ data, port }: typeof primary, ...flags: readonly string[]) =>
    control(data, 'start', '-l', join(data, 'log'), '-o', [...FLAGS, '-p', `${port}`, ...flags].map(quoted).join(' '))

  await start(primary, '-c', 'synchronous_standby_names=standby')
  const source = `host=127.0.0.1 port=${primary.port} user=postgres password=${PASSWORD} application_name=standby`
  await start(standby, '-c', `primary_conninfo=${source}`)
  let count = 0
  return {
    async database() {
      const name = `test_${++count}`
      const [there, follower] = [urlOf(primary.port, name), urlOf(standby.port, name)]
      await inDatabase(urlOf(primary.port, 'postgres'), client => client.query(`create database ${name}`))
      // The standby has it on its disk by then, and shows it a moment later.
      while (!(await hasDatabase(urlOf(standby.port, 'postgres'), name))) await setTimeout(10)
      return { primary: there, standby: follower, both: there.replace('/test', `,127.0.0.1:${standby.port}/test`) }
    },
    signalPrimary: signal => signalServer(primary.data, signal),
    async promote() {
      await control(standby.data, 'promote')
    },
    async stop() {
      endWatch()
    },
  }
}

async function hasDatabase(server: string, name: string): Promise<boolean> {
  return inDatabase(server, async client => {
    const { rows } = await client.query('select from pg_database where datname = $1', [name])
    return rows.length > 0
  })
}

function quoted(word: string): string {
  return `'${word}'`
}

async function idOf(option: string): Promise<number> {
  return Number((await run('id', [option, 'postgres'])).stdout)
}
