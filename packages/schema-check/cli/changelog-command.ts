import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { z } from 'zod'
import { changelog } from '../changelog/changelog.ts'
import { releasesOf } from '../changelog/release.ts'

const HELP = `
Releases are git's tags; what came after the last one is under "Unreleased".
Where a history has no tags, each day on which the schema changed is one.
PATH is taken from the working folder.`

/** `schema-check changelog PATH` */
export function changelogCommand(): Command {
  return new Command('changelog')
    .description('Write the history of a schema, release by release, from git.')
    .argument('<path>', 'the schema’s file')
    .option('--output <file>', 'write it here instead of printing it')
    .addHelpText('after', HELP)
    .action(async (path: string, values: unknown) => {
      const { output } = z.object({ output: z.string().optional() }).parse(values)
      const text = await changelog(await releasesOf(path))
      if (output === undefined) process.stdout.write(text)
      else await writeFile(output, text)
    })
}
