/** Runs tasks that have the same key one after another, and all others at once. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(task)
    const done = turn
      .catch(() => {})
      .then(() => {
        if (this.#last.get(key) === done) this.#last.delete(key)
      })
    this.#last.set(key, done)
    return turn
  }

  /** Resolves when all tasks that were begun so far are done. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values())
  }
}
