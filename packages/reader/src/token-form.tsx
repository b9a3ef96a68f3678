import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { keepToken } from './token.ts'

/** Where somebody puts the token that a closed service asks for. Everything is asked for anew with it. */
export function TokenForm() {
  const queries = useQueryClient()
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const token = new FormData(event.currentTarget).get('token')
    keepToken(typeof token === 'string' ? token.trim() : '')
    void queries.resetQueries()
  }
  return (
    <form className="token" onSubmit={submit}>
      <label htmlFor={id}>Token</label>
      <input id={id} name="token" type="password" autoComplete="off" spellCheck={false} />
      <button type="submit">Use this token</button>
      <p className="meta">It is kept in this tab only, and gone when you close it.</p>
    </form>
  )
}
