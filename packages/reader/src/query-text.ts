const TOKEN = /"(?:[^"\\]|\\.)*"|\.\.\.|[\w-]+|[^\s\w]/g

/**
 * The text of a document on lines that a person can read, from the one without white space that the SDK holds. The `graphql` package
 * would do so as well, and be a quarter of this page.
 */
export function queryText(text: string): string {
  let written = ''
  let previous = ''
  let depth = 0
  let isInParentheses = false
  for (const token of text.match(TOKEN) ?? []) {
    if (token === ')') isInParentheses = false
    if (token === '}') depth--
    written += gapBefore(token, previous, depth, isInParentheses) + token
    if (token === '(') isInParentheses = true
    if (token === '{') depth++
    previous = token
  }
  return written
}

function gapBefore(token: string, previous: string, depth: number, isInParentheses: boolean): string {
  const isWord = /^[\w-]/.test(token)
  if (token === '}') return lineAt(depth)
  if (previous === '}' && depth === 0) return '\n\n'
  if (token === '{') return previous === '' ? '' : ' '
  if (depth > 0 && !isInParentheses && (isWord || token === '...') && !'...:on'.includes(previous)) return lineAt(depth)
  if (previous === ':' || previous === '=' || token === '=') return ' '
  if (token === '$') return previous === '(' ? '' : ' '
  return isWord && (/[\w\])!-]$/.test(previous) || (previous === '...' && token === 'on')) ? ' ' : ''
}

function lineAt(depth: number): string {
  return `\n${'  '.repeat(depth)}`
}
