/** Loaded in front of a program (`node --import`): writes how much memory it had at most, in KiB, to the file in `PEAK_MEMORY`. */
import { writeFileSync } from 'node:fs'

const file = process.env['PEAK_MEMORY']
if (file) process.on('exit', () => writeFileSync(file, `${process.resourceUsage().maxRSS}`))
