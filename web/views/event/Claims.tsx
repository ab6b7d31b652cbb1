import { useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import type { Claim, EventView } from '../../app/api.ts'
import { useReview } from '../../app/decide.ts'
import { nameOf, number, say } from '../../app/here.ts'
import { CountLine } from '../../show/figures.tsx'
import { Parties } from '../../show/names.tsx'
import { ChainList, Derivation, Notes, Sentence } from '../../show/reading.tsx'
import { Reasons } from '../../show/reason.tsx'
import { Ltr, Moment, Num, Words } from '../../show/text.tsx'
import { ClaimLink, claimIndex, ReportLink } from './links.tsx'
import { Section, Sub } from './Section.tsx'

/** Every claim behind the event: its sentence, its tellers, why it was joined and how it was read. */
export function Claims({ view, mayReview }: { view: EventView; mayReview: boolean }) {
  const [chosen, choose] = useState<readonly string[]>([])
  const review = useReview()
  const canSplit = mayReview && view.claims.length > 1
  const split = async (): Promise<void> => {
    await review.decide(view.event, { kind: 'split', claims: [...chosen] })
    choose([])
  }
  const toggle = (id: string): void =>
    choose((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const action = chosen.length > 0 && chosen.length < view.claims.length && (
    <Button onPress={() => void split()}>{say('split', { count: chosen.length })}</Button>
  )
  return (
    <Section title={say('claims')} name="claims" action={action}>
      <p className="fine">{say(canSplit ? 'claimsSplitNote' : 'claimsNote')}</p>
      <ol className="stack">
        {view.claims.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            view={view}
            chosen={chosen.includes(claim.id)}
            onChoose={canSplit ? () => toggle(claim.id) : undefined}
          />
        ))}
      </ol>
    </Section>
  )
}

function ClaimCard({
  claim,
  view,
  chosen,
  onChoose,
}: {
  claim: Claim
  view: EventView
  chosen: boolean
  onChoose: (() => void) | undefined
}) {
  const index = claimIndex(claim.id, view.event)
  const report = view.reports.find(({ id }) => id === claim.report)
  return (
    <li className="card claim" id={`claim-${index}`} tabIndex={-1}>
      <div className="claim-head">
        <Sub>
          <Ltr className="soft">{`#${number(index)}`}</Ltr> {nameOf('types', claim.type)}{' '}
          {claim.modality !== 'reported' && (
            <span className={`flag ${claim.modality}`}>{nameOf('modalities', claim.modality)}</span>
          )}
        </Sub>
        {onChoose !== undefined && (
          <Checkbox className="tick" isSelected={chosen} onChange={onChoose}>
            <span aria-hidden="true" className="box" />
            {say('chooseToSplit')}
          </Checkbox>
        )}
      </div>
      <ClaimReview claim={claim} />
      <Sentence claim={claim} text={view.sentences[claim.id] ?? ''} />
      <p className="fine">
        {say('inReport')}: <ReportLink id={claim.report} report={report} claim={claim.id} />
      </p>
      <ClaimFacts claim={claim} />
      <ChainList chain={claim.chain} />
      <Notes notes={claim.notes} />
      <Joined claim={claim} view={view} />
      <Derivation steps={claim.derivation} />
    </li>
  )
}

const ClaimFacts = ({ claim }: { claim: Claim }) => (
  <ul className="plain facts">
    {claim.agent.length > 0 && (
      <li>
        {say('who')}: <Parties actors={claim.agent} linked />
      </li>
    )}
    {claim.target.length > 0 && (
      <li>
        {say('whom')}: <Parties actors={claim.target} linked />
      </li>
    )}
    {claim.counts.map((count) => (
      <li key={`${count.start} ${count.measure} ${count.of}`}>
        <CountLine count={count} />
      </li>
    ))}
  </ul>
)

/** What a person did to a claim, the machine's reading beside it. */
export function ClaimReview({ claim: { review } }: { claim: Claim }) {
  if (review === undefined) return null
  return (
    <p className="machine">
      <span className="flag person">
        {say(
          review.how === 'added'
            ? 'claimAdded'
            : review.how === 'rejected'
              ? 'claimRejected'
              : 'claimCorrected',
        )}
      </span>{' '}
      <Words>{review.who}</Words> · <Moment at={review.at} />
      {review.reason !== undefined && (
        <>
          {' · '}
          <Words>{review.reason}</Words>
        </>
      )}
    </p>
  )
}

function Joined({ claim, view }: { claim: Claim; view: EventView }) {
  const joins = view.event.joins.filter((join) => join.claim === claim.id)
  if (joins.length === 0) return null
  return (
    <details>
      <summary>{say('joined')}</summary>
      <ul>
        {joins.map((join) => (
          <li key={join.to}>
            <ClaimLink id={join.to} event={view.event} /> · {say('joinedScore')} <Num>{join.score}</Num> ·{' '}
            <Reasons reasons={join.reasons} />
          </li>
        ))}
      </ul>
    </details>
  )
}
