import { foldForm } from '../text/fold.ts'
import { PhraseIndex } from '../text/phrases.ts'
import { cityHints, type Head, headRows, modifiers, refRows } from './heads.ts'
import { compileParties, type Nation, type Parties, type Party } from './parties.ts'
import { compilePeople, type PersonForm } from './people.ts'
import { compileOutlets, compileTellers, type OutletForm, type Outlets, type Teller } from './sources.ts'
import type { RefClass } from './types.ts'

/** Agreement that a nationality form shows. */
export type AdjectiveShape = 'm' | 'f' | 'p'

/** What a phrase of the one shared index can be. */
export type Entry =
  | { readonly t: 'party'; readonly party: Party }
  | { readonly t: 'state'; readonly nation: Nation; readonly capital: boolean }
  | {
      readonly t: 'nation'
      readonly nation: Nation
      readonly shape: AdjectiveShape
      readonly tanween: boolean
    }
  | { readonly t: 'head'; readonly head: Head }
  | { readonly t: 'modifier' }
  | { readonly t: 'ref'; readonly ref: RefClass }
  | { readonly t: 'city'; readonly country: string }
  | { readonly t: 'person'; readonly form: PersonForm }
  | { readonly t: 'teller'; readonly teller: Teller }
  | { readonly t: 'outlet'; readonly form: OutletForm }

/** Everything the room knows, compiled once; immutable. */
export interface ActorKnowledge {
  readonly index: PhraseIndex<Entry>
  readonly parties: Parties
  readonly outlets: Outlets
  /** Folded forms of a party, for words that ask how its name begins. */
  readonly namesOf: (id: string) => readonly string[]
  /** First words of names that are feminine without showing it (قسد، كتائب), folded. */
  readonly feminines: ReadonlySet<string>
}

/** The four lexicon files' text. */
export interface ActorFiles {
  readonly parties: string
  readonly people: string
  readonly sources: string
  readonly outlets: string
}

/** Nationalities whose plural of people is irregular. */
const brokenPlurals: Readonly<Record<string, readonly string[]>> = {
  تركي: ['أتراك'],
  روسي: ['روس'],
  أفغاني: ['أفغان'],
  ألماني: ['ألمان'],
}

/**
 * Compiles the lexicon files.
 * @throws LexiconError naming file, line and reason on a row that cannot be used
 */
export function compileActors(files: ActorFiles): ActorKnowledge {
  const index = new PhraseIndex<Entry>((e) => e.t === 'person' || (e.t === 'head' && possessed(e.head)))
  const parties = compileParties(files.parties)
  for (const party of parties.rows) {
    if (party.kind === 'state') continue
    const entry: Entry = { t: 'party', party }
    for (const form of party.forms) index.add(form, entry)
  }
  for (const nation of parties.nations) addNation(index, nation)
  for (const [cls, gender, means, forms] of headRows) {
    const entry: Entry = { t: 'head', head: { cls, gender, ...(means === '' ? {} : { means }) } }
    for (const form of forms.split('|')) {
      index.add(form, entry)
      if (/^[^ ]+$/.test(form) && gender === 'm' && (cls === 'act' || cls === 'talk') && !form.endsWith('ء'))
        index.add(`${form}ا`, entry)
    }
  }
  const modifier: Entry = { t: 'modifier' }
  for (const stem of modifiers)
    for (const end of ['', 'ة', 'ا', 'ان', 'ين', 'تان', 'تين']) index.add(stem + end, modifier)
  for (const [ref, forms] of refRows) for (const form of forms.split('|')) index.add(form, { t: 'ref', ref })
  for (const [country, forms] of Object.entries(cityHints))
    for (const form of forms.split('|')) index.add(form, { t: 'city', country })
  for (const [form, value] of compilePeople(files.people)) index.add(form, { t: 'person', form: value })
  for (const [form, teller] of compileTellers(files.sources)) {
    const entry: Entry = { t: 'teller', teller }
    index.add(form, entry)
    if (teller.part === 'adjective' && !form.includes(' ') && !/(?:ة|ون)$/.test(form))
      for (const end of ['ة', 'ا', 'ون', 'ين', 'ان']) index.add(form + end, entry)
  }
  const outlets = compileOutlets(files.outlets)
  for (const [form, value] of outlets.forms) index.add(form, { t: 'outlet', form: value })
  const names = new Map<string, string[]>()
  for (const party of parties.rows) {
    const forms = names.get(party.id) ?? []
    for (const form of party.forms) forms.push(foldForm(form))
    names.set(party.id, forms)
  }
  return { index, parties, outlets, namesOf: (id) => names.get(id) ?? [], feminines }
}

const feminines: ReadonlySet<string> = new Set(
  ['قسد', 'حماس', 'طالبان', 'كتائب', 'فصائل', 'قوى', 'سرايا', 'ألوية', 'عصائب', 'وحدات', 'فجر'].map(foldForm),
)

const possessed = (head: Head): boolean => head.cls === 'force' || head.cls === 'craft'

function addNation(index: PhraseIndex<Entry>, nation: Nation): void {
  const states = new Set(nation.state.forms.map(foldForm))
  if (nation.state.kind === 'state')
    for (const form of nation.state.forms) index.add(form, { t: 'state', nation, capital: false })
  for (const form of nation.capitals) index.add(form, { t: 'state', nation, capital: true })
  for (const adjective of nation.adjectives) {
    const add = (form: string, shape: AdjectiveShape, tanween = false): void =>
      index.add(form, { t: 'nation', nation, shape, tanween })
    add(adjective, 'm')
    add(`${adjective}ة`, 'f')
    // «قصفا تركيا» spells the state's name: an adjective only where the tanween is written.
    add(`${adjective}ا`, 'm', states.has(foldForm(`${adjective}ا`)))
    for (const end of ['ين', 'ون', 'ان', 'تان', 'تين', 'ات']) add(adjective + end, 'p')
    for (const plural of brokenPlurals[adjective] ?? []) add(plural, 'p')
  }
}
