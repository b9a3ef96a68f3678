/** Draws a number from 0 up to, not with, the one given. */
export type Draw = (below: number) => number

/** A schema as lists of parts that can be changed one by one; {@link sdlOf} writes it down. */
export type RandomSchema = {
  readonly enums: Record<string, string[]>
  readonly inputs: Record<string, { oneOf: boolean; fields: Record<string, RandomInput> }>
  readonly interfaces: Record<string, { interfaces: string[]; fields: Record<string, RandomField> }>
  readonly objects: Record<string, { interfaces: string[]; fields: Record<string, RandomField> }>
  readonly unions: Record<string, string[]>
}

export type RandomInput = { type: string; default: string | null }
export type RandomField = { type: string; args: Record<string, RandomInput> }

const SCALARS = ['Int', 'String', 'Boolean', 'ID']

export function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(items.length)]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

/** A schema with some of everything. Objects have all fields of their interfaces. */
export function randomSchema(draw: Draw): RandomSchema {
  const enums = { Color: ['RED', 'GREEN', 'BLUE'], Size: ['S', 'M'] }
  const inputs: RandomSchema['inputs'] = {}
  for (const name of ['Filter', 'Range']) {
    const fields: Record<string, RandomInput> = {}
    for (let i = 0; i < 2 + draw(2); i++)
      fields[`in${i}`] = randomInput(draw, [...SCALARS, 'Color', ...(name === 'Filter' ? ['Range'] : [])])
    inputs[name] = { oneOf: false, fields }
  }
  inputs['Filter'] = { oneOf: false, fields: { range: { type: 'Range', default: null }, ...inputs['Filter']?.fields } }
  const outputs = [...SCALARS, 'Color', 'Size', 'Node', 'Named', 'Thing', 'A', 'B', 'C']
  const interfaces: RandomSchema['interfaces'] = {
    Node: { interfaces: [], fields: { id: { type: 'ID!', args: {} }, next: { type: 'Node', args: {} } } },
    Named: { interfaces: [], fields: { name: { type: wrapped(draw, 'String'), args: {} } } },
  }
  const objects: RandomSchema['objects'] = {}
  for (const name of ['A', 'B', 'C', 'Query']) {
    const mine = name === 'Query' ? [] : ['Node', 'Named'].filter(() => draw(3) > 0)
    const fields: Record<string, RandomField> = {}
    for (const each of mine) Object.assign(fields, interfaces[each]?.fields)
    for (let i = 0; i < 2 + draw(3); i++) fields[`f${i}`] = randomField(draw, outputs)
    objects[name] = { interfaces: mine, fields }
  }
  // Every abstract type has an object.
  for (const each of ['Node', 'Named'] as const) {
    const a = objects['A']
    if (!a || a.interfaces.includes(each)) continue
    a.interfaces.push(each)
    Object.assign(a.fields, interfaces[each]?.fields)
  }
  const query = objects['Query']
  if (query) {
    query.fields['node'] = { type: 'Node', args: {} }
    query.fields['things'] = { type: '[Thing!]!', args: { filter: { type: 'Filter', default: null } } }
  }
  return { enums, inputs, interfaces, objects, unions: { Thing: ['A', ...['B', 'C'].filter(() => draw(2) > 0)] } }
}

export function randomField(draw: Draw, types: readonly string[]): RandomField {
  const args: Record<string, RandomInput> = {}
  for (let i = 0; i < draw(3); i++) args[`a${i}`] = randomInput(draw, [...SCALARS, 'Color', 'Filter'])
  return { type: wrapped(draw, pick(draw, types)), args }
}

export function randomInput(draw: Draw, types: readonly string[]): RandomInput {
  const type = wrapped(draw, pick(draw, types))
  return { type, default: draw(3) === 0 ? defaultOf(draw, type) : null }
}

export function wrapped(draw: Draw, name: string): string {
  return [name, `${name}!`, `[${name}]`, `[${name}!]!`, name][draw(5)] ?? name
}

/** A default of a type; null when none is easily written. */
export function defaultOf(draw: Draw, type: string): string | null {
  const name = type.replace(/[[\]!]/g, '')
  const value = { Int: `${draw(9)}`, String: `"s${draw(9)}"`, Boolean: 'true', ID: `"i${draw(9)}"`, Color: 'RED' }[name]
  if (value === undefined) return null
  return type.startsWith('[') ? `[${value}]` : value
}

/** A schema in the schema definition language. */
export function sdlOf({ enums, inputs, interfaces, objects, unions }: RandomSchema): string {
  const input = ([name, { type, default: value }]: [string, RandomInput]): string =>
    `${name}: ${type}${value === null ? '' : ` = ${value}`}`
  const field = ([name, { type, args }]: [string, RandomField]): string => {
    const list = Object.entries(args).map(input)
    return `${name}${list.length > 0 ? `(${list.join(', ')})` : ''}: ${type}`
  }
  const composite = (keyword: string) => {
    return ([name, type]: [string, RandomSchema['objects'][string]]): string =>
      `${keyword} ${name}${type.interfaces.length > 0 ? ` implements ${type.interfaces.join(' & ')}` : ''} {\n${Object.entries(type.fields).map(field).join('\n')}\n}`
  }
  return [
    ...Object.entries(enums).map(([name, values]) => `enum ${name} { ${values.join(' ')} }`),
    ...Object.entries(inputs).map(
      ([name, { oneOf, fields }]) =>
        `input ${name}${oneOf ? ' @oneOf' : ''} { ${Object.entries(fields).map(input).join('\n')} }`,
    ),
    ...Object.entries(interfaces).map(composite('interface')),
    ...Object.entries(objects).map(composite('type')),
    ...Object.entries(unions).map(([name, members]) => `union ${name} = ${members.join(' | ')}`),
  ].join('\n')
}
