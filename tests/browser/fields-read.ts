import { type DocumentNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql'
import type { Page } from 'playwright-core'
import sdkDocuments from '../../packages/api/documents.json' with { type: 'json' }
import readerDocuments from '../../packages/api/reader-documents.json' with { type: 'json' }

const DOCUMENTS: ReadonlyMap<string, string> = new Map(Object.entries({ ...sdkDocuments, ...readerDocuments }))

/** The reader's own subscriptions, by the field of each. */
const STREAMS: readonly (readonly [field: string, id: string])[] = Object.entries(readerDocuments).flatMap(
  ([id, text]) => {
    const [, field = ''] = /^subscription[^{]*\{(\w+)/.exec(text) ?? []
    return field === '' ? [] : [[field, id]]
  },
)

/** What an operation asks for, and what of it a page reads: fields without fields of their own, as `article.figures.span.exact`. */
export type AskedAndRead = { readonly asked: ReadonlySet<string>; readonly read: ReadonlySet<string> }

/**
 * Writes down from now on which fields of the service's answers a page reads. What is only copied, by `{ ...object }`, is not read by that.
 *
 * @returns what has been asked and read until every answer is shown, by the names of the operations
 */
export async function recordReads(page: Page): Promise<() => Promise<ReadonlyMap<string, AskedAndRead>>> {
  await page.addInitScript(RECORDER.replace('%STREAMS%', JSON.stringify(STREAMS)))
  return async () => {
    await page.evaluate(AT_REST)
    const reads = await page.evaluate<[string, string[]][]>(
      '[...window.fieldsRead].map(([id, paths]) => [id, [...paths]])',
    )
    return new Map(
      reads.map(([id, read]) => {
        const { name, asked } = fieldsOf(parse(DOCUMENTS.get(id) ?? ''))
        return [name, { asked, read: new Set(read) }]
      }),
    )
  }
}

/**
 * The SDK parses answers from JSON. An object in the place of each tells which of its properties are read. What comes by a stream is known by the
 * field that it begins with.
 */
const RECORDER = `
  window.fieldsRead = new Map()
  window.answersAwaited = 0
  const operations = new WeakMap()
  const streams = new Map(%STREAMS%)
  const answers = new Map()
  const watchers = new WeakMap()
  const { fetch, JSON: { parse } } = window
  window.fetch = async (address, init = {}) => {
    const inAddress = new URL(address, location.href).searchParams.get('documentId')
    const id = inAddress ?? (typeof init.body === 'string' ? parse(init.body).documentId : null)
    window.answersAwaited += 1
    try {
      const response = await fetch(address, init)
      if (id && response.headers.get('content-type')?.includes('json')) operations.set(response, id)
      else window.answersAwaited -= 1
      return response
    } catch (error) {
      window.answersAwaited -= 1
      throw error
    }
  }
  const { text } = Response.prototype
  Response.prototype.text = async function () {
    const id = operations.get(this)
    try {
      const answer = await text.call(this)
      if (id) answers.set(answer, id)
      return answer
    } finally {
      if (id) window.answersAwaited -= 1
    }
  }
  JSON.parse = (written, reviver) => {
    const value = parse(written, reviver)
    if (!value?.data) return value
    const id = answers.get(written) ?? streams.get(Object.keys(value.data)[0])
    if (!id) return value
    if (!window.fieldsRead.has(id)) window.fieldsRead.set(id, new Set())
    return { ...value, data: watched(value.data, window.fieldsRead.get(id), []) }
  }
  function watched(object, reads, path) {
    const known = watchers.get(object)
    if (known) return known
    let copied = null
    const watcher = new Proxy(object, {
      getOwnPropertyDescriptor(target, key) {
        copied = key
        return Reflect.getOwnPropertyDescriptor(target, key)
      },
      get(target, key) {
        const value = target[key]
        const isCopied = copied === key
        copied = null
        if (typeof key === 'symbol' || typeof value === 'function' || (Array.isArray(target) && key === 'length')) return value
        const at = Array.isArray(target) ? path : [...path, key]
        if (typeof value === 'object' && value !== null) return watched(value, reads, at)
        if (!isCopied) reads.add(at.join('.'))
        return value
      },
    })
    watchers.set(object, watcher)
    return watcher
  }
`

/** Until nothing has been awaited for so many frames that what came is shown, and what is asked for because of it has been asked. */
const AT_REST = `new Promise(resolve => {
  let frames = 0
  const look = () => {
    frames = window.answersAwaited === 0 ? frames + 1 : 0
    if (frames > 10) resolve()
    else requestAnimationFrame(look)
  }
  look()
})`

function fieldsOf({ definitions }: DocumentNode): { readonly name: string; readonly asked: ReadonlySet<string> } {
  const asked = new Set<string>()
  const collect = ({ selections }: SelectionSetNode, path: readonly string[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const at = [...path, (selection.alias ?? selection.name).value]
        if (selection.selectionSet) collect(selection.selectionSet, at)
        else asked.add(at.join('.'))
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : definitions.find(one => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value)
        if (fragment && 'selectionSet' in fragment) collect(fragment.selectionSet, path)
      }
    }
  }
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  if (operation) collect(operation.selectionSet, [])
  return { name: operation?.name?.value ?? '', asked }
}
