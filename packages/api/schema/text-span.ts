import type { Range, TextSpan as TextSpanValue } from '@dateline/articles'
import { type ArticlePart, articleOf } from './article-part.ts'
import { after } from './awaitable.ts'
import { builder, wholeNumber } from './builder.ts'
import { sentencesAround } from './sentence.ts'

const CONTEXT_LENGTH = wholeNumber('length', 0, 1000)

export const TextSpan = builder.objectRef<ArticlePart<TextSpanValue>>('TextSpan').implement({
  description:
    'A stretch of an article’s text. Positions count UTF-16 code units from 0, and `end` is the first one behind it, so that in JavaScript `article.text.slice(start, end)` is `exact`. (In R, Python and others, count in UTF-16, or find `exact` between `prefix` and `suffix`.)',
  fields: t => ({
    start: t.int({
      description: 'The position of the first character in `Article.text`, in UTF-16 code units from 0.',
      resolve: ({ value }) => value.start,
    }),
    end: t.int({
      description: 'The position behind the last character in `Article.text`, in UTF-16 code units.',
      resolve: ({ value }) => value.end,
    }),
    exact: t.string({
      description: 'The words themselves, as they stand in the text.',
      resolve: ({ value }) => value.exact,
    }),
    prefix: t.string({
      description: 'What stands in front of the words, as the W3C’s text quote selector has it.',
      args: {
        length: t.arg.int({
          required: true,
          defaultValue: 32,
          validate: CONTEXT_LENGTH,
          description: 'How much of it, in UTF-16 code units: 0 to 1000. Less at the ends of the text.',
        }),
      },
      resolve: (span, { length }, context) =>
        after(articleOf(span, context), ({ text }) => textBefore(text, span.value, length)),
    }),
    suffix: t.string({
      description: 'What stands behind the words, as the W3C’s text quote selector has it.',
      args: {
        length: t.arg.int({
          required: true,
          defaultValue: 32,
          validate: CONTEXT_LENGTH,
          description: 'How much of it, in UTF-16 code units: 0 to 1000. Less at the ends of the text.',
        }),
      },
      resolve: (span, { length }, context) =>
        after(articleOf(span, context), ({ text }) => textBehind(text, span.value, length)),
    }),
    sentence: t.string({
      description: 'The whole sentence in which the words stand, or all sentences when they reach over several.',
      resolve: (span, _, context) => after(articleOf(span, context), article => sentencesAround(article, span.value)),
    }),
  }),
})

/** What stands before a range, at most `length` code units of it; half of a surrogate pair is left out. */
function textBefore(text: string, { start }: Range, length: number): string {
  return text.slice(Math.max(0, start - length), start).replace(/^[\uDC00-\uDFFF]/, '')
}

function textBehind(text: string, { end }: Range, length: number): string {
  return text.slice(end, end + length).replace(/[\uD800-\uDBFF]$/, '')
}
