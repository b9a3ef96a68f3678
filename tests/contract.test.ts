import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
} from 'graphql'
import { describe, expect, it } from 'vitest'

const CONTRACT = fileURLToPath(new URL('../../shared/contract.graphql', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../packages/api/schema.graphql', import.meta.url))

describe.skipIf(!existsSync(CONTRACT))('the schema offers what clients rely on (needs ../shared)', () => {
  const definitions = existsSync(CONTRACT) ? parse(readFileSync(CONTRACT, 'utf8')).definitions : []
  const schema = existsSync(SCHEMA) ? buildSchema(readFileSync(SCHEMA, 'utf8')) : buildSchema('type Query { a: Int }')

  it.each(definitions.map(definition => ({ definition, name: nameOf(definition) })))('$name', ({ definition }) => {
    expect(missingFrom(schema, definition)).toEqual([])
  })
})

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition && definition.name ? definition.name.value : definition.kind
}

/** The parts of a definition that the schema lacks or has otherwise, one line each. */
function missingFrom(schema: GraphQLSchema, definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return schema.getType(definition.name.value) ? [] : [`scalar ${definition.name.value}`]
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (definition.fields ?? []).flatMap(field => inputFieldMissing(schema, definition.name.value, field))
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...(definition.interfaces ?? []).flatMap(({ name }) =>
          interfaceMissing(schema, definition.name.value, name.value),
        ),
        ...(definition.fields ?? []).flatMap(field => fieldMissing(schema, definition.name.value, field)),
      ]
    default:
      throw new Error(`The contract has a ${definition.kind}, which this test does not know.`)
  }
}

function interfaceMissing(schema: GraphQLSchema, type: string, name: string): string[] {
  const found = schema.getType(type)
  const has = (isObjectType(found) || isInterfaceType(found)) && found.getInterfaces().some(one => one.name === name)
  return has ? [] : [`${type} implements ${name}`]
}

function fieldMissing(schema: GraphQLSchema, type: string, field: FieldDefinitionNode): string[] {
  const place = `${type}.${field.name.value}`
  const found = schema.getType(type)
  const there = isObjectType(found) || isInterfaceType(found) ? found.getFields()[field.name.value] : undefined
  if (!there) return [place]
  const wanted = print(field.type)
  const typeMissing = `${there.type}` === wanted ? [] : [`${place}: ${wanted}, not ${there.type}`]
  const argumentsMissing = (field.arguments ?? []).flatMap(argument => {
    const given = there.args.find(({ name }) => name === argument.name.value)
    return given && valueText(given.astNode) === valueText(argument) ? [] : [`${place}(${valueText(argument)})`]
  })
  return [...typeMissing, ...argumentsMissing]
}

/** A name with its type and its default. */
function valueText(value: InputValueDefinitionNode | null | undefined): string | null {
  if (!value) return null
  const { name, type, defaultValue } = value
  return `${name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`
}

function inputFieldMissing(schema: GraphQLSchema, type: string, field: InputValueDefinitionNode): string[] {
  const found = schema.getType(type)
  const there = isInputObjectType(found) ? found.getFields()[field.name.value] : undefined
  return there && `${there.type}` === print(field.type) ? [] : [`${type}.${field.name.value}: ${print(field.type)}`]
}
