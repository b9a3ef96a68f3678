/** A JSON object in which null and undefined do not stand: what is not known is left out. */
export type JsonObject = { readonly [name: string]: Json }
export type Json = string | number | readonly Json[] | JsonObject

/** Leaves out what is null. */
export function filled(object: { readonly [name: string]: Json | null }): JsonObject {
  const entries: [string, Json][] = []
  for (const [name, value] of Object.entries(object)) if (value !== null) entries.push([name, value])
  return Object.fromEntries(entries)
}
