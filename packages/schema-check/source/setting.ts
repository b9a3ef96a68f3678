import { z } from 'zod'
import { type Exception, exceptionsSchema } from '../judge/allow.ts'
import { type Policy, policySchema } from '../judge/policy.ts'
import type { Traffic } from '../judge/traffic.ts'
import { CheckError } from './check-error.ts'
import type { RequestHeaders } from './schema.ts'
import { fileText, jsonFrom } from './text.ts'

const trafficSchema = z.array(
  z.object({
    client: z.string(),
    version: z.string(),
    day: z.iso.date(),
    coordinate: z.string(),
    count: z.number().int().positive(),
  }),
)

/** The policy of a file; the default one without. @throws {CheckError} when the file is not one */
export async function loadPolicy(path: string | undefined): Promise<Policy> {
  return path === undefined ? policySchema.parse({}) : parsed(await json(path), policySchema, path)
}

/** The exceptions of an allow file; none without. @throws {CheckError} when the file is not one */
export async function loadExceptions(path: string | undefined): Promise<readonly Exception[]> {
  return path === undefined ? [] : parsed(await json(path), exceptionsSchema, path)
}

/** Recorded traffic, from a file or a service. @throws {CheckError} when there is none, or it is not what it should be */
export async function loadTraffic(name: string, headers: RequestHeaders): Promise<Traffic> {
  const value = /^https?:\/\//.test(name) ? await jsonFrom(name, { headers }) : await json(name)
  return parsed(value, trafficSchema, name)
}

async function json(path: string): Promise<unknown> {
  const text = await fileText(path)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CheckError('SETTING', `${path} is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}

function parsed<Value>(value: unknown, schema: z.ZodType<Value>, name: string): Value {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? `at ${path.join('.')}: ` : ''}${message}`,
  )
  throw new CheckError('SETTING', `${name} is not what it should be. ${issues.join(' ')}`)
}
