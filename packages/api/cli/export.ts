import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ArticleStore, Position, StoredArticle } from '@dateline/store'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { CommandError } from './command-error.ts'
import { stopSignal } from './stop-signal.ts'

/** How many articles are read at a time. */
const PAGE = 100

const FORMATS = ['web-annotation'] as const
type Format = (typeof FORMATS)[number]

const HELP = `
web-annotation: W3C Web Annotations, one annotation page (JSON-LD) a line for
each article, with TextPositionSelector (in Unicode code points) and
TextQuoteSelector into the article's stored text.`

const valuesSchema = z.object({
  data: z.string(),
  format: z.enum(FORMATS),
  output: z.string().exactOptional(),
})

/** `dateline export --format FORMAT` */
export function exportCommand(): Command {
  return new Command('export')
    .description('Write what the archive holds, oldest article first, one line for each.')
    .addOption(new Option('--format <FORMAT>', 'how to write it').choices(FORMATS).makeOptionMandatory())
    .option('--output <FILE>', 'where to write; standard output when not given')
    .addHelpText('after', HELP)
    .action(async (_, command: Command) => {
      const { data, format, output } = valuesSchema.parse(command.optsWithGlobals())
      const signal = stopSignal()
      const { openArchive } = await import('./archive.ts')
      const store = await openArchive(data)
      try {
        await write(store, await writerOf(format), output, signal)
        if (signal.aborted) process.exitCode = 130
      } finally {
        await store.close()
      }
    })
}

/** How one article becomes one line. */
async function writerOf(format: Format): Promise<(article: StoredArticle) => string> {
  const { webAnnotationPage } = await import('@dateline/articles')
  switch (format) {
    case 'web-annotation':
      return article => JSON.stringify(webAnnotationPage(article))
  }
}

async function write(
  store: ArticleStore,
  lineOf: (article: StoredArticle) => string,
  output: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const stream: Writable = output === undefined ? process.stdout : createWriteStream(output)
  const failure = new Promise<never>((_, reject) => {
    stream.once('error', error => {
      reject(new CommandError(`${output ?? 'Standard output'} can't be written: ${error.message}.`))
    })
  })
  const writing = async () => {
    for await (const article of articlesOf(store)) {
      if (signal.aborted) break
      if (!stream.write(`${lineOf(article)}\n`)) await once(stream, 'drain')
    }
    if (output === undefined) return
    stream.end()
    await finished(stream)
  }
  await Promise.race([writing(), failure])
}

async function* articlesOf(store: ArticleStore): AsyncGenerator<StoredArticle> {
  let after: Position | undefined
  for (;;) {
    const request = { filter: {}, orderBy: 'PUBLISHED_ASC', first: PAGE, ...(after && { after }) } as const
    const [page] = await store.articles.pages([request])
    for (const { item } of page?.items ?? []) yield item
    after = page?.items.at(-1)?.position
    if (!page?.hasNextPage || !after) return
  }
}
