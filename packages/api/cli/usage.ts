import { dayOfAge } from '@dateline/schema-check/since'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { option } from './option.ts'

const FORMATS = ['table', 'json', 'csv'] as const

const HELP = `
A service counts the fields, arguments, input fields and enum values that clients
ask for, never a variable's value, and writes its counts to the data folder every
minute, and when it ends: it need not be stopped to read them. A client is called
what it calls itself (the SDK's clientName and clientVersion), else by its token's
name, else anonymous.

The table has the sums of all days. json and csv have each day, and json is what
schema-check --usage takes. A service tells the same to a token with the scope
admin, at its address /usage?since=30d.

Exit codes: 0 it is done; 1 it failed; 2 it was called wrongly.`

const valuesSchema = z.object({
  data: z.string(),
  since: z.string(),
  client: z.string().exactOptional(),
  format: z.enum(FORMATS),
})

/** What `usage` is told. */
export type UsageValues = z.infer<typeof valuesSchema>

const sinceSchema = z
  .string()
  .transform(age => dayOfAge(age, new Date()))
  .refine(day => day !== null, 'Give an age in days, such as 30d, or a day, such as 2026-10-25.')

/** `dateline usage` */
export function usageCommand(): Command {
  return new Command('usage')
    .description('Tell what clients used of the schema, as services on the data folder counted it.')
    .addOption(
      option('--since <AGE|DAY>', 'from this age, or day, on', sinceSchema).default(dayOfAge('30d', new Date()), '30d'),
    )
    .option('--client <NAME>', 'of this client alone')
    .addOption(new Option('--format <FORMAT>', 'how to print it').choices(FORMATS).default('table'))
    .addHelpText('after', HELP)
    .action(async (_, command: Command) => {
      const values = valuesSchema.parse(command.optsWithGlobals())
      const { printUsage } = await import('./print-usage.ts')
      await printUsage(values)
    })
}
