import type { Loaded } from './loaded.ts'

/** Says that something is on its way, or why it did not come; nothing once it is there. */
export function Notice({ loaded }: { loaded: Loaded<unknown> }) {
  if (loaded.problem !== null)
    return (
      <p className="notice problem" role="alert">
        {loaded.problem}
      </p>
    )
  return (
    <p className="notice" role="status">
      {loaded.isLoading && loaded.value === undefined ? 'Loading …' : ''}
    </p>
  )
}
