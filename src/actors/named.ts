import type { Text } from '../text/text.ts'
import type { Draft } from './draft.ts'
import { belonging, trailing } from './heads.ts'
import { nationalities } from './nationality.ts'
import type { Party } from './parties.ts'
import { type HitOf, hasArticle, hitOf, type Scan } from './scan.ts'
import { stateMention } from './states.ts'

/**
 * Parties by name, by force + nationality, by a state's name, and general words that point back (left open here).
 * Left to right, the longest reading at each word; linear.
 */
export function namedParties(s: Scan): Draft[] {
  const out: Draft[] = []
  let i = 0
  while (i < s.hits.length) {
    if (s.hits[i]!.length === 0) {
      i++
      continue
    }
    const found = longest(s, i, out)
    if (found.length === 0) {
      i++
      continue
    }
    const first = found[0]!
    if (first.adjective !== true) {
      extendLeft(s, first, out.at(-1)?.to ?? 0)
      extendRight(s, first, found.length > 1)
    }
    out.push(...found)
    i = Math.max(i + 1, found.at(-1)!.to)
  }
  const joined = joinDoubles(s.text, joinOwners(s, out))
  for (const d of joined) closeMarks(s.text, d)
  return joined
}

function longest(s: Scan, i: number, before: readonly Draft[]): Draft[] {
  const party = partyAt(s, i)
  const national = nationalities(s, i)
  if (party !== undefined && (national.length === 0 || party.to >= national[0]!.to)) {
    const more = national.length === 0 ? coordinatedAfter(s, party) : national.slice(1)
    return [party, ...more]
  }
  if (national.length > 0) return national
  const ref = refAt(s, i)
  const state = stateMention(s, i, before.at(-1))
  if (ref !== undefined && (state === undefined || ref.to >= state.to)) return [ref]
  return state === undefined ? [] : [state]
}

/** The party row at a word that the report's country, year and outlet allow; the longest form, then the narrowest scope. */
function partyAt(s: Scan, i: number): Draft | undefined {
  const hits = s.hits[i]!.filter((h): h is HitOf<'party'> => h.value.t === 'party')
  if (hits.length === 0) return undefined
  const local = s.homeOf[s.text.sentenceOf[i]!] ?? ''
  let best: HitOf<'party'> | undefined
  let bestScore = 0
  for (const hit of hits) {
    if (best !== undefined && hit.to < best.to) break
    const score = risky(s, hit) ? 0 : fits(hit.value.party, s, local)
    if (score > bestScore || (score === bestScore && score > 0 && hit.pro.length < best!.pro.length)) {
      best = hit
      bestScore = score
    }
  }
  if (best === undefined) return undefined
  const { party } = best.value
  return {
    from: best.from,
    to: best.to,
    start: best.start,
    end: best.end,
    pro: best.pro,
    enc: best.enc,
    id: party.id,
    name: s.knowledge.parties.byId.get(party.id)!.name,
    kind: party.kind,
    country: party.country,
    rule: party.loaded ? 'party.loaded-name' : 'party.name',
    ...(party.loaded ? { loaded: true } : {}),
  }
}

/** «بحماس» is with zeal before it is with Hamas; «القاعدة» is a base unless someone is in or of it. */
function risky(s: Scan, hit: HitOf<'party'>): boolean {
  if (hit.to - hit.from > 1) return false
  const { id } = hit.value.party
  if (id === 'hamas') return hit.pro.endsWith('ب')
  if (id !== 'al-qaeda') return false
  const link = hit.pro.endsWith('ل') ? hit.from : hit.from - 1
  const small = link === hit.from || /^(?:في|من|الي)$/.test(s.text.words[link]?.text ?? '')
  const member = hitOf(s.hits[link - 1] ?? [], 'person')?.value.form.noun.group
  return !small || (member !== 'fighter' && member !== 'official')
}

/** 0 not here; then everywhere, the report's country, the sentence's own country. */
function fits(party: Party, s: Scan, local: string): number {
  const year = s.hints.year
  if (year !== undefined && (year < party.from || year > party.to)) return 0
  if (party.leaning !== '' && party.leaning !== s.leaning) return 0
  if (party.scope.length === 0) return 1
  if (party.scope.includes(local)) return 3
  return party.scope.includes(s.home) ? 2 : 0
}

/** «القوات العراقية والسورية» where the first is a name of the lexicon. */
function coordinatedAfter(s: Scan, party: Draft): Draft[] {
  const last = hitOf(s.hits[party.to - 1]!, 'nation')
  return last === undefined ? [] : nationalities.after(s, party.to, last.article, 'force')
}

function refAt(s: Scan, i: number): Draft | undefined {
  const hit = hitOf(s.hits[i]!, 'ref')
  if (hit !== undefined && !describedAnew(s, hit))
    return {
      from: hit.from,
      to: hit.to,
      start: hit.start,
      end: hit.end,
      pro: hit.pro,
      enc: hit.enc,
      id: '',
      name: '',
      kind: 'other',
      country: '',
      rule: `ref.${hit.value.ref}`,
      ref: hit.value.ref,
    }
  const head = s.hits[i]!.find(
    (h): h is HitOf<'head'> =>
      h.value.t === 'head' &&
      (h.value.head.cls === 'force' || h.value.head.cls === 'craft') &&
      !h.article &&
      /^(?:ه|ها|هم|هما|نا)$/.test(h.enc) &&
      owned.test(s.text.words[h.from]!.text) &&
      s.text.received[h.end + h.enc.length - 1] !== 'ة',
  )
  if (head === undefined) return undefined
  const { means } = head.value.head
  return {
    from: head.from,
    to: head.to,
    start: head.start,
    end: head.end,
    pro: head.pro,
    enc: head.enc,
    id: '',
    name: '',
    kind: 'other',
    country: '',
    rule: 'ref.possessed',
    ref: 'possessed',
    ...(means === undefined ? {} : { means }),
  }
}

/** Bodies and weapons that reports give an owner by a pronoun; the others are things too (أمنها، قوته، مسيرته). */
const owned =
  /(?:قوات|جيش|طايرات|طيران|مدفعيت|اليات|دبابات|مقاتلات|مسيرات|شرطت|اجهزت|استخبارات|مخابرات|دوريات|مدافع|راجمات|زوارق)/

/** «القوات المعادية», «الحركة الإسلامية»: a new description, nothing that points back. */
function describedAnew(s: Scan, hit: HitOf<'ref'>): boolean {
  const { ref } = hit.value
  const next = s.text.words[hit.to]
  const before = s.text.words[hit.from - 1]
  // «الجولان السوري المحتل» is land; «مصر للطيران» a company.
  if (ref === 'occupier' && /^المحتل/.test(s.text.words[hit.from]!.text) && before !== undefined)
    if (/^(?:ال|لل|بال)/.test(before.text)) return true
  if (ref === 'airforce' && hit.pro.endsWith('ل') && hit.to - hit.from === 1) return true
  if (ref === 'fighters') return next?.kind === 'word' && /^ال.{2,}ي(?:ين|ون)$/.test(next.text)
  if (ref === 'regime') return hitOf(s.hits[hit.to] ?? [], 'nation')?.article === true
  if (hit.to - hit.from > 1 || next?.kind !== 'word' || trailing.has(next.text) || relative.has(next.text))
    return false
  // «الحركة التجارية», «الهيئة العامة», «الحزب الفائز»: things as often as parties.
  if (ref === 'movement' || ref === 'body' || ref === 'party') return /^ال..../.test(next.text)
  if (ref === 'security' || ref === 'occupier' || ref === 'mercenaries' || ref === 'government') return false
  return newlyDescribed.test(next.text)
}

/** Relational adjectives and ordinals after a reference make another party of it; an object («أحرق التنظيم المستودع») does not. */
const newlyDescribed = /^ال(?:.{3,}(?:ي|يه)|احمر|اول|ثاني|ثالث|رابع|خامس|سادس)$/

const relative = new Set([
  'التي',
  'الذي',
  'الذين',
  'اللذين',
  'اليوم',
  'الاحد',
  'الاثنين',
  'الثلاثاء',
  'الاربعاء',
  'الخميس',
  'الجمعه',
  'السبت',
  'الان',
])

/** «قوات البشمركة», «طائرات التحالف», «مليشيا حزب الله»: the body's or weapon's noun in annexation belongs to the name. */
function extendLeft(s: Scan, d: Draft, floor: number): void {
  while (d.pro === '' || d.pro === 'ال') {
    const at = beforeQuotes(s.text, d.from)
    if (at < floor) return
    let head: HitOf<'head'> | undefined
    for (let k = at; k >= Math.max(floor, at - 2) && head === undefined; k--)
      head = s.hits[k]!.find(
        (h): h is HitOf<'head'> =>
          h.value.t === 'head' &&
          h.to === at + 1 &&
          h.enc === '' &&
          !h.article &&
          joins(h.value.head.cls, d.kind === 'state'),
      )
    if (head === undefined) return
    if (hasArticle(s.text, head.to - 1, '')) return
    d.from = head.from
    d.start = head.start
    d.pro = head.pro
    if (head.value.head.means !== undefined) d.means ??= head.value.head.means
    if (d.kind === 'state') toForces(s, d)
  }
}

/** «جيش كوريا الشمالية», «قوات تركيا»: no place any more, and not the state but its forces. */
function toForces(s: Scan, d: Draft): void {
  const nation = s.knowledge.parties.nations.find((n) => n.state.id === d.id)
  if (nation === undefined) return
  const row = s.knowledge.parties.byId.get(nation.forces.id)
  d.id = nation.forces.id
  d.name = nation.forces.name
  d.kind = row === undefined ? 'army' : row.kind === 'state' ? 'government' : row.kind
  d.rule = 'state.forces'
  delete d.placeLike
}

const joins = (cls: string, state: boolean): boolean =>
  cls === 'force' || cls === 'craft' || (cls === 'group' && !state)

/** Index of the last word before `from`, quotation marks and hash signs passed over. */
function beforeQuotes(text: Text, from: number): number {
  let at = from - 1
  while (at >= 0 && text.words[at]!.kind === 'punct' && /^["«»'#]$/.test(text.words[at]!.text)) at--
  return at
}

/** «داعش الإرهابي», «حزب الله اللبناني»: adjectives that only describe the party. */
function extendRight(s: Scan, d: Draft, coordinated: boolean): void {
  if (coordinated || d.enc !== '') return
  for (let n = 0; n < 2; n++) {
    let at = d.to
    while (at < s.text.words.length && /^["»']$/.test(s.text.words[at]!.text)) at++
    const word = s.text.words[at]
    if (word === undefined || word.kind !== 'word') return
    const nation = d.rule.startsWith('party') ? hitOf(s.hits[at]!, 'nation') : undefined
    const named = nation?.article && nation.pro === '' && d.kind !== 'state'
    if (!trailing.has(word.text) && !named) return
    d.to = at + 1
    d.end = word.end
  }
}

/** «الطيران الحربي التابع لقوات الأسد», «الطائرات الحربية لنظام الأسد»: the general word is its owner's. */
function joinOwners(s: Scan, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const last = out.at(-1)
    const owned = last?.ref !== undefined && d.ref === undefined && d.pro === 'ل' && d.adjective !== true
    const between = owned ? d.from - last.to : -1
    if (owned && (between === 0 || (between === 1 && belonging.test(s.text.words[last.to]!.text)))) {
      const { from, start, pro } = last
      const { placeLike: _, ...rest } = d
      out[out.length - 1] = {
        ...rest,
        from,
        start,
        pro,
        rule: 'ref.owner',
        ...(last.means === undefined ? {} : { means: last.means }),
      }
    } else out.push(d)
  }
  return out
}

/** «قوات سوريا الديمقراطية "قسد"», «تنظيم الدولة (داعش)»: two names of one party with only marks between are one mention. */
function joinDoubles(text: Text, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const last = out.at(-1)
    if (
      last !== undefined &&
      d.id !== '' &&
      d.placeLike !== true &&
      last.placeLike !== true &&
      last.id === d.id &&
      d.pro === '' &&
      onlyMarks(text, last.to, d.from)
    ) {
      last.to = d.to
      last.end = d.end
      continue
    }
    out.push(d)
  }
  return out
}

/** A quotation or bracket opened inside the mention is closed inside it. */
function closeMarks(text: Text, d: Draft): void {
  const next = text.words[d.to]
  if (next?.kind !== 'punct' || !next.glued || !/^["»)']$/.test(next.text)) return
  let marks = 0
  for (let i = d.from; i < d.to; i++) if (/^["«(']$/.test(text.words[i]!.text)) marks++
  if (marks % 2 === 0) return
  d.to++
  d.end = next.end
}

function onlyMarks(text: Text, from: number, to: number): boolean {
  if (to - from > 3) return false
  for (let i = from; i < to; i++) {
    const word = text.words[i]!
    if (word.kind !== 'punct' || !/^["«»'()[\]#/-]$/.test(word.text)) return false
  }
  return true
}
