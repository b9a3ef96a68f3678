import type { ArticleStore } from '@dateline/store'

/** A store that does something before each read, or in its place. */
export function before(store: ArticleStore, each: (read: string) => void | Promise<void>): ArticleStore {
  const wrapped = <Reads extends object>(reads: Reads, name: string): Reads =>
    new Proxy(reads, {
      get(target, property) {
        // A store elsewhere, which takes its time to answer, knows nothing at once.
        if (property === 'versionNow') return undefined
        const value: unknown = Reflect.get(target, property)
        if (typeof value === 'object' && value !== null) return wrapped(value, `${String(property)}.`)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          const waiting = each(`${name}${String(property)}`)
          return waiting ? waiting.then(() => value.apply(target, args)) : value.apply(target, args)
        }
      },
    })
  return wrapped(store, '')
}
