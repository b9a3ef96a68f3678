import { asGitHub } from './github.ts'
import { asJson } from './json.ts'
import { asJUnit } from './junit.ts'
import { asMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { asSarif } from './sarif.ts'
import { asText } from './text.ts'

/** The formats of a report, by the name that `--format` takes. */
export const FORMATS = {
  text: asText,
  json: asJson,
  markdown: asMarkdown,
  github: asGitHub,
  sarif: asSarif,
  junit: asJUnit,
} as const satisfies Record<string, (report: Report) => string>

export type Format = keyof typeof FORMATS
