import type { GraphQLCompositeType, GraphQLField } from 'graphql'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'

/** A selection set, and the type whose fields it selects. */
export type Scope = { readonly type: GraphQLCompositeType; readonly selectionSet: SelectionSetNode }

/** One place where a field is asked for. `parent` is the type that it is asked of. */
export type Occurrence = { readonly parent: GraphQLCompositeType; readonly node: FieldNode }

/** A field of an answer under its response key. Fragments and type conditions may ask for it in many places. */
export type SelectedField = {
  readonly key: string
  readonly name: string
  readonly type: GraphQLOutputType
  readonly occurrences: readonly [Occurrence, ...Occurrence[]]
}

/** Reads what selections ask for, with fragments resolved and with what `@skip` and `@include` leave out left out. */
export type Selection = {
  /** The fields that stand in any of the scopes, in the order in which they are first selected. */
  fieldsOf(scopes: readonly Scope[]): readonly SelectedField[]
  /** The fields that a field asks for; none when its type is a leaf. */
  fieldsWithin(field: SelectedField): readonly SelectedField[]
}

/**
 * The selections of a document that is valid by its schema. Type conditions are merged: a field that only some of a union's types
 * have is a field of all.
 *
 * @param variables the values of the operation's variables, coerced
 * @see https://spec.graphql.org/October2021/#CollectFields()
 */
export function selectionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Selection {
  const fragments = new Map(document.definitions.filter(isFragment).map(fragment => [fragment.name.value, fragment]))

  const isLeftOut = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false

  function* occurrencesIn({ type, selectionSet }: Scope): Generator<Occurrence> {
    for (const node of selectionSet.selections) {
      if (isLeftOut(node)) continue
      if (node.kind === Kind.FIELD) yield { parent: type, node }
      else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
        const condition = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type
        if (fragment && isCompositeType(condition))
          yield* occurrencesIn({ type: condition, selectionSet: fragment.selectionSet })
      }
    }
  }

  const fieldsOf: Selection['fieldsOf'] = scopes => {
    const fields = new Map<string, SelectedField>()
    for (const occurrence of scopes.flatMap(scope => [...occurrencesIn(scope)])) {
      const { name, alias } = occurrence.node
      const key = (alias ?? name).value
      const known = fields.get(key)
      const definition = definitionOf(occurrence)
      if (known) fields.set(key, { ...known, occurrences: [...known.occurrences, occurrence] })
      else if (definition) fields.set(key, { key, name: name.value, type: definition.type, occurrences: [occurrence] })
    }
    return [...fields.values()]
  }
  return { fieldsOf, fieldsWithin: field => fieldsOf(field.occurrences.flatMap(scopeWithin)) }
}

/** What an occurrence of a field selects of its type; nothing when that is a leaf. */
export function scopeWithin(occurrence: Occurrence): Scope[] {
  const { selectionSet } = occurrence.node
  const definition = definitionOf(occurrence)
  const type = definition && getNamedType(definition.type)
  return selectionSet && isCompositeType(type) ? [{ type, selectionSet }] : []
}

/** How the schema defines the field. */
export function definitionOf({ parent, node }: Occurrence): GraphQLField<unknown, unknown> | undefined {
  const name = node.name.value
  return META_FIELDS.get(name) ?? (isUnionType(parent) ? undefined : parent.getFields()[name])
}

const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef].map(field => [field.name, field]),
)

function isFragment(definition: { readonly kind: string }): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION
}
