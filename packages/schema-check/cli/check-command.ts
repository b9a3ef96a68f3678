import { writeFile } from 'node:fs/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { check } from '../check.ts'
import { FORMATS, type Format } from '../report/format.ts'
import { GRADES, type Grade, gradeOf } from '../report/report.ts'
import { FAULTS } from '../source/check-error.ts'
import { deprecatedSinceIn, versionsOf } from '../source/history.ts'
import { loadOperations, refuseInvalid } from '../source/operation-files.ts'
import { loadSchema, type RequestHeaders } from '../source/schema.ts'
import { loadExceptions, loadPolicy, loadTraffic } from '../source/setting.ts'
import { dayOfAge } from '../source/since.ts'

const HELP = `
OLD and NEW are each a file in the schema definition language, a file with an
introspection result (.json), the URL of a service, or a file in a revision of
git: main:packages/api/schema.graphql.

A change is judged by who uses what it touches: by the operations in the files
of --operations, and by the traffic that a service recorded (--usage). Without
either, a breaking change counts as breaking.

Exit codes: 0 no client breaks; ${GRADES.BREAKING} breaking for a client, or for all one
knows; ${GRADES.BREAKING_UNUSED} breaking, but unused; ${GRADES.DANGEROUS} dangerous for a client; ${GRADES.POLICY} against the policy.
${FAULTS.OPTION} wrong option; ${FAULTS.SCHEMA} a schema is not valid; ${FAULTS.FILE} a file is missing; ${FAULTS.URL} a service
can't be reached; ${FAULTS.OPERATION} an operation was not valid before the change; ${FAULTS.SETTING} the
usage, policy or allow file is wrong. --fail-on takes the grades from which on
the code is not 0.`

/** What lets a run fail, from the strictest on: each also lets fail what those behind it do. */
const FAIL_ON = {
  'breaking-unused': ['BREAKING_UNUSED', 'DANGEROUS', 'POLICY', 'BREAKING'],
  dangerous: ['DANGEROUS', 'POLICY', 'BREAKING'],
  policy: ['POLICY', 'BREAKING'],
  breaking: ['BREAKING'],
  never: [],
} as const satisfies Record<string, readonly Grade[]>

const optionsSchema = z.object({
  operations: z.array(z.string()).optional(),
  usage: z.string().optional(),
  since: z.string().optional(),
  format: z.array(z.object({ format: z.custom<Format>(), file: z.string().nullable() })),
  allow: z.string().optional(),
  policy: z.string().optional(),
  header: z.record(z.string(), z.string()),
  failOn: z.custom<keyof typeof FAIL_ON>(),
})

/** `schema-check OLD NEW` */
export function checkCommand(): Command {
  return new Command('check')
    .description('Compare two schemas (what is done when no command is named).')
    .argument('<old>', 'the schema that clients were written for')
    .argument('<new>', 'the schema that is to replace it')
    .option('--operations <glob...>', 'files with operations that clients send')
    .option('--usage <file|url>', 'traffic that a service recorded: what `dateline usage` prints, or its address')
    .addOption(new Option('--since <age>', 'count traffic from this age on: 30d, or a day').argParser(sinceDay))
    .addOption(
      new Option('--format <format...>', `${Object.keys(FORMATS).join(', ')}; FORMAT=FILE writes it there`)
        .argParser(addFormat)
        .default([], 'text'),
    )
    .option('--allow <file>', 'known exceptions, each with a reason and an expiry date')
    .option('--policy <file>', 'how the schema may change')
    .addOption(new Option('--header <name:value>', 'sent to services').argParser(addHeader).default({}, 'none'))
    .addOption(
      new Option('--fail-on <grade>', 'from which grade on the exit code is not 0')
        .choices(Object.keys(FAIL_ON))
        .default('breaking-unused'),
    )
    .addHelpText('after', HELP)
    .action(async (old: string, now: string, values: unknown) => {
      const options = optionsSchema.parse(values)
      const report = await check(await inputOf(old, now, options))
      const formats = options.format.length > 0 ? options.format : [{ format: 'text' as const, file: null }]
      for (const { format, file } of formats) {
        const text = FORMATS[format](report)
        if (file === null) process.stdout.write(text)
        else await writeFile(file, text)
      }
      const grade = gradeOf(report)
      const grades: readonly Grade[] = FAIL_ON[options.failOn]
      process.exitCode = grades.includes(grade) ? GRADES[grade] : 0
    })
}

async function inputOf(old: string, now: string, options: z.infer<typeof optionsSchema>) {
  const [before, after] = await Promise.all([loadSchema(old, options.header), loadSchema(now, options.header)])
  const operations = options.operations ? await loadOperations(options.operations) : null
  if (operations) refuseInvalid(operations, before.schema)
  const [, revision, path] = before.path === null ? (/^([^:/]+):(.+)$/.exec(old) ?? []) : ['', 'HEAD', old]
  return {
    before,
    after,
    operations,
    traffic: options.usage === undefined ? null : await loadTraffic(options.usage, options.header),
    since: options.since ?? null,
    policy: await loadPolicy(options.policy),
    exceptions: await loadExceptions(options.allow),
    deprecatedSince: deprecatedSinceIn(path === undefined ? [] : await versionsOf(path, revision)),
    today: today(),
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function sinceDay(value: string): string {
  const day = dayOfAge(value, new Date())
  if (day === null) throw new InvalidArgumentError('It is an age in days, such as 30d, or a day, such as 2026-10-25.')
  return day
}

function addFormat(
  value: string,
  known: z.infer<typeof optionsSchema>['format'],
): z.infer<typeof optionsSchema>['format'] {
  const [name = '', file = null] = value.split(/=(.*)/s)
  const format = Object.keys(FORMATS).find((each): each is Format => each === name)
  if (!format) throw new InvalidArgumentError(`It is one of ${Object.keys(FORMATS).join(', ')}.`)
  return [...known, { format, file }]
}

function addHeader(value: string, known: RequestHeaders): RequestHeaders {
  const [, name, content] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(value) ?? []
  if (name === undefined || content === undefined) throw new InvalidArgumentError('It is written `name: value`.')
  return { ...known, [name]: content }
}
