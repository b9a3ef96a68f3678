import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = new URL('./style/', import.meta.url)

/** Of four values of a shorthand, the second is for the right and the fourth for the left. */
const FOUR_SIDES = /^(?:margin|padding|inset|border-(?:width|color|style)):\s*\S+ (\S+) \S+ (\S+)$/

describe('the styles', () => {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.css'))

  it.each(files)('know no left and right, so that text from right to left is laid out right: %s', name => {
    const declarations = readFileSync(new URL(name, FOLDER), 'utf8')
      .replace(/\/\*.*?\*\//gs, '')
      .split(/[;{}]/)
      .map(part => part.trim())
    const physical = declarations.filter(declaration => {
      const [, right, left] = FOUR_SIDES.exec(declaration) ?? []
      return (
        right !== left ||
        /^(?:[a-z-]+-)?(?:left|right)(?:-[a-z-]+)?:/.test(declaration) ||
        /^(?:float|clear|text-align):.*(?:left|right)/.test(declaration)
      )
    })
    expect(physical).toEqual([])
  })
})
