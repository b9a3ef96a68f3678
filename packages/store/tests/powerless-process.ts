/** A process that opens a folder without the rights of the superuser, and says how that went: `node powerless-process.ts FOLDER`. */
import { openLowdbStore } from '../index.ts'

/** By custom the id of `nobody`. */
const NOBODY = 65_534

if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY)
  process.setuid?.(NOBODY)
}
await openLowdbStore(process.argv[2] ?? '').then(
  () => process.stdout.write('opened\n'),
  error => process.stdout.write(`${error}\n`),
)
