#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { CheckError, FAULTS } from '../source/check-error.ts'
import { changelogCommand } from './changelog-command.ts'
import { checkCommand } from './check-command.ts'

const program = new Command('schema-check')
  .description('Compares two GraphQL schemas and says which operations and clients each change breaks.')
  .showHelpAfterError('(schema-check --help tells what there is)')
  .exitOverride()
program.addCommand(checkCommand().copyInheritedSettings(program), { isDefault: true })
program.addCommand(changelogCommand().copyInheritedSettings(program))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : FAULTS.OPTION
  else {
    process.exitCode = error instanceof CheckError ? FAULTS[error.fault] : 70
    process.stderr.write(
      `${error instanceof CheckError ? error.message : error instanceof Error ? error.stack : error}\n`,
    )
  }
}
