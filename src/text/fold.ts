/**
 * The one door for spelling: hamza seats, ta marbuta, alif maqsura, vowel marks, elongation, presentation forms,
 * Persian and Kurdish letters, three scripts of digits, quotation marks and disguised words all leave it in one
 * spelling. Text and lexicon pass through the same function, so no rule elsewhere ever spells `[أا]`.
 */

/** Folded text with the way back: `origin[i]` is the received offset of folded unit `i`; it has text.length + 1 entries. */
export interface Folded {
  readonly text: string
  readonly origin: Int32Array
}

/** Two values that no text holds: what is left out, and what needs a second look (see `odd`). */
const DROP = 0xfffe
const LOOK = 0xffff

/**
 * What each UTF-16 unit becomes: another unit, DROP or LOOK. Letters become themselves or another by one read of this
 * table; ligatures of two letters stand in `pairs`, and what a disguise may hide behind in `odd`.
 */
const table = new Uint16Array(0x10000)
for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit
const pairs = new Map<number, string>()
/** Folded unit of those that are looked at twice: figures that may stand for letters, dots, elongation. */
const odd = new Map<number, number>()

function set(from: string, to: string): void {
  for (const unit of from) table[unit.charCodeAt(0)] = to === '' ? DROP : to.charCodeAt(0)
}
function range(first: number, last: number, to: number): void {
  for (let unit = first; unit <= last; unit++) table[unit] = to
}

function buildTable(): void {
  set('أإآٱٲٳٵ', 'ا')
  set('ىیېۍےئێ', 'ي')
  set('ؤۆۇۈۋ', 'و')
  set('ةھہۀەۂۃ', 'ه')
  set('کڪگ', 'ك')
  set('پ', 'ب')
  set('چ', 'ج')
  set('ژ', 'ز')
  set('ڤ', 'ف')
  set('ڕ', 'ر')
  set('ڵ', 'ل')
  set('“”„‟″', '"')
  set('‘’‚‛´`′', "'")
  set('‹', '«')
  set('›', '»')
  set('–—―−‐‑‒', '-')
  set('؟', '?')
  set('٪', '%')
  set('٫', '.')
  set('٬', ',')
  set('\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f', ' ')
  set('\u2028\u2029\u0085', '\n')
  // Vowel marks, elongation, direction controls, joiners, byte-order mark, variation selectors, carriage return.
  range(0x0610, 0x061a, DROP)
  range(0x064b, 0x065f, DROP)
  range(0x06d6, 0x06dc, DROP)
  range(0x06df, 0x06e8, DROP)
  range(0x06ea, 0x06ed, DROP)
  range(0x200b, 0x200f, DROP)
  range(0x202a, 0x202e, DROP)
  range(0x2060, 0x2069, DROP)
  range(0xfe00, 0xfe0f, DROP)
  set('\u0670ـ\ufeff\u00ad\u061c\r', '')
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = 0x30 + digit
    table[0x06f0 + digit] = 0x30 + digit
  }
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 32
  // Presentation forms: their plain letters, folded in turn.
  for (const [first, last] of [
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
    [0xff10, 0xff19],
  ] as const) {
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC')
      if (plain === String.fromCharCode(unit)) continue
      const folded = [...plain].map((c) => (c === ' ' ? '' : mapUnit(c))).join('')
      if (folded.length === 1) table[unit] = folded.charCodeAt(0)
      else if (folded.length === 0) table[unit] = DROP
      else pairs.set(unit, folded)
    }
  }
}
function mapUnit(c: string): string {
  const to = table[c.charCodeAt(0)]
  return to === DROP ? '' : String.fromCharCode(to!)
}
buildTable()
for (const unit of pairs.keys()) table[unit] = LOOK
for (const mark of '1357١٣٥٧.*·•') lookTwice(mark.charCodeAt(0))
lookTwice(0x640)
lookTwice(DROP)
lookTwice(LOOK)
function lookTwice(unit: number): void {
  odd.set(unit, unit >= DROP ? unit : table[unit]!)
  table[unit] = LOOK
}

/** Whether a folded unit is an Arabic letter. */
export const isLetter = (unit: number): boolean =>
  (unit >= 0x0621 && unit <= 0x064a) || (unit >= 0x0671 && unit <= 0x06d3)
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

// Posts break words up to pass filters: «قـ.ـصف», «عمـ ـلية», «د..ا..عش». Each pattern names what is taken out.
const kashidaGap = /(?<=\p{L}\p{M}*)ـ+[ .·•*_/|,،-]{1,3}ـ+(?=\p{L})/gu
const halfGap = /(?<=\p{L}\p{M}*ـ) {1,2}(?=\p{L})|(?<=\p{L}\p{M}*) (?=ـ+\p{L})/gu
const dotted =
  /(?<![\p{L}\p{M}])(?:[\p{Script=Arabic}&&\p{L}]{1,2}ـ*[.·•*]{1,3}){2,}[\p{Script=Arabic}&&\p{L}]{1,3}(?!\p{Script=Arabic})/gv
/** One dot or two inside a short word: a typing slip anywhere («قتل.ثم»), but where other words are broken up, the same trick. */
const loneDots =
  /(?<![\p{L}\p{M}])[\p{Script=Arabic}&&\p{L}]{2,3}[.·•*]{1,2}[\p{Script=Arabic}&&\p{L}]{2,3}(?![\p{L}\p{M}])/gv
const digitLetter: Readonly<Record<string, string>> = {
  '1': 'ا',
  '١': 'ا',
  '3': 'ع',
  '٣': 'ع',
  '7': 'ح',
  '٧': 'ح',
  '5': 'خ',
  '٥': 'خ',
}
// Letters only: Arabic-Indic digits are of the Arabic script too («٢١٠» hides no letter), and digits glued to a proclitic
// are a number («و3جرحى»).
const digitInside =
  /(?<![\p{L}\p{M}\d])(?!(?:[وف]?(?:ال|لل|[بلك])|[وف])[1357١٣٥٧])(?:ال|بال|وال|لل|[وبل])?[\p{Script=Arabic}&&\p{L}]{1,2}([1357١٣٥٧])(?=[\p{Script=Arabic}&&\p{L}]{1,4}(?![\p{L}\p{N}]))/gv

/** Arabic units but for digits; wider than the patterns' letters, so that it never hides one of them. */
const arabic = (unit: number): boolean =>
  (unit >= 0x0610 &&
    unit <= 0x08ff &&
    !(unit >= 0x0660 && unit <= 0x0669) &&
    !(unit >= 0x06f0 && unit <= 0x06f9)) ||
  unit >= 0xfb50

const dot = (unit: number): boolean => unit === 0x2e || unit === 0x2a || unit === 0xb7 || unit === 0x2022

/** Which disguises can stand in a text at all: wider than the patterns, which are slow and which most texts spare. */
const GAPS = 1
const DOTS = 2
const FIGURES = 4

/** What the odd unit at `i` may be part of: elongation cut in two, marks between letters, a digit between letters. */
function suspicion(received: string, i: number, unit: number): number {
  if (i === 0 || i === received.length - 1) return 0
  if (unit === 0x640) {
    for (let k = i + 2; k <= i + 4; k++) if (received.charCodeAt(k) === 0x640) return GAPS
    return 0
  }
  if (dot(unit)) return dotted3(received, i) ? DOTS : 0
  return arabic(received.charCodeAt(i + 1)) && arabic(received.charCodeAt(i - 1)) ? FIGURES : 0
}

/** Letter, up to three marks, one or two letters, a mark: the head of «د..ا..عش». */
function dotted3(received: string, i: number): boolean {
  if (!arabic(received.charCodeAt(i - 1))) return false
  let j = i + 1
  while (j < i + 3 && dot(received.charCodeAt(j))) j++
  if (!arabic(received.charCodeAt(j))) return false
  return (
    dot(received.charCodeAt(j + 1)) || (arabic(received.charCodeAt(j + 1)) && dot(received.charCodeAt(j + 2)))
  )
}

interface Hidden {
  readonly drop: ReadonlySet<number>
  readonly letter: ReadonlyMap<number, string>
}

/** Offsets of the received text that a disguise put in (dropped), and digits that stand for letters. */
function disguises(received: string, suspected: number): Hidden | undefined {
  const spaced = (suspected & GAPS) !== 0
  const dots =
    (suspected & DOTS) !== 0 &&
    /[\p{Script=Arabic}&&\p{L}][.·•*]{1,3}[\p{Script=Arabic}&&\p{L}]{1,2}[.·•*]/v.test(received)
  const digits = (suspected & FIGURES) !== 0 && digitInside.test(received)
  digitInside.lastIndex = 0
  if (!spaced && !dots && !digits) return undefined
  const drop = new Set<number>()
  const letter = new Map<number, string>()
  if (spaced) {
    for (const m of received.matchAll(kashidaGap)) {
      for (let i = m.index; i < m.index + m[0].length; i++) drop.add(i)
      dropLoneLetters(received, m.index + m[0].length, drop)
    }
    // A lone half-gap after و («وـ داعش») or between whole words stays; broken words repeat the trick.
    for (const m of drop.size > 0 ? received.matchAll(halfGap) : []) {
      for (let i = m.index; i < m.index + m[0].length; i++) drop.add(i)
    }
  }
  if (dots) {
    for (const m of received.matchAll(dotted)) {
      for (let i = 0; i < m[0].length; i++) if ('.·•*'.includes(m[0][i]!)) drop.add(m.index + i)
    }
  }
  for (const m of drop.size > 0 ? received.matchAll(loneDots) : []) {
    for (let i = 0; i < m[0].length; i++) if ('.·•*'.includes(m[0][i]!)) drop.add(m.index + i)
  }
  if (digits) {
    for (const m of received.matchAll(digitInside)) {
      const at = m.index + m[0].length - 1
      letter.set(at, digitLetter[m[1]!]!)
    }
  }
  return { drop, letter }
}

/** After a broken joint, letters that stand alone belong to the same word: «الاسـ ـتـ ـهـ ـد ا ف». */
function dropLoneLetters(received: string, from: number, drop: Set<number>): void {
  let at = from
  while (at < received.length && /[\p{L}\p{M}]/u.test(received[at]!)) at++
  while (/^ (?!و)[\p{Script=Arabic}&&\p{L}](?![\p{L}\p{M}\p{N}])/v.test(received.slice(at, at + 3))) {
    drop.add(at)
    at += 2
  }
}

/** Folded units with the way back; `units[length]` and what follows is left over from other texts. */
export interface Units {
  units: Uint16Array
  /** Received offset of each unit, and of the text's end at `length`. */
  origin: Int32Array
  length: number
}

const room = (size: number): Units => ({
  units: new Uint16Array(size),
  origin: new Int32Array(size + 1),
  length: 0,
})
/** Reused from text to text: two allocations less, and memory that is in the processor's cache already. */
const common = room(1 << 16)

/** Folds a text into units that the next call overwrites. Linear in its length; never fails. */
export function foldUnits(received: string): Units {
  const out = received.length < common.units.length ? common : room(received.length + 1)
  const suspected = plainUnits(received, out)
  if (suspected === 0) return out
  const hidden = disguises(received, suspected)
  return hidden === undefined ? out : uncovered(received, hidden)
}

/** Folds what has no disguise in it and tells what may be one; the few texts that have some are folded again. */
function plainUnits(received: string, into: Units): number {
  const { length } = received
  let { units, origin } = into
  let suspected = 0
  let out = 0
  for (let i = 0; i < length; i++) {
    const unit = received.charCodeAt(i)
    const to = table[unit]!
    if (to < DROP) {
      origin[out] = i
      units[out++] = to
    } else if (to === LOOK) {
      const pair = pairs.get(unit)
      if (pair === undefined) {
        suspected |= suspicion(received, i, unit)
        const folded = oddUnit(received, i, unit, out === 0 ? 0 : units[out - 1]!)
        if (folded === DROP) continue
        origin[out] = i
        units[out++] = folded
        continue
      }
      if (out + pair.length + length - i > units.length) {
        grow(into, out, pair.length + length)
        units = into.units
        origin = into.origin
      }
      for (let k = 0; k < pair.length; k++) {
        origin[out] = i
        units[out++] = pair.charCodeAt(k)
      }
    }
  }
  origin[out] = length
  into.length = out
  return suspected
}

/** More room behind the first `kept` units, for ligatures. */
function grow(into: Units, kept: number, more: number): void {
  const wider = room((kept + more) * 2)
  wider.units.set(into.units.subarray(0, kept))
  wider.origin.set(into.origin.subarray(0, kept))
  into.units = wider.units
  into.origin = wider.origin
}

/** What an odd unit becomes; elongation goes, but «10ـ15» is a range: without it, it would read 1015. */
function oddUnit(received: string, i: number, unit: number, before: number): number {
  if (unit !== 0x640) return odd.get(unit)!
  return isDigit(before) && digitAt(received, i + 1) ? 0x2d : DROP
}

/** Folds a text without the marks that break its words up and with the letters that figures stand for. */
function uncovered(received: string, { drop, letter }: Hidden): Units {
  // Units of the text without them, and where each stood; then folded as any other.
  const kept: string[] = []
  const from: number[] = []
  for (let i = 0; i < received.length; i++) {
    if (drop.has(i)) continue
    kept.push(letter.get(i) ?? received[i]!)
    from.push(i)
  }
  from.push(received.length)
  const out = room(received.length + 1)
  plainUnits(kept.join(''), out)
  for (let k = 0; k <= out.length; k++) out.origin[k] = from[out.origin[k]!]!
  return out
}

/** Folds a text; see the file's head. Linear in its length; never fails. */
export function fold(received: string): Folded {
  const { units, origin, length } = foldUnits(received)
  return { text: textOf(units, 0, length), origin: origin.slice(0, length + 1) }
}

const digitAt = (received: string, i: number): boolean => {
  if (i >= received.length) return false
  const unit = received.charCodeAt(i)
  return isDigit(odd.get(unit) ?? table[unit]!)
}

const utf16 = new TextDecoder('utf-16le')
/**
 * A string of its own of some units: no slice that would keep a whole text alive. `apply` reads a typed array as it is, the
 * spread operator by its iterator, which takes ten times as long and more.
 */
export const textOf = (units: Uint16Array, from: number, to: number): string => {
  const own = units.subarray(from, to)
  return own.length < 24
    ? (String.fromCharCode.apply(null, own as unknown as number[]) as string)
    : utf16.decode(own)
}

/** Most forms of the lexicon are spelled as they fold. */
function sameAs(form: string, units: Uint16Array, length: number): boolean {
  if (form.length !== length) return false
  for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== units[i]) return false
  return true
}

const memo = new Map<string, string>()
/** Folds a short form for the lexicon or a look-up: spelling only, with single spaces and trimmed ends. */
export function foldForm(form: string): string {
  const known = memo.get(form)
  if (known !== undefined) return known
  const folded = foldLine(form)
  if (memo.size < 200_000) memo.set(form, folded)
  return folded
}

/** As `foldForm`, for what is hardly ever folded twice: it is not remembered. */
export function foldLine(line: string): string {
  const { units, length } = foldUnits(line)
  const kept = singleSpaced(units, length)
  return sameAs(line, units, kept) ? line : textOf(units, 0, kept)
}

/** Takes white space off both ends and leaves one space of each run, in place; how many units are left. */
function singleSpaced(units: Uint16Array, length: number): number {
  let kept = 0
  let gap = false
  for (let i = 0; i < length; i++) {
    const unit = units[i]!
    if (isSpace(unit)) gap = kept > 0
    else {
      if (gap) units[kept++] = 0x20
      gap = false
      units[kept++] = unit
    }
  }
  return kept
}

/** White space as `\s` and `trim` take it. */
const isSpace = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || (unit >= 0x1680 && rareSpace.has(unit))
const rareSpace: ReadonlySet<number> = new Set(
  Array.from({ length: 0x10000 - 0x1680 }, (_, n) => n + 0x1680).filter((unit) =>
    /\s/.test(String.fromCharCode(unit)),
  ),
)
