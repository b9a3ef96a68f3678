import { describe, expect, test } from 'vitest'
import type { Entity, Person } from '../../model/entity.ts'
import { analyse } from '../analysis.ts'
import type { Name } from '../name/name.ts'
import { findNames } from '../name/name.ts'
import { sampleArticle } from '../name/name-sample.ts'
import { resolveEntities } from './entity.ts'

function readingOf(...paragraphs: string[]) {
  const analysis = analyse(sampleArticle(paragraphs))
  return resolveEntities(analysis, findNames(analysis))
}

/** Reads paragraphs in which names are marked: `[P Jean Dupont]`, `[O NATO]`, `[L Paris]`. */
function marked(...paragraphs: string[]) {
  const kinds = { P: 'PERSON', O: 'ORGANIZATION', L: 'PLACE' } as const
  const article = sampleArticle(paragraphs.map(paragraph => paragraph.replace(/\[[POL] ([^\]]*)\]/g, '$1')))
  const names: Name[] = []
  let start = article.headline.end + 1
  for (const paragraph of paragraphs) {
    let shift = 0
    for (const match of paragraph.matchAll(/\[([POL]) ([^\]]*)\]/g)) {
      const [whole, letter, name = ''] = match
      const from = start + match.index - shift
      if (letter === 'P' || letter === 'O' || letter === 'L')
        names.push({ kind: kinds[letter], start: from, end: from + name.length })
      shift += whole.length - name.length
    }
    start += paragraph.length - shift + 1
  }
  return resolveEntities(analyse(article), names)
}

function named(entities: readonly Entity[], name: string): Entity {
  const found = entities.find(entity => entity.name === name)
  if (!found) throw new Error(`no entity is named ${name}, but ${entities.map(entity => entity.name).join(', ')}`)
  return found
}

function rolesIn(...paragraphs: string[]): [name: string, title: string, of: string | null, former: boolean][] {
  const { entities } = marked(...paragraphs)
  const nameOf = new Map(entities.map(({ key, name }) => [key, name]))
  return entities
    .filter((entity): entity is Person => entity.kind === 'PERSON')
    .flatMap(({ name, roles }) =>
      roles.map(({ title, of, former }): [string, string, string | null, boolean] => [
        name,
        title,
        of === null ? null : (nameOf.get(of) ?? of),
        former,
      ]),
    )
}

describe('names that stand for one are one entity', () => {
  test.each([
    ['surname and full name', '[P Jean Dupont] spoke. [P Dupont] left.', ['Jean Dupont']],
    ['initials', '[P Jean C. Dupont] spoke. [P Jean Dupont] left. [P Dupont] slept.', ['Jean C. Dupont']],
    ['a surname of two words', '[P Aung Mya Khin Lay] spoke. [P Khin Lay] left.', ['Aung Mya Khin Lay']],
    ['a first name', '[P Ludmila Petrova] spoke. [P Ludmila] left.', ['Ludmila Petrova']],
    [
      'abbreviation by its letters',
      'The [O African Trade Organization] met. [O ATO] is new.',
      ['African Trade Organization'],
    ],
    [
      'abbreviation in brackets',
      '[O Engineers Beyond Borders] ([O IGF]) met. [O IGF] is new.',
      ['Engineers Beyond Borders'],
    ],
    ['spellings', 'The [O U.N.] met. The [O UN] left.', ['U.N.']],
    ['legal form', '[O Tanaka Corp.] grew. [O Tanaka] paid.', ['Tanaka Corp.']],
    [
      'a ministry and its country',
      "[O Kenya's Health Ministry] met. The [O Health Ministry] left.",
      ["Kenya's Health Ministry"],
    ],
    ['names of a country', 'The [L U.S.] and [L America] and the [L United States].', ['United States']],
    ['short forms of a state', '[L Fla.] and [L Florida].', ['Florida']],
  ])('%s', (_, paragraph, names) => {
    expect(marked(paragraph).entities.map(entity => entity.name)).toEqual(names)
  })
})

describe('names that could stand for several stay apart', () => {
  test.each([
    ['two with the surname', '[P Anna Berg] and [P Otto Berg] met. [P Berg] left.', ['Anna Berg', 'Otto Berg', 'Berg']],
    ['other first name', '[P Anna Berg] met [P Otto Berg].', ['Anna Berg', 'Otto Berg']],
    ['other kind', '[P Paris Berg] left [L Paris].', ['Paris Berg', 'Paris']],
    [
      'two ministries',
      '[O Kenya’s Health Ministry] met [O Peru’s Health Ministry]. The [O Health Ministry] left.',
      ['Kenya’s Health Ministry', 'Peru’s Health Ministry', 'Health Ministry'],
    ],
  ])('%s', (_, paragraph, names) => {
    expect(marked(paragraph).entities.map(entity => entity.name)).toEqual(names)
  })
})

test('two articles know an entity by the same key, whatever its name in each', () => {
  const key = (paragraph: string) => marked(paragraph).entities[0]?.key
  expect(key('[L America] grew.')).toBe(key('The [L United States] shrank.'))
  expect(key('[P Jean C. Dupont] spoke.')).toBe(key('[P Jean Dupont] left.'))
  expect(key('The [O IMF] met.')).toBe(key('The [O International Monetary Fund] met.'))
  expect(key('[O Tanaka Corp.] grew.')).toBe(key('[O Tanaka] paid.'))
  expect(key('[P Jean Dupont] spoke.')).not.toBe(key('[P Jeanne Dupont] left.'))
})

describe('roles are read', () => {
  test.each<[string, string, ReturnType<typeof rolesIn>]>([
    [
      'before the name',
      'Deputy Health Minister [P Amina Otieno] spoke.',
      [['Amina Otieno', 'Deputy Health Minister', null, false]],
    ],
    ['with a short title', 'On Monday Lt. Gov. [P Bob Stone] spoke.', [['Bob Stone', 'Lt. Gov.', null, false]]],
    ['with "of"', 'Secretary of State [P Linda Ferris] spoke.', [['Linda Ferris', 'Secretary of State', null, false]]],
    [
      'of a country, by its adjective',
      'Kenyan President [P Peter Hall] left [L Kenya].',
      [['Peter Hall', 'President', 'Kenya', false]],
    ],
    ['of whom the name before tells', '[O Tanaka] CEO [P Hiro Sato] spoke.', [['Hiro Sato', 'CEO', 'Tanaka', false]]],
    [
      'of whom a possessive tells',
      "[L Kenya]'s health minister, [P Amina Otieno], spoke.",
      [['Amina Otieno', 'health minister', 'Kenya', false]],
    ],
    ['former', 'Former president [P Peter Hall] spoke.', [['Peter Hall', 'president', null, true]]],
    ['of one who was succeeded', '[P Ann Lee] succeeded ruler [P Peter Hall].', [['Peter Hall', 'ruler', null, true]]],
    ['behind the name', '[P Ann Lee], the mayor of [L Nakuru], spoke.', [['Ann Lee', 'mayor', 'Nakuru', false]]],
    [
      'behind the name, past',
      '[P Ann Lee], a former mayor of [L Nakuru], spoke.',
      [['Ann Lee', 'mayor', 'Nakuru', true]],
    ],
    [
      'of the next in a list only',
      'He met [P Ann Lee], President [P Peter Hall] and others.',
      [['Peter Hall', 'President', null, false]],
    ],
    ['not from kinship', 'Her brother [P Otto Lee] spoke.', []],
  ])('%s', (_, paragraph, roles) => {
    expect(rolesIn(paragraph)).toEqual(roles)
  })
})

describe('members of organizations are read', () => {
  test.each([
    [
      'from a list of members',
      '[O NATO] member states include [L Turkey], [L Norway] and [L Spain].',
      ['Turkey', 'Norway', 'Spain'],
    ],
    ['from what it is made of', 'The [O Lake Union], made up of [L Kenya] and [L Uganda], met.', ['Kenya', 'Uganda']],
    ['from one before the name', '[L Hungary], a member of the [O European Union], left.', ['Hungary']],
    ['from one behind the name', '[O NATO] member [L Turkey] left.', ['Turkey']],
    ['not from those it fights', '[O NATO] troops left [L Kosovo] and [L Serbia].', []],
  ])('%s', (_, paragraph, members) => {
    const { entities } = marked(paragraph)
    const organization = entities.find(entity => entity.kind === 'ORGANIZATION')
    expect(organization?.members.map(({ member }) => entities.find(({ key }) => key === member)?.name)).toEqual(members)
  })
})

describe('nominal mentions', () => {
  const nominals = (...paragraphs: string[]) => {
    const { entities, mentions } = marked(...paragraphs)
    return mentions
      .filter(mention => mention.nominal)
      .map(({ span, entity }) => [span.exact, entities.find(({ key }) => key === entity)?.name])
  }
  test('stand for the one who has the role', () => {
    expect(nominals('President [P Peter Hall] came.', 'The president left.')).toEqual([['The president', 'Peter Hall']])
  })
  test('stand for the one of several who was named just before', () => {
    const before = ['President [P Ann Lee] came.', 'It rained.', 'It rained.', 'It rained.', 'It rained.']
    expect(nominals(...before, 'President [P Peter Hall] came. The president left.')).toEqual([
      ['The president', 'Peter Hall'],
    ])
  })
  test('are left out where they could stand for several', () => {
    expect(nominals('President [P Peter Hall] met President [P Ann Lee].', 'The president left.')).toEqual([])
  })
  test('are left out where a name behind them says who is meant', () => {
    expect(nominals('President [P Peter Hall] came.', 'The president of [L Peru] left.')).toEqual([])
  })
  test('stand for an organization by what it is called', () => {
    expect(nominals('The [O Lake Union], a small military alliance, met.', 'The alliance will grow.')).toEqual([
      ['The alliance', 'Lake Union'],
    ])
  })
})

describe('places have their data from the gazetteers', () => {
  test('a country', () => {
    const [place] = marked('It rained in [L Kazakhstan].').entities
    expect(place).toMatchObject({ placeKind: 'COUNTRY', countryCode: 'KZ' })
    if (place?.kind !== 'PLACE') throw new Error('no place')
    expect(place.latitude).toBeCloseTo(48, 0)
  })
  test('a city', () => {
    expect(marked('It rained in [L Nairobi].').entities[0]).toMatchObject({ placeKind: 'CITY', countryCode: 'KE' })
  })
  test('a region, which lies amid its cities, also under its short name', () => {
    for (const name of ['Florida', 'Fla.']) {
      const [place] = marked(`It rained in [L ${name}], they said.`).entities
      expect(place).toMatchObject({ name: 'Florida', placeKind: 'REGION', countryCode: 'US' })
      if (place?.kind !== 'PLACE') throw new Error('no place')
      expect([place.latitude, place.longitude].map(degrees => Math.round(degrees ?? 0))).toEqual([28, -82])
    }
    expect(marked('It rained in [L Central Asia].').entities[0]).toMatchObject({ placeKind: 'REGION', latitude: null })
  })
  test('a city in the country that stands behind it', () => {
    expect(marked('It rained in [L Cambridge], [L Ontario].').entities[0]).toMatchObject({ countryCode: 'CA' })
  })
  test('a state among states, a country among countries', () => {
    expect(named(marked('In [L Ohio], [L Florida] and [L Georgia].').entities, 'Georgia')).toMatchObject({
      placeKind: 'REGION',
      countryCode: 'US',
    })
    expect(named(marked('In [L Armenia] and [L Georgia].').entities, 'Georgia')).toMatchObject({
      placeKind: 'COUNTRY',
      countryCode: 'GE',
    })
  })
  test('the kind that its words tell, when no gazetteer has it', () => {
    const { entities } = marked('At [L Zorbek Airport] and [L Lake Zorbek], in [L Zorbekstan] region.')
    expect(entities.map(entity => entity.kind === 'PLACE' && entity.placeKind)).toEqual([
      'FACILITY',
      'NATURAL_FEATURE',
      'REGION',
    ])
  })
})

test('what an article is about is more salient than what it mentions', () => {
  const { entities } = readingOf(
    'Nairobi was flooded on Monday. Residents of Nairobi left the city of Nairobi.',
    'A flood in Mumbai was worse.',
  )
  expect(named(entities, 'Nairobi').salience).toBeGreaterThan(named(entities, 'Mumbai').salience)
  for (const { salience } of entities) expect(salience).toBeLessThanOrEqual(1)
})
