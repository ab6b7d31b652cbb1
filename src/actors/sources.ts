import { type SourceKind, sourceKinds } from '../ontology.ts'
import { foldForm } from '../text/fold.ts'
import { formsIn, LexiconError, readRows } from './rows.ts'
import type { Outlet } from './types.ts'

/** A word or phrase for a teller without a name. */
export interface Teller {
  readonly part: 'noun' | 'adjective' | 'phrase' | 'ref'
  /** undefined where the words alone do not say («-»). */
  readonly kind: SourceKind | undefined
  readonly name: string
  /** First form of the row: names the class of a back-reference. */
  readonly lemma: string
}

/** A named outlet's form; `bare` false where it needs a teller's word before it (قناة العالم). */
export interface OutletForm {
  readonly outlet: Outlet
  readonly bare: boolean
}

const isKind = (kind: string): kind is SourceKind => (sourceKinds as readonly string[]).includes(kind)

/** Reads sources.tsv. @throws LexiconError on an unknown part or kind, or a form given twice in one part */
export function compileTellers(text: string): (readonly [form: string, value: Teller])[] {
  const file = 'sources.tsv'
  const out: (readonly [string, Teller])[] = []
  const seen = new Map<string, number>()
  for (const { line, cell } of readRows(
    file,
    text,
    ['part', 'forms', 'kind', 'name', 'source'],
    ['part', 'forms', 'kind', 'name', 'source'],
  )) {
    const part = cell('part')
    if (part !== 'noun' && part !== 'adjective' && part !== 'phrase' && part !== 'ref')
      throw new LexiconError(file, line, `"${part}" is none of noun, adjective, phrase, ref`)
    const kind = cell('kind')
    if (kind !== '-' && !isKind(kind)) throw new LexiconError(file, line, `the kind "${kind}" is unknown`)
    const forms = formsIn(cell('forms'))
    const teller: Teller = {
      part,
      kind: kind === '-' ? undefined : kind,
      name: cell('name'),
      lemma: forms[0]!,
    }
    for (const form of forms) {
      const key = `${part} ${foldForm(form)}`
      const other = seen.get(key)
      if (other !== undefined) throw new LexiconError(file, line, `"${form}" is already on line ${other}`)
      seen.set(key, line)
      out.push([form, teller])
    }
  }
  return out
}

export interface Outlets {
  readonly forms: readonly (readonly [form: string, value: OutletForm])[]
  readonly byDomain: ReadonlyMap<string, Outlet>
  /** By folded publisher or account name. */
  readonly byName: ReadonlyMap<string, Outlet>
  readonly byId: ReadonlyMap<string, Outlet>
}

/** Reads outlets.tsv. @throws LexiconError on an unknown kind, an id, form or domain given twice */
export function compileOutlets(text: string): Outlets {
  const file = 'outlets.tsv'
  const columns = 'id name forms bare domains handles kind country leaning source'.split(' ')
  const forms: (readonly [string, OutletForm])[] = []
  const byDomain = new Map<string, Outlet>()
  const byName = new Map<string, Outlet>()
  const byId = new Map<string, Outlet>()
  const owner = new Map<string, string>()
  for (const { line, cell } of readRows(file, text, columns, ['id', 'name', 'forms', 'kind', 'source'])) {
    const kind = cell('kind')
    if (!isKind(kind)) throw new LexiconError(file, line, `the kind "${kind}" is unknown`)
    const spelled = formsIn(cell('forms'))
    const outlet: Outlet = {
      id: cell('id'),
      name: cell('name'),
      arabic: spelled[0]!,
      kind,
      country: cell('country'),
      leaning: cell('leaning'),
    }
    const claim = (key: string): void => {
      const other = owner.get(key)
      if (other !== undefined) throw new LexiconError(file, line, `"${key}" already belongs to ${other}`)
      owner.set(key, outlet.id)
    }
    claim(`id ${outlet.id}`)
    byId.set(outlet.id, outlet)
    for (const form of spelled) {
      claim(foldForm(form))
      forms.push([form, { outlet, bare: cell('bare') === 'y' }])
    }
    for (const domain of cell('domains').split(/\s+/).filter(Boolean)) {
      claim(`domain ${domain}`)
      byDomain.set(domain, outlet)
    }
    for (const name of [outlet.name, ...spelled, ...formsIn(cell('handles'))])
      if (!byName.has(compactName(name))) byName.set(compactName(name), outlet)
  }
  return { forms, byDomain, byName, byId }
}

/** A publisher's or account's name for look-up: folded, without @, marks, spaces and a trailing "news". */
export const compactName = (name: string): string =>
  foldForm(name)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?<=.{4})news$/, '')
