import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect } from 'react'

/** Lets the editors follow the system from light to dark and back, as long as nobody has chosen in the settings. The rest of the page does by itself. */
export function SystemTheme() {
  const { setTheme } = useGraphiQLActions()
  const theme = useGraphiQL(state => state.theme)
  useEffect(() => {
    if (theme) return
    const system = matchMedia('(prefers-color-scheme: dark)')
    const follow = (): void => setTheme(null)
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [theme, setTheme])
  return null
}
