/** Builds the reader page and GraphiQL where their sources are newer: `pnpm pages`. A service whose user may not write where it stands finds them built. */
import { offerCurrent, WEB_PAGES } from '../packages/api/cli/web-page.ts'

await offerCurrent(WEB_PAGES)
