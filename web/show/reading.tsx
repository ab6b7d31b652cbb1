import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Claim, Note, Step } from '../app/api.ts'
import { lang, say } from '../app/here.ts'
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
          <Teller link={link} linked />
        </li>
      ))}
    </ol>
  )
}

type SayingsOf = typeof import('../../src/reading/rules/all.ts').sayingsOf

/** What every rule claims: the records that reading itself is documented by, fetched when they are first asked for. */
const rules = queryOptions({
  queryKey: ['rules'],
  queryFn: async () => (await import('../../src/reading/rules/all.ts')).sayingsOf,
  staleTime: Number.POSITIVE_INFINITY,
})

/** How a claim was read: each rule in plain words, with the words that it read, and what it rests on. */
export function Derivation({ steps }: { steps: readonly Step[] }) {
  const [asked, ask] = useState(false)
  const { data: sayingsOf } = useQuery({ ...rules, enabled: asked })
  return (
    <details className="derivation" onToggle={(event) => ask((before) => before || event.currentTarget.open)}>
      <summary>{say('derivation')}</summary>
      <p className="fine">{say('derivationNote')}</p>
      <Steps steps={steps} sayingsOf={sayingsOf ?? (() => [])} />
    </details>
  )
}

const Steps = ({ steps, sayingsOf }: { steps: readonly Step[]; sayingsOf: SayingsOf }) => (
  <ul>
    {steps.map((step, i) => (
      // A reading never changes under the eye: its steps keep their places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <li key={i}>
        {sayingsOf(step.rule)
          .map((saying) => saying[lang])
          .join(' ')}
        {step.quote !== '' && (
          <>
            {' '}
            <Quoted>{step.quote}</Quoted>
          </>
        )}
        {step.about !== undefined && (
          <>
            {' · '}
            <Words className="soft">{step.about}</Words>
          </>
        )}{' '}
        <Ltr className="rule soft">{step.rule}</Ltr>
        {step.parts.length > 0 && <Steps steps={step.parts} sayingsOf={sayingsOf} />}
      </li>
    ))}
  </ul>
)

/** A doubt's sentence is written «English / Arabic». */
const inLanguage = (text: string): string => text.split(' / ')[lang === 'ar' ? 1 : 0] ?? text

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
            <Words>{`${inLanguage(note.why)} ${inLanguage(note.next)}`.trim()}</Words>{' '}
            <Ltr className="rule">{note.code}</Ltr>
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
