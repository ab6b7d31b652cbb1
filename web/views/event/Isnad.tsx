import type { Claim, EventView, Origin } from '../../app/api.ts'
import { nameOf, say } from '../../app/here.ts'
import { OneDay } from '../../show/day.tsx'
import { SourceLink } from '../../show/links.tsx'
import { Teller, tellerText, useNames } from '../../show/names.tsx'
import { Words } from '../../show/text.tsx'
import { ReportLink } from './links.tsx'
import { Section } from './Section.tsx'
import { TellingStrip } from './TellingStrip.tsx'

/** The isnad as a tree: from the event to each independent origin, its reports and copies, and from each report inwards to whom it heard it from. */
export function Isnad({ view }: { view: EventView }) {
  return (
    <Section title={say('origins')} name="isnad">
      <p className="fine">{say('originsNote')}</p>
      <TellingStrip view={view} />
      <ul className="tree">
        {view.event.origins.map((origin) => (
          <li key={origin.id}>
            <OriginNode origin={origin} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OriginNode({ origin, view }: { origin: Origin; view: EventView }) {
  const names = useNames()
  const own = origin.reports.filter((id) => !origin.copies.includes(id))
  return (
    <>
      <span className="node origin">
        <strong>
          <SourceLink id={origin.id}>
            <Words>{tellerText(origin, names) || say('unnamed')}</Words>
          </SourceLink>
        </strong>
        <span className="soft"> · {nameOf('sourceKinds', origin.kind)}</span>
        {origin.copies.length > 0 && (
          <span className="flag copy">{say('copiesCount', { count: origin.copies.length })}</span>
        )}
      </span>
      <ul>
        {[...own, ...origin.copies].map((id) => (
          <li key={id} className={own.includes(id) ? '' : 'copied'}>
            <ReportNode id={id} origin={origin} view={view} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ReportNode({ id, origin, view }: { id: string; origin: Origin; view: EventView }) {
  const isCopy = origin.copies.includes(id)
  const report = view.reports.find((one) => one.id === id)
  // A report may carry several origins: here stands what it has from this one.
  const claims = view.claims.filter((claim) => claim.report === id && origin.claims.includes(claim.id))
  return (
    <>
      <span className="node">
        {report?.publisher !== undefined && (
          <>
            <Words className="teller">{report.publisher}</Words> ·{' '}
          </>
        )}
        <ReportLink id={id} report={report} claim={claims[0]?.id} />
        {report?.published !== undefined && (
          <span className="soft">
            {' · '}
            <OneDay day={report.published.slice(0, 10)} />
          </span>
        )}
        <span className={isCopy ? 'flag copy' : 'flag original'}>{say(isCopy ? 'copy' : 'firsthand')}</span>
      </span>
      {!isCopy && <Chains claims={claims} publisher={report?.publisher} />}
    </>
  )
}

/** The chains of a report's claims, each once, drawn inwards: who told the outlet, and who told them. */
function Chains({ claims, publisher }: { claims: readonly Claim[]; publisher: string | undefined }) {
  const chains = new Map(
    claims
      .map(({ chain }) => chain.filter(({ name, kind }) => kind !== 'outlet' || name !== publisher))
      .filter((chain) => chain.length > 0)
      .map((chain) => [chain.map(({ kind, id, name }) => `${kind} ${id ?? name}`).join(' < '), chain]),
  )
  if (chains.size === 0) return null
  return (
    <ul>
      {[...chains].map(([key, chain]) => (
        <li key={key}>
          <ChainNode chain={chain} />
        </li>
      ))}
    </ul>
  )
}

function ChainNode({ chain: [first, ...rest] }: { chain: Claim['chain'] }) {
  if (first === undefined) return null
  return (
    <>
      <span className="node">
        <span className="soft">{say('heardFrom')} </span>
        <Teller link={first} linked />
      </span>
      {rest.length > 0 && (
        <ul>
          <li>
            <ChainNode chain={rest} />
          </li>
        </ul>
      )}
    </>
  )
}
