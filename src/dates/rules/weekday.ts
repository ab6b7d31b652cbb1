import type { Context } from '../context.ts'
import type { WordHit } from '../lexicon.ts'
import type { Piece } from '../model.ts'
import { readTurn } from './parts.ts'
import type { DateRule } from './rule.ts'

/** Given names before which «الخميس» or «الأحد» is a family name; frequent ones, from public name lists. */
const given = new Set(
  'محمد احمد علي حسن حسين محمود خالد عمر ابراهيم عبدالله الله مصطفي يوسف عبد سعيد خليل اسماعيل ياسر فيصل طارق وليد ماجد سامي صالح جاسم حميد كريم قاسم عمار بشار نزار فواز تركي سلطان ناصر فهد سعد عيسي موسي سليمان داود زياد رامي باسل ايمن عادل جمال كمال فارس عمرو الرحمن القادر الكريم'.split(
    ' ',
  ),
)
const places =
  /^[وفبل]{0,2}(?:سوق|قريه|حي|ساحه|بلده|جامع|سد|وادي|تل|عين|جبل|مزرعه|كفر|خان|ال|ابو|ابي|بني|شارع)$/

/** A weekday at word `i`; `bare` allows it without the article (after يوم or an ordinal). */
export function weekdayAt(c: Context, i: number, bare: boolean): WordHit | undefined {
  for (const h of c.hits(i)) {
    if (h.word.cls !== 'weekday') continue
    if (h.word.form === 'اثنان' && !c.is(i - 1, 'يوم')) continue
    if (!h.article && !bare) continue
    return h
  }
  return undefined
}

function readWeekday(c: Context, i: number): Piece | undefined {
  const demonstrative = c.hit(i, 'this')
  let at = demonstrative?.to ?? i
  const lead = c.hits(at).find((h) => h.word.cls === 'unit' && h.word.form === 'يوم' && !h.article)
  const noon = lead === undefined ? c.hit(at, 'lead') : undefined
  const noun = noon !== undefined && noon.word.value === ''
  if (lead !== undefined) at = lead.to
  else if (noun) at++
  // «أحد الأسبوع الماضي»: a weekday governed by its week has no article.
  const h = weekdayAt(c, at, false) ?? ofWeek(c, at)
  if (h === undefined) return undefined
  const plain = lead === undefined && !noun && demonstrative === undefined
  if (!plain && h.pro !== '') return undefined
  if (plain && !standsForDay(c, i, h)) return undefined
  let turn = demonstrative === undefined ? undefined : 0
  let { to } = h
  const after = readTurn(c, to)
  if (after !== undefined && turn === undefined) {
    turn = after.n
    to = after.to
  }
  const pro = demonstrative?.pro ?? lead?.pro ?? (noun ? noon.pro : h.pro)
  return {
    from: i,
    to,
    pro,
    rule: 'weekday',
    weekday: { day: h.word.n, ...(turn === undefined ? {} : { turn }) },
  }
}

function ofWeek(c: Context, i: number): WordHit | undefined {
  const h = weekdayAt(c, i, true)
  return h !== undefined && c.word(h.to).text === 'الاسبوع' && readTurn(c, h.to + 1) !== undefined
    ? h
    : undefined
}

/** Not a family name, a market, or «the two of them». */
function standsForDay(c: Context, i: number, h: WordHit): boolean {
  const before = c.word(i - 1)
  if (before.kind !== 'word' || h.pro === 'و') return true
  if (h.pro === '' && given.has(before.text.replace(/^[وفبل](?=.{4})/, ''))) return false
  if (places.test(before.text)) return false
  if (h.word.n === 1) {
    // «الشقيقين الاثنين», «بين الاثنين», «كلا الاثنين».
    if (/(?:ين|ان)$/.test(before.text) && c.hit(i - 1, 'relday') === undefined) return false
    if (/^(?:بين|كلا|احد|هذين|معا)$/.test(before.text)) return c.word(h.to).text.startsWith('وال')
  }
  if (h.word.n === 0 && /^(?:عبد|الواحد)$/.test(before.text)) return false
  return true
}

export const weekdayRules: readonly DateRule[] = [
  {
    id: 'weekday',
    claim:
      'A weekday with its article is the most recent such day up to publication; «الماضي» the one before that day, «المقبل» the next.',
    ar: 'يوم الأسبوع المعرّف هو أقرب مثله إلى يوم النشر؛ و«الماضي» الذي قبله، و«المقبل» الذي بعده.',
    starts: ['weekday', 'unit', 'this', 'lead'],
    read: readWeekday,
    fires: [
      ['قتل مدني الأربعاء في غارة', '2018-12-12'],
      ['والثلاثاء، قصفت القوات البلدة', '2018-12-11'],
      ['أعلن الجيش يوم الخميس سيطرته', '2018-12-13'],
      ['انسحبوا الخميس الماضي', '2018-12-06'],
      ['يجتمع المجلس الأحد المقبل', '2018-12-16'],
    ],
    quiet: ['قتل أحد المدنيين', 'قصفوا سوق الخميس', 'الشقيقين الاثنين', 'وصل خميس إلى البلدة', 'قتل اثنان'],
  },
]
