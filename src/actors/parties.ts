import { foldForm } from '../text/fold.ts'
import { formsIn, LexiconError, readRows } from './rows.ts'
import { type PartyKind, partyKinds } from './types.ts'

/** One row of parties.tsv: forms that mean this party in these countries and years. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly kind: PartyKind
  readonly country: string
  readonly partOf: string
  /** ISO countries; empty for everywhere. */
  readonly scope: readonly string[]
  /** Leaning of the outlet that uses the form so; '' for all. */
  readonly leaning: string
  readonly from: number
  readonly to: number
  readonly loaded: boolean
  readonly forms: readonly string[]
  readonly wikidata: string
}

/** What a state row adds: its adjective, its capital as its name, and the id of its forces. */
export interface Nation {
  readonly state: Party
  readonly adjectives: readonly string[]
  readonly capitals: readonly string[]
  readonly forces: { readonly id: string; readonly name: string }
}

export interface Parties {
  readonly rows: readonly Party[]
  readonly nations: readonly Nation[]
  /** First row of each id: name, kind, country, wikidata. */
  readonly byId: ReadonlyMap<string, Party>
}

const file = 'parties.tsv'
const columns =
  'id forms name kind country part_of scope from to loaded adjective forces capital source wikidata'.split(
    ' ',
  )

/**
 * Reads parties.tsv.
 * @throws LexiconError on a bad id, kind, scope or year, an id with two names, an unknown parent, or a form that two
 *   rows claim for the same country, outlet leaning and year
 */
export function compileParties(text: string): Parties {
  const rows: Party[] = []
  const nations: Nation[] = []
  const byId = new Map<string, Party>()
  const lines = new Map<Party, number>()
  const drafts: { party: Party; adjectives: string[]; capitals: string[]; forces: string }[] = []
  for (const { line, cell } of readRows(file, text, columns, [
    'id',
    'forms',
    'name',
    'kind',
    'scope',
    'source',
  ])) {
    const fail = (why: string): never => {
      throw new LexiconError(file, line, why)
    }
    const id = cell('id')
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) fail(`"${id}" is no slug of lower-case English`)
    const kind = cell('kind') as PartyKind
    if (!partyKinds.includes(kind)) fail(`the kind "${kind}" is unknown; one of ${partyKinds.join(', ')}`)
    const scope: string[] = []
    let leaning = ''
    for (const token of cell('scope').split(/\s+/)) {
      if (token.startsWith('@')) leaning = token.slice(1)
      else if (/^[A-Z]{2}$/.test(token)) scope.push(token)
      else if (token !== '*') fail(`the scope "${token}" is neither *, an ISO country nor @leaning`)
    }
    const year = (column: string, otherwise: number): number => {
      const value = cell(column)
      if (value === '') return otherwise
      if (!/^\d{4}$/.test(value)) fail(`${column} is no year: "${value}"`)
      return Number(value)
    }
    const party: Party = {
      id,
      name: cell('name'),
      kind,
      country: cell('country'),
      partOf: cell('part_of'),
      scope,
      leaning,
      from: year('from', 0),
      to: year('to', 9999),
      loaded: cell('loaded') === 'y',
      forms: cell('forms') === '-' ? [] : formsIn(cell('forms')),
      wikidata: cell('wikidata'),
    }
    const first = byId.get(id)
    if (first === undefined) byId.set(id, party)
    else if (first.name !== party.name && party.kind !== 'state' && first.kind !== 'state')
      fail(`"${id}" is named "${first.name}" on line ${lines.get(first)} and "${party.name}" here`)
    rows.push(party)
    lines.set(party, line)
    const adjectives = formsIn(cell('adjective'))
    // «قصف حوثي»: parties that give an adjective are read like nations by it.
    if (kind === 'state' || adjectives.length > 0)
      drafts.push({
        party,
        adjectives,
        capitals: formsIn(cell('capital')),
        forces: cell('forces'),
      })
  }
  for (const party of rows) {
    if (party.partOf !== '' && !byId.has(party.partOf))
      throw new LexiconError(file, lines.get(party)!, `its parent "${party.partOf}" has no row`)
  }
  refuseCollisions(rows, lines)
  for (const { party, adjectives, capitals, forces } of drafts) {
    const name = byId.get(forces)?.name ?? title(forces)
    nations.push({ state: party, adjectives, capitals, forces: { id: forces || party.id, name } })
  }
  return { rows, nations, byId }
}

/** «egyptian-forces» as a name: "Egyptian forces". */
export const title = (id: string): string => {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function refuseCollisions(rows: readonly Party[], lines: ReadonlyMap<Party, number>): void {
  const owners = new Map<string, Party[]>()
  for (const party of rows) {
    for (const form of party.forms) {
      const folded = foldForm(form).replace(/["«»']/g, '')
      const others = owners.get(folded)
      if (others === undefined) {
        owners.set(folded, [party])
        continue
      }
      const rival = others.find((other) => overlaps(other, party))
      if (rival !== undefined)
        throw new LexiconError(
          file,
          lines.get(party)!,
          `"${form}" already means ${rival.id} in the same scope (line ${lines.get(rival)})`,
        )
      others.push(party)
    }
  }
}

/** A narrower scope wins over everywhere, so only two of the same width can collide. */
function overlaps(a: Party, b: Party): boolean {
  if ((a.scope.length === 0) !== (b.scope.length === 0) || a.leaning !== b.leaning) return false
  if (a.scope.length > 0 && !a.scope.some((country) => b.scope.includes(country))) return false
  return a.from <= b.to && b.from <= a.to
}
