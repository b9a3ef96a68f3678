import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installAside } from '../../scripts/install-aside.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** A file of the packages that this folder's package.json asks for. */
export function toolAt(path: string): string {
  return join(FOLDER, 'node_modules', path)
}

/** What Vitest does before the first test: installs what this folder's package.json asks for. */
export async function setup(): Promise<void> {
  await installAside(FOLDER)
}
