import type { SearchAnswer } from '../app/api.ts'

export type Excerpt = SearchAnswer['excerpts']['reports'][string]
type Span = Excerpt['spans'][number]

/** Words of a report with what a search matched in them; the service says where, for only it knows the folding. */
export const ExcerptText = ({ excerpt: { text, start, spans } }: { excerpt: Excerpt }) => (
  <bdi dir="auto" lang="ar" className="excerpt">
    <Marked text={text} spans={spans.map((span) => ({ start: span.start - start, end: span.end - start }))} />
  </bdi>
)

/** A text with some of it marked; no padding comes between letters that join. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts = []
  let last = 0
  for (const { start, end } of spans) {
    parts.push(
      text.slice(last, start),
      <mark key={start} className="found">
        {text.slice(start, end)}
      </mark>,
    )
    last = end
  }
  parts.push(text.slice(last))
  return parts
}
