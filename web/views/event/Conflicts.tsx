import type { Conflict, Event } from '../../app/api.ts'
import { digits, knows, nameOf, say } from '../../app/here.ts'
import { tellerText, useNames } from '../../show/names.tsx'
import { Listed, Ltr, Words } from '../../show/text.tsx'
import { ClaimLink } from './links.tsx'
import { Section, Sub } from './Section.tsx'

/** Where tellers disagree: each value beside the others, with who says it. */
export function Conflicts({ event }: { event: Event }) {
  const parties = useNames()
  if (event.conflicts.length === 0) return null
  const names = new Map(event.origins.map((origin) => [origin.id, tellerText(origin, parties)]))
  return (
    <Section title={say('conflicts')} name="conflicts">
      {event.conflicts.map((conflict) => (
        <div key={conflict.field} className="conflict-field">
          <Sub>{conflictName(conflict.field)}</Sub>
          <ul className="sides">
            {conflict.values.map((side) => (
              <li key={side.value} className="side">
                <p className="big">
                  <Value conflict={conflict} value={side.value} />
                </p>
                <p className="fine">
                  {say('saysWho')}:{' '}
                  <Listed items={side.origins.map((id) => <Words key={id}>{names.get(id) || id}</Words>)} />
                </p>
                <p className="fine">
                  <Listed
                    between=" · "
                    items={side.claims.map((id) => <ClaimLink key={id} id={id} event={event} />)}
                  />
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** `killed` or `killed civilians`: the measure has a name, whom it counts may. */
function conflictName(field: string): string {
  const [first = field, ...rest] = field.split(' ')
  const of = rest.join(' ')
  return [nameOf('conflictFields', first), of && nameOf('people', of)].filter(Boolean).join(' · ')
}

function Value({ conflict, value }: { conflict: Conflict; value: string }) {
  for (const part of ['types', 'modalities'] as const)
    if (conflict.field === part.slice(0, -1).replace('modalitie', 'modality') && knows(part, value))
      return nameOf(part, value)
  return /^[\d–+., -]+$/.test(value) ? <Ltr>{digits(value)}</Ltr> : <Words>{value}</Words>
}
