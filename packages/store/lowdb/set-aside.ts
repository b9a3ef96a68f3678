import { mkdir, readdir, rename } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { FolderSync } from './folder-sync.ts'

/**
 * Moves a file of a data folder into its folder `damaged`, where it is not read again, under a name that is free there. Answers with its
 * place now.
 */
export async function setAside(path: string, name: string): Promise<string> {
  const damaged = join(path, 'damaged')
  await mkdir(damaged, { recursive: true })
  const there = new Set(await readdir(damaged))
  const file = basename(name)
  const ending = extname(file)
  let free = file
  for (let count = 2; there.has(free); count++) free = `${basename(file, ending)}.${count}${ending}`
  await rename(join(path, name), join(damaged, free))
  for (const changed of [path, damaged, dirname(join(path, name))]) await new FolderSync(changed).sync()
  return `damaged/${free}`
}
