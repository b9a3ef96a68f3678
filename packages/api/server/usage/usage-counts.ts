import { usesInVariables, usesOf } from '@dateline/schema-check/uses-of'
import type { UseRecord } from '@dateline/store'
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  separateOperations,
} from 'graphql'
import { MOST_SENDERS, OTHER, type Sender } from './sender.ts'

/** An operation that was executed. */
export type Executed = {
  readonly document: DocumentNode
  readonly operationName: string | null | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** An operation that is counted, not yet taken apart. */
type Counted = {
  readonly document: DocumentNode
  readonly usesIn: ReturnType<typeof usesInVariables>
  count: number
}

/** What a sender asked: operations, and elements of the schema. */
type Asked = {
  readonly sender: Sender
  readonly operations: Map<OperationDefinitionNode, Counted>
  readonly elements: Map<string, number>
}

/** An operation is known by its parsed document, of which a service keeps those that come again and again. Others are taken apart early. */
const MOST_OPERATIONS = 200

const DAY = 86_400_000

/** Counts in memory what is used of a schema. Its size has a bound, whatever is asked. */
export class UsageCounts {
  readonly #schema: GraphQLSchema
  /** Days since 1970, in UTC: cheaper to know with each request than the day's name. */
  #day = 0
  /** Whom this day has told apart so far. */
  readonly #senders = new Set<string>()
  readonly #asked = new Map<string, Asked>()
  #operations = 0
  #ofOtherDays: UseRecord[] = []

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** Counts what an operation uses. `now` is in milliseconds since 1970. */
  count(sender: Sender, { document, operationName, variables }: Executed, now: number): void {
    const operation = getOperationAST(document, operationName)
    if (!operation) return
    this.#begin(Math.floor(now / DAY))
    const { operations, elements } = this.#askedBy(sender)
    const counted = operations.get(operation) ?? this.#begun(operations, operation, { document, operationName })
    counted.count++
    for (const element of counted.usesIn(variables)) add(elements, element, 1)
    if (this.#operations > MOST_OPERATIONS) this.#takeApart()
  }

  /** All that was counted since it was last asked. */
  take(): readonly UseRecord[] {
    const taken = [...this.#ofOtherDays, ...this.#takeDay()]
    this.#ofOtherDays = []
    return taken
  }

  #begun(
    operations: Asked['operations'],
    operation: OperationDefinitionNode,
    { document, operationName }: Pick<Executed, 'document' | 'operationName'>,
  ): Counted {
    const counted = { document, usesIn: usesInVariables(document, operationName, this.#schema), count: 0 }
    operations.set(operation, counted)
    this.#operations++
    return counted
  }

  #begin(day: number): void {
    if (day === this.#day) return
    this.#ofOtherDays.push(...this.#takeDay())
    this.#senders.clear()
    this.#day = day
  }

  #takeDay(): UseRecord[] {
    this.#takeApart()
    const day = new Date(this.#day * DAY).toISOString().slice(0, 10)
    const taken = [...this.#asked.values()].flatMap(({ sender, elements }) =>
      Array.from(elements, ([coordinate, count]) => ({ ...sender, day, coordinate, count })),
    )
    this.#asked.clear()
    return taken
  }

  #askedBy(sender: Sender): Asked {
    const key = `${sender.client}\n${sender.version}`
    const isKnown = this.#senders.has(key)
    if (!isKnown && this.#senders.size >= MOST_SENDERS && sender !== OTHER) return this.#askedBy(OTHER)
    if (!isKnown) this.#senders.add(key)
    const known = this.#asked.get(key)
    if (known) return known
    const asked: Asked = { sender, operations: new Map(), elements: new Map() }
    this.#asked.set(key, asked)
    return asked
  }

  #takeApart(): void {
    for (const { operations, elements } of this.#asked.values()) {
      for (const [operation, { document, count }] of operations)
        for (const element of this.#usesOf(operation, document)) add(elements, element, count)
      operations.clear()
    }
    this.#operations = 0
  }

  readonly #uses = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>()

  #usesOf(operation: OperationDefinitionNode, document: DocumentNode): ReadonlySet<string> {
    const alone = separateOperations(document)[operation.name?.value ?? ''] ?? document
    const uses = this.#uses.get(operation) ?? usesOf(alone, this.#schema)
    this.#uses.set(operation, uses)
    return uses
  }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
