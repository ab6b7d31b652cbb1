import { Button } from 'react-aria-components'
import type { EventField, EventView, Similar } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { say } from '../../app/here.ts'
import { type Key, keyName, useKeys } from '../../app/keys.ts'
import { useLastDeed } from '../../app/undo.ts'
import { AssignSheet } from './AssignSheet.tsx'
import { EditSheet } from './edit/EditSheet.tsx'
import { MergeSheet } from './MergeSheet.tsx'
import { RejectSheet } from './RejectSheet.tsx'

export type OpenSheet =
  | { readonly kind: 'reject' | 'assign' }
  | { readonly kind: 'edit'; readonly field?: EventField }
  | { readonly kind: 'merge'; readonly other?: Similar }

/** Accept, reject, edit, merge, assign, undo: each a button, and a key. */
export function DecisionBar({
  view,
  sheet,
  open,
  onDecided,
}: {
  view: EventView
  sheet: OpenSheet | undefined
  open: (sheet: OpenSheet | undefined) => void
  onDecided: (() => void) | undefined
}) {
  const { event } = view
  const review = useReview()
  const last = useLastDeed()
  const accept = async (): Promise<void> => {
    if (await review.decide(event, { kind: 'accept' })) onDecided?.()
  }
  const reject = async (reason: string): Promise<void> => {
    if (await review.decide(event, { kind: 'reject', reason })) onDecided?.()
  }
  const comment = (): void => document.querySelector<HTMLElement>('.comment-form textarea')?.focus()
  const close = (): void => open(undefined)
  useKeys({
    KeyA: () => void accept(),
    KeyR: () => open({ kind: 'reject' }),
    KeyE: () => open({ kind: 'edit' }),
    KeyM: () => open({ kind: 'merge' }),
    KeyG: () => open({ kind: 'assign' }),
    KeyC: comment,
    KeyU: () => void review.undo(),
  })
  return (
    <div className="decisions" role="toolbar" aria-label={say('decisions')}>
      <Act name={say('accept')} hint="KeyA" kind="primary" run={() => void accept()} />
      <Act name={say('reject')} hint="KeyR" run={() => open({ kind: 'reject' })} />
      <Act name={say('edit')} hint="KeyE" run={() => open({ kind: 'edit' })} />
      <Act name={say('merge')} hint="KeyM" run={() => open({ kind: 'merge' })} />
      <Act name={say('assign')} hint="KeyG" run={() => open({ kind: 'assign' })} />
      {last !== undefined && <Act name={say('undo')} hint="KeyU" run={() => void review.undo()} />}
      <RejectSheet
        about={event.id}
        isOpen={sheet?.kind === 'reject'}
        onClose={close}
        onReject={(reason) => void reject(reason)}
      />
      <AssignSheet
        isOpen={sheet?.kind === 'assign'}
        onClose={close}
        onAssign={(to) => void review.decide(event, { kind: 'assign', to })}
      />
      {sheet?.kind === 'edit' && <EditSheet view={view} field={sheet.field} onClose={close} />}
      {sheet?.kind === 'merge' && <MergeSheet event={event} other={sheet.other} onClose={close} />}
    </div>
  )
}

const Act = ({ name, hint, run, kind = '' }: { name: string; hint: Key; run: () => void; kind?: string }) => (
  <Button className={`act ${kind}`} onPress={run}>
    {name}
    <kbd>{keyName(hint)}</kbd>
  </Button>
)
