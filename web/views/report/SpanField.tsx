import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { say } from '../../app/here.ts'
import { Quoted } from '../../show/text.tsx'
import type { Span } from './marks.ts'
import { moveEnd, wordsOf } from './spans.ts'

/** The words that a reading stands on: selected in the text, or moved word by word from here. */
export function SpanField({
  text,
  span,
  onSpan,
}: {
  text: string
  span: Span | undefined
  onSpan: (span: Span) => void
}) {
  const words = useMemo(() => wordsOf(text), [text])
  const first = words[0]
  const move = (end: 'start' | 'end', by: -1 | 1) => () => {
    if (span !== undefined) onSpan(moveEnd(words, span, end, by))
    else if (first !== undefined) onSpan(first)
  }
  return (
    <fieldset className="span-field">
      <legend>{say('itsWords')}</legend>
      <p aria-live="polite">
        {span === undefined ? (
          <span className="none">{say('noWordsYet')}</span>
        ) : (
          <Quoted className="chosen-words">{text.slice(span.start, span.end)}</Quoted>
        )}
      </p>
      <div className="steps">
        <span className="fine">{say('spanStart')}</span>
        <Button onPress={move('start', -1)}>{say('earlier')}</Button>
        <Button onPress={move('start', 1)}>{say('later')}</Button>
        <span className="fine">{say('spanEnd')}</span>
        <Button onPress={move('end', -1)}>{say('earlier')}</Button>
        <Button onPress={move('end', 1)}>{say('later')}</Button>
      </div>
    </fieldset>
  )
}
