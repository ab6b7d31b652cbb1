import type { VerbForm } from './types.ts'

/**
 * A stem in its shapes. `open` stands before a vowel (قالـوا), `closed` before a consonant (قلـنا), `bare` before
 * nothing, in the jussive (لم يقل). A final weak radical is written W (و) or Y (ي) and settled by `join`.
 */
export interface Stem {
  readonly open: string
  readonly closed: string
  readonly bare: readonly string[]
}

/** Everything of a verb that its endings are added to. */
export interface Stems {
  readonly perfect: Stem
  readonly perfectPassive: Stem
  readonly imperfect: Stem
  readonly imperfectPassive: Stem
  /** Vowel of the active imperfect's prefix: يَقتل but يُقاتل. */
  readonly prefix: 'a' | 'u'
  readonly active: string
  readonly passive: string
  /** Regular verbal nouns; empty for form I, whose rows list theirs. */
  readonly masdars: readonly string[]
}

/** Radicals of a root and what is weak about it. */
export interface Root {
  readonly radicals: readonly string[]
  readonly doubled: boolean
  readonly hollow: boolean
  readonly weakEnd: boolean
}

const weak = (c: string | undefined): boolean => c === 'و' || c === 'ي'

/** Reads a root column («قول», «نفي», «أسر»). Throws where it is not three or four Arabic letters. */
export function readRoot(written: string): Root {
  const radicals = [...written].map((c) => ('أإآؤئا'.includes(c) ? 'ء' : c))
  if (radicals.length < 3 || radicals.length > 4 || radicals.some((c) => !/[ء-ي]/.test(c)))
    throw new Error(`a root has three or four Arabic letters, not «${written}»`)
  const three = radicals.length === 3
  const weakEnd = weak(radicals[2]) && three
  return {
    radicals,
    doubled: three && radicals[1] === radicals[2] && !weakEnd,
    // With a weak third radical the second is a plain consonant (طوى, آوى).
    hollow: three && weak(radicals[1]) && !weakEnd,
    weakEnd,
  }
}

/** Puts radicals into a template: digits are radicals, letters are sounds. A weak last radical becomes Y (or `end`). */
export function fill(template: string, root: Root, end: 'W' | 'Y' = 'Y'): string {
  let out = ''
  for (const c of template) {
    if (c < '1' || c > '4') out += c
    else if (c === '3' && root.weakEnd) out += end
    else out += root.radicals[Number(c) - 1]!
  }
  return out.replace(/A[WY]/, 'Aء')
}

export const same = (stem: string): Stem => ({ open: stem, closed: stem, bare: [stem] })

interface Pattern {
  readonly prefix: 'a' | 'u'
  /** Perfect, its passive, imperfect, its passive: each as templates, weak in the way that the root is. */
  readonly perfect: string
  readonly perfectPassive: string
  readonly imperfect: string
  readonly imperfectPassive: string
  readonly masdars: readonly string[]
}

/** Sound patterns of the derived forms; `=` in VIII is the first radical with its ت, as they settle together. */
const patterns: Readonly<Record<Exclude<VerbForm, 'I'>, Pattern>> = {
  II: p('u', '1a22a3', '1u22i3', '1a22i3', '1a22a3', 'تa12I3'),
  III: p('u', '1A2a3', '1U2i3', '1A2i3', '1A2a3', 'مu1A2a3aة'),
  IV: p('u', 'ءa12a3', 'ءu12i3', '12i3', '12a3', 'ءi12A3'),
  V: p('a', 'تa1a22a3', 'تu1u22i3', 'تa1a22a3', 'تa1a22a3', 'تa1a22u3'),
  VI: p('a', 'تa1A2a3', 'تu1U2i3', 'تa1A2a3', 'تa1A2a3', 'تa1A2u3'),
  VII: p('a', 'اiن1a2a3', 'اuن1u2i3', 'ن1a2i3', 'ن1a2a3', 'اiن1i2A3'),
  VIII: p('a', 'اi=a2a3', 'اu=u2i3', '=a2i3', '=a2a3', 'اi=i2A3'),
  IX: p('a', 'اi12a33', 'اu12u33', '12a33', '12a33', 'اi12i3A3'),
  X: p('a', 'اiستa12a3', 'اuستu12i3', 'ستa12i3', 'ستa12a3', 'اiستi12A3'),
  QI: p('u', '1a23a4', '1u23i4', '1a23i4', '1a23a4', '1a23a4aة'),
  QII: p('a', 'تa1a23a4', 'تu1u23i4', 'تa1a23a4', 'تa1a23a4', 'تa1a23u4'),
  QIV: p('a', 'اi12a3a44', 'اu12u3i44', '12a3i44', '12a3a44', 'اi12i34A4'),
}

function p(
  prefix: 'a' | 'u',
  perfect: string,
  perfectPassive: string,
  imperfect: string,
  imperfectPassive: string,
  masdar: string,
): Pattern {
  return { prefix, perfect, perfectPassive, imperfect, imperfectPassive, masdars: [masdar] }
}

/** How ت settles beside the first radical in form VIII: اضطر, ازدحم, اتصل, ادعى. */
function withT(root: Root): string {
  const [first, second, third] = root.radicals
  if (weak(first)) return 'تت'
  // Of all roots in hamza only أخذ gives it up (اتخذ; but ائتلف).
  if (first === 'ء') return second === 'خ' && third === 'ذ' ? 'تت' : 'ءت'
  if (first === 'د' || first === 'ذ') return 'دد'
  if (first === 'ز') return 'زد'
  if (first === 'ط') return 'طط'
  if (first === 'ص' || first === 'ض' || first === 'ظ') return `${first}ط`
  return `${first}ت`
}

const bendsDoubled: ReadonlySet<VerbForm> = new Set(['III', 'IV', 'VI', 'VII', 'VIII', 'X'])
const bendsHollow: ReadonlySet<VerbForm> = new Set(['IV', 'VII', 'VIII', 'X'])

/** Stems of a derived form. `strong` keeps a middle و or ي as a consonant (استحوذ). */
export function derivedStems(form: Exclude<VerbForm, 'I'>, root: Root, strong = false): Stems {
  const pattern = patterns[form]
  const t = form === 'VIII' ? withT(root) : ''
  const put = (template: string): string => fill(template.replace('=', t), root)
  const bend = root.hollow && !strong && bendsHollow.has(form)
  const fold = root.doubled && bendsDoubled.has(form)
  const shape = (template: string): Stem => {
    if (bend) return hollow(template, put)
    if (fold) return doubled(template, put)
    const stem = put(template)
    // IX and QIV double their last consonant, which opens before a consonant: احمررت.
    const opened = stem.replace(/([ء-ي])\1$/, '$1a$1')
    return { open: stem, closed: opened, bare: [stem] }
  }
  const imperfect = shape(pattern.imperfect)
  const imperfectPassive = shape(pattern.imperfectPassive)
  // V, VI and QII have a in the imperfect but i in the active participle: متقدِّم.
  const part = /^(V|VI|QII)$/.test(form)
    ? shape(pattern.imperfect.replace(/a(\d)$/, 'i$1')).open
    : imperfect.open
  return {
    perfect: shape(pattern.perfect),
    perfectPassive: shape(pattern.perfectPassive),
    imperfect,
    imperfectPassive,
    prefix: pattern.prefix,
    active: `مu${part}`,
    passive: `مu${imperfectPassive.open}`,
    masdars: derivedMasdars(form, root, bend, pattern, put),
  }
}

/** Middle و/ي between vowels becomes one long vowel, short where the syllable closes: استعاد، استعدت. */
function hollow(template: string, put: (t: string) => string): Stem {
  // An a before the weak radical wins (يقتاد, ينهار); without one the vowel after it does (يعيد, يستعيد).
  const long = template.includes('a2') || !template.endsWith('i3') ? 'A' : 'I'
  const cut = template.replace(/[aiu]?2[ai]3$/, '')
  const open = put(`${cut}${long}3`)
  const closed = put(`${cut}${long.toLowerCase()}3`)
  return { open, closed, bare: [closed] }
}

/** The last two consonants draw together before a vowel: استعدّ، استعددت. */
function doubled(template: string, put: (t: string) => string): Stem {
  const vowel = template.at(-2)!
  // يستعدّ: the vowel moves before the pair where nothing stands there; احتلّ: where one stands it goes.
  const open = /[aAU]2.3$|u2.3$/.test(template)
    ? put(template.replace(/2.3$/, '23'))
    : put(template.replace(/2.3$/, `${vowel}23`))
  const closed = put(template)
  return { open, closed, bare: [open, closed] }
}

function derivedMasdars(
  form: VerbForm,
  root: Root,
  bend: boolean,
  pattern: Pattern,
  put: (t: string) => string,
): string[] {
  const last = root.radicals.at(-1)
  if (form === 'II' && root.weakEnd) return [put('تa12iيaة')]
  if (form === 'II' && last === 'ء') return [put('تa12i3aة'), put('تa12I3')]
  if (form === 'III' && root.weakEnd) return [put('مu1A2Aة')]
  if ((form === 'V' || form === 'VI') && root.weakEnd)
    return [put(form === 'V' ? 'تa1a22I' : 'تa1A2I'), put(form === 'V' ? 'تa1a22i' : 'تa1A2i')]
  if (bend && form === 'IV') return [put('ءi1A3aة')]
  if (bend && form === 'X') return [put('اiستi1A3aة')]
  if (bend) return [put(pattern.masdars[0]!.replace('2A3', 'يA3'))]
  return [put(pattern.masdars[0]!)]
}
