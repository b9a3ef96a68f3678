import { Command } from 'commander'
import { evaluateCommand } from './evaluate.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { dataOption } from './option.ts'
import { run } from './program.ts'
import { queryCommand } from './query.ts'
import { serveCommand } from './serve.ts'

const program = new Command('dateline')
  .description('News articles as a typed GraphQL graph, every annotation tied to the words it was read from.')
  .addOption(dataOption())
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(dateline --help tells what there is)')
  .exitOverride()
for (const command of [importCommand(), serveCommand(), exportCommand(), queryCommand(), evaluateCommand()])
  program.addCommand(command.copyInheritedSettings(program))

await run(program)
