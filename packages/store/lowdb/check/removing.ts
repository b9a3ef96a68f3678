import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../check/finding.ts'
import type { CheckedFolder } from './checked-folder.ts'

/** That a file is of no use to anybody. It is repaired by removing it. */
export function removing(folder: CheckedFolder, file: string, why: string): Finding {
  return {
    is: 'PROBLEM',
    what: `${file} ${why}.`,
    remedy: '--repair removes it.',
    async repair() {
      await rm(join(folder.path, file))
      return 'It was removed.'
    },
  }
}
