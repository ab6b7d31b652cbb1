import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { Claim } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { nameOf, say } from '../../app/here.ts'
import { Derivation, Notes } from '../../show/reading.tsx'
import { Quoted } from '../../show/text.tsx'
import { ClaimReview } from '../event/Claims.tsx'
import { RejectSheet } from '../event/RejectSheet.tsx'
import type { Correcting } from './CorrectForm.tsx'
import type { Field } from './fields.tsx'

interface Props {
  readonly claim: Claim
  readonly fields: readonly Field[]
  readonly active: readonly Field[]
  readonly event: string | undefined
  /** The address asked for this claim: the keyboard begins at it. */
  readonly begun: boolean
  readonly onFocus: (field: Field) => void
  readonly onPoint: (fields: readonly Field[]) => void
  readonly onCorrect: ((work: Correcting) => void) | undefined
  /** The form that corrects it, while it is open. */
  readonly children: ReactNode
}

/** One claim: its fields, each of which finds its words in the text. */
export function ClaimCard({
  claim,
  fields,
  active,
  event,
  begun,
  onFocus,
  onPoint,
  onCorrect,
  children,
}: Props) {
  const [rejecting, reject] = useState(false)
  const review = useReview()
  const gone = claim.review?.how === 'rejected'
  return (
    <li className={gone ? 'card claim gone' : 'card claim'}>
      <h3>
        {event === undefined ? (
          nameOf('types', claim.type)
        ) : (
          <Link href={`/events/${encodeURIComponent(event)}`}>{nameOf('types', claim.type)}</Link>
        )}{' '}
        {claim.modality !== 'reported' && (
          <span className={`flag ${claim.modality}`}>{nameOf('modalities', claim.modality)}</span>
        )}
      </h3>
      <ClaimReview claim={claim} />
      <ul className="plain">
        {fields.map((field, i) => (
          <li key={field.key} className="reading-row">
            <FieldButton
              field={field}
              isActive={active.some(({ key }) => key === field.key)}
              begun={begun && i === 0}
              onFocus={onFocus}
              onPoint={onPoint}
            />
            {onCorrect !== undefined && !gone && (
              <Button
                className="plain-button edit"
                aria-label={say('correctField', { field: nameOf('fields', field.kind) })}
                onPress={() => onCorrect({ claim, kind: field.kind, field })}
              >
                {say('correct')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {children}
      {onCorrect !== undefined && !gone && (
        <div className="claim-acts">
          <AddField claim={claim} onCorrect={onCorrect} />
          <Button className="plain-button" onPress={() => reject(true)}>
            {say('rejectClaim')}
          </Button>
        </div>
      )}
      <Notes notes={claim.notes} />
      <Derivation steps={claim.derivation} />
      <RejectSheet
        about={claim.id}
        isOpen={rejecting}
        onClose={() => reject(false)}
        onReject={(reason) => void review.decideClaim(claim, { kind: 'reject-claim', reason })}
      />
    </li>
  )
}

/** A field that reading missed in this claim: its kind first, then its words. */
const AddField = ({ claim, onCorrect }: { claim: Claim; onCorrect: (work: Correcting) => void }) => (
  <details className="add-field">
    <summary>{say('addField')}</summary>
    <div className="segments">
      {(['agent', 'target', 'place', 'count', 'chain'] as const).map((kind) => (
        <Button key={kind} onPress={() => onCorrect({ claim, kind })}>
          {nameOf('fields', kind)}
        </Button>
      ))}
    </div>
  </details>
)

function FieldButton({
  field,
  isActive,
  begun,
  onFocus,
  onPoint,
}: {
  field: Field
  isActive: boolean
  begun: boolean
  onFocus: (field: Field) => void
  onPoint: (fields: readonly Field[]) => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!begun) return
    button.current?.focus({ preventScroll: true })
    button.current?.scrollIntoView({ block: 'nearest' })
  }, [begun])
  return (
    <button
      ref={button}
      type="button"
      id={`field-${field.key}`}
      className={`reading ${field.kind}${isActive ? ' active' : ''}`}
      onFocus={() => onFocus(field)}
      onClick={() => onFocus(field)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') onPoint([field])
      }}
    >
      <span className="label">{nameOf('fields', field.kind)}</span>
      <span className="value">{field.value}</span>
      {field.quote !== '' && (
        <span className="said">
          <Quoted className={`mark ${field.kind}`}>{field.quote}</Quoted>
        </span>
      )}
    </button>
  )
}
