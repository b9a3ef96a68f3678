import { Command } from 'commander'
import { checkCommand } from './check.ts'
import { copyCommand } from './copy.ts'
import { evaluateCommand } from './evaluate.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { dataOption } from './option.ts'
import { run } from './program.ts'
import { queryCommand } from './query.ts'
import { serveCommand } from './serve.ts'
import { tokenCommand } from './token.ts'
import { usageCommand } from './usage.ts'

const program = new Command('dateline')
  .description('News articles as a typed GraphQL graph, every annotation tied to the words it was read from.')
  .addOption(dataOption())
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(dateline --help tells what there is)')
  .exitOverride()
for (const command of [
  importCommand(),
  serveCommand(),
  exportCommand(),
  copyCommand(),
  queryCommand(),
  tokenCommand(),
  usageCommand(),
  checkCommand(),
  evaluateCommand(),
])
  program.addCommand(inheriting(command, program))

await run(program)

/** A command, and those under it, that show help and errors as their parent does. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent)
  for (const each of command.commands) inheriting(each, command)
  return command
}
