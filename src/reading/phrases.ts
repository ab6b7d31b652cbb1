import type { ActorMention, PersonMention } from '../actors/index.ts'
import type { DateMention } from '../dates/dates.ts'
import type { FormHit } from '../forms/index.ts'
import type { NumberMention } from '../numbers/numbers.ts'
import type { PlaceMention } from '../places/index.ts'
import type { Span } from '../text/span.ts'
import { nounAdjectives } from './acts.ts'
import type { Particle } from './particles.ts'
import type { AmountRule } from './rules/ids.ts'
import type { Thing } from './things.ts'
import type { Unit } from './units.ts'

export type PhraseKind = 'group' | 'party' | 'place' | 'thing' | 'pronoun' | 'date' | 'source' | 'unknown'

/** How many, with the words that say so. */
export interface Amount extends Span {
  readonly min: number
  readonly max: number | null
  readonly approx: boolean
  readonly rule: AmountRule
}

/** A noun phrase: head, amount, whom it belongs to, and where it stands. Units [from, to) of the report's unit list. */
export interface Phrase extends Span {
  readonly item: 'phrase'
  readonly kind: PhraseKind
  readonly from: number
  readonly to: number
  readonly conj: string
  /** Canonical preposition in front ('' none). */
  readonly prep: string
  /** Particle in front that is no plain preposition: جراء، بعد، من قبل ... */
  readonly intro?: Particle | undefined
  readonly amount?: Amount | undefined
  readonly head: Unit
  readonly person?: PersonMention | undefined
  readonly thing?: Thing | undefined
  /** The party itself, or the party the people or things belong to. */
  readonly parties: readonly ActorMention[]
  /** People inside a thing phrase: منازل المدنيين. */
  readonly holder?: PersonMention | undefined
  readonly places: readonly PlaceMention[]
  readonly date?: DateMention | undefined
  readonly parts: readonly Phrase[]
  /** Who or what a carrier holds: قافلة من 300 مقاتل، حافلات تقل مسلحين. Filled while frames are read. */
  readonly contents: Phrase[]
  /** Participles inside: قادة التنظيم الهاربين. */
  readonly acts: readonly FormHit[]
  readonly definite: boolean
  /** Killed and wounded told as one figure: «بين قتيل وجريح». */
  readonly mixed?: boolean
  /** A share: 60 في المئة من المنطقة. */
  readonly percent: boolean
  /** Of a group named before: ستة منهم، 20 آخرون. */
  readonly refers: boolean
}

/** A word that may report an act, with what stands in front of it. */
export interface Act extends Span {
  readonly item: 'act'
  readonly from: number
  readonly to: number
  readonly conj: string
  readonly prep: string
  readonly intro?: Particle | undefined
  readonly unit: Unit
  readonly hits: readonly FormHit[]
  /** Number in front of an act noun: أربع غارات. */
  readonly amount?: Amount | undefined
}

/** A mark of clause structure: particle or punctuation. */
export interface Mark extends Span {
  readonly item: 'mark'
  readonly from: number
  readonly to: number
  readonly conj: string
  readonly unit: Unit
  readonly particle?: Particle | undefined
}

export type Item = Phrase | Act | Mark

/** Nouns that only carry the act noun after them: عملية هروب، محاولة اغتيال، سلسلة غارات. */
const carriers = new Set(
  'عمليه عمليات حمله حملات محاوله محاولات سلسله موجه موجات حاله حالات اعمال عدد حادثه حوادث حادث استمرار تواصل مواصله تصاعد تصعيد تجدد بدء بدايه اندلاع انطلاق وقوع حدوث تنفيذ شن نتيجه جريمه جرائم ظاهره خبر انباء اثر اثار خلال فتره مرحله تكرار زياده ازدياد حده وتيره اشتداد عوده وقف ايقاف انهاء نهايه انتهاء كثره'.split(
    ' ',
  ),
)
/** Carriers that change what the act noun says. */
const prepBase: Readonly<Record<string, string>> = {
  'بالقرب من': 'قرب',
  'على اطراف': 'في',
  'في محيط': 'في',
  بمحيط: 'في',
  'في اطراف': 'في',
  'في ضواحي': 'في',
  'على مشارف': 'قرب',
  'على بعد': 'قرب',
  'على مسافه': 'قرب',
  'من داخل': 'من',
  'من محيط': 'من',
  'من قبضه': 'من',
  'من سيطره': 'من',
  'في صفوف': 'صفوف',
  'بين صفوف': 'صفوف',
  'من صفوف': 'من',
  بين: 'بين',
  داخل: 'في',

  ضمن: 'في',
  عند: 'في',
  فى: 'في',
  حول: 'في',
  'من بين': 'من',
  باتجاه: 'الي',
  باتجا: 'الي',
  صوب: 'الي',
  نحو: 'الي',
  تجاه: 'الي',
  لدي: 'في',
}

const foldWord = (s: string): string =>
  s
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ئ/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/[\u064b-\u065f]/g, '')

const prepBases = new Map(Object.entries(prepBase).map(([word, base]) => [foldWord(word), base]))

/** The preposition that government rows name, for a particle's word. */
export function canonicalPrep(word: string): string {
  const known = canonical.get(word)
  if (known !== undefined) return known
  const folded = foldWord(word)
  const prep = prepBases.get(folded) ?? (folded === 'بإتجاه' ? 'الي' : folded)
  if (canonical.size < 10_000) canonical.set(word, prep)
  return prep
}
/** The particles of a lexicon are few, and each is met thousands of times. */
const canonical = new Map<string, string>()

/** Whether two units touch (only quotation marks or brackets between them are passed by callers). */
const nominal = (u: Unit | undefined): boolean =>
  u !== undefined &&
  (u.kind === 'person' ||
    u.kind === 'actor' ||
    u.kind === 'place' ||
    u.kind === 'thing' ||
    u.kind === 'word' ||
    (u.kind === 'number' && u.number!.count))

const quoteMark = (u: Unit | undefined): boolean =>
  u !== undefined && u.kind === 'punct' && quoteMarks.has(u.text)
const quoteMarks: ReadonlySet<string> = new Set('"«»\'()[]#')

/** Reads the units [from, to) of one sentence into noun phrases, acts and marks, left to right. */
export function readItems(units: readonly Unit[], from: number, to: number): Item[] {
  const items: Item[] = []
  let i = from
  let prep = ''
  let intro: Particle | undefined
  let leadConj = ''
  const clear = (): void => {
    prep = ''
    intro = undefined
    leadConj = ''
  }
  while (i < to) {
    const u = units[i]!
    if (u.kind === 'particle') {
      const p = u.particle!
      // «حصيلة غير نهائية»: a negated adjective denies nothing.
      if (
        p.word === 'غير' &&
        i + 1 < to &&
        units[i + 1]!.kind !== 'act' &&
        units[i + 1]!.kind !== 'particle'
      ) {
        i += 2
        continue
      }
      // «حال من التوتر»: a state, no condition.
      if (p.word === 'حال' && units[i + 1]?.kind !== 'act') {
        i++
        continue
      }
      if (p.kind === 'prep') {
        // «إلى قرب», «من داخل»: the first preposition says the role.
        if (prep === '') prep = canonicalPrep(p.word)
        if (u.conj !== '') leadConj = u.conj
        i++
        continue
      }
      if (
        p.kind === 'agent' ||
        p.kind === 'with' ||
        p.kind === 'cause' ||
        p.kind === 'purpose' ||
        (p.kind === 'time' && !/ان$|أن$|بعدما/.test(p.word))
      ) {
        intro = p
        if (u.conj !== '') leadConj = u.conj
        i++
        continue
      }
      if (p.kind === 'demonstrative' || p.kind === 'adverb') {
        // «بعد هذه العملية»: what stands in front of the demonstrative holds for the noun after it.
        if (p.kind === 'demonstrative' && prep === '') prep = u.prep
        if (u.conj !== '') leadConj = u.conj
        i++
        continue
      }
      // «13 مدنيا بين قتيل وجريح»: how many of either is not told.
      const before = items.at(-1)
      if (
        p.word === 'بين' &&
        before?.item === 'phrase' &&
        before.amount !== undefined &&
        killedAndWounded(units, i + 1)
      ) {
        items[items.length - 1] = { ...before, mixed: true }
        i += 3
        clear()
        continue
      }
      // «وأنزل منها ستة شبان»: behind a verb nothing is broken down.
      const verbal = items.at(-1)
      const behindVerb = verbal?.item === 'act' && verbal.hits.every((h) => h.form.pos === 'verb')
      if (p.kind === 'among' && !behindVerb) {
        const taken = readParts(units, i, to, items)
        if (taken > i) {
          i = taken
          clear()
          continue
        }
      }
      if (p.kind === 'other') {
        // «وأصيب آخران», «وإصابة آخر»: more of those told before.
        const count = /ان$/.test(p.word)
          ? 2
          : p.word === 'آخر' || p.word === 'اخر' || p.word === 'أخرى' || p.word === 'اخرى'
            ? 1
            : undefined
        const before = items.at(-1)
        if (before?.item === 'act') {
          items.push(others(u, i, prep || u.prep, leadConj || u.conj, count))
          i++
          clear()
          continue
        }
      }
      // «إحدى الغارات ضربت»: one of the acts is the act.
      if (p.kind === 'one-of' && units[i + 1]?.kind === 'act' && units[i + 1]!.article) {
        if (prep === '') prep = u.prep
        if (u.conj !== '') leadConj = u.conj
        i++
        continue
      }
      if (p.kind === 'quantity' || p.kind === 'one-of') {
        const phrase = readPhrase(units, i, to, prep || u.prep, intro, leadConj || u.conj)
        if (phrase !== undefined) {
          items.push(phrase)
          i = phrase.to
          clear()
          continue
        }
      }
      items.push(markOf(u, i, u.conj, p))
      if (p.kind !== 'negation') clear()
      i++
      continue
    }
    if (u.kind === 'punct') {
      if (!quoteMark(u) && !/^[-–]$/.test(u.text)) clear()
      items.push(markOf(u, i, '', undefined))
      i++
      continue
    }
    if (u.kind === 'tail') {
      i++
      continue
    }
    if (u.kind === 'act') {
      items.push(actOf(u, i, prep, intro, leadConj, undefined))
      i++
      clear()
      continue
    }
    if (u.kind === 'date' || u.kind === 'source') {
      items.push(plain(u, i, prep || u.prep, intro, leadConj || u.conj))
      i++
      clear()
      continue
    }
    // «وأصيب ثالث»: one more.
    if (
      u.kind === 'number' &&
      u.number!.kind === 'ordinal' &&
      items.at(-1)?.item === 'act' &&
      !nominal(units[i + 1]) &&
      u.number!.value > 1 &&
      !u.article
    ) {
      items.push(others(u, i, prep || u.prep, leadConj || u.conj, 1))
      i++
      clear()
      continue
    }
    // «أربع غارات»: a number and then an act noun is one act.
    if (u.kind === 'number' && u.number!.count) {
      const next = skipQuotes(units, i + 1, to)
      const after = units[next]
      if (
        after?.kind === 'act' &&
        after.conj === '' &&
        after.prep === '' &&
        after.acts!.some((a) => a.form.pos === 'noun' || a.form.pos === 'masdar')
      ) {
        items.push(actOf(after, next, prep || u.prep, intro, leadConj || u.conj, amountOf(u.number!)))
        i = next + 1
        clear()
        continue
      }
    }
    if (u.kind === 'word' && mayCarry(units[i + 1]) && carrying.has(u.text)) {
      const next = skipQuotes(units, i + 1, to)
      const after = units[next]
      if (after?.kind === 'act' && after.conj === '' && (after.prep === '' || after.prep === 'ل')) {
        if (prep === '') prep = u.prep || clitic(u)
        if (u.conj !== '') leadConj = u.conj
        i++
        continue
      }
    }
    const phrase = readPhrase(units, i, to, prep || u.prep, intro, leadConj || u.conj)
    if (phrase === undefined) {
      i++
      clear()
      continue
    }
    items.push(phrase)
    i = phrase.to
    clear()
  }
  return items
}

/** Before an act, or a mark that may stand before one; asked first, as it needs no look at the word. */
const mayCarry = (next: Unit | undefined): boolean => next?.kind === 'act' || quoteMark(next)

/** Carriers with the article and one-letter clitics they may have, written out: one look-up for each unknown word. */
const carrying: ReadonlySet<string> = new Set(
  [...carriers].flatMap((carrier) =>
    ['', 'و', 'ف'].flatMap((conj) =>
      ['', 'لل', 'ال', 'بال', 'لال', 'كال', 'ب', 'ل', 'ك']
        .map((prep) => conj + prep + carrier)
        .filter((word) => word.replace(/^(?:[وف])?(?:لل|[بلك]?ال|[بلك](?=.{4}))?/, '') === carrier),
    ),
  ),
)
const clitic = (u: Unit): string => /^[وف]?([بل])/.exec(u.text)?.[1] ?? ''

function skipQuotes(units: readonly Unit[], i: number, to: number): number {
  let at = i
  while (at < to && quoteMark(units[at]) && !/[()[\]]/.test(units[at]!.text)) at++
  return at
}

const markOf = (unit: Unit, i: number, conj: string, particle: Particle | undefined): Mark => ({
  item: 'mark',
  from: i,
  to: i + 1,
  start: unit.start,
  end: unit.end,
  conj,
  unit,
  particle,
})

function actOf(
  u: Unit,
  i: number,
  prep: string,
  intro: Particle | undefined,
  conj: string,
  amount: Amount | undefined,
): Act {
  return {
    item: 'act',
    from: i,
    to: i + 1,
    start: u.start,
    end: u.end,
    conj: conj || u.conj,
    prep: prep || u.prep,
    unit: u,
    hits: u.acts!,
    intro,
    amount,
  }
}

/** A group named only as "others": how many more of the people told before. */
function others(u: Unit, i: number, prep: string, conj: string, count: number | undefined): Phrase {
  const amount: Amount | undefined =
    count === undefined
      ? undefined
      : { start: u.start, end: u.end, min: count, max: count, approx: false, rule: 'count.others' }
  return {
    ...plain(u, i, prep, undefined, conj),
    kind: 'group',
    refers: true,
    amount,
  }
}

function plain(u: Unit, i: number, prep: string, intro: Particle | undefined, conj: string): Phrase {
  return {
    item: 'phrase',
    kind: u.kind === 'date' ? 'date' : 'source',
    from: i,
    to: i + 1,
    start: u.start,
    end: u.end,
    conj,
    prep,
    head: u,
    parties: [],
    places: [],
    parts: [],
    contents: [],
    acts: [],
    definite: u.article,
    refers: false,
    percent: false,
    intro,
    amount: undefined,
    person: undefined,
    thing: undefined,
    holder: undefined,
    date: u.date,
  }
}

export const amountOf = (n: NumberMention): Amount => ({
  start: n.start,
  end: n.end,
  min: n.min,
  max: n.max,
  approx: n.approx,
  rule: n.rule,
})

/** «بينهم 7 أطفال وامرأة»: groups that are parts of the last group with an amount. Returns the unit after them, or `at`. */
function readParts(units: readonly Unit[], at: number, to: number, items: Item[]): number {
  const word = units[at]!.text
  if (/^احد/.test(word) && items.at(-1)?.item === 'act') return at
  let owner = -1
  for (let k = items.length - 1; k >= 0 && k >= items.length - 8; k--) {
    const item = items[k]!
    if (item.item === 'phrase' && item.kind === 'group' && (item.amount !== undefined || item.refers)) {
      owner = k
      break
    }
    if (item.item === 'mark' && item.unit.text === '.') break
  }
  let i = at + 1
  const parts: Phrase[] = []
  while (i < to) {
    const u = units[i]!
    if (u.kind === 'punct' && u.text === '،' && parts.length > 0 && units[i + 1]?.kind === 'number') {
      i++
      continue
    }
    if (parts.length > 0 && u.conj !== 'و') break
    if (
      u.prep !== '' ||
      !(
        u.kind === 'person' ||
        u.kind === 'number' ||
        (u.kind === 'particle' && u.particle!.kind === 'quantity')
      )
    )
      break
    const phrase = readPhrase(units, i, to, '', undefined, u.conj)
    if (phrase === undefined || phrase.kind !== 'group') break
    parts.push(phrase)
    i = phrase.to
  }
  if (parts.length === 0) return at
  if (owner >= 0) {
    const group = items[owner] as Phrase
    items[owner] = { ...group, parts: [...group.parts, ...parts] }
  }
  return i
}

/** Reads one noun phrase that starts at unit `at`; undefined where none does. */
export function readPhrase(
  units: readonly Unit[],
  at: number,
  to: number,
  prep: string,
  intro: Particle | undefined,
  conj: string,
): Phrase | undefined {
  let i = at
  let amount: Amount | undefined
  let vague = false
  const start = units[at]!.start
  // Quantity in front of the head.
  for (; i < to; i++) {
    const u = units[i]!
    if (u.kind === 'number' && u.number!.count && amount === undefined) {
      amount = amountOf(u.number!)
      const next = units[i + 1]
      // «عشرات من مقاتلي», «10 من الهاربين»
      if (
        next?.kind === 'particle' &&
        next.particle!.word === 'من' &&
        i + 2 < to &&
        nominal(units[i + 2]) &&
        units[i + 2]!.kind !== 'place'
      )
        i++
    } else if (u.kind === 'particle' && u.particle!.kind === 'quantity') vague = true
    else if (u.kind === 'particle' && u.particle!.kind === 'one-of')
      amount = { start: u.start, end: u.end, min: 1, max: 1, approx: false, rule: 'count.one-of' }
    else break
  }
  const head = units[i]
  const share = units[at]!
  if (share.kind === 'number' && share.number!.kind === 'percent')
    return shareOf(units, at, to, plain(share, at, prep, intro, conj), share.number!)
  let refers = false
  // «ست قرى شرق سنار»: the type word of the place is what is counted.
  const counted =
    amount !== undefined && head?.kind === 'place' && head.conj === '' && head.prep === ''
      ? spots.get(head.text)
      : undefined
  if (counted !== undefined)
    return {
      ...plain(head!, i, prep, intro, conj),
      kind: 'thing',
      from: at,
      to: i + 1,
      start,
      thing: { lemma: counted, class: 'spot', number: 'pl' },
      places: [head!.place!],
      amount: amount!,
    }
  if (
    amount !== undefined &&
    (head === undefined ||
      i >= to ||
      !nominal(head) ||
      head.conj !== '' ||
      (head.prep !== '' && head.kind !== 'person') ||
      head.kind === 'place' ||
      head.kind === 'number')
  ) {
    // A number without a noun: «أصيب 20 آخرون», «ستة منهم», «وأصيب 2 بجروح».
    const u = units[i]
    const after = units[i + 1]
    const self =
      u?.kind === 'particle' &&
      u.particle!.kind === 'among' &&
      /^من/.test(u.text) &&
      after?.kind !== 'number' &&
      after?.kind !== 'person'
    if (self || (u?.kind === 'particle' && u.particle!.kind === 'other')) {
      i++
      refers = true
    }
    const number = units[i - 1]!
    return {
      item: 'phrase',
      kind: 'group',
      from: at,
      to: i,
      start,
      end: number.end,
      conj,
      prep,
      head: units[at]!,
      parties: [],
      places: [],
      parts: [],
      contents: [],
      acts: [],
      definite: false,
      refers: true,
      percent: false,
      intro,
      amount,
      person: undefined,
      thing: undefined,
      holder: undefined,
      date: undefined,
    }
  }
  if (head === undefined || i >= to || !nominal(head) || head.kind === 'number') {
    if (head?.kind === 'number')
      return { ...plain(head, i, prep, intro, conj), kind: 'unknown', from: at, to: i + 1 }
    return undefined
  }
  let person = head.person
  let thing = head.thing
  let holder: PersonMention | undefined
  const parties: ActorMention[] = head.actor === undefined ? [] : [head.actor]
  const places: PlaceMention[] = head.place === undefined ? [] : [head.place]
  const acts: FormHit[] = []
  const contents: Phrase[] = []
  i++
  let unknown = head.kind === 'word' ? 1 : 0
  let end = head.end
  const owns = (): boolean => head!.kind !== 'actor' && head!.kind !== 'place'
  scan: while (i < to) {
    const u = units[i]!
    switch (u.kind) {
      case 'punct': {
        // A quoted or bracketed name inside the phrase: حي "الشبكة"، تنظيم الدولة (داعش).
        const inner = units[i + 1]
        if (
          quoteMark(u) &&
          inner !== undefined &&
          i + 1 < to &&
          inner.conj === '' &&
          inner.prep === '' &&
          quoteMark(units[i + 2])
        ) {
          if (inner.kind === 'actor' && parties.length === 0) parties.push(inner.actor!)
          if (inner.kind === 'act') break scan
          i += 3
          break
        }
        break scan
      }
      case 'particle': {
        const p = u.particle!
        // «عناصر من "قسد"»: the quotation mark is passed over.
        const at = skipQuotes(units, i + 1, to)
        const next = units[at]
        if (u.conj !== '' || next === undefined || at >= to) break scan
        if (
          (p.word === 'من' || p.word === 'في' || p.word === 'من صفوف' || p.word === 'ضمن') &&
          next.kind === 'actor' &&
          next.conj === '' &&
          owns() &&
          !ofAct(head) &&
          parties.length === 0
        ) {
          parties.push(next.actor!)
          end = next.end
          i = at + 1
        } else if (
          p.word === 'من' &&
          carries(head.thing) &&
          (next.kind === 'number' || next.kind === 'person')
        ) {
          // «قافلة من 300 مقاتل و300 من أقاربهم»
          let inside = at
          for (let conjunct = ''; inside < to; conjunct = units[inside]?.conj ?? '') {
            if (contents.length > 0 && conjunct !== 'و') break
            const inner = readPhrase(units, inside, to, '', undefined, '')
            if (inner === undefined || (inner.kind !== 'group' && !carries(inner.thing))) break
            contents.push(inner)
            inside = inner.to
          }
          if (contents.length === 0) break scan
          end = contents.at(-1)!.end
          i = inside
        } else if (
          p.word === 'من' &&
          person !== undefined &&
          (next.kind === 'person' || next.kind === 'thing' || (next.kind === 'word' && next.conj === '')) &&
          parties.length === 0 &&
          (next.kind !== 'person' || next.person!.group !== 'captive')
        ) {
          // «عنصر من عناصر التنظيم», «شخص من أهالي البلدة», «مقاتلين من جنسيات أجنبية»; «قتيل من المدنيين» says who died.
          if (person.casualty !== undefined && next.person !== undefined)
            person = { ...next.person, number: person.number, casualty: person.casualty }
          i = at + 1
          end = next.end
        } else if (p.word === 'من' && next.kind === 'place' && next.conj === '' && parts.test(head.text)) {
          // «القطاع الشرقي من ريف دير الزور»: a part of the place.
          places.push(next.place!)
          end = next.end
          i = at + 1
        } else if (p.kind === 'member') {
          const owner = readPhrase(units, at, to, '', undefined, '')
          if (owner === undefined || (owner.kind !== 'party' && owner.kind !== 'group')) break scan
          if (owns() && parties.length === 0) parties.push(...owner.parties)
          end = owner.end
          i = owner.to
        } else if (p.kind === 'adverb') i++
        else if (p.kind === 'other') {
          i++
          refers = amount !== undefined && person === undefined
        } else break scan
        break
      }
      case 'actor': {
        if (u.conj !== '') break scan
        // «اتهم فصيل محلي خلايا قسد»: an adjective without the article closes its phrase.
        if (u.prep === '' && u.actor!.adjective !== true && unknown > 1 && relational(units[i - 1]!))
          break scan
        if (u.prep === 'ل' && owns() && !ofAct(head) && !describesAct(units, at) && parties.length === 0)
          parties.push(u.actor!)
        else if (u.prep !== '') break scan
        else if (owns()) {
          // A definite or plural group closed by its own article takes no second owner; a nationality adjective follows any noun.
          if (u.actor!.adjective === true || !(head.article && head.kind === 'person')) parties.push(u.actor!)
          else break scan
        } else if (u.actor!.adjective === true || u.actor!.id === head.actor?.id) {
          // apposition or nationality of the party itself
        } else break scan
        end = u.end
        i++
        break
      }
      case 'person': {
        // «حافلات ممتلئة بعناصر التنظيم»
        if (u.conj === '' && u.prep === 'ب' && carries(head.thing) && units[i - 1]?.kind === 'word') {
          const inner = readPhrase(units, i, to, '', undefined, '')
          if (inner === undefined) break scan
          contents.push(inner)
          end = inner.end
          i = inner.to
          break
        }
        if (u.conj !== '' || (u.prep !== '' && u.prep !== 'ل')) break scan
        if (head.kind === 'place' && !u.article) break scan
        // «أوقف حاجز للتنظيم شابا»: whose the thing is closes its phrase; so does the ending of an object.
        if (head.kind === 'thing' && u.prep === '' && !u.article && (parties.length > 0 || objectEnding(u)))
          break scan
        // «اختطفت مجموعة مسلحة رجلا»
        if (head.kind === 'word' && u.prep === '' && objectEnding(u)) break scan
        // «حشدت قوات الوفاق عناصرها»: whose men they are stands before them already.
        if (head.kind === 'word' && u.enc !== '' && u.person!.group === 'fighter' && unknown > 1) break scan
        // «أسر مقاتلو س عنصرين»: whose men they are closes the phrase.
        if (head.kind === 'person' && u.prep === '' && !u.article && parties.length > 0 && caseless(u))
          break scan
        // A family name that is also a noun («… الخطيب») right after a name.
        if (head.kind === 'person' && units[i - 1]?.kind === 'word' && u.article && u.prep === '') {
          end = u.end
          i++
          break
        }
        if (head.kind === 'thing' || head.kind === 'word') holder ??= u.person!
        else if (u.prep === 'ل') break scan
        else if (head.kind === 'person' && closed(head)) {
          // Two indefinite people nouns stand in apposition only when both count the same people: أربعة مدنيين أطفال، طفلان شقيقان.
          const alike =
            u.person!.number === person?.number &&
            u.text.slice(-2) === head.text.slice(-2) &&
            u.person!.number !== 'sg'
          if (!alike && (amount === undefined || u.article || u.person!.number === 'sg')) break scan
        } else if (head.kind === 'actor' && !u.article) break scan
        if (
          head.kind === 'person' &&
          person !== undefined &&
          person.casualty !== undefined &&
          u.person !== undefined
        )
          person = { ...u.person, casualty: person.casualty }
        if (head.kind === 'word' && u.prep === 'ل') break scan
        end = u.end
        i++
        break
      }
      case 'place': {
        if (u.conj !== '' || u.prep !== '' || head.kind === 'place') break scan
        // «اقتحمت مجموعات مسلحة قرية الدور»: an adjective that agrees closes its phrase.
        if (head.kind === 'word' && unknown > 1 && agreeing(head, units[i - 1]!)) break scan
        // Where, not whose: «الوقت ذاته قضاء راوة», «مدنيا جنوبي حلب».
        if (head.article || parties.length > 0 || u.place!.direction !== undefined || inside.test(u.text))
          break scan
        if (head.kind === 'person' && closed(head) && !head.article) break scan
        places.push(u.place!)
        end = u.end
        i++
        break
      }
      case 'thing': {
        if (u.conj !== '' || u.prep !== '') break scan
        if ((head.kind === 'actor' && !u.article) || (head.kind === 'person' && closed(head) && !u.article))
          break scan
        if (head.kind === 'word' && !u.article && unknown > 1 && agreeing(head, units[i - 1]!)) break scan
        // «داهمت عناصر حوثية منازل»: an adjective, or whose men they are, closes the phrase.
        if (head.kind === 'person' && !u.article && (parties.length > 0 || units[i - 1]?.kind === 'word'))
          break scan
        // «جرافات الجيش منزلا», «القذائف منازل»: whose it is closes the phrase; the next thing is another.
        if (
          head.kind === 'thing' &&
          !u.article &&
          (head.article || head.enc !== '' || parties.length > 0 || accusative(u))
        )
          break scan
        thing ??= head.kind === 'word' ? u.thing : undefined
        end = u.end
        i++
        break
      }
      case 'word': {
        if (u.conj !== '' || unknown >= 6 || (head.kind === 'place' && !u.article)) break scan
        // «إغلاق محتجين صمامات الخط»: a sound plural stands in no annexation.
        if (head.kind === 'person' && unknown === 0 && !u.article && caseless(head) && /..ات$/.test(u.text))
          break scan
        // «التقى رئيس المجلس وفدا»: behind a party's man what ends like an object is one.
        if (head.kind === 'person' && parties.length > 0 && !u.article && /..ا$/.test(u.text)) break scan
        // «احتجز جنود الاحتلال طاقم إسعاف»: a name with its article takes no noun without one.
        if (head.kind === 'actor' && !u.article && namedWhole(head) && !likeAdjective.test(u.text)) break scan
        if (/^[بل](?=ال|.{4})/.test(u.text) && /^[بل]ال|^لل/.test(u.text)) break scan
        unknown++
        end = u.end
        i++
        break
      }
      case 'act': {
        // «المواطن فادي»: a name, not «فأدى».
        if (
          u.conj === 'ف' &&
          head.kind === 'person' &&
          head.article &&
          person?.number === 'sg' &&
          unknown === 0
        ) {
          unknown++
          end = u.end
          i++
          break
        }
        // A participle with the article qualifies the head: القيادات الهاربة.
        if (u.conj !== '' || u.prep !== '') break scan
        // «جبهات القتال», «خطوط الاشتباك», «موقع التفجير»: the act only says which place is meant.
        if (
          (head.thing?.class === 'spot' || head.thing?.class === 'position') &&
          u.article &&
          u.acts!.every((a) => a.form.pos === 'masdar' || a.form.pos === 'noun')
        ) {
          end = u.end
          i++
          break
        }
        const participle = u.acts!.filter((a) => a.form.pos === 'active' || a.form.pos === 'passive')
        if (
          participle.length === 0 ||
          (!u.article && u.acts!.some((a) => a.form.pos !== 'active' && a.form.pos !== 'passive'))
        )
          break scan
        acts.push(...participle)
        end = u.end
        i++
        break
      }
      case 'number': {
        // «مدنيين اثنين»: the dual is said twice.
        if (
          u.conj === '' &&
          u.prep === '' &&
          !u.article &&
          person !== undefined &&
          person.number !== 'sg' &&
          u.number!.value === 2 &&
          (amount === undefined || amount.min === 2)
        ) {
          amount = amountOf(u.number!)
          end = u.end
          i++
          break
        }
        // «من عائلة واحدة»: an adjective.
        if (u.conj === '' && u.prep === '' && u.number!.value === 1 && /^واحده?$/.test(u.text)) {
          end = u.end
          i++
          break
        }
        // «اللبنانيين الثلاثة»: the number stands behind its definite noun.
        if (
          u.conj !== '' ||
          u.prep !== '' ||
          !u.article ||
          (!head.article && head.enc === '') ||
          person === undefined ||
          amount !== undefined
        )
          break scan
        amount = amountOf(u.number!)
        end = u.end
        i++
        break
      }
      default:
        break scan
    }
  }
  let kind: PhraseKind = 'unknown'
  if (person !== undefined) kind = 'group'
  else if (head.kind === 'actor') kind = amount === undefined ? 'party' : 'group'
  else if (head.kind === 'place') kind = 'place'
  else if (thing !== undefined) kind = 'thing'
  else if (amount !== undefined && parties.length > 0) kind = 'group'
  // «زورقين», «قريتين»: a dual counts two.
  if (kind === 'thing' && amount === undefined && thing?.number === 'du' && !head.article)
    amount = { start: head.start, end: head.end, min: 2, max: 2, approx: false, rule: 'count.dual-thing' }
  if (kind === 'group' && amount === undefined && !vague && person !== undefined)
    amount = grammaticalAmount(person, head, units, i)
  return {
    item: 'phrase',
    kind,
    from: at,
    to: i,
    start,
    end,
    conj,
    prep,
    head,
    parties,
    places,
    parts: [],
    contents,
    acts,
    definite: head.article || parties.some((p) => p === head!.actor),
    refers,
    percent: false,
    intro,
    amount,
    person,
    thing,
    holder,
    date: undefined,
  }
}

/** «60 في المئة من المدينة»: the share with the place it is of. */
function shareOf(
  units: readonly Unit[],
  at: number,
  to: number,
  base: Phrase,
  number: NumberMention,
): Phrase {
  const place = units[at + 2]
  const of =
    at + 2 < to && units[at + 1]!.particle?.word === 'من' && place?.kind === 'place' && place.conj === ''
  const whole = { ...base, kind: 'thing' as const, amount: amountOf(number), percent: true }
  return of ? { ...whole, places: [place.place!], to: at + 3, end: place.end } : whole
}

/** Nouns for a part of an area. */
const parts =
  /^(?:ال)?(?:قطاع|جزء|اجزاء|قسم|جهه|طرف|اطراف|ريف|جانب|محور|محاور|مناطق|قري|مدن|احياء|بلدات|انحاء|مساحات|معظم)$/

/** Words of position in front of a place: «تقدم كبير داخل البلدة» is not the great one of the town. */
const inside = /^(?:داخل|وسط|خارج|قرب|قلب|عمق|محيط|اطراف|ضمن|حول)$/

/** Type words of places that are counted: «ثلاث قرى في ريف حماة». */
const spots = new Map(
  Object.entries({
    قري: 'قرية',
    بلدات: 'بلدة',
    مدن: 'مدينة',
    احياء: 'حي',
    مناطق: 'منطقة',
    قريتين: 'قرية',
    بلدتين: 'بلدة',
  }),
)

/** «أصابت قذيفة منزلا»: the written ending of the accusative, which no noun behind another in annexation has. */
/** «قتيل وجريح», «شهيد ومصاب» at a unit; writers also spell the first «قتل». */
const killedAndWounded = (units: readonly Unit[], at: number): boolean =>
  (units[at]?.person?.casualty === 'killed' || units[at]?.text === 'قتل') &&
  units[at + 1]?.conj === 'و' &&
  units[at + 1]?.person?.casualty === 'wounded'

/** «قصفا عنيفا من قوات س»: an adjective that belongs to the act before it. */
export const ofAct = (head: Unit): boolean =>
  head.kind === 'word' && nounAdjectives.has(head.text.replace(/^ال/, '').replace(/ا$/, ''))

/** «القصف الممنهج لقوات س»: a word with the article right behind an act noun with one is its adjective. */
const describesAct = (units: readonly Unit[], at: number): boolean =>
  units[at]!.kind === 'word' &&
  units[at]!.prep === '' &&
  units[at - 1]?.kind === 'act' &&
  units[at]!.article === units[at - 1]!.article &&
  // «هجمات متكررة لقوات س»
  (units[at]!.article || (/ات$/.test(units[at - 1]!.text) && /..ه$/.test(units[at]!.text)))

const objectEnding = (u: Unit): boolean =>
  u.enc === '' && u.person?.number === 'sg' && u.text.endsWith('ا') && !u.person.noun.endsWith('ا')

/** «محلي», «عسكريه»: an adjective of relation, without the article. */
const relational = (u: Unit): boolean =>
  u.kind === 'word' && !u.article && /.{3}(?:ي|يه|يين|يون)$/.test(u.text)

/** «مجموعات مسلحة», «قوة كبيرة»: a feminine adjective without the article behind a feminine noun without it. */
const agreeing = (head: Unit, u: Unit): boolean =>
  u.kind === 'word' && !u.article && !head.article && /..ه$/.test(u.text) && /(?:ه|ات)$/.test(head.text)

/** A noun in the dual or plural that stands by itself, in no annexation. */
const caseless = (u: Unit): boolean => u.enc === '' && /(?:ين|ان|ون)$/.test(u.text)

const accusative = (u: Unit): boolean =>
  !u.article && u.enc === '' && u.text.endsWith('ا') && u.thing?.lemma.endsWith('ا') !== true

/** «قوات النظام», «الجيش السوداني»: a name, where «رتل تركي» and «مسلحون مجهولون» may be described further. */
const namedWhole = ({ actor, article }: Unit): boolean =>
  actor!.adjective !== true &&
  actor!.kind !== 'unknown' &&
  (article || !actor!.rule.startsWith('nationality'))
/** «قوات س مدعومة», «رتل تركي مؤلفا»: participles that say more of the party itself. */
const likeAdjective = /^(?:م.{2,}(?:ه|ا)|ذات|ذو|بقياده)$/

const carries = (thing: Thing | undefined): boolean => thing?.class === 'vehicle' || thing?.class === 'convoy'

/** A plural or dual that shows its ن, or any noun with the article, takes no noun after it in annexation. */
const closed = (u: Unit): boolean => u.article || /(?:ون|ين|ان)$/.test(u.text) || u.enc !== ''

/** One or two without a numeral: «مدني» is one, «طفلان» is two. A plural says nothing. */
function grammaticalAmount(
  person: PersonMention,
  head: Unit,
  units: readonly Unit[],
  after: number,
): Amount | undefined {
  // «استشهاد مدنيين، وهما …»: in writing without vowels the pronoun tells two from many.
  const next = units[after]?.kind === 'punct' ? units[after + 1] : units[after]
  if (person.number === 'du' || (head.text.endsWith('ين') && next?.conj === 'و' && next.text === 'هما'))
    return { start: head.start, end: head.end, min: 2, max: 2, approx: false, rule: 'count.dual-noun' }
  if (person.number === 'sg')
    return { start: head.start, end: head.end, min: 1, max: 1, approx: false, rule: 'count.singular-noun' }
  return undefined
}
