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

const DROP = 0
const SAME = 0xffff

/** What each UTF-16 unit becomes: DROP, SAME, or another unit. Ligatures of two letters stand in `pairs`. */
const table = new Uint16Array(0x10000).fill(SAME)
const pairs = new Map<number, string>()

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
  return to === SAME ? c : to === DROP ? '' : String.fromCharCode(to!)
}
buildTable()

/** Whether a folded unit is an Arabic letter. */
export const isLetter = (unit: number): boolean =>
  (unit >= 0x0621 && unit <= 0x064a) || (unit >= 0x0671 && unit <= 0x06d3)
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

// Posts break words up to pass filters: «قـ.ـصف», «عمـ ـلية», «د..ا..عش». Each pattern names what is taken out.
const kashidaGap = /(?<=\p{L}\p{M}*)ـ+[ .·•*_/|,،-]{1,3}ـ+(?=\p{L})/gu
const halfGap = /(?<=\p{L}\p{M}*ـ) {1,2}(?=\p{L})|(?<=\p{L}\p{M}*) (?=ـ+\p{L})/gu
const dotted =
  /(?<![\p{L}\p{M}])(?:[\p{Script=Arabic}&&\p{L}]{1,2}ـ*[.·•*]{1,3}){2,}[\p{Script=Arabic}&&\p{L}]{1,3}(?!\p{Script=Arabic})/gv
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
  (unit >= 0x0610 && unit <= 0x08ff && !(unit >= 0x0660 && unit <= 0x0669) && !(unit >= 0x06f0 && unit <= 0x06f9)) ||
  unit >= 0xfb50

const dot = (unit: number): boolean => unit === 0x2e || unit === 0x2a || unit === 0xb7 || unit === 0x2022

/**
 * Whether a disguise can stand in a text at all: elongation cut in two, marks between letters, a digit between letters.
 * Wider than the patterns; most texts have none, and the patterns are slow.
 */
function suspects(received: string): { gaps: boolean; dots: boolean; digits: boolean } {
  let gaps = false
  let dots = false
  let digits = false
  for (let i = 1; i < received.length - 1; i++) {
    const unit = received.charCodeAt(i)
    if (unit < 0x38) {
      if (unit >= 0x31) {
        if (arabic(received.charCodeAt(i + 1)) && arabic(received.charCodeAt(i - 1))) digits = true
      } else if (unit === 0x2e || unit === 0x2a) dots ||= dotted3(received, i)
    } else if (unit === 0x640) {
      for (let k = i + 2; k <= i + 4; k++) if (received.charCodeAt(k) === 0x640) gaps = true
    } else if (unit >= 0x661 && unit <= 0x667) {
      if (arabic(received.charCodeAt(i + 1)) && arabic(received.charCodeAt(i - 1))) digits = true
    } else if (unit === 0xb7 || unit === 0x2022) dots ||= dotted3(received, i)
  }
  return { gaps, dots, digits }
}

/** Letter, up to three marks, one or two letters, a mark: the head of «د..ا..عش». */
function dotted3(received: string, i: number): boolean {
  if (!arabic(received.charCodeAt(i - 1))) return false
  let j = i + 1
  while (j < i + 3 && dot(received.charCodeAt(j))) j++
  if (!arabic(received.charCodeAt(j))) return false
  return dot(received.charCodeAt(j + 1)) || (arabic(received.charCodeAt(j + 1)) && dot(received.charCodeAt(j + 2)))
}

/** Offsets of the received text that a disguise put in (dropped), and digits that stand for letters. */
function disguises(received: string): { drop: Set<number>; letter: Map<number, string> } | undefined {
  const seen = suspects(received)
  const spaced = seen.gaps
  const dots =
    seen.dots && /[\p{Script=Arabic}&&\p{L}][.·•*]{1,3}[\p{Script=Arabic}&&\p{L}]{1,2}[.·•*]/v.test(received)
  const digits = seen.digits && digitInside.test(received)
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

/** Folds a text; see the file's head. Linear in its length; never fails. */
export function fold(received: string): Folded {
  const hidden = disguises(received)
  const length = received.length
  const units = new Uint16Array(length + pairsIn(received))
  const origin = new Int32Array(units.length + 1)
  let out = 0
  for (let i = 0; i < length; i++) {
    if (hidden !== undefined) {
      if (hidden.drop.has(i)) continue
      const letter = hidden.letter.get(i)
      if (letter !== undefined) {
        origin[out] = i
        units[out++] = letter.charCodeAt(0)
        continue
      }
    }
    const unit = received.charCodeAt(i)
    const to = table[unit]!
    if (to === SAME) {
      const pair = unit >= 0xfb50 ? pairs.get(unit) : undefined
      if (pair === undefined) {
        origin[out] = i
        units[out++] = unit
      } else {
        for (let k = 0; k < pair.length; k++) {
          origin[out] = i
          units[out++] = pair.charCodeAt(k)
        }
      }
    } else if (to !== DROP) {
      origin[out] = i
      units[out++] = to
    } else if (unit === 0x0640 && out > 0 && isDigit(units[out - 1]!) && digitAt(received, i + 1)) {
      // «10ـ15» is a range: without its elongation it would read 1015.
      origin[out] = i
      units[out++] = 0x2d
    }
  }
  origin[out] = length
  return { text: decode(units, out), origin: origin.subarray(0, out + 1) }
}

const digitAt = (received: string, i: number): boolean =>
  (i < received.length && isDigit(table[received.charCodeAt(i)]!)) || isDigit(received.charCodeAt(i))

function pairsIn(received: string): number {
  let extra = 0
  for (let i = 0; i < received.length; i++) {
    const unit = received.charCodeAt(i)
    if (unit >= 0xfb50) extra += (pairs.get(unit)?.length ?? 1) - 1
  }
  return extra
}

const utf16 = new TextDecoder('utf-16le')
const decode = (units: Uint16Array, length: number): string =>
  length < 48 ? String.fromCharCode(...units.subarray(0, length)) : utf16.decode(units.subarray(0, length))

const memo = new Map<string, string>()
/** Folds a short form for the lexicon or a look-up: spelling only, with single spaces and trimmed ends. */
export function foldForm(form: string): string {
  const known = memo.get(form)
  if (known !== undefined) return known
  const folded = fold(form).text.replace(/\s+/g, ' ').trim()
  if (memo.size < 200_000) memo.set(form, folded)
  return folded
}
