import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { ReportView } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { ClaimCard } from './ClaimCard.tsx'
import { CorrectForm, type Correcting } from './CorrectForm.tsx'
import { type Field, fieldsOf, kinds } from './fields.tsx'
import { MissedForm } from './MissedForm.tsx'
import { canMark, type Span } from './marks.ts'
import { ReceivedText } from './ReceivedText.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { Under } from './Under.tsx'

const none: readonly Field[] = []

/** The text and its readings side by side; a person corrects a reading by selecting the words it should stand on. */
export function Workbench({ view, mayReview }: { view: ReportView; mayReview: boolean }) {
  const { report, claims, events } = view
  const [query] = useSearchParams()
  const lists = useMemo(() => claims.map((claim) => ({ claim, fields: fieldsOf(claim) })), [claims])
  const fields = useMemo(
    () => lists.filter(({ claim }) => claim.review?.how !== 'rejected').flatMap((list) => list.fields),
    [lists],
  )
  const first = lists.find(({ claim }) => claim.id === query.get('claim'))?.fields[0]
  const [active, activate] = useState<readonly Field[]>(first === undefined ? none : [first])
  const [shown, show] = useState<Span | undefined>(first)
  const [tapped, tap] = useState<readonly Field[]>(none)
  const [chosen, choose] = useState<Span>()
  const [work, begin] = useState<Correcting | 'missed'>()
  const point = useCallback((under: readonly Field[]) => {
    activate((before) => (before.length === 0 && under.length === 0 ? before : under))
  }, [])
  const onFocus = useCallback((field: Field) => {
    activate([field])
    show(field)
  }, [])
  const correct = (next: Correcting): void => {
    begin(next)
    choose(next.field === undefined || next.field.end === 0 ? undefined : next.field)
    if (next.field !== undefined) onFocus(next.field)
  }
  const close = (): void => {
    begin(undefined)
    choose(undefined)
    getSelection()?.removeAllRanges()
  }
  const eventOf = new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event.id])))
  const correcting = typeof work === 'object' ? work : undefined

  return (
    <div className="bench">
      <section className="source" aria-labelledby="text-title">
        <h2 id="text-title">{say('text')}</h2>
        <ReceivedText
          text={report.text}
          fields={fields}
          active={active}
          shown={shown}
          chosen={chosen}
          onPoint={point}
          onPress={(under) => {
            activate(under)
            tap(under)
            document.getElementById(`field-${under[0]?.key}`)?.scrollIntoView({ block: 'nearest' })
          }}
          onSelect={choose}
        />
        {mayReview && work === undefined && (
          <SelectionBar
            text={report.text}
            span={chosen}
            onMissed={() => begin('missed')}
            onClear={() => choose(undefined)}
          />
        )}
      </section>
      <section className="readings" aria-labelledby="readings-title">
        <h2 id="readings-title">{say('readings')}</h2>
        {work === 'missed' && <MissedForm report={report} span={chosen} onSpan={choose} onClose={close} />}
        {claims.length === 0 ? (
          <p className="none">{say('noClaims')}</p>
        ) : (
          <>
            <p className="fine">{say(canMark ? 'readingsNote' : 'noHighlights')}</p>
            <Legend />
          </>
        )}
        <ol className="groups stack">
          {lists.map(({ claim, fields: own }) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              fields={own}
              active={active}
              event={eventOf.get(claim.id)}
              begun={own[0] === first}
              onFocus={onFocus}
              onPoint={point}
              onCorrect={mayReview ? correct : undefined}
            >
              {correcting?.claim.id === claim.id && (
                <CorrectForm
                  key={`${correcting.kind} ${correcting.field?.key}`}
                  work={correcting}
                  text={report.text}
                  span={chosen}
                  onSpan={choose}
                  onClose={close}
                />
              )}
            </ClaimCard>
          ))}
        </ol>
      </section>
      <Under fields={tapped} />
    </div>
  )
}

/** Each kind of field with the line that marks it, so that colour is never the only sign. */
const Legend = () => (
  <details className="legend">
    <summary>{say('legend')}</summary>
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`mark ${kind}`}>{nameOf('fields', kind)}</span>
        </li>
      ))}
    </ul>
  </details>
)
