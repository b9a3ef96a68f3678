import type { Block, Heading, Paragraph } from './block.ts'

/** A heading and the paragraphs below it; the heading is null for the opening and for what follows a gallery. */
export type Section = { readonly heading: Heading | null; readonly paragraphs: readonly Paragraph[] }

/** The sections of an article's body: a heading opens one, and so does the first paragraph after a gallery. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { heading: Heading | null; paragraphs: Paragraph[] }[] = []
  let open: { heading: Heading | null; paragraphs: Paragraph[] } | null = null
  for (const block of blocks) {
    if (block.kind === 'GALLERY') {
      open = null
    } else if (block.kind === 'HEADING') {
      open = { heading: block, paragraphs: [] }
      sections.push(open)
    } else if (block.kind === 'PARAGRAPH') {
      if (!open) {
        open = { heading: null, paragraphs: [] }
        sections.push(open)
      }
      open.paragraphs.push(block)
    }
  }
  return sections
}
