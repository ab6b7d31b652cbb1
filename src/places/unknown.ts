import { foldForm } from '../text/fold.ts'
import type { Text } from '../text/text.ts'
import { type Cue, placePrepositions } from './cues.ts'
import type { Gazetteer } from './gazetteer.ts'
import { startsLikePlace } from './spelling.ts'
import { isWrapper } from './strength.ts'
import { factsOf, factsOfLetters, type NameHit } from './words.ts'

/** Words that follow a type word without being a name. */
const never = new Set(
  `الهيئة الشيخ النازحين المهجرين اللاجئين الأرامل الأيتام قسد الدفاع الرد الصحافة المقاومة النظام التهجير الشريط العملية حيوية سكني مجزرة الإرهاب الاحتلال الإحتلال الأعمال الذكرى الحكومة المعارضة الجيش التنظيم داعش المسلحين المدنيين الجماعات المجموعات الفصائل السلطة الشرطة النساء الرجال الأطفال الأحداث الموت في من إلى على عن مع و أو ثم قد لم لا ما هي هو التي الذي الذين كان كانت تقع يقع تحت بعد قبل خلال أثناء حيث بسبب جراء أن إن إذ كما بين كل بعض عدة أي هذه تلك هناك أخرى واحدة كاملة بأكملها مجاورة قريبة محاذية تابعة جديدة قديمة صغيرة كبيرة محررة آمنة عازلة سكنية صناعية زراعية عسكرية نائية خالية مدمرة محاصرة مهجورة حدودية الصراع النزاع العمليات الاشتباك الاشتباكات القتال الحدث الحادث الانفجار القصف الاستهداف النار الصفر الشرق الخليج البحر المدينة القرية البلدة السكن البيانات الإجراءات الإدارة عمليات تماس تصعيد نفوذ سيطرة حظر واسعة معزولة مختلفة عديدة متفرقة أمنية محتلة مؤقت سري قديم جديد صغير كبير آخر واحد خاص تابع مهجور مجاور قريب محاذ بعيد نائي مكتظ مدمر محاصر محرر آمن مغلق سابق مشترك كامل`
    .split(/\s+/)
    .map(foldForm),
)

/** Type words that are masculine, at least mostly: what agrees with them ends in ـي («مطار عسكري», «مخيم عشوائي»). */
const masculine: ReadonlySet<string> = new Set([
  'neighbourhood',
  'camp',
  'crossing',
  'airport',
  'prison',
  'dam',
])

/** Adjectives agree: «قرية سورية», «سجن ميداني»; names end in ـية and ـي too («العباسية»), but then with the article. */
const adjectival = (word: string, cue: Cue): boolean =>
  !word.startsWith('ال') &&
  (word.endsWith('يه') || (masculine.has(cue.id) && word.length > 4 && word.endsWith('ي')))

/**
 * A name that the gazetteer lacks, behind a type word: its quoted words, a word with the article, or a word behind which a place phrase
 * goes on. `skip` letters (a conjunction) are left out at its head. Undefined where the word may be anything.
 */
export function unknownName(
  text: Text,
  at: number,
  cue: Cue,
  gazetteer: Gazetteer,
  skip = 0,
): NameHit | undefined {
  const first = text.words[at]
  if (first === undefined || first.kind !== 'word') return undefined
  const key = first.text.slice(skip)
  const before = text.words[at - 1]
  if (before?.kind === 'punct' && /^["«'(]$/.test(before.text)) {
    let to = at
    while (to < text.words.length && to < at + 4 && text.words[to]!.kind === 'word') to++
    const close = text.words[to]
    if (close?.kind === 'punct' && /^["»')]$/.test(close.text)) return unknown(text, at, to, skip)
  }
  if (
    key.length < 3 ||
    never.has(key) ||
    placePrepositions.has(key) ||
    adjectival(key, cue) ||
    key.startsWith('لل')
  )
    return undefined
  const facts = factsOf(first, gazetteer)
  if (facts.adjective !== undefined || facts.cue !== undefined || facts.compass !== undefined)
    return undefined
  const found = gazetteer.find(key)
  const next = text.words[at + 1]
  if (found.ordinary !== undefined && found.ordinary !== 'person') {
    // «قرية الإمام ويس»: an ordinary word opens a name of two words.
    const two =
      (cue.id === 'village' || cue.id === 'town') &&
      next?.kind === 'word' &&
      plainWord(next.text, gazetteer) &&
      goesOn(text, at + 2, gazetteer)
    return two ? unknown(text, at, at + 2, skip) : undefined
  }
  const pair = next?.kind === 'word' && startsLikePlace(`${key} ${next.text}`) && !never.has(next.text)
  if (pair && !goesOn(text, at + 1, gazetteer)) return unknown(text, at, at + 2, skip)
  const narrow = cue.id !== 'area' && cue.id !== 'city'
  if (key.startsWith('ال') && key.length > 4 && narrow) return unknown(text, at, at + 1, skip)
  return narrow && !/^[يت]/.test(key) && goesOn(text, at + 1, gazetteer)
    ? unknown(text, at, at + 1, skip)
    : undefined
}

/** A word that opens no place phrase and is no function word. */
function plainWord(word: string, gazetteer: Gazetteer): boolean {
  const facts = factsOfLetters(word, gazetteer)
  return (
    !never.has(word) &&
    !placePrepositions.has(word) &&
    facts.adjective === undefined &&
    facts.cue === undefined &&
    facts.compass === undefined
  )
}

/** A place phrase goes on here: a preposition, «بريف …», a compass word, a mark, a conjunction with a name. */
function goesOn(text: Text, at: number, gazetteer: Gazetteer): boolean {
  const word = text.words[at]
  if (word === undefined || word.kind === 'break') return true
  if (word.kind === 'punct') return /^[،,.)»"]$/.test(word.text) || isWrapper(word.text)
  if (/^(?:في|التابعه|الواقعه|ضمن)$/.test(word.text)) return true
  const facts = factsOf(word, gazetteer)
  return (
    facts.compass !== undefined ||
    (facts.cue !== undefined && facts.cue.pro !== '') ||
    facts.starts.some((s) => s.pro.endsWith('ب'))
  )
}

function unknown(text: Text, from: number, to: number, skip: number): NameHit {
  const words = text.words.slice(from, to)
  return {
    from,
    to,
    start: words[0]!.start + skip,
    end: words.at(-1)!.end,
    pro: skip > 0 ? 'و' : '',
    key: words
      .map((w) => w.text)
      .join(' ')
      .slice(skip),
    candidates: [],
    ordinary: undefined,
    article: false,
    loose: false,
  }
}
