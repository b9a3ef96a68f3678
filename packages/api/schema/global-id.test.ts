import { describe, expect, it } from 'vitest'
import { entityKeysOf, globalId, keysOf, parseGlobalId } from './global-id.ts'

describe('an id of the graph', () => {
  it('brings back its type and key, also of a key with colons', () => {
    expect(parseGlobalId(globalId('Article', 'https://example.org/1'))).toEqual({
      type: 'Article',
      key: 'https://example.org/1',
    })
  })

  it.each(['', 'none', 'Article', 'Article:', ':x', 'Archive:x', 'article:x', '__proto__:x'])('is not %j', id => {
    expect(() => parseGlobalId(id)).toThrow(`${JSON.stringify(id)} is not an id of this graph`)
  })

  it('is taken by a filter only for what the filter is about', () => {
    expect(keysOf(['Place:a', 'Place:b'], 'places', ['Place'])).toEqual(['a', 'b'])
    expect(entityKeysOf(null, 'speakers')).toBe(null)
    expect(() => entityKeysOf(['Place:a', 'Figure:b'], 'speakers')).toThrow(
      '`speakers` takes ids of Person, Organization, Place, and "Figure:b" is one of Figure.',
    )
  })
})
