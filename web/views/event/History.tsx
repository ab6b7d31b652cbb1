import { type FormEvent, useId } from 'react'
import { Button } from 'react-aria-components'
import type { DecisionRow, EventField, EventView } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { useDraft } from '../../app/drafts.ts'
import { say } from '../../app/here.ts'
import type { Part } from '../../app/undo.ts'
import { WordsField } from '../../parts/fields.tsx'
import { Ltr, Moment, Words } from '../../show/text.tsx'
import { FieldText } from './FieldText.tsx'
import { Section } from './Section.tsx'

export const kindWords = {
  accept: 'hasAccepted',
  reject: 'hasRejected',
  edit: 'hasEdited',
  assign: 'hasAssigned',
  comment: 'hasCommented',
  merge: 'hasMerged',
  split: 'hasSplit',
  'correct-claim': 'hasCorrected',
  'reject-claim': 'hasRejectedClaim',
  'add-claim': 'hasAddedClaim',
  undo: 'hasUndone',
} as const satisfies Record<DecisionRow['kind'], string>

/** Everything people decided and said about the event, oldest first, and a field to say more. */
export function History({ view, mayReview }: { view: EventView; mayReview: boolean }) {
  return (
    <Section title={say('history')} name="history">
      {view.history.length === 0 ? (
        <p className="none">{say('noHistory')}</p>
      ) : (
        <ol className="plain timeline">
          {view.history.map((row) => (
            <li key={row.seq} className={row.undoneBy === undefined ? '' : 'undone'}>
              <Row row={row} view={view} mayReview={mayReview} />
            </li>
          ))}
        </ol>
      )}
      {mayReview && <CommentForm view={view} />}
    </Section>
  )
}

function Row({ row, view, mayReview }: { row: DecisionRow; view: EventView; mayReview: boolean }) {
  const review = useReview()
  const { body } = row
  const canUndo = mayReview && row.undoneBy === undefined && row.kind !== 'undo'
  return (
    <>
      <Words className="teller">{row.who}</Words> {say(kindWords[row.kind])}{' '}
      {body.to !== undefined && <Words>{body.to ?? say('nobody')}</Words>} <Moment at={row.at} />
      {row.undoneBy !== undefined && <span className="flag">{say('takenBack')}</span>}
      {canUndo && (
        <Button
          className="plain-button"
          onPress={() =>
            void review.undo({
              what: say(kindWords[row.kind]),
              parts: [partOf(row, view)],
            })
          }
        >
          {say('takeBack')}
        </Button>
      )}
      {row.kind === 'edit' && body.field !== undefined && (
        <div>
          <Change field={body.field as EventField} before={body.before} value={body.value} />
        </div>
      )}
      {body.from !== undefined && (
        <div className="fine">
          <Ltr>{body.from}</Ltr>
        </div>
      )}
      {body.text !== undefined && (
        <blockquote dir="auto" className="comment">
          {body.text}
        </blockquote>
      )}
      {body.reason !== undefined && (
        <div className="fine">
          {say('reason')}: <Words>{body.reason}</Words>
        </div>
      )}
    </>
  )
}

/** Where the decision stands, to be taken back: with the event, or with the report of its claim. */
const partOf = ({ seq, report }: DecisionRow, { event, claims }: EventView): Part =>
  report === null
    ? { seq, of: { event: event.id }, version: event.version }
    : {
        seq,
        of: { report },
        version: claims.find(({ review }) => review?.decision === seq)?.review?.decision ?? seq,
      }

/** A field before and after. */
export const Change = ({ field, before, value }: { field: EventField; before: unknown; value: unknown }) => (
  <>
    {before !== undefined && (
      <>
        <s>
          <FieldText field={field} value={before} />
        </s>{' '}
        <span aria-hidden="true">←</span>
        <span className="hidden">{say('became')}</span>{' '}
      </>
    )}
    <ins>
      <FieldText field={field} value={value} />
    </ins>
  </>
)

function CommentForm({ view }: { view: EventView }) {
  const review = useReview()
  const id = useId()
  const draft = useDraft(`comment/${view.event.id}`, '')
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const done = await review.decide(view.event, { kind: 'comment', text: draft.value })
    if (done !== undefined) draft.drop()
  }
  return (
    <form id={id} className="comment-form" onSubmit={(event) => void send(event)}>
      <WordsField
        label={say('comment')}
        value={draft.value}
        onChange={draft.set}
        rows={2}
        maxLength={5000}
        isRequired
      />
      <Button type="submit">{say('sendComment')}</Button>
    </form>
  )
}
