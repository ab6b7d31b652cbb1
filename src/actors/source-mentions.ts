import type { SourceKind } from '../ontology.ts'
import { type HitOf, hitOf, type Scan } from './scan.ts'
import { resolveTellers } from './source-references.ts'
import { needsAdjective, needsTelling, phraseNeedsTelling, tellingPhrases, tellingVerbs } from './tellers.ts'
import type { ActorMention, SourceMention } from './types.ts'

/** A teller while it is being read; `lemma` names its noun for back-references. */
export interface SourceDraft {
  from: number
  to: number
  start: number
  end: number
  pro: string
  id?: string
  name: string
  kind: SourceKind
  place?: readonly [number, number]
  ref?: boolean
  antecedent?: number
  rule: string
  lemma: string
}

/**
 * Tellers: named outlets, monitors, spokespersons of parties, ministries, set phrases, nouns with adjectives of kind, and
 * words that point back. Offices that may be people of the story (قيادي، ضابط) count only beside a word of telling.
 */
export function sourceMentions(s: Scan, actors: readonly ActorMention[]): SourceMention[] {
  const starts = new Map<number, ActorMention>()
  for (const a of actors) if (a.adjective !== true) starts.set(a.from, a)
  const out: SourceDraft[] = []
  let i = 0
  while (i < s.hits.length) {
    const d = s.hits[i]!.length === 0 ? undefined : tellerAt(s, i, starts)
    if (d === undefined) {
      i++
      continue
    }
    if (d.to < s.text.words.length && d.place === undefined && d.id === undefined) addPlace(s, d)
    out.push(d)
    i = d.to
  }
  return resolveTellers(s, out).map(({ lemma: _, ...rest }) => rest)
}

function tellerAt(s: Scan, i: number, actors: ReadonlyMap<number, ActorMention>): SourceDraft | undefined {
  const options = [
    outletAt(s, i),
    spokesperson(s, i, actors),
    ministry(s, i),
    phraseAt(s, i),
    refAt(s, i),
    nounAt(s, i),
  ].filter((d): d is SourceDraft => d !== undefined)
  let best: SourceDraft | undefined
  for (const d of options) if (best === undefined || d.to > best.to) best = d
  return best
}

function draft(
  s: Scan,
  from: { from: number; start: number; pro: string },
  to: number,
  what: { id?: string; name: string; kind: SourceKind; rule: string; lemma: string },
): SourceDraft {
  return { from: from.from, to, start: from.start, end: s.text.words[to - 1]!.end, pro: from.pro, ...what }
}

/** A named outlet, with the teller's noun before it and a nationality after it. */
function outletAt(s: Scan, i: number): SourceDraft | undefined {
  const hits = s.hits[i]!.filter((h): h is HitOf<'outlet'> => h.value.t === 'outlet')
  const hit = hits.find((h) => h.value.form.bare && usable(h))
  if (hit !== undefined) return named(s, hit, hit)
  // «قناة "العالم"»: a name that is also a word needs its noun.
  const noun = tellerHit(s, i, 'noun')
  if (noun === undefined || !needsAdjective.has(noun.value.teller.lemma)) return undefined
  let at = noun.to
  while (at < s.hits.length && /^["«»'(]$/.test(s.text.words[at]!.text)) at++
  const after = s.hits[at]?.find((h): h is HitOf<'outlet'> => h.value.t === 'outlet' && h.pro === '')
  return after === undefined ? undefined : named(s, noun, after)
}

const usable = (h: HitOf<'outlet'>): boolean => !/[كس]$/.test(h.pro)

function named(
  s: Scan,
  first: { from: number; start: number; pro: string },
  hit: HitOf<'outlet'>,
): SourceDraft {
  const { outlet } = hit.value.form
  let to = hit.to
  const next = skipMarks(s, to)
  const nation = s.hits[next] === undefined ? undefined : hitOf(s.hits[next]!, 'nation')
  if (nation?.article && nation.pro === '') to = nation.to
  return draft(s, first, to, {
    id: outlet.id,
    name: outlet.name,
    kind: outlet.kind,
    rule: 'source.named',
    lemma: nounOf(outlet.kind),
  })
}

const nounOf = (kind: SourceKind): string =>
  kind === 'agency' ? 'الوكالة' : kind === 'monitor' ? 'المرصد' : kind === 'media' ? 'الصحيفة' : ''

/** «المتحدث باسم التحالف», «الناطق العسكري باسم القوات العراقية», «قيادي في قسد»: a party's own teller. */
function spokesperson(
  s: Scan,
  i: number,
  actors: ReadonlyMap<number, ActorMention>,
): SourceDraft | undefined {
  const noun = tellerHit(s, i, 'noun')
  if (noun === undefined || noun.value.teller.name !== 'spokesperson') return undefined
  let at = noun.to
  while (
    s.hits[at] !== undefined &&
    s.hits[at]!.some((h) => h.value.t === 'teller' && h.value.teller.part === 'adjective')
  )
    at++
  const word = s.text.words[at]?.text
  if (word === 'باسم' || word === 'بلسان' || word === 'لدي' || word === 'في') at++
  at = skipMarks(s, at)
  const party = actors.get(at)
  if (
    party === undefined ||
    (word !== 'باسم' && word !== 'بلسان' && !party.pro.endsWith('ل') && word !== 'في')
  ) {
    const office = ministry(s, at)
    if (office === undefined) return undefined
    return draft(s, noun, office.to, {
      name: `spokesperson of the ${office.name}`,
      kind: office.kind,
      rule: 'source.spokesperson',
      lemma: 'المتحدث',
    })
  }
  const kind: SourceKind =
    party.kind === 'army' || party.kind === 'police'
      ? 'military'
      : party.kind === 'government' || party.kind === 'state'
        ? 'official'
        : 'party'
  return draft(s, noun, party.to, {
    name: party.name === '' ? 'spokesperson' : `${party.name} spokesperson`,
    kind,
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
  الدفاع: ['ministry of defence', 'military'],
}

/** A ministry with its nationality («وزارة الدفاع الروسية»). */
function ministry(s: Scan, i: number): SourceDraft | undefined {
  const hits = s.hits[i]
  if (hits === undefined) return undefined
  for (const head of hits) {
    if (head.value.t !== 'head' || head.value.head.cls !== 'institution') continue
    const words = s.text.words
      .slice(head.from, head.to)
      .map((w, n) => (n === 0 ? w.text.slice(head.pro.length).replace(/^ل(?=ل)/, 'ا') : w.text))
    const known = ministries[words.join(' ')]
    if (known === undefined) continue
    const nation = s.hits[head.to] === undefined ? undefined : hitOf(s.hits[head.to]!, 'nation')
    if (nation === undefined || !nation.article || nation.value.shape !== 'f') continue
    const [name, kind] = known
    return draft(s, head, nation.to, {
      name: `${nation.value.nation.state.name} ${name}`,
      kind,
      rule: 'source.ministry',
      lemma: 'الوزارة',
    })
  }
  return undefined
}

function phraseAt(s: Scan, i: number): SourceDraft | undefined {
  const hit = tellerHit(s, i, 'phrase')
  if (hit === undefined || hit.value.teller.kind === undefined) return undefined
  const { teller } = hit.value
  if (phraseNeedsTelling.has(teller.lemma) && !tellingNear(s, hit.from, hit.to)) return undefined
  let { to } = hit
  const nation = s.hits[to] === undefined ? undefined : hitOf(s.hits[to]!, 'nation')
  if (nation !== undefined && nation.pro === '') to = nation.to
  return draft(s, hit, to, {
    name: teller.name,
    kind: teller.kind!,
    rule: 'source.phrase',
    lemma: lemmaOf(teller.lemma),
  })
}

const lemmaOf = (lemma: string): string =>
  lemma === 'تقارير إعلامية' ? 'تقرير' : lemma === 'شهود عيان' ? 'شاهد' : lemma

/** «مصدر أمني عراقي», «صحيفة بريطانية», «مسؤول كردي»: a noun with adjectives of kind and nationality. */
function nounAt(s: Scan, i: number): SourceDraft | undefined {
  const noun = tellerHit(s, i, 'noun')
  if (noun === undefined) return undefined
  const { teller } = noun.value
  let kind = teller.kind ?? 'unnamed'
  const names: string[] = []
  let to = noun.to
  let described = false
  for (let n = 0; n < 4 && to < s.hits.length; n++) {
    const adjective = s.hits[to]!.find(
      (h): h is HitOf<'teller'> =>
        h.value.t === 'teller' && h.value.teller.part === 'adjective' && joins(h as HitOf<'teller'>),
    )
    if (adjective !== undefined) {
      const own = adjective.value.teller.kind
      if (own !== undefined && (own !== 'unnamed' || !described)) {
        if (!described || kind === 'unnamed' || kind === teller.kind) kind = preferred(teller.kind, own)
        names.push(adjective.value.teller.name)
        described = true
      }
      to = adjective.to
      continue
    }
    const nation = hitOf(s.hits[to]!, 'nation')
    if (nation === undefined || (nation.pro !== '' && nation.pro !== 'و')) break
    names.push(demonym(nation.value.nation.state.name))
    described = true
    to = nation.to
  }
  if (needsAdjective.has(teller.lemma) && !described) return undefined
  if (needsTelling.has(teller.lemma) && !tellingNear(s, noun.from, to)) return undefined
  const name = [...names.filter((n) => n !== '-'), teller.name].join(' ')
  return draft(s, noun, to, { name, kind, rule: 'source.unnamed', lemma: teller.lemma })
}

const demonym = (state: string): string => `${state}:`.replace(/:$/, '')

const joins = (h: HitOf<'teller'>): boolean => h.pro === '' || h.pro === 'و'

/** An officer, doctor or correspondent stays what he is; a source or an official takes the adjective's kind. */
const preferred = (noun: SourceKind | undefined, adjective: SourceKind): SourceKind =>
  noun === undefined || noun === 'unnamed' || noun === 'official'
    ? adjective === 'unnamed'
      ? (noun ?? 'unnamed')
      : adjective
    : noun

function refAt(s: Scan, i: number): SourceDraft | undefined {
  const hit = tellerHit(s, i, 'ref')
  if (hit === undefined) return undefined
  const { teller } = hit.value
  if (needsTelling.has(teller.lemma) && !tellingNear(s, hit.from, hit.to)) return undefined
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

/** A teller entry at a word, with clitics that a noun takes. */
function tellerHit(s: Scan, i: number, part: 'noun' | 'phrase' | 'ref'): HitOf<'teller'> | undefined {
  return s.hits[i]!.find(
    (h): h is HitOf<'teller'> =>
      h.value.t === 'teller' && h.value.teller.part === part && !/[سك]/.test(h.pro) && h.enc === '',
  )
}

/** A verb or phrase of telling within a few words in the same sentence. */
export function tellingNear(s: Scan, from: number, to: number): boolean {
  const sentence = s.text.sentences[s.text.sentenceOf[from]!]
  const low = Math.max(sentence?.from ?? 0, from - 4)
  const high = Math.min(sentence?.to ?? s.text.words.length, to + 6)
  for (let k = low; k < high; k++) {
    if (k >= from && k < to) continue
    const { text } = s.text.words[k]!
    if (tellingVerbs.has(text) || (k < from && tellingPhrases.has(text))) return true
  }
  return false
}

/** What follows في after a teller and is no place: «في وقت سابق», «في بيان», «في شؤون». */
const noPlace =
  /^(?:وقت|حديث|حديثه|تصريح|تصريحات|بيان|مقابله|اتصال|هذا|هذه|مؤتمر|تقرير|تقريره|شؤون|شوون|مجال|قسم|رساله|تغريده|منشور|كلمه|خبر|ساعه|يوم|اليوم|الوقت)$/

/** «في محافظة الأنبار», «بالسليمانية»: the words of the place after a teller without a name. */
function addPlace(s: Scan, d: SourceDraft): void {
  const { words } = s.text
  const first = words[d.to]
  if (first === undefined || first.kind !== 'word') return
  let from = d.to
  if (first.text === 'في' || first.text === 'فى' || first.text === 'من') from++
  else if (!/^بال./.test(first.text)) return
  let to = from
  while (to < words.length && to - from < 4) {
    const word = words[to]!
    if (
      word.kind !== 'word' ||
      noPlace.test(word.text) ||
      /^(?:ان|انه|انها|الي|علي|عن|ل.*|قوله|قولها|و.{4,}|بان.*)$/.test(word.text)
    )
      break
    if (tellingVerbs.has(word.text)) break
    to++
  }
  if (to > from) d.place = [from, to]
}

function skipMarks(s: Scan, from: number): number {
  let at = from
  while (at < s.text.words.length && /^["«»')(]$/.test(s.text.words[at]!.text)) at++
  return at
}
