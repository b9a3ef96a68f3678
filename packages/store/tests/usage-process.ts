/** Adds a use to a folder so many times, one after another. */
import { openUsageFolder } from '../index.ts'

const [folder = '', times = '0'] = process.argv.slice(2)
const usage = openUsageFolder(folder)
const use = { client: 'newsroom', version: '1.4', day: '2024-03-08', coordinate: 'Article.text', count: 1 }
for (let time = 0; time < Number(times); time++) await usage.add([use], '2000-01-01')
