/**
 * Writes whole numbers in Arabic words, for tests only, and on purpose without anything from src/numbers: from the rules
 * of the grammar (gender polarity for 3–10, agreement for 1 and 2, case on duals and tens).
 */
export interface Style {
  /** Case of the number: مئتان, عشرون or مئتين, عشرين. */
  readonly oblique: boolean
  /** Gender of what is counted. */
  readonly feminine: boolean
  /** مائة (with the silent alif) or مئة. */
  readonly alif: boolean
  /** «خمس مئة» or «خمسمئة». */
  readonly apart: boolean
}

const masculineStems = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر']
const tens = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']
const scales = [
  [1_000_000_000, 'مليار', 'مليارات'],
  [1_000_000, 'مليون', 'ملايين'],
  [1_000, 'ألف', 'آلاف'],
] as const

/** 3–10 take the gender that what they count does not have. */
const polar = (n: number, feminine: boolean): string =>
  feminine ? masculineStems[n]! : `${masculineStems[n]!}ة`

function unit(n: number, s: Style, inTeen: boolean): string {
  if (n === 1) return inTeen ? (s.feminine ? 'إحدى' : 'أحد') : s.feminine ? 'واحدة' : 'واحد'
  if (n === 2) {
    const stem = s.feminine ? 'اثنت' : 'اثن'
    return stem + (s.oblique ? 'ي' : 'ا') + (inTeen ? '' : 'ن')
  }
  return polar(n, s.feminine)
}

function belowHundred(n: number, s: Style): string {
  if (n < 10) return unit(n, s, false)
  if (n === 10) return polar(10, s.feminine)
  if (n < 20) return `${unit(n - 10, s, true)} ${s.feminine ? 'عشرة' : 'عشر'}`
  const ten = tens[Math.floor(n / 10)]! + (s.oblique ? 'ين' : 'ون')
  return n % 10 === 0 ? ten : `${unit(n % 10, s, false)} و${ten}`
}

function belowThousand(n: number, s: Style): string[] {
  const hundred = s.alif ? 'مائة' : 'مئة'
  const h = Math.floor(n / 100)
  const parts: string[] = []
  if (h === 1) parts.push(hundred)
  else if (h === 2) parts.push(hundred.slice(0, -1) + (s.oblique ? 'تين' : 'تان'))
  else if (h > 2)
    parts.push((h === 8 && !s.apart ? 'ثمان' : masculineStems[h]!) + (s.apart ? ' ' : '') + hundred)
  if (n % 100 > 0) parts.push(belowHundred(n % 100, s))
  return parts
}

/** A whole number from 0 to a thousand milliards, in words. */
export function writeArabic(n: number, s: Style): string {
  if (n === 0) return 'صفر'
  const parts: string[] = []
  let rest = n
  for (const [scale, one, many] of scales) {
    const k = Math.floor(rest / scale)
    rest %= scale
    if (k === 0) continue
    if (k === 1) parts.push(one)
    else if (k === 2) parts.push(one + (s.oblique ? 'ين' : 'ان'))
    // Scales are masculine whatever is counted in the end.
    else {
      const counted = belowThousand(k, { ...s, feminine: false }).join(' و')
      const last = k % 100
      parts.push(`${counted} ${last >= 3 && last <= 10 ? many : last >= 11 ? `${one}ا` : one}`)
    }
  }
  parts.push(...belowThousand(rest, s))
  return parts.join(' و')
}
