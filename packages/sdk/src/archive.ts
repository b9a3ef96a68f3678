import type { CallOptions, Client } from './client.ts'
import { ArchiveDocument, type ArchiveSummaryFragment } from './generated/operations.ts'

/** How much the archive holds, and from which days. */
export type ArchiveSummary = ArchiveSummaryFragment

/** The archive as a whole. */
export type Archive = {
  /** How many articles, entities and annotations there are, and the days of the first and the last article. */
  summary(options?: CallOptions): Promise<ArchiveSummary>
}

/** {@link Archive.summary} as a function. */
export async function summarizeArchive(client: Client, options?: CallOptions): Promise<ArchiveSummary> {
  return (await client.query(ArchiveDocument, {}, options)).archive
}

/** The methods of {@link Archive} over a client. */
export function archiveOf(client: Client): Archive {
  return { summary: options => summarizeArchive(client, options) }
}
