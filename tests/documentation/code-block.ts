import { marked, type Tokens } from 'marked'

/**
 * A fenced block of a Markdown file. `line` counts from 1 and is where the fence stands. `source` is the file, named behind the language, from
 * which the code was taken; null when it was written for the page.
 */
export type CodeBlock = {
  readonly file: string
  readonly line: number
  readonly language: string
  readonly source: string | null
  readonly code: string
}

/** The fenced blocks of a Markdown text, in order. */
export function codeBlocksOf(file: string, markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let from = 0
  marked.walkTokens(marked.lexer(markdown), token => {
    if (!isCode(token)) return
    const at = markdown.indexOf(token.raw, from)
    from = at + token.raw.length
    const [language = '', source = null] = token.lang?.split(' ') ?? []
    blocks.push({ file, line: markdown.slice(0, at).split('\n').length, language, source, code: token.text })
  })
  return blocks
}

function isCode(token: { readonly type: string }): token is Tokens.Code {
  return token.type === 'code'
}
