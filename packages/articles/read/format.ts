import type { SourceFormat } from '../model/article.ts'
import { jsonLinesOf } from './json-lines.ts'

/** How many bytes of a source tell its format. */
const SAMPLE = 4_096
const FEED =
  /^(?:<\?xml[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|<\?[^>]*\?>|\s)*<(?:rss|feed|rdf:RDF)[\s>]/isu
const HTML = /^<(?:!doctype\s+html|!--|\?xml|[a-z][a-z0-9-]*(?:\s|\/?>))|<(?:!doctype\s+html|html|head|body)[\s>]/iu

/** The format of a source by its first characters: what is neither JSON nor markup is plain text. */
export function formatOf(content: Uint8Array): SourceFormat {
  const start = new TextDecoder().decode(content.subarray(0, SAMPLE)).trimStart()
  if (start.startsWith('{')) return isJsonLines(content) ? 'JSON_LINES' : 'JSON'
  if (/^\[\s*(?:[[{\]"]|$)/u.test(start)) return 'JSON'
  if (FEED.test(start)) return 'FEED'
  return HTML.test(start) ? 'HTML' : 'TEXT'
}

/** JSON Lines have an object on each line; in a single JSON object, no second line opens with a brace, and none is whole by itself. */
function isJsonLines(content: Uint8Array): boolean {
  const lines = jsonLinesOf(content)
  const first = lines.next().value
  const second = lines.next().value
  if (!first || !second) return false
  return /^\s*\{/u.test(new TextDecoder().decode(second.bytes.subarray(0, 64))) || isJson(first.bytes)
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return true
  } catch {
    return false
  }
}
