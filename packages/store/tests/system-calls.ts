import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A call of the operating system: what was asked, and the numbers of the lines in which it began and was done. */
export type SystemCall = { readonly text: string; readonly begun: number; readonly done: number }

const TRACED = 'write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat'

/**
 * The calls by which a script writes, in the order in which they were done; files are named in them in place of their numbers.
 *
 * @param folder that the script is told, and in which the trace is put
 */
export async function systemCalls(script: string, folder: string): Promise<SystemCall[]> {
  const trace = join(folder, 'trace')
  const options = ['--follow-forks', '--decode-fds=path', '--string-limit=300', `--trace=${TRACED}`, '--output', trace]
  await promisify(execFile)('strace', [...options, process.execPath, script, join(folder, 'archive')])
  const calls: SystemCall[] = []
  const open = new Map<string, { text: string; begun: number }>()
  for (const [index, line] of (await readFile(trace, 'utf8')).split('\n').entries()) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const [, before] = /^(.*) <unfinished \.\.\.>$/.exec(text) ?? []
    const [, after] = /^<\.\.\. \w+ resumed>(.*)$/.exec(text) ?? []
    if (before !== undefined) open.set(thread, { text: before, begun: index })
    else if (after !== undefined) {
      const { text: asked = '', begun = index } = open.get(thread) ?? {}
      calls.push({ text: asked + after, begun, done: index })
    } else calls.push({ text, begun: index, done: index })
  }
  return calls
}
