import type { Mention } from '../../model/mention.ts'
import type { Statement } from '../../model/statement.ts'
import { contains, type Range, spanOf, type TextSpan } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import type { Sentence } from '../sentence.ts'

/** Who reported a figure: the entity's key, and the words that name it. */
export type Reporter = { readonly reportedBy: string | null; readonly reportedByText: TextSpan | null }

/** Who reported the figure at `figure`: the speaker of the statement that it stands in, else the source that its sentence gives. */
export function reporterOf(
  analysis: Analysis,
  context: { readonly statements: readonly Statement[]; readonly mentions: readonly Mention[] },
  sentence: Sentence,
  figure: Range,
): Reporter {
  const statement = context.statements
    .filter(({ content }) => content.some(span => contains(span, figure)))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]
  if (statement) return { reportedBy: statement.speaker, reportedByText: statement.speakerText }
  const words = accordingTo(analysis.text, sentence)
  if (!words) return { reportedBy: null, reportedByText: null }
  const mention = context.mentions.find(({ span }) => contains(words, span))
  return { reportedBy: mention?.entity ?? null, reportedByText: words }
}

function accordingTo(text: string, sentence: Sentence): TextSpan | null {
  const match = /\baccording to ([^,.;:()"“”]{2,80})/i.exec(sentence.text)
  const words = match?.[1]?.trimEnd()
  if (!match || !words) return null
  const start = sentence.start + match.index + match[0].length - (match[1]?.length ?? 0)
  return spanOf(text, start, start + words.length)
}
