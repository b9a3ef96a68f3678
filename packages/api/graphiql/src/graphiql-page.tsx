import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer'
import { explorerPlugin } from '@graphiql/plugin-explorer'
import { HISTORY_PLUGIN } from '@graphiql/plugin-history'
import { GraphiQL } from 'graphiql'
import { CsvBar } from './csv-bar.tsx'
import { ask } from './fetcher.ts'
import { FirstAnswer } from './first-answer.tsx'
import { SystemTheme } from './system-theme.tsx'
import { TABS, type Tab } from './tab.ts'

const PLUGINS = [HISTORY_PLUGIN, explorerPlugin()]

/** GraphiQL with our tabs, and with what turns an answer into CSV. `linked` is the query that the address brought. */
export function GraphiQLPage({ linked }: { readonly linked: Tab | null }) {
  return (
    <GraphiQL
      fetcher={ask}
      plugins={PLUGINS}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      schemaDescription
      inputValueDeprecation
      defaultTabs={linked ? [linked, ...TABS] : [...TABS]}
      {...(linked && { initialQuery: linked.query, initialVariables: linked.variables ?? '' })}
    >
      <GraphiQL.Logo>Dateline</GraphiQL.Logo>
      <GraphiQL.Footer>
        <CsvBar />
        <FirstAnswer />
        <SystemTheme />
      </GraphiQL.Footer>
    </GraphiQL>
  )
}
