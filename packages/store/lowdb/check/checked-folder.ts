import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../check/finding.ts'
import { absent } from '../absent.ts'
import { DamagedError, NewerFormatError, parseDocument } from '../document.ts'
import { setAside } from '../set-aside.ts'

/** A data folder that is looked at, and in which files can be set aside. Files are named by their way from it. */
export class CheckedFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** The files in a folder of it, in the order of their names; none when it is not there. */
  async filesIn(inner: string): Promise<string[]> {
    const entries = await readdir(join(this.path, inner), { withFileTypes: true }).catch(absent([]))
    const names = entries.flatMap(entry => (entry.isFile() ? entry.name : [])).sort()
    return names.map(name => (inner === '.' ? name : `${inner}/${name}`))
  }

  /** The text of a file; null when it is not there. */
  read(name: string): Promise<string | null> {
    return readFile(join(this.path, name), 'utf8').catch(absent(null))
  }

  /** What others than its owner may do with a file, as bits of its mode; 0 when it is not there. */
  async othersMay(name: string): Promise<number> {
    const found = await stat(join(this.path, name)).catch(absent(null))
    // Windows has no such bits.
    return process.platform === 'win32' || !found ? 0 : found.mode & 0o077
  }

  /** The document in a file, or what is wrong with it. */
  async document<Document extends object>(name: string, remedy: string): Promise<Document | Finding> {
    try {
      return parseDocument<Document>((await this.read(name)) ?? '')
    } catch (error) {
      if (error instanceof NewerFormatError)
        return { is: 'PROBLEM', what: `${name} ${error.message}.`, remedy: 'Open the folder with that version.' }
      if (error instanceof DamagedError) return this.damaged(name, error.message, remedy)
      if (!(error instanceof Error && 'code' in error)) throw error
      return { is: 'PROBLEM', what: `${name} can't be read (${error.code}).`, remedy: 'Let this user read it.' }
    }
  }

  /** That a file is not what was written. It is repaired by setting it aside: it is then in nobody's way, and can be looked at. */
  damaged(name: string, why: string, remedy: string): Finding {
    return {
      is: 'PROBLEM',
      what: `${name} ${why}.`,
      remedy: `${remedy}; --repair moves the file to damaged/.`,
      repair: async () => `It was moved to ${await setAside(this.path, name)}. ${remedy}.`,
    }
  }
}

/** Whether a file held no document, but something to tell. */
export function isFinding(read: object): read is Finding {
  return 'is' in read
}
