import type { DatabaseOptions } from '@dateline/store/postgres'
import { z } from 'zod'
import { CommandError } from './command-error.ts'

/** The PostgreSQL database in which the archive lies, and how it is used. */
export type DatabaseSettings = { readonly url: string; readonly options: DatabaseOptions }

/** The variables of the environment that say how a database is used. */
const VARIABLES = {
  replicas: {
    name: 'DATABASE_REPLICA_URLS',
    schema: z
      .string()
      // A comma also stands between the hosts of one URL.
      .transform(list => list.trim().split(/[\s,]+(?=postgres)/))
      .refine(
        urls => urls.every(url => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url)),
        'give URLs such as postgres://user:password@host:5432/name, with commas between',
      ),
  },
  connections: { name: 'DATABASE_CONNECTIONS', schema: wholeNumber(1, 1000) },
  connectTimeout: { name: 'DATABASE_CONNECT_TIMEOUT', schema: wholeNumber(100, 600_000) },
  statementTimeout: { name: 'DATABASE_STATEMENT_TIMEOUT', schema: wholeNumber(100, 3_600_000) },
} as const

/**
 * The database that `DATABASE_URL` names; null when the archive lies in the data folder.
 *
 * @throws {CommandError} when a variable beside it has a value that it can't have
 */
export function databaseSettings(): DatabaseSettings | null {
  const url = process.env['DATABASE_URL']?.trim()
  if (!url) return null
  const options = Object.entries(VARIABLES).flatMap(([option, { name, schema }]) => {
    const value = process.env[name]
    if (!value) return []
    const { data, error } = schema.safeParse(value)
    if (!error) return [[option, data]]
    throw new CommandError(`${name} can't be what it is: ${error.issues[0]?.message}.`, 2)
  })
  return { url, options: Object.fromEntries(options) }
}

function wholeNumber(least: number, most: number) {
  const complaint = `give a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\s*\d{1,9}\s*$/, complaint)
    .transform(Number)
    .refine(value => value >= least && value <= most, complaint)
}
