import type { SpanFragment } from '@dateline/sdk'

/** Shows in the text the words that a fact was read from. */
export function ShowButton({ span, onShow }: { span: SpanFragment; onShow: (span: SpanFragment) => void }) {
  return (
    <button type="button" className="show" onClick={() => onShow({ ...span })}>
      Show in the text<span className="unseen">: {span.exact}</span>
    </button>
  )
}
