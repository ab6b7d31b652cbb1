import type { Claim, Note, Step } from '../app/api.ts'
import { say } from '../app/here.ts'
import { Teller } from './names.tsx'
import { Ltr, Quoted, Words } from './text.tsx'

/** How a claim was read, in plain words. */

/** The isnad as a list, outermost teller first. */
export function ChainList({ chain }: Pick<Claim, 'chain'>) {
  if (chain.length === 0) return <p className="none">{say('noChain')}</p>
  return (
    <ol className="chain">
      {chain.map((link) => (
        <li key={`${link.start} ${link.kind}`}>
          <Teller link={link} />
        </li>
      ))}
    </ol>
  )
}

export const Derivation = ({ steps }: { steps: readonly Step[] }) => (
  <details className="derivation">
    <summary>{say('derivation')}</summary>
    <p className="fine">{say('derivationNote')}</p>
    <Steps steps={steps} />
  </details>
)

const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ul>
    {steps.map((step, i) => (
      // A reading never changes under the eye: its steps keep their places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <li key={i}>
        {say('rule')} <Ltr className="rule">{step.rule}</Ltr>
        {step.quote !== '' && (
          <>
            {' '}
            {say('ruleRead')} <Quoted>{step.quote}</Quoted>
          </>
        )}
        {step.about !== undefined && (
          <>
            {' · '}
            <Words className="soft">{step.about}</Words>
          </>
        )}
        {step.parts.length > 0 && <Steps steps={step.parts} />}
      </li>
    ))}
  </ul>
)

/** Doubts of the reading. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null
  return (
    <div className="notes">
      <strong>{say('notes')}</strong>
      <ul>
        {notes.map((note) => (
          <li key={`${note.code} ${note.quote}`}>
            {note.quote !== '' && (
              <>
                <Quoted>{note.quote}</Quoted>{' '}
              </>
            )}
            <Words>{`${note.why} ${note.next}`.trim()}</Words> <Ltr className="rule">{note.code}</Ltr>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A claim's sentence with the word that told of the event. */
export function Sentence({ claim, text }: { claim: Claim; text: string }) {
  const from = claim.trigger.start - claim.sentence.start
  const to = claim.trigger.end - claim.sentence.start
  const inside = text.slice(from, to) === claim.trigger.quote
  return (
    <blockquote dir="auto" lang="ar">
      {inside && text.slice(0, from)}
      <mark className="trigger">{claim.trigger.quote}</mark>
      {inside && text.slice(to)}
    </blockquote>
  )
}
