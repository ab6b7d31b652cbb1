import { useQuery } from '@tanstack/react-query'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Actor } from '../../../app/api.ts'
import { lang, say } from '../../../app/here.ts'
import { queries } from '../../../app/queries.ts'
import { partyText, useNames } from '../../../show/names.tsx'
import { Rows } from './Rows.tsx'

/** Who: parties of the record, or a name of one's own. */
export function ActorsEditor({
  value,
  onChange,
}: {
  value: readonly Actor[]
  onChange: (value: readonly Actor[]) => void
}) {
  return (
    <Rows
      items={value}
      onChange={onChange}
      blank={{ id: '', name: '', quote: '', start: 0, end: 0 }}
      add={say('addParty')}
    >
      {(actor, set) => <PartyField party={actor} onChange={(party) => set({ ...actor, ...party })} />}
    </Rows>
  )
}

type Party = Pick<Actor, 'id' | 'name' | 'who'> & { readonly quote?: string }

/** A party of the record by its name, or another name. */
export function PartyField({
  party: given,
  onChange,
}: {
  party: Party
  onChange: (party: Pick<Actor, 'id' | 'name' | 'who'>) => void
}) {
  const { data } = useQuery(queries.facets())
  const names = useNames()
  const parties = (data?.parties ?? []).map(({ id, name }) => ({
    id,
    name,
    shown: (lang === 'ar' && names[id]) || name || id,
  }))
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="focus"
      defaultInputValue={given.name === '' ? '' : partyText(given, names)}
      defaultItems={parties}
      onSelectionChange={(id) => {
        const party = parties.find((one) => one.id === id)
        if (party !== undefined) onChange({ ...given, id: party.id, name: party.name || party.id })
      }}
      onInputChange={(text) => {
        const party = parties.find(({ shown }) => shown === text)
        onChange({ ...given, id: party?.id ?? '', name: party?.name ?? text })
      }}
    >
      <Label>{say('party')}</Label>
      <div className="combo">
        <Input dir="auto" />
        <Button className="select-button" aria-label={say('choose')}>
          <span aria-hidden="true" className="caret" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<(typeof parties)[number]> className="choices">
          {({ id, shown }) => (
            <ListBoxItem className="choice" id={id} textValue={shown}>
              {shown}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
