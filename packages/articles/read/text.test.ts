import { describe, expect, test } from 'vitest'
import type { ReadArticle } from '../model/article.ts'
import type { Block } from '../model/block.ts'
import { breachesOf } from '../model/invariant.ts'
import { readSource } from './read.ts'

function read(text: string): ReadArticle {
  const [result] = readSource({ name: 'bridge.txt', content: new TextEncoder().encode(text) })
  if (!result?.article) throw new Error(result?.refusal.message)
  expect(breachesOf({ ...result.article, annotations: null })).toEqual([])
  return result.article
}

/** The blocks as short lines: their kind and first words. */
function outline(article: ReadArticle): string[] {
  return article.blocks.map(block => `${block.kind} ${block.span.exact.split(' ').slice(0, 3).join(' ')}`)
}

function gallery(blocks: readonly Block[]) {
  const found = blocks.find(block => block.kind === 'GALLERY')
  if (!found) throw new Error('there is no gallery')
  return {
    introduction: found.introduction?.exact ?? null,
    declared: found.declaredImages,
    images: found.images.map(({ title, caption, credit }) => [title?.exact, caption?.exact, credit?.span.exact]),
  }
}

const OPENING = 'The old bridge over the Lenta was closed on Monday after engineers found cracks in two of its pillars.'
const MORE = 'The town council said that repairs would take until the autumn and would cost more than it had in hand.'
const LAST = 'Some 4,000 people cross the bridge every day, most of them on foot.'

describe('the head', () => {
  test('may have the day, then the standfirst, parted from the text by an advertisement', () => {
    const article = read(
      `Old bridge closed\nMarch 4, 2024\nCracks were found in two pillars, officials said.\nAdvertisement\n${OPENING}\n${MORE}\n`,
    )
    expect(article.headline.exact).toBe('Old bridge closed')
    expect(article.publishedOn).toBe('2024-03-04')
    expect(article.standfirst?.exact).toBe('Cracks were found in two pillars, officials said.')
    expect(article.blocks.map(block => block.span.exact)).toEqual([OPENING, MORE])
    expect(article.language).toBe('en')
  })

  test('may have the standfirst first, then byline and dates', () => {
    const article = read(
      [
        'Skip to content',
        'POLITICS',
        'Old bridge closed as cracks are found',
        'Repairs may take until autumn, the council says.',
        'By Ann Lee and Bo Chan',
        'Published 4 March 2024, 09:30 GMT',
        'Updated 5 March 2024, 10:00 GMT',
        'Share',
        OPENING,
        MORE,
      ].join('\n'),
    )
    expect(article.headline.exact).toBe('Old bridge closed as cracks are found')
    expect(article.standfirst?.exact).toBe('Repairs may take until autumn, the council says.')
    expect(article.authors).toEqual(['Ann Lee', 'Bo Chan'])
    expect(article.publishedAt).toBe('2024-03-04T09:30:00Z')
    expect(article.modifiedAt).toBe('2024-03-05T10:00:00Z')
    expect(outline(article)).toEqual(['PARAGRAPH The old bridge', 'PARAGRAPH The town council'])
  })

  test('may have everything on one line, or each label on a line of its own', () => {
    const joined = read(`Old bridge closed\nBy Ann Lee | Local | Mar. 4, 2024\n\n${OPENING}\n\n${MORE}`)
    const parted = read(`Old bridge closed\n\nBy\nAnn Lee\nPublished\n4 March 2024\n\n${OPENING}\n\n${MORE}`)
    for (const article of [joined, parted]) {
      expect(article.authors).toEqual(['Ann Lee'])
      expect(article.publishedOn).toBe('2024-03-04')
      expect(article.standfirst).toBeNull()
      expect(outline(article)).toEqual(['PARAGRAPH The old bridge', 'PARAGRAPH The town council'])
    }
  })

  test('may have a subhead, and a name without "By" beside the day', () => {
    const article = read(
      `Old bridge closed\nCracks found in two of its pillars\nAnn Lee\n4 March 2024\n${OPENING}\n${MORE}`,
    )
    expect(article.standfirst?.exact).toBe('Cracks found in two of its pillars')
    expect(article.authors).toEqual(['Ann Lee'])
  })

  test('has no standfirst where the text begins at once', () => {
    const article = read(`Old bridge closed\n2024-03-04\n${OPENING}\n${MORE}\n${LAST}`)
    expect(article.standfirst).toBeNull()
    expect(article.blocks).toHaveLength(3)
  })

  test('ends where a dateline opens the text', () => {
    const article = read(
      `Old bridge closed\n2024-03-04\nCracks were found in two pillars.\nLENTA, Norland (Reuters) — ${OPENING}\n${MORE}`,
    )
    expect(article.standfirst?.exact).toBe('Cracks were found in two pillars.')
  })

  test('may leave the day to the dateline', () => {
    const article = read(`Old bridge closed\nLENTA, March 4, 2024 (AFP) - ${OPENING}\n${MORE}`)
    expect(article.publishedOn).toBe('2024-03-04')
    expect(article.standfirst).toBeNull()
    expect(article.blocks[0]?.span.exact).toMatch(/^LENTA/)
  })

  test('may leave the day to the end of the text', () => {
    const article = read(`Old bridge closed\n${OPENING}\n${MORE}\nPublished: 4 March 2024`)
    expect(article.publishedOn).toBe('2024-03-04')
    expect(article.blocks).toHaveLength(2)
  })
})

describe('the body', () => {
  test('has headings: short lines without a full stop, and questions', () => {
    const article = read(
      `Old bridge closed\n2024-03-04\n${OPENING}\nWhat happens next?\n${MORE}\nA long history\n${LAST}\n`,
    )
    expect(outline(article)).toEqual([
      'PARAGRAPH The old bridge',
      'HEADING What happens next?',
      'PARAGRAPH The town council',
      'HEADING A long history',
      'PARAGRAPH Some 4,000 people',
    ])
  })

  test('leaves out advertisements, buttons and boxes of links', () => {
    const article = read(
      [
        ...['Old bridge closed', '2024-03-04', 'Share', 'Facebook', 'Twitter', OPENING, 'ADVERTISEMENT'],
        ...[
          'Read more: Ferry fares to rise',
          MORE,
          'Related articles',
          'Ferry fares to rise',
          'Town hall reopens',
          LAST,
        ],
        ...['Sign up for our morning newsletter', 'al/bc (AFP, Reuters)', '© 2024 The Daily. All rights reserved.'],
      ].join('\n'),
    )
    expect(article.blocks.map(block => block.span.exact)).toEqual([OPENING, MORE, LAST])
  })

  test('has lists, with bullets or numbers', () => {
    const article = read(
      `Old bridge closed\n2024-03-04\n${OPENING}\n- Use the ferry.\n- Use the new bridge.\n${MORE}\n1. Walk.\n2. Take a bus.\n${LAST}`,
    )
    const lists = article.blocks.filter(block => block.kind === 'LIST')
    expect(lists.map(list => [list.ordered, list.items.map(item => item.exact)])).toEqual([
      [false, ['Use the ferry.', 'Use the new bridge.']],
      [true, ['Walk.', 'Take a bus.']],
    ])
  })

  test('may be wrapped at some width: its paragraphs are whole again', () => {
    const wrap = (paragraph: string) => paragraph.replace(/(.{40,60}) /g, '$1\n')
    const article = read(
      `Old bridge closed\n4 March 2024\n\n${[OPENING, MORE, OPENING, LAST].map(wrap).join('\n\n')}\n`,
    )
    expect(article.blocks.map(block => block.span.exact.replaceAll('\n', ' '))).toEqual([OPENING, MORE, OPENING, LAST])
    expect(article.publishedOn).toBe('2024-03-04')
  })

  test('of a chronicle has days as headings', () => {
    const article = read(`Old bridge closed\n2024-03-04\n${OPENING}\nMarch 1, 2024\n${MORE}\nMarch 2, 2024\n${LAST}`)
    expect(outline(article).filter(line => line.startsWith('HEADING'))).toHaveLength(2)
  })
})

describe('pictures', () => {
  const FIRST = 'Traffic had to turn round at the eastern end of the bridge on Monday morning.'
  const SECOND = 'Divers looked at the pillars for two days. Their report is expected next week.'
  const THIRD = 'The ferry took on twice as many passengers as on other days.'
  const ABOUT = 'The bridge has carried the town for a century. A look at the days after it was closed.'

  test('in a gallery have titles, captions and credits; the first has its introduction instead of a title', () => {
    const article = read(
      [
        ...['Old bridge closed', 'March 4, 2024', OPENING, MORE, ABOUT],
        ...[FIRST, 'Image: Ann Lee/AFP', 'Under water', SECOND, 'Image: STR/REUTERS'],
        ...['Across by ferry', THIRD, 'Image: Bo Chan/Town Hall/REUTERS', '3 images1 | 3', LAST],
      ].join('\n'),
    )
    expect(gallery(article.blocks)).toEqual({
      introduction: ABOUT,
      declared: 3,
      images: [
        [undefined, FIRST, 'Ann Lee/AFP'],
        ['Under water', SECOND, 'STR/REUTERS'],
        ['Across by ferry', THIRD, 'Bo Chan/Town Hall/REUTERS'],
      ],
    })
    expect(outline(article)).toEqual([
      'PARAGRAPH The old bridge',
      'PARAGRAPH The town council',
      'GALLERY The bridge has',
      'PARAGRAPH Some 4,000 people',
    ])
  })

  test('in a gallery may all have titles, or none', () => {
    const titled = read(
      [
        'Old bridge closed',
        'March 4, 2024',
        OPENING,
        MORE,
        ABOUT,
        'Turning back',
        FIRST,
        'Photo: Ann Lee/AP',
        'Under water',
        SECOND,
        'Photo: Getty Images',
        '2 photos',
        LAST,
      ].join('\n'),
    )
    expect(gallery(titled.blocks)).toEqual({
      introduction: ABOUT,
      declared: 2,
      images: [
        ['Turning back', FIRST, 'Ann Lee/AP'],
        ['Under water', SECOND, 'Getty Images'],
      ],
    })
    const plain = read(
      [
        'Old bridge closed',
        'March 4, 2024',
        OPENING,
        MORE,
        FIRST,
        'Credit: Ann Lee',
        SECOND,
        'Credit: Bo Chan',
        LAST,
      ].join('\n'),
    )
    expect(gallery(plain.blocks)).toEqual({
      introduction: null,
      declared: null,
      images: [
        [undefined, FIRST, 'Ann Lee'],
        [undefined, SECOND, 'Bo Chan'],
      ],
    })
  })

  test('in front of a gallery that declares fewer stand by themselves', () => {
    const article = read(
      [
        'Old bridge closed',
        'March 4, 2024',
        OPENING,
        MORE,
        FIRST,
        'Image: Ann Lee/AFP',
        'Under water',
        SECOND,
        'Image: STR/AFP',
        'Across by ferry',
        THIRD,
        'Image: Bo Chan/AFP',
        '2 images1 | 2',
        LAST,
      ].join('\n'),
    )
    const galleries = article.blocks.filter(block => block.kind === 'GALLERY')
    expect(galleries.map(({ images, declaredImages }) => [images.length, declaredImages])).toEqual([
      [1, null],
      [2, 2],
    ])
  })

  test('without a credit are found between others', () => {
    const article = read(
      [
        'Old bridge closed',
        'March 4, 2024',
        OPENING,
        MORE,
        ABOUT,
        FIRST,
        'Image: Ann Lee/AFP',
        'Under water',
        SECOND,
        'Across by ferry',
        THIRD,
        'Image: Bo Chan/AFP',
        '3 images1 | 3',
        LAST,
      ].join('\n'),
    )
    expect(gallery(article.blocks).images).toEqual([
      [undefined, FIRST, 'Ann Lee/AFP'],
      ['Under water', SECOND, undefined],
      ['Across by ferry', THIRD, 'Bo Chan/AFP'],
    ])
  })

  test('in the middle of the text have the caption above their credit, or on its line', () => {
    const above = read(
      ['Old bridge closed', 'March 4, 2024', OPENING, MORE, FIRST, 'Image: Ann Lee/AFP', LAST].join('\n'),
    )
    const within = read(
      ['Old bridge closed', 'March 4, 2024', OPENING, MORE, `${FIRST} Photo: Ann Lee/AFP`, LAST].join('\n'),
    )
    for (const article of [above, within]) {
      expect(gallery(article.blocks).images).toEqual([[undefined, FIRST, 'Ann Lee/AFP']])
      expect(article.blocks).toHaveLength(4)
    }
  })

  test('may have their captions below, which blank lines or the count tell', () => {
    const parted = read(
      `Old bridge closed\n\nMarch 4, 2024\n\n${OPENING}\n\n${MORE}\n\nPhoto: Ann Lee/AP\n${FIRST}\n\n${LAST}`,
    )
    expect(gallery(parted.blocks).images).toEqual([[undefined, FIRST, 'Ann Lee/AP']])
    expect(parted.blocks).toHaveLength(4)
    const counted = read(
      [
        'Old bridge closed',
        'March 4, 2024',
        OPENING,
        MORE,
        ABOUT,
        'Image: Ann Lee/AFP',
        FIRST,
        'Image: STR/AFP',
        SECOND,
        '2 images',
        LAST,
      ].join('\n'),
    )
    expect(gallery(counted.blocks)).toEqual({
      introduction: ABOUT,
      declared: 2,
      images: [
        [undefined, FIRST, 'Ann Lee/AFP'],
        [undefined, SECOND, 'STR/AFP'],
      ],
    })
  })

  test('may have labels before caption and credit, on the line or on one of their own', () => {
    const beside = ['Image source, Getty Images', `Image caption, ${FIRST}`]
    const above = ['Image source, Getty Images', 'Image caption,', FIRST]
    for (const lines of [beside, above]) {
      const article = read(['Old bridge closed', 'March 4, 2024', OPENING, MORE, ...lines, LAST].join('\n'))
      expect(gallery(article.blocks).images).toEqual([[undefined, FIRST, 'Getty Images']])
      expect(article.blocks).toHaveLength(4)
    }
  })

  test('are numbered through the article, and have ids of their own', () => {
    const article = read(
      [
        'Old bridge closed',
        'March 4, 2024',
        OPENING,
        FIRST,
        'Image: Ann Lee/AFP',
        MORE,
        LAST,
        FIRST,
        'Image: Ann Lee/AFP',
        LAST,
      ].join('\n'),
    )
    const images = article.blocks.flatMap(block => (block.kind === 'GALLERY' ? block.images : []))
    expect(images.map(image => image.position)).toEqual([1, 2])
    expect(new Set(images.map(image => image.id)).size).toBe(2)
  })
})

test('an article in another language is structured, and says which language it is in', () => {
  const article = read(
    [
      'Alte Brücke gesperrt',
      '4. März 2024',
      '2024-03-04',
      'Die alte Brücke über die Lenta ist am Montag gesperrt worden, nachdem Fachleute Risse in zwei Pfeilern gefunden hatten.',
      'Wie geht es weiter?',
      'Der Stadtrat teilte mit, dass die Arbeiten bis zum Herbst dauern und mehr kosten würden, als er zur Verfügung habe.',
    ].join('\n'),
  )
  expect(article.language).toBe('de')
  expect(outline(article)).toContain('HEADING Wie geht es')
})
