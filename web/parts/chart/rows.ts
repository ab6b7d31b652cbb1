import { knows, nameOf, say } from '../../app/here.ts'
import { tellerText, useNames } from '../../show/names.tsx'

/** What rows of charts are called, by what they are grouped by. */
export type RowGroup = 'none' | 'type' | 'party' | 'harmed' | 'doer' | 'teller'

export function useRowName(): (by: RowGroup, row: { readonly key: string; readonly name: string }) => string {
  const names = useNames()
  return (by, { key, name }) => {
    if (by === 'none') return say('allTogether')
    if (by === 'type') return nameOf('types', key)
    if (key === '') return say(by === 'teller' ? 'nobodysFigure' : 'nobodyNamed')
    if (key === '+') return say('severalParties')
    if (by !== 'teller')
      return names[key] ?? (knows('people', key) ? nameOf('people', key) : name || key.replaceAll('-', ' '))
    return knows('sourceKinds', key) && name === ''
      ? `${nameOf('sourceKinds', key)} (${say('unnamed')})`
      : tellerText({ id: key, name }, names) || key
  }
}

/** A name as long as there is room for it; the whole stands in the table. */
export const cut = (text: string, letters: number): string =>
  text.length <= letters ? text : `${[...text].slice(0, letters - 1).join('')}…`
