import { open } from 'node:fs/promises'

/**
 * Flushes a folder, so that the names of files in it survive power loss. Requests that come while one flush is running share
 * the next: a bulk import pays for few of them.
 */
export class FolderSync {
  readonly path: string
  #running: Promise<void> | null = null
  #next: Promise<void> | null = null

  constructor(path: string) {
    this.path = path
  }

  /** Resolves when a flush that began after this call is done. */
  sync(): Promise<void> {
    if (!this.#running) return this.#start()
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#next = null
        return this.#start()
      })
    return this.#next
  }

  #start(): Promise<void> {
    const running = flush(this.path).finally(() => {
      if (this.#running === running) this.#running = null
    })
    this.#running = running
    return running
  }
}

async function flush(path: string): Promise<void> {
  // Windows cannot open a folder for flushing; NTFS keeps the order of renames in its journal.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
