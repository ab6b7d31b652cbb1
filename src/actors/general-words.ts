import type { Draft } from './draft.ts'
import { trailing } from './heads.ts'
import { type HitOf, hitOf, type Scan } from './scan.ts'

/** A general word that may point back («التنظيم», «القوات», «قواتها»), left open; what it points at is found later. */
export function refAt(s: Scan, i: number): Draft | undefined {
  const hit = hitOf(s.hits[i]!, 'ref')
  if (hit !== undefined && !describedAnew(s, hit))
    return {
      from: hit.from,
      to: hit.to,
      start: hit.start,
      end: hit.end,
      pro: hit.pro,
      enc: hit.enc,
      id: '',
      name: '',
      kind: 'other',
      country: '',
      rule: `ref.${hit.value.ref}`,
      ref: hit.value.ref,
    }
  const head = s.hits[i]!.find(
    (h): h is HitOf<'head'> =>
      h.value.t === 'head' &&
      (h.value.head.cls === 'force' || h.value.head.cls === 'craft') &&
      !h.article &&
      /^(?:ه|ها|هم|هما|نا)$/.test(h.enc) &&
      owned.test(s.text.words[h.from]!.text) &&
      s.text.received[h.end + h.enc.length - 1] !== 'ة',
  )
  if (head === undefined) return undefined
  const { means } = head.value.head
  return {
    from: head.from,
    to: head.to,
    start: head.start,
    end: head.end,
    pro: head.pro,
    enc: head.enc,
    id: '',
    name: '',
    kind: 'other',
    country: '',
    rule: 'ref.possessed',
    ref: 'possessed',
    ...(means === undefined ? {} : { means }),
  }
}

/** Bodies and weapons that reports give an owner by a pronoun; the others are things too (أمنها، قوته، مسيرته). */
const owned =
  /(?:قوات|جيش|طايرات|طيران|مدفعيت|اليات|دبابات|مقاتلات|مسيرات|شرطت|اجهزت|استخبارات|مخابرات|دوريات|مدافع|راجمات|زوارق)/

/** «القوات المعادية», «الحركة الإسلامية»: a new description, nothing that points back. */
function describedAnew(s: Scan, hit: HitOf<'ref'>): boolean {
  const { ref } = hit.value
  const next = s.text.words[hit.to]
  const before = s.text.words[hit.from - 1]
  // «الجولان السوري المحتل» is land; «مصر للطيران» a company.
  if (ref === 'occupier' && /^المحتل/.test(s.text.words[hit.from]!.text) && before !== undefined)
    if (/^(?:ال|لل|بال)/.test(before.text)) return true
  if (ref === 'airforce' && hit.pro.endsWith('ل') && hit.to - hit.from === 1) return true
  if (ref === 'fighters') return next?.kind === 'word' && /^ال.{2,}ي(?:ين|ون)$/.test(next.text)
  if (ref === 'regime') return hitOf(s.hits[hit.to] ?? [], 'nation')?.article === true
  if (hit.to - hit.from > 1 || next?.kind !== 'word' || trailing.has(next.text) || relative.has(next.text))
    return false
  // «الحركة التجارية», «الهيئة العامة», «الحزب الفائز»: things as often as parties.
  if (ref === 'movement' || ref === 'body' || ref === 'party') return /^ال..../.test(next.text)
  if (ref === 'security' || ref === 'occupier' || ref === 'mercenaries' || ref === 'government') return false
  return newlyDescribed.test(next.text)
}

/** Relational adjectives and ordinals after a reference make another party of it; an object («أحرق التنظيم المستودع») does not. */
const newlyDescribed = /^ال(?:.{3,}(?:ي|يه)|احمر|اول|ثاني|ثالث|رابع|خامس|سادس)$/

const relative = new Set([
  'التي',
  'الذي',
  'الذين',
  'اللذين',
  'اليوم',
  'الاحد',
  'الاثنين',
  'الثلاثاء',
  'الاربعاء',
  'الخميس',
  'الجمعه',
  'السبت',
  'الان',
])
