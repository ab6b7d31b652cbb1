import type { Draft } from './draft.ts'
import type { Scan } from './scan.ts'
import type { PartyKind, RefClass } from './types.ts'

/** Which kinds a general word can point at. `names` asks for a party whose own name begins so (حركة، حزب). */
interface Fit {
  readonly kinds?: readonly PartyKind[]
  readonly names?: RegExp
  /** A mention whose own first word is the one repeated fits before all others. */
  readonly own?: RegExp
  /** Where the report names nothing that fits: the forces or the state of its country. */
  readonly otherwise?: 'forces' | 'state'
}

const armed: readonly PartyKind[] = ['jihadist', 'rebel', 'militia']
const fit: Readonly<Record<RefClass, Fit>> = {
  organisation: { kinds: ['jihadist'], own: /^(?:تنظيم|منظمه)$/u },
  group: { kinds: armed },
  movement: { names: /^(?:حركه|الحركه|جبهه) /u },
  party: { names: /^حزب /u },
  militia: { kinds: ['militia'], own: /^(?:ال)?م[يل]?[يل]*شي(?:ا|ات)$/u },
  forces: { kinds: ['army', 'police', 'coalition'], names: /^(?:ال)?قوات /u },
  security: { kinds: ['army', 'police'], otherwise: 'forces' },
  army: { kinds: ['army'], names: /^(?:ال)?جيش /u, otherwise: 'forces' },
  airforce: { otherwise: 'forces' },
  body: { names: /^هييه /u },
  regime: {},
  government: { kinds: ['government'], otherwise: 'state' },
  coalition: { kinds: ['coalition'] },
  fighters: { kinds: armed },
  occupier: {},
  mercenaries: {},
  possessed: {},
}

/** Powers that reports call an occupier or the enemy. */
const occupiers = new Set(['israel', 'turkey', 'russia', 'usa', 'iran', 'saudi-coalition'])

/** Powers whose aircraft reports name by the general word alone. */
const airPowers = new Set([
  ...occupiers,
  'coalition',
  'syrian-government',
  'iraqi-forces',
  'sudan-army',
  'egyptian-forces',
  'lna',
])

const firstWord = (s: Scan, x: Draft): string =>
  s.text.words[x.from]!.text.slice(x.pro.length).replace(/^لنظام$/, 'النظام')

/**
 * Points general words back at the newest party that fits, over the whole report; where two fit equally (both in the
 * newest sentence that has any) the reference stays open. Where none stands before, one party alone may stand after.
 */
export function resolveReferences(s: Scan, drafts: readonly Draft[]): Draft[] {
  for (let i = 0; i < drafts.length; i++) {
    const d = drafts[i]!
    if (d.ref === undefined) continue
    const at = d.ref === 'possessed' ? owner(s, drafts, i) : antecedent(s, drafts, i)
    if (at >= 0) {
      const a = drafts[at]!
      Object.assign(d, { id: a.id, name: a.name, kind: a.kind, country: a.country, antecedent: at })
      d.rule += '.antecedent'
    } else fallBack(s, drafts, d)
  }
  return withoutIdle(drafts)
}

/** Words that name a thing as often as a party (الهيئة، الحركة، الحزب) and found none are left out; indices follow. */
function withoutIdle(drafts: readonly Draft[]): Draft[] {
  const idle = (d: Draft): boolean =>
    d.id === '' && (d.ref === 'body' || d.ref === 'movement' || d.ref === 'party')
  if (!drafts.some(idle)) return [...drafts]
  const place = new Map<number, number>()
  const kept: Draft[] = []
  drafts.forEach((d, n) => {
    if (idle(d)) return
    place.set(n, kept.length)
    kept.push(d)
  })
  for (const d of kept) if (d.antecedent !== undefined) d.antecedent = place.get(d.antecedent)!
  return kept
}

function antecedent(s: Scan, drafts: readonly Draft[], i: number): number {
  const d = drafts[i]!
  const ref = d.ref!
  const wanted = (x: Draft): boolean => x.id !== '' && x !== d && x.ref === undefined && fits(s, ref, x)
  // Security words name the country's own forces, whoever else the report speaks of.
  if (ref === 'security' && localHome(s, d) !== '') {
    const own = ownForces(s, d)
    const back = own === undefined ? -1 : lastIndex(drafts, i, (x) => x.id === own.id && x.ref === undefined)
    return back
  }
  const { own: same } = fit[ref]
  if (same !== undefined) {
    const twin = lastIndex(drafts, i, (x) => x.id !== '' && x.ref === undefined && same.test(firstWord(s, x)))
    if (twin >= 0) return twin
  }
  // «مرتزقة داعش … المرتزقة»: whom the report itself has called so.
  if (ref === 'mercenaries') {
    const called = (x: Draft): boolean =>
      x.id !== '' &&
      x.ref === undefined &&
      [x.from, x.from - 1].some((w) => /^[وفبل]{0,2}مرتزقه$/.test(s.text.words[w]?.text ?? ''))
    const twin = lastIndex(drafts, i, called)
    if (twin >= 0) return twin
  }
  const newest = lastIndex(drafts, i, wanted)
  if (newest < 0) {
    if (ref === 'fighters' || ref === 'group' || ref === 'militia') return -1
    const later = drafts.findIndex((x, k) => k > i && wanted(x))
    if (later < 0) return -1
    return drafts.every((x) => !wanted(x) || x.id === drafts[later]!.id) ? later : -1
  }
  const sentence = s.text.sentenceOf[drafts[newest]!.from]
  const rivals = new Map<string, number>()
  for (let k = 0; k < i; k++) {
    const x = drafts[k]!
    if (wanted(x) && s.text.sentenceOf[x.from] === sentence) rivals.set(x.id, k)
  }
  if (rivals.size < 2) return newest
  const counts = [...rivals].map(([id, k]) => ({
    k,
    n: drafts.filter((x) => x.id === id && x.ref === undefined).length,
  }))
  counts.sort((a, b) => b.n - a.n)
  return counts[0]!.n >= 2 * counts[1]!.n ? counts[0]!.k : -1
}

function lastIndex(drafts: readonly Draft[], before: number, test: (d: Draft) => boolean): number {
  for (let k = before - 1; k >= 0; k--) if (test(drafts[k]!)) return k
  return -1
}

function fits(s: Scan, ref: RefClass, x: Draft): boolean {
  if (ref === 'occupier') return occupiers.has(x.id) && x.loaded === true
  if (ref === 'mercenaries') return x.id === 'syrian-national-army'
  if (ref === 'airforce') return airPowers.has(x.id) && x.kind !== 'state'
  if (ref === 'regime')
    return x.id === 'syrian-government' ? x.kind !== 'state' : /^(?:ال)?نظام$/.test(firstWord(s, x))
  const { kinds, names } = fit[ref]
  if (x.kind === 'state' && ref !== 'government') return false
  if (kinds?.includes(x.kind) === true) return true
  return names !== undefined && s.knowledge.namesOf(x.id).some((form) => names.test(form))
}

/** «قواتها», «طائراته»: the one party before in the sentence, or the one whose gender agrees. */
function owner(s: Scan, drafts: readonly Draft[], i: number): number {
  const d = drafts[i]!
  if (d.enc === 'نا') return -1
  const sentence = s.text.sentenceOf[d.from]
  const found = new Map<string, number>()
  for (let k = i - 1; k >= 0; k--) {
    const x = drafts[k]!
    if (s.text.sentenceOf[x.from] !== sentence) break
    if (x.id !== '' && x.ref !== 'possessed' && !found.has(x.id)) found.set(x.id, k)
  }
  const all = [...found.values()]
  if (all.length === 1) return all[0]!
  const agreeing = all.filter((k) => agrees(s, drafts[k]!, d.enc))
  return agreeing.length === 1 ? agreeing[0]! : -1
}

/** Gender by the first words of the party's names, where they show one. */
function agrees(s: Scan, x: Draft, enc: string): boolean {
  if (enc !== 'ه' && enc !== 'ها') return true
  if (x.kind === 'state')
    return (enc === 'ه') === ['IQ', 'LB', 'JO', 'YE', 'SD', 'MA', 'SO'].includes(x.country)
  return (enc === 'ها') === isFeminine(s, x)
}

/** By the mention's own first word; where that shows nothing, by a longer name that holds it (هيئة تحرير الشام). */
function isFeminine(s: Scan, x: Draft): boolean {
  const first = firstWord(s, x)
  if (feminine(s, first)) return true
  if (s.hits[x.from]!.some((h) => h.value.t === 'head')) return false
  const longer = s.knowledge.namesOf(x.id).find((form) => form.includes(` ${first}`))
  return longer !== undefined && feminine(s, longer.split(' ')[0]!)
}

const feminine = (s: Scan, word: string): boolean => /ه$|ات$/.test(word) || s.knowledge.feminines.has(word)

/** The country that the words around a mention speak of, else the report's. */
const localHome = (s: Scan, d: Draft): string => s.homeOf[s.text.sentenceOf[d.from]!] || s.home

function ownForces(s: Scan, d: Draft): { id: string; name: string } | undefined {
  const home = localHome(s, d)
  return s.knowledge.parties.nations.find((n) => n.state.country === home && n.state.kind === 'state')?.forces
}

/** Whose forces an outlet of one side calls its own. */
const voices: Readonly<Record<string, string>> = {
  'syrian-state': 'syrian-government',
  'iraqi-state': 'iraqi-forces',
  'turkish-state': 'turkey',
  houthi: 'houthis',
  sdf: 'sdf',
}

/** Without an antecedent: the country of the report decides, or nothing does. */
function fallBack(s: Scan, drafts: readonly Draft[], d: Draft): void {
  const ref = d.ref!
  const set = (id: string, how: string): void => {
    const party = s.knowledge.parties.byId.get(id)
    d.id = id
    d.name = party?.name ?? s.knowledge.parties.nations.find((n) => n.forces.id === id)?.forces.name ?? id
    d.kind = party === undefined ? 'army' : party.kind === 'state' ? 'government' : party.kind
    d.country = party?.country ?? localHome(s, d)
    d.rule += `.${how}`
  }
  const home = localHome(s, d)
  const nation = s.knowledge.parties.nations.find((n) => n.state.country === home && n.state.kind === 'state')
  if (ref === 'occupier') {
    const named = new Set(drafts.filter((x) => occupiers.has(x.id) && x.placeLike !== true).map((x) => x.id))
    if (s.leaning === 'russian-state') return
    if (['PS', 'LB', 'IL'].includes(home)) set('israel', 'country')
    else if (named.size === 1) set([...named][0]!, 'only-one')
    else if (s.leaning === 'kurdish-movement') set('turkey', 'outlet')
    else if (s.leaning === 'axis') set('israel', 'outlet')
    return
  }
  if (ref === 'mercenaries') {
    if (s.leaning === 'kurdish-movement' || drafts.some((x) => x.id === 'turkey' || x.id === 'sdf'))
      set('syrian-national-army', 'outlet')
    return
  }
  if (ref === 'possessed') {
    // «قواتنا» is the teller's own.
    const own = d.enc === 'نا' ? voices[s.leaning] : undefined
    if (own !== undefined) set(own, 'outlet')
    return
  }
  if (ref === 'regime') {
    if (s.home === 'SY' || s.homeOf.includes('SY')) set('syrian-government', 'country')
    return
  }
  if (ref === 'organisation') {
    // In reports on Iraq and Syria the bare word is the Islamic State, but not where another side is called so.
    const other = drafts.some(
      (x) => x.id !== '' && x.loaded === true && /^(?:تنظيم|منظمه)$/.test(firstWord(s, x)),
    )
    if ((home === 'IQ' || home === 'SY') && s.leaning !== 'turkish-state' && !other)
      set('islamic-state', 'usual')
    return
  }
  const { otherwise } = fit[ref]
  if (otherwise === undefined || nation === undefined) return
  set(otherwise === 'forces' ? nation.forces.id : nation.state.id, 'country')
}
