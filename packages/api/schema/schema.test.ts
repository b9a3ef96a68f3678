import { readdirSync, readFileSync } from 'node:fs'
import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
  validateSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from './schema.ts'

const OPERATIONS = new URL('../../sdk/src/operations/', import.meta.url)

describe('the schema', () => {
  it('is sound', () => {
    expect(validateSchema(schema)).toEqual([])
  })

  it('describes every type, field, argument, input field and enum value in a sentence', () => {
    const missing: string[] = []
    let described = 0
    for (const { path, description } of describedIn()) {
      if (/^.*\S.*[.)]$/s.test(description ?? '')) described++
      else missing.push(path)
    }
    expect(missing).toEqual([])
    expect(described).toBeGreaterThan(300)
  })

  it('gives an example of everything that is written by hand: texts, days, addresses, ids and measures', () => {
    const written = new Set(['String', 'ID', 'Date', 'DateTime', 'URL'])
    const missing: string[] = []
    for (const { path, description, type } of describedIn())
      if ((written.has(type ?? '') || path.startsWith('Measure.')) && !/[“`]/.test(description ?? ''))
        missing.push(path)
    expect(missing).toEqual([])
  })

  it('answers every operation that the SDK sends', () => {
    const text = readdirSync(OPERATIONS)
      .map(name => readFileSync(new URL(name, OPERATIONS), 'utf8'))
      .join('\n')
    expect(validate(schema, parse(text)).map(error => error.message)).toEqual([])
  })

  it('gives everything that is a node, an entity or an annotation all that these have', () => {
    const members = (name: string): string[] => {
      const type = schema.getType(name)
      if (!isInterfaceType(type)) throw new Error(`${name} is no interface.`)
      return schema
        .getPossibleTypes(type)
        .map(each => each.name)
        .sort()
    }
    expect(members('Annotation')).toEqual(['Event', 'Figure', 'Mention', 'Statement'])
    expect(members('Entity')).toEqual(['Organization', 'Person', 'Place'])
    expect(members('Node')).toEqual([
      'Article',
      'Event',
      'Figure',
      'Image',
      'Mention',
      'Organization',
      'Person',
      'Place',
      'Statement',
    ])
    expect(members('UserError')).toEqual([
      'ConflictError',
      'InvalidInputError',
      'NotFoundError',
      'RefusedError',
      'UnauthorizedError',
    ])
  })
})

/** What a description can stand on. */
type Described = {
  /** Where it is: `Article.related:first`. */
  readonly path: string
  readonly description: string | null | undefined
  /** Of an argument or an input field: the name of its type, lists of it included. */
  readonly type?: string
}

/** Everything that a description can stand on. */
function* describedIn(): Generator<Described> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
    yield { path: type.name, description: type.description }
    if (isEnumType(type))
      for (const { name, description } of type.getValues()) yield { path: `${type.name}.${name}`, description }
    if (isInputObjectType(type)) yield* inputsOf(`${type.name}.`, Object.values(type.getFields()))
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const { name, description, args } of Object.values(type.getFields())) {
      yield { path: `${type.name}.${name}`, description }
      yield* inputsOf(`${type.name}.${name}:`, args)
    }
  }
}

function* inputsOf(path: string, inputs: readonly (GraphQLArgument | GraphQLInputField)[]): Generator<Described> {
  for (const { name, description, type } of inputs)
    yield { path: `${path}${name}`, description, type: getNamedType(type).name }
}
