import { hashWords } from './wording.ts'

/** Folded words that a person's name follows in news: a title, a rank, an age, a word of death. */
const before: ReadonlySet<string> = new Set(
  (
    'الشاب الشابه الطفل الطفله المواطن المواطنه المدني السيده السيد الشهيد الشهيده القيادي القائد العميد العقيد المقدم ' +
    'الرائد النقيب الملازم اللواء الدكتور الطبيب الطبيبه المهندس الشيخ الحاج الحاجه الناشط الناشطه الصحفي الصحفيه ' +
    'الصحافي الاعلامي المصور المحامي المعلم المعلمه المدرس المتطوع المسعف الراعي المزارع السائق المدعو المدعوه يدعي ' +
    'الفتي الفتاه المعتقل المعتقله الاسير المقاتل والشاب والطفل والطفله والسيده والشيخ والحاج للشاب للطفل للمواطن للشيخ'
  ).split(' '),
)
/** A name never begins with one of these. */
const never: ReadonlySet<string> = new Set(
  'الذي التي الذين في من الي علي عن مع بعد قبل كان كانت وهو وهي هو هي ان انه عند امام داخل خلال بين ذلك هذا هذه او و'.split(
    ' ',
  ),
)
/** First words of names in two parts: عبد الله, أبو أحمد, نور الدين. */
const first: ReadonlySet<string> = new Set(
  'عبد ابو ام ابن بن نور عز سيف صلاح بهاء علاء جمال فخر سعد'.split(' '),
)

/**
 * Marks of the persons a sentence names after a title: a hash of the first two words of each name (three where the first
 * is half a name). Hashes, so that no name is kept beside the report itself.
 */
export function namesIn(words: readonly string[]): readonly number[] {
  let found: number[] | undefined
  for (let i = 0; i + 2 < words.length; i++) {
    if (!before.has(words[i]!)) continue
    let at = i + 1
    while (before.has(words[at]!) && at + 2 < words.length) at++
    const one = words[at]!
    if (never.has(one) || one.startsWith('ال') || /\d/.test(one)) continue
    const to = at + (first.has(one) ? 3 : 2)
    if (to > words.length || never.has(words[to - 1]!)) continue
    found ??= []
    const mark = hashWords(words, at, to)
    if (!found.includes(mark)) found.push(mark)
    i = to - 1
  }
  return found ?? none
}
const none: readonly number[] = []
