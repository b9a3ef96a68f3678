import { tour } from './tour.js'

/** The tour as a program, for Node, Deno and Bun: `tour-main.js URL TOKEN NAME` prints what it saw, and ends by itself. */
const [url, token, name] = process.argv.slice(2)
console.log(JSON.stringify(await tour(url, token, name)))
