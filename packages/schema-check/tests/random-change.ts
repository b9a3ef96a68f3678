import {
  type Draw,
  defaultOf,
  pick,
  type RandomField,
  type RandomSchema,
  randomField,
  randomInput,
  wrapped,
} from './random-schema.ts'

/** Changes one thing of a schema, which may leave it invalid. */
export function randomChange(schema: RandomSchema, draw: Draw): RandomSchema {
  const changed = structuredClone(schema)
  pick(draw, [
    changeField,
    changeField,
    changeField,
    changeArgument,
    changeArgument,
    changeInput,
    changeInput,
    changeEnum,
    changeUnion,
    changeInterfaces,
    changeType,
  ])(changed, draw)
  return changed
}

function changeField(schema: RandomSchema, draw: Draw): void {
  const owner = pick(draw, [...Object.values(schema.objects), ...Object.values(schema.interfaces)])
  const name = pick(draw, Object.keys(owner.fields))
  const types = ['Int', 'String', 'Color', 'Size', 'Node', 'Named', 'Thing', 'A', 'B', 'C']
  const act = draw(4)
  if (act === 0) delete owner.fields[name]
  else if (act === 1) owner.fields[`new${draw(9)}`] = randomField(draw, types)
  else if (act === 2) rewrap(owner.fields[name], draw)
  else owner.fields[name] = { args: owner.fields[name]?.args ?? {}, type: wrapped(draw, pick(draw, types)) }
}

function rewrap(value: { type: string } | undefined, draw: Draw): void {
  if (value) value.type = wrapped(draw, value.type.replace(/[[\]!]/g, ''))
}

function changeArgument(schema: RandomSchema, draw: Draw): void {
  const fields = Object.values(schema.objects).flatMap(({ fields }) => Object.values(fields))
  const withArguments = fields.filter(({ args }) => Object.keys(args).length > 0)
  const field: RandomField = pick(draw, withArguments.length > 0 && draw(3) > 0 ? withArguments : fields)
  const names = Object.keys(field.args)
  const types = ['Int', 'String', 'Color', 'Filter']
  if (names.length === 0 || draw(4) === 0) field.args[`new${draw(9)}`] = randomInput(draw, types)
  else changeOneInput(field.args, draw, types)
}

function changeInput(schema: RandomSchema, draw: Draw): void {
  const input = pick(draw, Object.values(schema.inputs))
  const act = draw(6)
  if (act === 0) input.oneOf = !input.oneOf
  else if (act === 1) input.fields[`new${draw(9)}`] = randomInput(draw, ['Int', 'String', 'Color'])
  else changeOneInput(input.fields, draw, ['Int', 'String', 'Color'])
}

function changeOneInput(inputs: RandomField['args'], draw: Draw, types: readonly string[]): void {
  const name = pick(draw, Object.keys(inputs))
  const input = inputs[name]
  const act = draw(5)
  if (act === 0 || !input) delete inputs[name]
  else if (act === 1) rewrap(input, draw)
  else if (act === 2) input.default = null
  else if (act === 3) input.default = defaultOf(draw, input.type)
  else inputs[name] = randomInput(draw, types)
}

function changeEnum(schema: RandomSchema, draw: Draw): void {
  const values = pick(draw, Object.values(schema.enums))
  if (draw(2) === 0) values.push(`NEW${draw(9)}`)
  else values.splice(draw(values.length), 1)
}

function changeUnion(schema: RandomSchema, draw: Draw): void {
  const members = pick(draw, Object.values(schema.unions))
  if (draw(2) === 0) members.push(pick(draw, ['A', 'B', 'C']))
  else members.splice(draw(members.length), 1)
}

function changeInterfaces(schema: RandomSchema, draw: Draw): void {
  const object = pick(draw, [schema.objects['A'], schema.objects['B'], schema.objects['C']])
  if (!object) return
  if (draw(2) === 0 && object.interfaces.length > 0) object.interfaces.splice(draw(object.interfaces.length), 1)
  else {
    const name = pick(draw, ['Node', 'Named'])
    if (object.interfaces.includes(name)) return
    object.interfaces.push(name)
    Object.assign(object.fields, structuredClone(schema.interfaces[name]?.fields))
  }
}

/** Renames a type everywhere, or takes an object type out of where it may stand. */
function changeType(schema: RandomSchema, draw: Draw): void {
  const name = pick(draw, ['A', 'B', 'C', 'Size', 'Range'])
  const to = `${name}New`
  const rename = <Value>(record: Record<string, Value>): void => {
    if (!(name in record)) return
    record[to] = record[name] as Value
    delete record[name]
  }
  rename(schema.objects)
  rename(schema.enums)
  rename(schema.inputs)
  const renamed = (type: string): string => type.replace(new RegExp(`\\b${name}\\b`), to)
  for (const { fields } of [...Object.values(schema.objects), ...Object.values(schema.interfaces)])
    for (const field of Object.values(fields)) {
      field.type = renamed(field.type)
      for (const argument of Object.values(field.args)) argument.type = renamed(argument.type)
    }
  for (const { fields } of Object.values(schema.inputs))
    for (const field of Object.values(fields)) field.type = renamed(field.type)
  for (const [union, members] of Object.entries(schema.unions)) schema.unions[union] = members.map(renamed)
}
