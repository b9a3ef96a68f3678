import { posix } from 'node:path'
import { marked, type Token, type Tokens } from 'marked'
import type { Page } from './page.ts'

/** Where the links of a page lead to within the repository, as paths from its root; without those to other sites. */
export function linksOf({ file, markdown }: Page): string[] {
  return tokensOf(markdown)
    .filter(isLink)
    .map(({ href }) => href.replace(/#.*$/, ''))
    .filter(href => href !== '' && !/^[a-z]+:/.test(href))
    .map(href => posix.join(posix.dirname(file), href))
}

/** The files and folders of the repository that a page names in code style, as `packages/store`. */
export function pathsOf({ markdown }: Page): string[] {
  return tokensOf(markdown)
    .filter(isCodeSpan)
    .map(({ text }) => text)
    .filter(text => /^(?:packages|tests|benchmarks|docs|samples|scripts|\.ci|\.github)\/[\w./-]*$/.test(text))
}

function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = []
  marked.walkTokens(marked.lexer(markdown), token => {
    tokens.push(token)
  })
  return tokens
}

function isLink(token: Token): token is Tokens.Link {
  return token.type === 'link'
}

function isCodeSpan(token: Token): token is Tokens.Codespan {
  return token.type === 'codespan'
}
