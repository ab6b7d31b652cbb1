import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '../../app/here.ts'
import { queries } from '../../app/queries.ts'
import { useTitle } from '../../app/title.ts'
import { Bars } from '../../parts/Bars.tsx'
import { WordsField } from '../../parts/fields.tsx'
import { Await, Empty } from '../../parts/states.tsx'
import { eventsAddress, PartyLink } from '../../show/links.tsx'
import { partyText, useNames } from '../../show/names.tsx'
import { alike } from './alike.ts'

/** Every party: in how many events it did something, in how many it suffered. */
export default function PartiesView() {
  useTitle(say('parties'))
  const list = useQuery(queries.parties())
  const names = useNames()
  const [wanted, want] = useState('')
  return (
    <>
      <h1>{say('parties')}</h1>
      <p className="fine">{say('partiesNote')}</p>
      <Await of={list}>
        {({ items }) => {
          if (items.length === 0) return <Empty title={say('noParties')} />
          const shown = items.filter((row) => alike(`${partyText(row, names)} ${row.id}`, wanted))
          return (
            <>
              <div className="narrow-field">
                <WordsField label={say('findName')} type="search" value={wanted} onChange={want} />
              </div>
              <Bars
                label={say('parties')}
                head={say('party')}
                columns={[say('did'), say('suffered')]}
                rows={shown.map(({ id, name, did, suffered }) => ({
                  key: id,
                  name: <PartyLink id={id} name={name} />,
                  bars: [
                    { value: did, href: eventsAddress({ agent: id }) },
                    { value: suffered, href: eventsAddress({ target: id }) },
                  ],
                }))}
              />
            </>
          )
        }}
      </Await>
    </>
  )
}
