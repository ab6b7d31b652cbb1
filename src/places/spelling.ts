import { foldForm } from '../text/fold.ts'

/** First halves of compounds that reports write joined or apart: «كفر نوران / كفرنوران», «البو كمال / البوكمال». */
const heads = [
  'كفر',
  'البو',
  'ابو',
  'تل',
  'معره',
  'دير',
  'خان',
  'بيت',
  'عين',
  'جب',
  'باب',
  'شيخ',
  'بير',
  'معر',
]

/** Words that open a place name of two words or more; such a name is seldom anything but a place. */
const toponymic = new Set(
  'تل تله تلول كفر خربه خرب خان دير عين عيون بير ابيار راس معره معر مزرعه قلعه برج وادي جبل جسر جب حوش كوم عزبه منشاه نجع بيت بلده قريه قصر مشرفه شويحه ضهر ظهر مرج حمام حماه كرم كروم بركه بحيره جزيره خور هور شط ام ابو البو ال بني عرب كاني كانيا سد باب رجم مخاضه حويجه حويجات سهل منبج دوار ذات ذي ارض غار مغاره ساقيه ترعه ضاحيه ميناء مطار معبر مخيم سجن'.split(
    ' ',
  ),
)

/** Whether a folded name of several words begins like a place: «تل رفعت», «كفر نوران». */
export function startsLikePlace(folded: string): boolean {
  const space = folded.indexOf(' ')
  if (space < 0) return false
  const first = folded.slice(0, space)
  return toponymic.has(first) || (first.startsWith('ال') && toponymic.has(first.slice(2)))
}

/** A name's folded spelling: single spaces, no quotation marks or hyphens. */
export const unquotedName = (name: string): string => foldForm(name.replace(/["«»“”'’‘`-]/gu, ' ')).trim()

/**
 * The spellings under which a name is found: its own, with compounds joined, and with a joined compound apart.
 */
export function spellings(name: string): string[] {
  const key = unquotedName(name)
  if (key === '') return []
  const out = [key]
  const words = key.split(' ')
  if (words.length > 1) {
    const joined = words[0]! + words[1]!
    // «ام» and single letters would make too many ordinary words.
    if (words[0]!.length > 2 || heads.includes(words[0]!)) out.push([joined, ...words.slice(2)].join(' '))
  } else {
    for (const head of heads) {
      if (key.startsWith(head) && key.length >= head.length + 3) out.push(`${head} ${key.slice(head.length)}`)
    }
  }
  return out
}

const alike: Readonly<Record<string, string>> = { ظ: 'ض', ص: 'س', ط: 'ت', ذ: 'د', ث: 'ت', ء: '' }

/**
 * A spelling with what slips taken out: spaces, articles, a final ا/ه/ي, letters that dialects mix up (ص/س, ض/ظ, ط/ت, ذ/د). Used
 * only after a word that calls the name a place. '' where too little would be left.
 */
export function looseKey(folded: string): string {
  let out = ''
  for (const word of folded.split(' ')) {
    const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
    for (const letter of bare) {
      const to = alike[letter] ?? letter
      if (to !== '' && !out.endsWith(to)) out += to
    }
  }
  out = out.replace(/[اهي]$/u, '')
  return out.length < 3 ? '' : out
}

/** Forms of a country's adjective without the article: سوري، سورية، سوريون، سوريين، سوريات. */
export function adjectiveForms(stem: string): string[] {
  const forms = stem.split(' ')
  const each = (suffix: string): string => forms.map((f) => `${f}${suffix}`).join(' ')
  return [
    stem,
    each('ة'),
    `${forms[0]}ين`,
    `${forms[0]}ون`,
    `${forms[0]}ات`,
    `${forms[0]}تين`,
    `${forms[0]}تان`,
  ].map(foldForm)
}
