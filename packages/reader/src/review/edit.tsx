import { isDatelineError } from '@dateline/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemOf } from '../notice.tsx'
import { TokenForm } from '../token-form.tsx'

/** What came of an edit: it is made, or `message` says why not. */
export type EditResult = { readonly __typename: string; readonly message?: string }

/** An edit that can be made, and what came of it last. */
export type Edit<Input> = {
  make(input: Input): void
  readonly isPending: boolean
  readonly result: EditResult | undefined
  readonly error: Error | null
}

/**
 * Makes edits, one at a time. An edit may change any answer, so all are asked for anew, and what is in sight is new when it is said to be
 * made; also when it is not, as then it is often something newer that is in its way.
 *
 * @param onMade is told of what was made
 */
export function useEdit<Input>(
  edit: (input: Input) => Promise<EditResult>,
  onMade: (input: Input) => void = () => {},
): Edit<Input> {
  const queries = useQueryClient()
  const { mutate, isPending, data, error } = useMutation({
    networkMode: 'always',
    mutationFn: async (input: Input) => {
      const result = await edit(input)
      await queries.invalidateQueries()
      if (result.message === undefined) onMade(input)
      return result
    },
  })
  return {
    make: input => {
      if (!isPending) mutate(input)
    },
    isPending,
    result: data,
    error,
  }
}

/** Why an edit was not made, where it was asked for; with the place for another token where this one may not. */
export function EditProblem({ edit: { result, error } }: { edit: Pick<Edit<never>, 'result' | 'error'> }) {
  const message = error ? problemOf(error) : result?.message
  if (message === undefined) return null
  const lacksScope =
    result?.__typename === 'UnauthorizedError' || (isDatelineError(error) && error.kind === 'unauthorized')
  return (
    <div className="problem" role="alert">
      <p>{message}</p>
      {lacksScope && <TokenForm />}
    </div>
  )
}
