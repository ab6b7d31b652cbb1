import type { SourceKind } from '../ontology.ts'
import type { HitOf, Scan } from './scan.ts'
import { draft, nationHit, type SourceDraft, skipMarks, tellerHit } from './source-draft.ts'
import { actsOfSpeech, carriesOutlet } from './tellers.ts'
import { tellingNear } from './telling.ts'
import type { ActorMention } from './types.ts'

/** A named outlet, with the teller's noun before it and a nationality after it. */
export function outletAt(s: Scan, i: number): SourceDraft | undefined {
  const hit = s.hits[i]!.find(
    (h): h is HitOf<'outlet'> => h.value.t === 'outlet' && h.value.form.bare && !/[كس]$/.test(h.pro),
  )
  if (hit !== undefined) return named(s, hit, hit)
  // «قناة "العالم"», «مراسل تلفزيون سوريا»: a name that is also a word needs its noun.
  const noun = tellerHit(s, i, 'noun')
  if (noun === undefined || !carriesOutlet.has(noun.value.teller.lemma)) return undefined
  const at = skipMarks(s, noun.to)
  const after = s.hits[at]?.find(
    (h): h is HitOf<'outlet'> => h.value.t === 'outlet' && (h.pro === '' || h.pro === 'ل'),
  )
  if (after === undefined && noun.value.teller.lemma === 'مراسل') {
    const inner = outletAt(s, at)
    return inner === undefined ? undefined : { ...inner, from: noun.from, start: noun.start, pro: noun.pro }
  }
  return after === undefined ? undefined : named(s, noun, after)
}

function named(
  s: Scan,
  first: { from: number; start: number; pro: string },
  hit: HitOf<'outlet'>,
): SourceDraft {
  const { outlet } = hit.value.form
  const nation = nationHit(s, skipMarks(s, hit.to))
  const to = nation?.article === true && nation.pro === '' ? nation.to : hit.to
  return draft(s, first, to, {
    id: outlet.id,
    name: outlet.name,
    kind: outlet.kind,
    rule: 'source.named',
    lemma: mediumOf(outlet.kind, outlet.arabic),
  })
}

/** The general word that can point back at an outlet. */
function mediumOf(kind: SourceKind, arabic: string): string {
  if (kind === 'agency') return 'الوكالة'
  if (kind === 'monitor') return 'المرصد'
  if (/^(?:قناة|تلفزيون|التلفزيون|إذاعة|راديو|فضائية|القناة|هيئة)/.test(arabic)) return 'القناة'
  return /^(?:صحيفة|جريدة|مجلة)/.test(arabic) ? 'الصحيفة' : ''
}

/** «المتحدث باسم التحالف», «الناطق العسكري باسم القوات العراقية», «متحدث باسم وزارة الدفاع الروسية». */
export function spokespersonAt(
  s: Scan,
  i: number,
  actors: ReadonlyMap<number, ActorMention>,
): SourceDraft | undefined {
  const noun = tellerHit(s, i, 'noun')
  if (noun?.value.teller.name !== 'spokesperson') return undefined
  let at = noun.to
  while (s.hits[at]?.some((h) => h.value.t === 'teller' && h.value.teller.part === 'adjective') === true) at++
  const word = s.text.words[at]?.text ?? ''
  const voice = word === 'باسم' || word === 'بلسان'
  if (voice || word === 'لدي' || word === 'في') at++
  at = skipMarks(s, at)
  const office = ministryAt(s, at)
  if (office !== undefined)
    return draft(s, noun, office.to, {
      name: `spokesperson of the ${office.name}`,
      kind: office.kind,
      ...(office.party === undefined ? {} : { party: office.party }),
      rule: 'source.spokesperson',
      lemma: 'المتحدث',
    })
  const party = actors.get(at)
  if (party === undefined || !(voice || word === 'في' || party.pro.endsWith('ل'))) return undefined
  const kind: SourceKind =
    party.kind === 'army' || party.kind === 'police'
      ? 'military'
      : party.kind === 'government' || party.kind === 'state'
        ? 'official'
        : 'party'
  return draft(s, noun, party.to, {
    name: party.name === '' ? 'spokesperson' : `${party.name} spokesperson`,
    kind,
    ...(party.id === '' ? {} : { party: party.id }),
    rule: 'source.spokesperson',
    lemma: 'المتحدث',
  })
}

const ministries: Readonly<Record<string, readonly [name: string, kind: SourceKind]>> = {
  'وزاره الدفاع': ['ministry of defence', 'military'],
  'وزاره الداخليه': ['ministry of the interior', 'official'],
  الداخليه: ['ministry of the interior', 'official'],
  'وزاره الخارجيه': ['foreign ministry', 'official'],
  الخارجيه: ['foreign ministry', 'official'],
  'وزاره الصحه': ['ministry of health', 'medical'],
  'وزاره العدل': ['ministry of justice', 'official'],
  الدفاع: ['ministry of defence', 'military'],
}

/** A ministry with its nationality («وزارة الدفاع الروسية», «الداخلية اللبنانية»). */
export function ministryAt(s: Scan, i: number): SourceDraft | undefined {
  for (const head of s.hits[i] ?? []) {
    if (head.value.t !== 'head' || head.value.head.cls !== 'institution') continue
    // «وزيرة الخارجية النمساوية» is a woman.
    if (/وزيره?$/.test(s.text.words[i - 1]?.text ?? '')) return undefined
    const words = s.text.words.slice(head.from, head.to).map((w) => w.text)
    const first = words[0]!.slice(head.pro.length).replace(/^ل(?=.)/, head.pro.endsWith('ل') ? 'ال' : 'ل')
    const known = ministries[[first, ...words.slice(1)].join(' ')]
    const nation = nationHit(s, head.to, 'f')
    if (known === undefined || nation === undefined || !nation.article) continue
    const [name, kind] = known
    return draft(s, head, nation.to, {
      name: `${nation.value.nation.state.name} ${name}`,
      kind,
      party: nation.value.nation.state.id,
      rule: 'source.ministry',
      lemma: 'الوزارة',
    })
  }
  return undefined
}

/** An office-holder with a nationality, where something tells beside it: «وزير الدفاع التركي», «الرئيس الروسي». */
export function officeAt(s: Scan, i: number): SourceDraft | undefined {
  for (const head of s.hits[i]!) {
    if (head.value.t !== 'head' || head.value.head.cls !== 'official') continue
    const { gender } = head.value.head
    const nation = gender === 'p' ? undefined : nationHit(s, head.to, gender)
    if (nation === undefined || nation.pro !== '' || !tellingNear(s, head.from, nation.to, actsOfSpeech))
      continue
    const words = s.text.words.slice(head.from, head.to)
    const military = words.some((w) => w.text === 'الدفاع' || w.text === 'الاركان' || w.text === 'الجيش')
    return draft(s, head, nation.to, {
      name: `${nation.value.nation.state.name} official`,
      kind: military ? 'military' : 'official',
      party: nation.value.nation.state.id,
      rule: 'source.office',
      lemma: 'مسؤول',
    })
  }
  return undefined
}
