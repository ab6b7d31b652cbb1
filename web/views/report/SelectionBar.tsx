import { Button } from 'react-aria-components'
import { say } from '../../app/here.ts'
import { Quoted } from '../../show/text.tsx'
import type { Span } from './marks.ts'

/** What can be done with the words selected in the text. */
export function SelectionBar({
  text,
  span,
  onMissed,
  onClear,
}: {
  text: string
  span: Span | undefined
  onMissed: () => void
  onClear: () => void
}) {
  return (
    <div className="selection-bar">
      {span === undefined ? (
        <span className="fine">{say('selectNote')}</span>
      ) : (
        <span className="chosen-words">
          <Quoted>{text.slice(span.start, span.end)}</Quoted>
        </span>
      )}
      <Button onPress={onMissed}>{say('addMissed')}</Button>
      {span !== undefined && (
        <Button className="plain-button" onPress={onClear}>
          {say('clearSelection')}
        </Button>
      )}
    </div>
  )
}
