import { Argument, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { defaultThreads } from '../extraction/default-threads.ts'
import { DEFAULT_LIMITS, isLimit, type Limits } from '../server/limit/limits.ts'
import { LOG_LEVELS } from '../server/log-level.ts'

/** An option whose value must fit a schema; what the schema says when it does not is what the user reads. */
export function option(flags: string, description: string, schema: z.ZodType): Option {
  return new Option(flags, description).argParser(value => fitting(value, schema))
}

/** Like {@link option}, for one that may be given several times: its value is a list. */
export function repeatableOption(flags: string, description: string, schema: z.ZodType): Option {
  return new Option(flags, description).argParser((value, before: readonly unknown[] = []) => [
    ...before,
    fitting(value, schema),
  ])
}

/** Like {@link option}, for an argument. */
export function argument(name: string, description: string, schema: z.ZodType): Argument {
  return new Argument(name, description).argParser(value => fitting(value, schema))
}

function fitting(value: string, schema: z.ZodType): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new InvalidArgumentError(result.error.issues[0]?.message ?? '')
}

/** `--data DIR`, which every command takes. */
export function dataOption(): Option {
  const schema = z.string().trim().min(1, 'Name a folder.')
  return option(
    '--data <DIR>',
    'the folder in which the archive lies, unless DATABASE_URL names a PostgreSQL database',
    schema,
  )
    .env('DATELINE_DATA')
    .default('.dateline')
}

/** Which documents a service answers: `--documents` and `--trusted-documents`. */
export function documentOptions(): Option[] {
  return [
    option(
      '--documents <FILE|DIR>',
      'documents that your clients ask for by documentId: GraphQL files, or JSON with texts by their ids',
      z.string().trim().min(1, 'Name a file or a folder.'),
    ).env('DATELINE_DOCUMENTS'),
    option(
      '--trusted-documents [YES|NO]',
      "answer nothing but the SDK's documents and those of --documents: no introspection, no GraphiQL",
      z.stringbool('Say yes or no.'),
    )
      .env('DATELINE_TRUSTED_DOCUMENTS')
      .preset('yes')
      .default(false),
  ]
}

/** Whether a service counts what clients use of its schema: `--record-usage`. */
export function recordUsageOption(): Option {
  return option(
    '--record-usage [YES|NO]',
    'count by day what clients use of the schema',
    z.stringbool('Say yes or no.'),
  )
    .env('DATELINE_RECORD_USAGE')
    .preset('yes')
    .default(true)
}

/** In how many threads articles are read and annotated: `--workers`. */
export function workersOption(): Option {
  const threads = z.string().regex(/^\d{1,3}$/, 'Give a whole number of threads; 0 for none of their own.')
  return option(
    '--workers <N>',
    'threads that read and annotate articles; 0: all is done in one with everything else',
    threads.transform(Number),
  )
    .env('DATELINE_WORKERS')
    .default(defaultThreads(), 'cores − 1, at least 1')
}

/** What a service tells its operator: `--log-level`, `--log-format`, `--slow-query` and `--traces`. */
function logOptions(): Option[] {
  const milliseconds = z.string().regex(/^\d{1,9}$/, 'Give a whole number of milliseconds; 0 for none.')
  return [
    option(
      '--log-level <LEVEL>',
      `${LOG_LEVELS.join(', ')}: each tells what those before it tell, and errors, slow queries, requests (default: warn on a terminal, else info)`,
      z.enum(LOG_LEVELS, `Say one of ${LOG_LEVELS.join(', ')}.`),
    ).env('DATELINE_LOG_LEVEL'),
    option(
      '--log-format <FORMAT>',
      'json: a line for programs; text: for a person (default: text on a terminal, else json)',
      z.enum(['json', 'text'], 'Say json or text.'),
    ).env('DATELINE_LOG_FORMAT'),
    option(
      '--slow-query <MS>',
      'from how many milliseconds on a query is slow; 0: none is',
      milliseconds.transform(Number),
    )
      .env('DATELINE_SLOW_QUERY')
      .default(1000),
    option(
      '--traces <URL>',
      'send traces there, by OTLP over HTTP: http://localhost:4318/v1/traces',
      z.url({ protocol: /^https?$/, error: 'Give the whole address, such as http://localhost:4318/v1/traces.' }),
    ).env('DATELINE_TRACES'),
  ]
}

/** Where a service listens, `--port` and `--host`, who may read there, `--open-reads`, and what it tells its operator. */
export function serviceOptions(): Option[] {
  const complaint = 'A port is a whole number from 0 to 65535.'
  const port = z
    .string()
    .regex(/^\d{1,5}$/, complaint)
    .transform(Number)
    .refine(value => value <= 65_535, complaint)
  return [
    option('--port <N>', 'the port to listen on; 0 for any free one', port).env('DATELINE_PORT').default(4000),
    option(
      '--host <ADDRESS>',
      'the address to listen on; 0.0.0.0 lets other machines in',
      z.string().trim().min(1, 'Name an address.'),
    )
      .env('DATELINE_HOST')
      .default('127.0.0.1'),
    option(
      '--open-reads [BOOLEAN]',
      'true: whoever reaches the service may read; false: reading takes a token (default: true on loopback alone)',
      z.enum(['true', 'false'], 'Say true or false.').transform(value => value === 'true'),
    )
      .env('DATELINE_OPEN_READS')
      .preset('true'),
    option(
      '--allowed-hosts <NAMES>',
      'names, with commas between, by which a proxy in front of a loopback address passes requests on',
      z
        .string()
        .regex(/^[\w.-]+(?:\s*,\s*[\w.-]+)*$/, 'Name hosts, without ports and with commas between: news.example.org.')
        .transform(names => names.split(',').map(name => name.trim())),
    ).env('DATELINE_ALLOWED_HOSTS'),
    option(
      '--limits <LIST>',
      'limits that are others than the defaults, such as cost=100000,requestsPerSecond=20',
      limitsSchema,
    ).env('DATELINE_LIMITS'),
    workersOption(),
    ...logOptions(),
  ]
}

const limitsSchema = z.string().transform((list, { addIssue }): Partial<Limits> => {
  const limits: Partial<Record<keyof Limits, number>> = {}
  for (const part of list.split(',')) {
    const [, name = '', number = ''] = /^\s*(\w+)\s*=\s*(\d{1,12})\s*$/.exec(part) ?? []
    if (isLimit(name)) limits[name] = Number(number)
    else
      addIssue(
        `${JSON.stringify(part)} is no limit: write name=number. There are ${Object.keys(DEFAULT_LIMITS).join(', ')}.`,
      )
  }
  return limits
})
