import type { SourceKind } from '../ontology.ts'
import type { HitOf, Scan } from './scan.ts'
import { draft, nationHit, type SourceDraft, tellerHit } from './source-draft.ts'
import { actsOfSpeech, needsAdjective, needsTelling, phraseNeedsTelling } from './tellers.ts'
import { tellingNear } from './telling.ts'
import type { ActorMention } from './types.ts'

/** Set phrases: «شهود عيان», «تقارير إعلامية», «مراسلنا». Those that may be bodies of the story need a word of telling. */
export function phraseAt(s: Scan, i: number): SourceDraft | undefined {
  const hit = tellerHit(s, i, 'phrase')
  if (hit?.value.teller.kind === undefined) return undefined
  const { teller } = hit.value
  const before = s.text.words[i - 1]?.text ?? ''
  // «وزير الخارجية» is a man.
  if (/وزير|وزراء|وزيره/.test(before)) return undefined
  if (phraseNeedsTelling.has(teller.lemma) && !tellingNear(s, hit.from, hit.to)) return undefined
  const nation = nationHit(s, hit.to)
  const to = nation?.pro === '' ? nation.to : hit.to
  const rescuers =
    teller.lemma === 'الدفاع المدني' && s.home === 'SY'
      ? s.knowledge.outlets.byId.get('white-helmets')
      : undefined
  return draft(s, hit, to, {
    name: rescuers?.name ?? teller.name,
    kind: teller.kind!,
    rule: 'source.phrase',
    lemma: repeats[teller.lemma] ?? teller.lemma,
    ...(rescuers === undefined ? {} : { id: rescuers.id }),
  })
}

/** The noun that a later reference repeats. */
const repeats: Readonly<Record<string, string>> = {
  'تقارير إعلامية': 'تقرير',
  'شهود عيان': 'شاهد',
  مراسلنا: 'مراسل',
}

/** «مصدر أمني عراقي», «صحيفة بريطانية», «مسؤول كردي»: a noun with adjectives of kind and nationality. */
export function nounAt(
  s: Scan,
  i: number,
  actors: ReadonlyMap<number, ActorMention>,
): SourceDraft | undefined {
  const noun = tellerHit(s, i, 'noun')
  if (noun === undefined) return undefined
  const { teller } = noun.value
  const { to, kinds, names } = adjectives(s, noun.to)
  if (needsAdjective.has(teller.lemma)) {
    if (names.length === 0) return undefined
    // «مواقع عسكرية» are positions; a site that tells is a site of news.
    if (teller.lemma === 'موقع' && kinds.some((k) => k !== 'media')) return undefined
  }
  const speech = teller.lemma === 'وزير' || teller.lemma === 'مسؤول' ? actsOfSpeech : undefined
  if (needsTelling.has(teller.lemma) && !tellingNear(s, noun.from, to, speech)) return undefined
  const own = teller.kind ?? 'unnamed'
  const said = kinds.find((k) => k !== 'unnamed') ?? (own === 'unnamed' ? houseOf(s, to, actors) : undefined)
  // A doctor or correspondent stays what he is; a source or an official takes the adjective's kind.
  const kind = said !== undefined && (own === 'unnamed' || own === 'official') ? said : own
  return draft(s, noun, to, {
    name: [...names, teller.name].join(' '),
    kind,
    rule: 'source.unnamed',
    lemma: teller.lemma,
  })
}

/** «مصدر في الشرطة», «مصدر من قسد», «مصدر بوزارة الصحة»: the house that an unnamed source is of gives its kind. */
function houseOf(s: Scan, at: number, actors: ReadonlyMap<number, ActorMention>): SourceKind | undefined {
  const { text } = s.text.words[at] ?? { text: '' }
  const apart = /^(?:في|فى|من|داخل|لدي)$/.test(text)
  if (!apart && !/^ب..../.test(text)) return undefined
  const from = apart ? at + 1 : at
  const party = actors.get(from)
  if (party !== undefined && party.placeLike !== true) {
    if (party.kind === 'army') return 'military'
    if (party.kind === 'police') return 'security'
    return party.kind === 'government' || party.kind === 'state' ? 'official' : 'party'
  }
  const house = (s.text.words[from]?.text ?? '').replace(/^ب(?=..)/, '').replace(/^ال(?=..)/, '')
  for (const [words, kind] of houses) if (words.test(house)) return kind
  return undefined
}

const houses: readonly (readonly [RegExp, SourceKind])[] = [
  [/^(?:شرطه|استخبارات|مخابرات|امن|اجهزه)$/, 'security'],
  [/^(?:جيش|قياده|عمليات|دفاع)$/, 'military'],
  [/^(?:مستشفي|مشفي|صحه|طب|طبابه|اسعاف)$/, 'medical'],
  [/^(?:وزاره|حكومه|رئاسه|رياسه|برلمان|مجلس|بلديه)$/, 'official'],
  [/^(?:فصيل|فصائل|فصايل|معارضه|حركه|حزب)$/, 'party'],
]

/** Adjectives of kind and nationality after a noun, at most four. */
function adjectives(s: Scan, from: number): { to: number; kinds: SourceKind[]; names: string[] } {
  const kinds: SourceKind[] = []
  const names: string[] = []
  let to = from
  for (let n = 0; n < 4; n++) {
    const adjective = s.hits[to]?.find(
      (h): h is HitOf<'teller'> =>
        h.value.t === 'teller' && h.value.teller.part === 'adjective' && (h.pro === '' || h.pro === 'و'),
    )
    if (adjective !== undefined) {
      const { kind, name } = adjective.value.teller
      if (kind !== undefined) kinds.push(kind)
      if (name !== '-') names.push(name)
      to = adjective.to
      continue
    }
    const nation = nationHit(s, to)
    if (nation === undefined || (nation.pro !== '' && nation.pro !== 'و')) break
    names.push(nation.value.nation.state.name)
    to = nation.to
  }
  return { to, kinds, names }
}

/** Words that point back: «المصدر», «الصحيفة»; the antecedent is found later. */
export function refAt(s: Scan, i: number): SourceDraft | undefined {
  const hit = tellerHit(s, i, 'ref')
  if (hit === undefined) return undefined
  const { teller } = hit.value
  if (needsTelling.has(teller.lemma) && !tellingNear(s, hit.from, hit.to)) return undefined
  if (/^مجهول/.test(s.text.words[i - 1]?.text ?? '')) return undefined
  // «الموقّع» is who signed.
  if (s.text.received.slice(hit.start, s.text.words[hit.to - 1]!.end).includes('ّ')) return undefined
  return {
    ...draft(s, hit, hit.to, {
      name: teller.name,
      kind: teller.kind ?? 'unnamed',
      rule: 'source.ref',
      lemma: teller.lemma,
    }),
    ref: true,
  }
}
