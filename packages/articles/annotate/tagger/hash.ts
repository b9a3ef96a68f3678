/** A 32-bit hash of a text, letter for letter (FNV-1a over UTF-16 code units). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return combine(hash, 0)
}

/** A hash of two hashes in their order: how a feature is made of its parts (with the finaliser of MurmurHash3). */
export function combine(one: number, other: number): number {
  let bits = Math.imul(one, 0x9e3779b1) + other
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
