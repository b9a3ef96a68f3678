import { fileURLToPath } from 'node:url'
import { constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'

const SDK = fileURLToPath(new URL('./index.ts', import.meta.url))

/** Kilobytes (1,000 bytes) that an app pays for: bundled for browsers, minified, compressed by gzip at its best. */
describe('an app that bundles the SDK', () => {
  it('pays at most 2.5 kB for the client and one query, retries and errors included', async () => {
    const { code, kilobytes } = await bundled(`
      import { createClient, listArticles } from '${SDK}'
      listArticles(createClient()).then(console.log)`)
    expect(code).toContain('query Articles(')
    expect(kilobytes).toBeLessThanOrEqual(2.5)
  })

  it('pays at most 4.5 kB for everything but the operations, live updates and pages included', async () => {
    const { code, kilobytes } = await bundled(`
      import { createClient, isDatelineError, iterateFigures, segments, watchArticles } from '${SDK}'
      const client = createClient()
      client.query('{ archive { articleCount } }').then(segments, isDatelineError)
      console.log(watchArticles(client), iterateFigures(client))`)
    expect(code).not.toContain('query Articles(')
    expect(kilobytes).toBeLessThanOrEqual(4.5)
  })

  it('pays nothing for an operation that it does not import', async () => {
    const { code } = await bundled(`
      import { createClient, listFigures } from '${SDK}'
      listFigures(createClient()).then(console.log)`)
    expect(code.match(/query \w+\(/g)).toEqual(['query Figures('])
  })

  it('pays at most 0.4 kB on average for each further operation that it uses', async () => {
    const one = await bundled(`
      import { createClient, listArticles } from '${SDK}'
      listArticles(createClient()).then(console.log)`)
    const all = await bundled(`
      import { createDateline } from '${SDK}'
      console.log(createDateline())`)
    const operations = new Set(all.code.match(/query \w+\(/g))
    expect(operations.size).toBeGreaterThan(8)
    expect((all.kilobytes - one.kilobytes) / (operations.size - 1)).toBeLessThanOrEqual(0.4)
  })
})

async function bundled(entry: string): Promise<{ code: string; kilobytes: number }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'entry', output: { format: 'es' } },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === 'entry' ? '\0entry' : null),
        load: id => (id === '\0entry' ? entry : null),
      },
    ],
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap(one => ('output' in one ? one.output : []))
  const code = outputs.map(output => (output.type === 'chunk' ? output.code : '')).join('\n')
  if (code === '') throw new Error('The bundle is empty.')
  return { code, kilobytes: gzipSync(code, { level: constants.Z_BEST_COMPRESSION }).length / 1000 }
}
