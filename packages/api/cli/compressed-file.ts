import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The best quality makes a tenth less of GraphiQL than this one, in ninety times the time: too long for a first start. */
const BROTLI_QUALITY = 5

/** Smaller files fit in one packet as they are. */
const SMALLEST = 1400

/** Writes beside each script, style, picture, table of data and page in a folder the same by brotli (`.br`) and by gzip (`.gz`), for browsers that take them. */
export async function writeCompressed(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files.filter(file => file.isFile()).map(file => join(file.parentPath, file.name))
  await Promise.all(paths.filter(path => /\.(?:css|html|js|json|svg|ttf)$/.test(path)).map(writeBoth))
}

async function writeBoth(path: string): Promise<void> {
  const content = await readFile(path)
  if (content.length < SMALLEST) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }
  await Promise.all([
    promisify(brotliCompress)(content, quality).then(smaller => writeFile(`${path}.br`, smaller)),
    promisify(gzip)(content).then(smaller => writeFile(`${path}.gz`, smaller)),
  ])
}
