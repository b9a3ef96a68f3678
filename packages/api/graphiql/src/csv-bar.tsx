import { tryParseJSONC, useGraphiQL } from '@graphiql/react'
import { useState } from 'react'
import { downloadCsv } from './csv-download.ts'

/** Below the answer: what saves it as CSV, and why it can't be saved. */
export function CsvBar() {
  const { queryEditor, variableEditor, headerEditor, operationName, activeTabIndex } = useGraphiQL(state => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
    operationName: state.operationName,
    activeTabIndex: state.activeTabIndex,
  }))
  const [problem, setProblem] = useState<{ readonly tab: number; readonly text: string } | null>(null)
  const save = async (all: boolean): Promise<void> => {
    setProblem(null)
    try {
      await downloadCsv({
        query: queryEditor?.getValue() ?? '',
        operationName,
        variables: objectIn('The variables', variableEditor?.getValue()),
        headers: objectIn('The headers', headerEditor?.getValue()),
        all,
      })
    } catch (error) {
      setProblem({ tab: activeTabIndex, text: error instanceof Error ? error.message : `${error}` })
    }
  }
  return (
    <div className="csv-bar">
      <span className="csv-label">Save as CSV</span>
      <button type="button" className="graphiql-button" onClick={() => save(false)}>
        This page
      </button>
      <button type="button" className="graphiql-button" onClick={() => save(true)}>
        All pages
      </button>
      {problem?.tab === activeTabIndex && (
        <p className="csv-problem" role="alert">
          {problem.text}
          <button type="button" aria-label="Close this message" onClick={() => setProblem(null)}>
            ×
          </button>
        </p>
      )}
    </div>
  )
}

function objectIn(name: string, json: string | undefined): Record<string, unknown> | undefined {
  try {
    return tryParseJSONC(json)
  } catch (error) {
    throw new Error(`${name} ${error instanceof Error ? error.message : error}`)
  }
}
