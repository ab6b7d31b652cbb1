import { type HitOf, hasArticle, type Scan } from './scan.ts'

/**
 * Which hits of the people lexicon are people here. Arabic makes the same form a person and an adjective (مدني, عسكري),
 * a person and an act (إصابة), a person and a thing (مرافق): the neighbours decide.
 */

const peoples = new Set([
  'سوري',
  'عراقي',
  'لبناني',
  'فلسطيني',
  'يمني',
  'ليبي',
  'سوداني',
  'مصري',
  'أردني',
  'تركي',
  'إيراني',
  'روسي',
  'إسرائيلي',
  'أمريكي',
  'أفغاني',
  'كردي',
  'تركماني',
  'درزي',
  'علوي',
])
/** Lemmas whose singular is first an adjective: «الدفاع المدني», «القصف العسكري». */
const relational = new Set([
  'مدني',
  'عسكري',
  'أمني',
  'إرهابي',
  'انتحاري',
  'انغماسي',
  'جهادي',
  'إعلامي',
  'صحفي',
  'صحافي',
  'حقوقي',
  'حوثي',
  'داعشي',
  'أجنبي',
  'فدائي',
  'شرعي',
  'ميليشياوي',
  'فني',
  'مسلح',
  'متطرف',
  'متشدد',
  'متمرد',
  'معارض',
  ...peoples,
  'بدوي',
  'مسيحي',
  'إيزيدي',
])
/** Participles that describe the person before them: «رجل مسن», «الشاب المصاب», «مقاتليه الجرحى». */
const descriptive = new Set([
  'نازح',
  'مهجر',
  'مشرد',
  'مصاب',
  'جريح',
  'هارب',
  'فار',
  'مفقود',
  'معتقل',
  'محتجز',
  'مختطف',
  'مخطوف',
  'مسن',
  'مسنة',
  'قاصر',
  'حامل',
  'منشق',
  'مطلوب',
  'متظاهر',
  'محتج',
  'محاصر',
  'عالق',
  'قتيل',
  'شهيد',
  'مستسلم',
  'نازحة',
  'مهجرة',
  'مصابة',
  'متطوع',
  'مهاجر',
  'عائد',
  'مرابط',
])
/** Act nouns after which a lone relational is the one it was done to: «مقتل مدني», «إصابة عسكري». */
const doneTo =
  /^[وفبل]{0,2}(?:ال)?(?:مقتل|قتل|اصابه|وفاه|استشهاد|جرح|اعتقال|خطف|اختطاف|اغتيال|اعدام|جثه|استهداف|موت|مصرع|فقدان|احتجاز|اسر|تصفيه|تعذيب|منزل|سياره|حياه|اطلاق|سراح|اخر|اخرين|اخري|كل|اي)$/
/** Words before an act noun that make it a count of people: «سقوط إصابات», «وقوع ١٠ إصابات». */
const counting =
  /^[وفب]{0,2}(?:سقوط|وقوع|تسجيل|حدوث|عدد|دون|اي|هناك|توجد|بعده|عده|وقوعا|حصيله|اسفر|اوقع|خلف|وصول|تسجل|وقعت|سجلت)$/

/** Whether a hit is a person at all, by its clitics: س and ك are none; an article keeps no pronoun; ة is no pronoun. */
export function wellFormed(s: Scan, h: HitOf<'person'>): boolean {
  if (h.pro.includes('س') || h.pro.includes('ك')) return false
  if (h.enc === '') return true
  if (h.article || h.enc === 'ي' || h.enc === 'ك') return false
  // «مجاهدونا», «مقاتلينا»: a party's own words; others do not speak so of people.
  if (h.enc === 'نا' && h.value.form.noun.group !== 'fighter') return false
  return s.text.received[s.text.words[h.to - 1]!.end - 1] !== 'ة'
}

/** Words that count one more or others of those told of. */
const further =
  /^(?:ثان|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|اخر|اخرين|اثنين|عدد|عناصر|مقاتل|مقاتلين|جندي|جنود|مسلح)$/
const toll = /^[وفبل]{0,2}(?:ال)?(?:مقتل|قتل|اصابه|جرح|تصفيه|اعتقال)$/
/** «مقتل ثلاثة وأسر رابع»: coordinated to another toll and counting people, «أسر» is a capture and no families. */
function captures(s: Scan, h: HitOf<'person'>): boolean {
  if (h.article || h.to !== h.from + 1) return false
  const { words, sentences, sentenceOf } = s.text
  const next = words[h.to]
  if (next === undefined) return false
  if (!further.test(next.text) && next.kind !== 'number' && !numberWord.test(next.text)) return false
  const first = Math.max(h.from - 9, sentences[sentenceOf[h.from]!]?.from ?? 0)
  return h.pro === 'و' && words.slice(first, h.from).some((w) => toll.test(w.text))
}

/** Whether the words around let the noun be a person. `before` is the person mention that ends just before it, if any. */
export function isPersonHere(
  s: Scan,
  h: HitOf<'person'>,
  before: { definite: boolean } | undefined,
): boolean {
  const { noun, number } = h.value.form
  const previous = s.text.words[h.from - 1]
  const prev = previous?.kind === 'word' ? previous.text : ''
  const definite = isDefinite(s, h)
  if (noun.lemma === 'إصابة')
    return previous?.kind === 'number' || counting.test(prev) || numberWord.test(prev)
  if (noun.lemma === 'ضحية' && h.enc !== '') return !/^[وف]?(?:راح|راحت|ذهب|ذهبت|يروح|تروح)$/.test(prev)
  if (noun.lemma === 'أسرة' && number === 'pl' && h.enc === '' && captures(s, h)) return false
  if (noun.lemma === 'إنسان') return prev !== 'حقوق' && prev !== 'لحقوق' && prev !== 'بحقوق'
  if (noun.lemma === 'طالب' && number === 'sg' && !definite)
    return doneTo.test(prev) || previous?.kind === 'number'
  // A describing word after a person is part of that person.
  if (before !== undefined && h.pro === '' && before.definite === definite)
    if (relational.has(noun.lemma) || descriptive.has(noun.lemma)) return false
  if (!relational.has(noun.lemma) || h.pro !== '') return true
  // «١٢ فلسطينيا»: a people's name counts people only after a number; elsewhere it is an adjective.
  if (peoples.has(noun.lemma) && number === 'sg')
    return previous?.kind === 'number' || numberWord.test(prev) || doneTo.test(prev)
  if (h.value.form.open === 'accusative' && noun.lemma !== 'مدني' && noun.lemma !== 'مسلح')
    return previous?.kind === 'number' || numberWord.test(prev)
  if (number === 'sg') {
    if (doneTo.test(prev)) return true
    if (definite) return !/^[وفبل]{0,2}(?:ال|لل)/.test(prev)
    return (
      !s.hits[h.from - 1]?.some((x) => x.value.t === 'head' || x.value.t === 'teller') && !hosts.test(prev)
    )
  }
  // «المدنيين السوريين», «الجنود الأتراك» were met above; «الأهداف المدنيين» is none.
  return true
}

const numberWord =
  /^(?:[وفبل]{0,2})(?:ثلاث|اربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر|احد|احدي|اثنا|اثني|عشر|عشره|ميه|مايه|ميتي|ميتا|ميات|عشرات|الف|الاف|عشرون|عشرين|ثلاثين|ثلاثون|اربعين|اربعون|خمسين|خمسون|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه)$/
/** Nouns of things that a relational describes. */
const hosts =
  /^[وفبل]{0,2}(?:مجلس|دفاع|حاجز|موقع|مقر|رتل|مطار|مشفي|مستشفي|مصنع|حي|هدف|جناح|عمل|حكم|زي|لباس|طابع|مجتمع|طيران|قطاع|مركز|مكتب|تصعيد|تحرك|معسكر|لواء|فصيل|تنظيم|هجوم|خطاب|بيان|نشاط|وجود|حل|حشد|انتشار|حزام|فرع|ملف|كمين|عتاد|جهاز|مبني|بناء|محور|استقرار|توتر|وضع|جهد|فراغ|مشروع|قانون|حراك|تيار|شخص|دور|تدريب|انزال|مسير)$/

/** The article, or annexation to a pronoun. */
export const isDefinite = (s: Scan, h: HitOf<'person'>): boolean =>
  h.article || h.enc !== '' || hasArticle(s.text, h.from, h.pro)
