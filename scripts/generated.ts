import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'
import { lexicographicSortSchema, printSchema } from 'graphql'
import config from '../codegen.ts'
import { schema } from '../packages/api/schema/schema.ts'

/** A file that is made from others. `path` starts at the root of the repository. */
export type GeneratedFile = { readonly path: string; readonly content: string }

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** All generated files as they would be made now: the schema, and what `codegen.ts` makes from it. Nothing is written. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`
  const outputs: { filename: string; content: string }[] = await generate(
    { ...config, schema: sdl, cwd: ROOT, silent: true },
    false,
  )
  const files = outputs.map(({ filename, content }) => ({ path: relative(ROOT, filename), content }))
  return [{ path: 'packages/api/schema.graphql', content: sdl }, ...files]
}
