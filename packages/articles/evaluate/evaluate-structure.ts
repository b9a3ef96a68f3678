import type { Article } from '../model/article.ts'
import type { Gallery } from '../model/block.ts'
import { passagesOf } from '../model/passage.ts'
import { sectionsOf } from '../model/section.ts'
import { overlaps, type Range } from '../model/text-span.ts'
import type { AnnotatedArticle } from './gold.ts'
import { type Tally, tallyOfFacts } from './tally.ts'

/**
 * Compares the structure, fact by fact: headline, standfirst, date, language, every paragraph in its section, every image with its
 * title, caption, credit, photographers and agencies, the gallery's introduction and declared number; and that no line of noise is
 * touched by a passage. Spans must agree exactly.
 */
export function evaluateStructure(gold: AnnotatedArticle, article: Article): Tally {
  const passages = passagesOf(article)
  const clean = gold.noise.filter(line => !passages.some(passage => overlaps(passage.span, line)))
  return tallyOfFacts(
    [...factsOf(gold), ...gold.noise.map(line => `noise kept out: ${line.exact}`)],
    [...factsOf(structureOf(article)), ...clean.map(line => `noise kept out: ${line.exact}`)],
  )
}

type Structure = Pick<AnnotatedArticle, 'headline' | 'standfirst' | 'publishedOn' | 'language' | 'sections' | 'gallery'>

function structureOf(article: Article): Structure {
  return {
    headline: article.headline,
    standfirst: article.standfirst,
    publishedOn: article.publishedOn,
    language: article.language,
    sections: sectionsOf(article.blocks).map(section => ({
      heading: section.heading?.span ?? null,
      paragraphs: section.paragraphs.map(paragraph => paragraph.span),
    })),
    gallery: galleryOf(article.blocks.find((block): block is Gallery => block.kind === 'GALLERY')),
  }
}

function galleryOf(gallery: Gallery | undefined): Structure['gallery'] {
  if (!gallery) return null
  return {
    introduction: gallery.introduction,
    declaredImages: gallery.declaredImages,
    images: gallery.images.map(image => ({
      title: image.title,
      caption: image.caption,
      credit: image.credit?.span ?? null,
      photographers: image.credit?.photographers ?? [],
      agencies: image.credit?.agencies ?? [],
    })),
  }
}

function factsOf(structure: Structure): string[] {
  const facts = [
    `headline ${at(structure.headline)}`,
    `standfirst ${at(structure.standfirst)}`,
    `published on ${structure.publishedOn}`,
    `language ${structure.language}`,
  ]
  for (const [number, section] of structure.sections.entries()) {
    facts.push(`section ${number} headed ${at(section.heading)}`)
    for (const paragraph of section.paragraphs) facts.push(`section ${number} paragraph ${at(paragraph)}`)
  }
  if (structure.gallery) {
    facts.push(`gallery introduction ${at(structure.gallery.introduction)}`)
    facts.push(`gallery declares ${structure.gallery.declaredImages ?? 'no number'}`)
    for (const [number, image] of structure.gallery.images.entries()) {
      facts.push(`image ${number} title ${at(image.title)}`)
      facts.push(`image ${number} caption ${at(image.caption)}`)
      facts.push(`image ${number} credit ${at(image.credit)}`)
      facts.push(`image ${number} photographers ${JSON.stringify(image.photographers)}`)
      facts.push(`image ${number} agencies ${JSON.stringify(image.agencies)}`)
    }
  }
  return facts
}

function at(span: Range | null): string {
  return span ? `${span.start}-${span.end}` : 'none'
}
