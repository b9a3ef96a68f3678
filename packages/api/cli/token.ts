import type { LocalDate } from '@dateline/articles'
import { SCOPES } from '@dateline/store/token-store'
import { Command } from 'commander'
import { z } from 'zod'
import { argument, option, repeatableOption } from './option.ts'

const HELP = `
A token is shown once, when it is made. The data folder keeps only its SHA-256,
in tokens.json, which only its owner can read. A running service knows of a token
that is made or revoked with the next request: it need not be stopped for it.

A client sends a token as Authorization: Bearer TOKEN. The owner's token is not
among these: see dateline serve --help.

Exit codes: 0 it is done; 1 it failed; 2 it was called wrongly.`

const CREATE_HELP = `
Scopes: read asks everything; write also imports and removes articles; review
also reviews annotations; admin does all of it.

The token goes to the standard output, what is to be said of it to the standard
error output: TOKEN=$(dateline token create my-app --scope read)`

/** What answers and reviews call those who have no token from here. */
const RESERVED: ReadonlySet<string> = new Set(['owner', 'anonymous'])

const nameSchema = z
  .string()
  .trim()
  .regex(/^[a-z\d][a-z\d._-]{0,63}$/, 'A name is of small letters, digits, dots, _ and -, 64 at most, such as my-app.')
  .refine(name => !RESERVED.has(name), 'owner and anonymous are names of the service’s own: take another one.')

const scopeSchema = z.enum(SCOPES, `A scope is one of ${SCOPES.join(', ')}.`)

/** Until when a token is to be good: for so many days, or to the end of a day. */
export type Expiry = { readonly days: number } | { readonly lastDay: LocalDate }

const expirySchema = z
  .string()
  .transform(expiryOf)
  .refine(
    expiry => expiry !== null,
    'Give a number of days, 1d to 3650d, or the last day on which it is good, as 2030-01-31.',
  )

const createSchema = z.object({ data: z.string(), scope: z.array(scopeSchema), expires: z.custom<Expiry>().optional() })
const dataSchema = z.object({ data: z.string() })

/** `dateline token create|list|revoke` */
export function tokenCommand(): Command {
  return new Command('token')
    .description('Make tokens for the clients of a service, list and revoke them.')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand())
    .addHelpText('after', HELP)
}

function createCommand(): Command {
  return new Command('create')
    .description('Make a token, and print it.')
    .addArgument(argument('<NAME>', 'whose it is; each name is used once', nameSchema))
    .addOption(
      repeatableOption('--scope <SCOPE>', `${SCOPES.join(', ')}; may be repeated`, scopeSchema).makeOptionMandatory(),
    )
    .addOption(option('--expires <DAYS|DAY>', '30d, or the last day on which it is good, as 2030-01-31', expirySchema))
    .addHelpText('after', CREATE_HELP)
    .action(async (name: string, _, command: Command) => {
      const { data, scope, expires } = createSchema.parse(command.optsWithGlobals())
      const { createToken } = await import('./tokens.ts')
      await createToken(data, name, scope, expires ?? null, new Date())
    })
}

function listCommand(): Command {
  return new Command('list')
    .description('List the tokens: what each lets do, and until when.')
    .action(async (_, command: Command) => {
      const { data } = dataSchema.parse(command.optsWithGlobals())
      const { listTokens } = await import('./tokens.ts')
      await listTokens(data, new Date())
    })
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('Revoke a token for good: whoever has it is refused from the next request on.')
    .argument('<NAME>', 'whose token')
    .action(async (name: string, _, command: Command) => {
      const { data } = dataSchema.parse(command.optsWithGlobals())
      const { revokeToken } = await import('./tokens.ts')
      await revokeToken(data, name, new Date())
    })
}

function expiryOf(text: string): Expiry | null {
  const days = /^\d+d$/.test(text) ? Number.parseInt(text, 10) : 0
  if (days >= 1 && days <= 3650) return { days }
  const { data: lastDay } = z.iso.date().safeParse(text)
  return lastDay ? { lastDay } : null
}
