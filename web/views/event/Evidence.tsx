import type { Claim, EventView } from '../../app/api.ts'
import { comma, say } from '../../app/here.ts'
import { tellerText, useNames } from '../../show/names.tsx'
import { Sentence } from '../../show/reading.tsx'
import { Words } from '../../show/text.tsx'
import { ReportLink } from './links.tsx'
import { Section } from './Section.tsx'

const shown = 3

/** The words themselves, before anything that was made of them: each sentence once, those of different tellers first. */
export function Evidence({ view }: { view: EventView }) {
  const claims = sentencesOf(view)
  if (claims.length === 0) return null
  return (
    <Section title={say('evidence')} name="evidence">
      <ul className="plain">
        {claims.slice(0, shown).map((claim) => (
          <li key={claim.id}>
            <Sentence claim={claim} text={view.sentences[claim.id] ?? ''} />
            <p className="fine">
              <Tellers claim={claim} />
              <ReportLink
                id={claim.report}
                report={view.reports.find(({ id }) => id === claim.report)}
                claim={claim.id}
              />
            </p>
          </li>
        ))}
      </ul>
      {claims.length > shown && (
        <p className="fine">{say('moreEvidence', { count: claims.length - shown })}</p>
      )}
    </Section>
  )
}

const Tellers = ({ claim }: { claim: Claim }) => {
  const parties = useNames()
  const names = claim.chain.map((link) => tellerText(link, parties)).filter((name) => name !== '')
  return (
    names.length > 0 && (
      <>
        <Words className="teller">{names.join(comma)}</Words> ·{' '}
      </>
    )
  )
}

/** One claim a sentence, the first of each origin before the rest; copies repeat what stands there already. */
function sentencesOf(view: EventView): readonly Claim[] {
  const bySentence = new Map(
    view.claims
      .filter(({ review }) => review?.how !== 'rejected')
      .toReversed()
      .map((claim) => [view.sentences[claim.id] ?? claim.id, claim]),
  )
  const firsts = new Set(view.event.origins.flatMap(({ claims }) => claims.slice(0, 1)))
  return [...bySentence.values()]
    .toReversed()
    .toSorted((a, b) => Number(firsts.has(b.id)) - Number(firsts.has(a.id)))
}
