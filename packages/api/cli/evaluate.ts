import { MEASURES, measureNames } from '@dateline/articles/evaluate'
import { Command, Option } from 'commander'
import { z } from 'zod'

const valuesSchema = z.object({
  gold: z.array(z.string()),
  articles: z.string().exactOptional(),
  json: z.boolean(),
  differences: z.boolean(),
})

/** `dateline evaluate --gold FILE…` */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Compare the reading with texts that people annotated: precision, recall and F1 for each kind.')
    .requiredOption('--gold <FILE...>', 'gold files: JSON with one annotated article, or JSON Lines')
    .option(
      '--articles <DIR>',
      'the folder of the texts that gold files name; by default beside them or in ../articles',
    )
    .option('--json', 'print JSON instead of tables', false)
    .addOption(
      new Option('--differences', 'list what was missed (-) and what was found wrongly (+), too')
        .default(false)
        .conflicts('json'),
    )
    .addHelpText('after', ({ command }) => `\nWhen two readings agree:\n${renderRules(command)}`)
    .action(async (_, command: Command) => {
      const { gold, articles, json, differences } = valuesSchema.parse(command.opts())
      const { evaluateFiles, renderDifferences, renderJson, renderTable } = await import('./evaluation.ts')
      const evaluations = await evaluateFiles(gold, articles)
      const tables = json ? renderJson(evaluations) : renderTable(evaluations)
      process.stdout.write(`${tables}\n${differences ? `\n${renderDifferences(evaluations)}\n` : ''}`)
    })
}

/** The rules by which two readings agree, for `--help`, as wide as the rest of it. */
function renderRules(command: Command): string {
  const help = command.createHelp()
  help.prepareContext({ helpWidth: process.stdout.columns ?? 80 })
  const width = Math.max(...measureNames().map(name => name.length))
  return measureNames()
    .map(name => help.formatItem(name, width, MEASURES[name], help))
    .join('\n')
}
