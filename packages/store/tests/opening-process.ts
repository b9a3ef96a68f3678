/**
 * A process that opens a folder, as the user `nobody` if it is told so and may: `node opening-process.ts FOLDER [nobody]`. It says how that
 * went, how many articles there are, and what can't be served.
 */
import { openLowdbStore } from '../index.ts'

/** By custom the id of `nobody`. */
const NOBODY = 65_534

const [folder = '', user] = process.argv.slice(2)
if (user === 'nobody' && process.getuid?.() === 0) {
  process.setgid?.(NOBODY)
  process.setuid?.(NOBODY)
}
const store = await openLowdbStore(folder).catch(error => {
  process.stdout.write(`${error}\n`)
})
if (store) {
  const { articleCount } = await store.summary()
  process.stdout.write(`${[articleCount, ...store.unserved.map(({ message }) => message)].join('\n')}\n`)
  await store.close()
}
