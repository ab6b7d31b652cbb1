/**
 * Number words of Arabic news and posts. Forms are written naturally; folding takes hamza seats, ta marbuta and vowel
 * marks away, so مئة, مئه and مية are one form and only مائة is another.
 *
 * Classes: `unit` 0–9, `ten` 10 (also the second half of 11–19), `teen` one-word 11–19, `tens` 20–90, `hundred` 100,
 * `hundreds` 200–900, `scale` a thousand and up (and the dozen), `ordinal`, `part` of one, `round` (dozens), `few` (3–9).
 */
export interface AtomRow {
  readonly cls:
    | 'unit'
    | 'ten'
    | 'teen'
    | 'tens'
    | 'hundred'
    | 'hundreds'
    | 'scale'
    | 'ordinal'
    | 'part'
    | 'round'
    | 'few'
  readonly value: number
  readonly forms: string
  /** Only inside a compound: أحد (عشر), حادي (عشر), اثنا (عشر). */
  readonly bound?: true
  /** A common word means something else (متين solid, نص text, ثمن price): read only with support from its neighbours. */
  readonly weak?: true
  /** A plural: آلاف, مئات, أرباع. */
  readonly plural?: true
  /** How often the scale is taken: 2 for a dual; `either` for ألفا, accusative singular or dual in annexation. */
  readonly times?: 2 | 'either'
  /** As a part of one (خمس: five, or a fifth): the denominator. */
  readonly part?: number
  readonly usage: 'msa' | 'levant-iraq' | 'egypt' | 'dialects'
  readonly source: string
}

const cldr = 'Unicode CLDR, spell-out rules ar (RBNF)'
const grammar = 'Wright, A Grammar of the Arabic Language, vol. 1, numerals'
const damascus = 'Cowell, A Reference Grammar of Syrian Arabic (1964), numerals; Erwin, Iraqi Arabic (1963)'
const cairo = 'Abdel-Massih, A Reference Grammar of Egyptian Arabic (1979), numerals'

/** Spoken 11–19 are one word; the second half is worn down in several ways. */
const spokenTeen = (stems: string): string =>
  stems
    .split(' ')
    .flatMap((s) => ['تعش', 'طعش', 'تعشر', 'طعشر', 'تاشر', 'طاشر', 'تعشره'].map((end) => s + end))
    .join(' ')
/** Posts leave the space out of «خمسة عشر». */
const closedTeen = (units: string): string =>
  units
    .split(' ')
    .flatMap((u) => [`${u}عشر`, `${u}عشرة`])
    .join(' ')
/** «خمسميت» is the spoken form before its noun. */
const hundredsOf = (stems: string): string =>
  stems
    .split(' ')
    .flatMap((s) => [`${s}مئة`, `${s}مائة`, `${s}ميت`])
    .join(' ')

export const rows: readonly AtomRow[] = [
  { cls: 'unit', value: 0, forms: 'صفر', usage: 'msa', source: cldr },
  { cls: 'unit', value: 1, forms: 'واحد واحدة واحدا', usage: 'msa', source: cldr },
  { cls: 'unit', value: 1, forms: 'أحد إحدى', bound: true, usage: 'msa', source: cldr },
  { cls: 'unit', value: 2, forms: 'اثنان اثنين اثنتان اثنتين', usage: 'msa', source: cldr },
  { cls: 'unit', value: 2, forms: 'اثنا اثني اثنتا اثنتي', bound: true, usage: 'msa', source: grammar },
  { cls: 'unit', value: 2, forms: 'اتنين اتنان تنين ثنين ثنتين تنتين', usage: 'dialects', source: damascus },
  { cls: 'unit', value: 3, forms: 'ثلاثة ثلاث ثلاثا', usage: 'msa', source: cldr },
  { cls: 'unit', value: 3, forms: 'تلاتة تلات تلتة', usage: 'dialects', source: damascus },
  { cls: 'unit', value: 4, forms: 'أربعة أربع أربعا', usage: 'msa', source: cldr },
  { cls: 'unit', value: 5, forms: 'خمسة خمسا', usage: 'msa', source: cldr },
  { cls: 'unit', value: 5, part: 5, forms: 'خمس', usage: 'msa', source: cldr },
  { cls: 'unit', value: 6, forms: 'ستة ست', usage: 'msa', source: cldr },
  { cls: 'unit', value: 7, forms: 'سبعة سبعا', usage: 'msa', source: cldr },
  { cls: 'unit', value: 7, part: 7, forms: 'سبع', usage: 'msa', source: cldr },
  { cls: 'unit', value: 8, forms: 'ثمانية ثماني ثمان ثمانيا', usage: 'msa', source: cldr },
  { cls: 'unit', value: 8, forms: 'تمانية تماني تمان تمنية ثمنية', usage: 'dialects', source: damascus },
  { cls: 'unit', value: 9, forms: 'تسعة تسعا', usage: 'msa', source: cldr },
  { cls: 'unit', value: 9, part: 9, forms: 'تسع', usage: 'msa', source: cldr },
  { cls: 'ten', value: 10, forms: 'عشرة عشرا', usage: 'msa', source: cldr },
  { cls: 'ten', value: 10, part: 10, forms: 'عشر', usage: 'msa', source: cldr },
  {
    cls: 'teen',
    value: 11,
    forms: 'حداعش حدعش حدعشر احدعش احدعشر احداشر حداشر احدىعشرة',
    usage: 'dialects',
    source: damascus,
  },
  {
    cls: 'teen',
    value: 12,
    forms: `${closedTeen('اثنا اثنى اثن اتنا اتن اطن اطنا اثنتا')} ثنعش ثنعشر طنعش طنعشر اثنعش اثناعش اطنعش اطناعش اتنعش اتناعش تنعش اتناشر اطناشر اثناشر`,
    usage: 'dialects',
    source: damascus,
  },
  ...(
    [
      [13, 'ثلاثة ثلاث', 'ثل ثلا تل تلا ثلات ثلاث تلت'],
      [14, 'أربعة أربع', 'أربع أربا أرب'],
      [15, 'خمسة خمس', 'خمس'],
      [16, 'ستة ست', 'س ست'],
      [17, 'سبعة سبع', 'سبع سبا'],
      [18, 'ثمانية ثماني ثمان', 'ثمن تمن ثمان تمان'],
      [19, 'تسعة تسع', 'تسع تسا'],
    ] as const
  ).map(
    ([value, closed, spoken]): AtomRow => ({
      cls: 'teen',
      value,
      forms: `${closedTeen(closed)} ${spokenTeen(spoken)}`,
      usage: 'dialects',
      source: cairo,
    }),
  ),
  { cls: 'teen', value: 13, forms: 'ثلثعش ثلثعشر', usage: 'levant-iraq', source: damascus },
  { cls: 'tens', value: 20, forms: 'عشرون عشرين', usage: 'msa', source: cldr },
  { cls: 'tens', value: 30, forms: 'ثلاثون ثلاثين تلاتين تلاتون', usage: 'msa', source: cldr },
  { cls: 'tens', value: 40, forms: 'أربعون أربعين', usage: 'msa', source: cldr },
  { cls: 'tens', value: 50, forms: 'خمسون خمسين', usage: 'msa', source: cldr },
  { cls: 'tens', value: 60, forms: 'ستون ستين', usage: 'msa', source: cldr },
  { cls: 'tens', value: 70, forms: 'سبعون سبعين', usage: 'msa', source: cldr },
  { cls: 'tens', value: 80, forms: 'ثمانون ثمانين تمانين تمانون', usage: 'msa', source: cldr },
  { cls: 'tens', value: 90, forms: 'تسعون تسعين', usage: 'msa', source: cldr },
  { cls: 'hundred', value: 100, forms: 'مئة مائة', usage: 'msa', source: cldr },
  { cls: 'hundred', value: 100, plural: true, forms: 'مئات', usage: 'msa', source: grammar },
  {
    cls: 'hundreds',
    value: 200,
    forms: 'مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي',
    usage: 'msa',
    source: cldr,
  },
  { cls: 'hundreds', value: 200, weak: true, forms: 'متين', usage: 'egypt', source: cairo },
  ...(
    [
      [300, 'ثلاث ثلث تلات تلت'],
      [400, 'أربع ربع'],
      [500, 'خمس'],
      [600, 'ست'],
      [700, 'سبع'],
      [800, 'ثمان ثماني ثمن تمن تمان تماني'],
      [900, 'تسع'],
    ] as const
  ).map(
    ([value, stems]): AtomRow => ({
      cls: 'hundreds',
      value,
      forms: hundredsOf(stems),
      usage: 'msa',
      source: cldr,
    }),
  ),
  { cls: 'scale', value: 12, forms: 'دزينة دستة', usage: 'msa', source: grammar },
  { cls: 'scale', value: 12, plural: true, forms: 'دزينات دستات', usage: 'msa', source: grammar },
  {
    cls: 'scale',
    value: 12,
    times: 2,
    forms: 'دزينتان دزينتين دستتان دستتين',
    usage: 'msa',
    source: grammar,
  },
  { cls: 'scale', value: 1e3, forms: 'ألف', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e3, times: 'either', forms: 'ألفا', usage: 'msa', source: grammar },
  { cls: 'scale', value: 1e3, plural: true, forms: 'آلاف ألوف', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e3, times: 2, forms: 'ألفان ألفين ألفي', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e6, forms: 'مليون', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e6, times: 'either', forms: 'مليونا', usage: 'msa', source: grammar },
  { cls: 'scale', value: 1e6, plural: true, forms: 'ملايين', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e6, times: 2, forms: 'مليونان مليونين مليوني', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e9, forms: 'مليار بليون', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e9, times: 'either', forms: 'مليارا بليونا', usage: 'msa', source: grammar },
  { cls: 'scale', value: 1e9, plural: true, forms: 'مليارات بلايين', usage: 'msa', source: cldr },
  {
    cls: 'scale',
    value: 1e9,
    times: 2,
    forms: 'ملياران مليارين ملياري بليونان بليونين',
    usage: 'msa',
    source: cldr,
  },
  { cls: 'scale', value: 1e12, forms: 'تريليون ترليون', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e12, times: 'either', forms: 'تريليونا ترليونا', usage: 'msa', source: grammar },
  { cls: 'scale', value: 1e12, plural: true, forms: 'تريليونات ترليونات', usage: 'msa', source: cldr },
  { cls: 'scale', value: 1e12, times: 2, forms: 'تريليونان تريليونين ترليونين', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 1, forms: 'أول أولى', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 1, bound: true, forms: 'حادي حادية', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 2, forms: 'ثاني ثانية ثان تاني تانية', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 3, forms: 'ثالث ثالثة تالت تالتة', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 4, forms: 'رابع رابعة', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 5, forms: 'خامس خامسة', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 6, forms: 'سادس سادسة', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 7, forms: 'سابع سابعة', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 8, forms: 'ثامن ثامنة تامن تامنة', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 9, forms: 'تاسع تاسعة', usage: 'msa', source: cldr },
  { cls: 'ordinal', value: 10, forms: 'عاشر عاشرة', usage: 'msa', source: cldr },
  { cls: 'part', value: 1 / 2, forms: 'نصف', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 2, weak: true, forms: 'نص', usage: 'dialects', source: damascus },
  { cls: 'part', value: 1 / 3, forms: 'ثلث', usage: 'msa', source: grammar },
  { cls: 'part', value: 2 / 3, forms: 'ثلثان ثلثين ثلثا ثلثي', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 4, forms: 'ربع', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 6, forms: 'سدس', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 8, weak: true, forms: 'ثمن', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 3, plural: true, forms: 'أثلاث', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 4, plural: true, forms: 'أرباع', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 5, plural: true, forms: 'أخماس', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 6, plural: true, forms: 'أسداس', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 7, plural: true, forms: 'أسباع', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 8, plural: true, forms: 'أثمان', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 9, plural: true, forms: 'أتساع', usage: 'msa', source: grammar },
  { cls: 'part', value: 1 / 10, plural: true, forms: 'أعشار', usage: 'msa', source: grammar },
  { cls: 'round', value: 10, plural: true, forms: 'عشرات', usage: 'msa', source: grammar },
  { cls: 'few', value: 3, forms: 'بضعة بضع', usage: 'msa', source: grammar },
]
