import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect, useRef } from 'react'
import { TABS } from './tab.ts'

/**
 * Runs the tab that the page opens with, when it is one of ours as we wrote it: whoever comes here for the first time sees an answer
 * beside its question. Anything else, such as what a link brought, waits for the button: it could be a mutation.
 */
export function FirstAnswer() {
  const { run } = useGraphiQLActions()
  const isReady = useGraphiQL(state => Boolean(state.queryEditor && state.responseEditor && state.schema))
  const query = useGraphiQL(state => state.tabs[state.activeTabIndex]?.query)
  const hasOpened = useRef(false)
  useEffect(() => {
    if (!isReady || hasOpened.current) return
    hasOpened.current = true
    if (TABS.some(tab => tab.query === query)) run()
  }, [isReady, query, run])
  return null
}
