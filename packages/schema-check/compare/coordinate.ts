import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * For each node of a document that is valid in a schema, the elements of the schema that it stands on, the nearest first: for an argument
 * the argument, its type, then its field, that field's types, and so on up to the root.
 */
export function coordinatesOf(document: DocumentNode, schema: GraphQLSchema): ReadonlyMap<ASTNode, readonly string[]> {
  const found = new Map<ASTNode, readonly string[]>()
  const info = new TypeInfo(schema)
  // What the nodes around the present one stand on, the outermost first.
  const around: (readonly string[])[] = []
  const visitor = {
    enter(node: ASTNode) {
      const element = elementAt(node, info)
      around.push([...(element === null ? [] : [element]), ...typeAt(node, info), ...objectsAt(node, info, schema)])
      found.set(node, around.toReversed().flat())
    },
    leave() {
      around.pop()
    },
  }
  visit(document, visitWithTypeInfo(info, visitor))
  return found
}

/**
 * The element of the schema that a node of a document names: a field, an argument, an input field, an enum value, a type or a directive;
 * null when it names none. `info` stands at the node.
 */
export function elementAt(node: ASTNode, info: TypeInfo): string | null {
  switch (node.kind) {
    case Kind.FIELD: {
      const parent = info.getParentType()
      return parent ? `${parent.name}.${node.name.value}` : null
    }
    case Kind.ARGUMENT: {
      const directive = info.getDirective()
      const parent = info.getParentType()
      const field = info.getFieldDef()
      const owner = directive ? `@${directive.name}` : parent && field && `${parent.name}.${field.name}`
      return owner ? `${owner}(${node.name.value}:)` : null
    }
    case Kind.OBJECT_FIELD: {
      const parent = getNamedType(info.getParentInputType())
      return parent ? `${parent.name}.${node.name.value}` : null
    }
    case Kind.ENUM: {
      const type = getNamedType(info.getInputType())
      return type ? `${type.name}.${node.value}` : null
    }
    case Kind.DIRECTIVE:
      return `@${node.name.value}`
    case Kind.NAMED_TYPE:
      return node.name.value
    default:
      return null
  }
}

/** The name of the type that a node is of, if it is of one. */
function typeAt(node: ASTNode, info: TypeInfo): string[] {
  switch (node.kind) {
    case Kind.FIELD:
    case Kind.INLINE_FRAGMENT:
    case Kind.FRAGMENT_DEFINITION:
    case Kind.OPERATION_DEFINITION:
      return nameOf(info.getType())
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
    case Kind.VARIABLE_DEFINITION:
    case Kind.ENUM:
    case Kind.OBJECT:
    case Kind.LIST:
      return nameOf(info.getInputType())
    default:
      return []
  }
}

/** The object types that a fragment may be on: whether it can ever be on one of them hangs on each. */
function objectsAt({ kind }: ASTNode, info: TypeInfo, schema: GraphQLSchema): string[] {
  const parent = info.getParentType()
  const isFragment = kind === Kind.INLINE_FRAGMENT || kind === Kind.FRAGMENT_SPREAD
  return isFragment && isAbstractType(parent) ? schema.getPossibleTypes(parent).map(({ name }) => name) : []
}

function nameOf(type: Parameters<typeof getNamedType>[0]): string[] {
  const named = getNamedType(type)
  return named ? [named.name] : []
}
