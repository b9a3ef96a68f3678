import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { median } from '../rate.ts'

/**
 * Milliseconds that Node takes to import each module for the first time: the median of new processes, which take turns, so that
 * whatever else the machine does hits all of them alike.
 */
export async function importTimes(
  folder: string,
  modules: readonly string[],
  rounds = 21,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(modules.map(name => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, measured] of times) {
      const time = await timeOf(folder, name)
      if (round > 0) measured.push(time)
    }
  return new Map(Array.from(times, ([name, measured]) => [name, median(measured)]))
}

async function timeOf(cwd: string, name: string): Promise<number> {
  const code = `const start = performance.now(); await import('${name}'); console.log(performance.now() - start)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd })
  return Number(stdout)
}
