import * as w from '../context-words.ts'
import type { Place } from '../place.ts'
import { isYear, type NotCount } from './record.ts'

/** Numbers that belong to the page, not to what it says. */
export const page: readonly NotCount[] = [
  {
    id: 'not-count.list-mark',
    en: 'A number at the head of a line before a dash, stop or bracket numbers the items of a list.',
    ar: 'رقم في أول السطر قبل شرطة أو نقطة أو قوس يرقّم بنود قائمة.',
    fires: [
      '⟦1⟧- قصف على البلدة',
      '⟦2⟧. اعتقال في المدينة',
      '⟦3⟧) اشتباك قرب الحاجز',
      'هدأت المدينة. ⟦2⟧. عادت الكهرباء',
    ],
    quiet: ['10-15 قتيلا في القصف', '3 قتلى في القصف', '(5) قتلى في القصف'],
    test: (p) =>
      (p.heads || /^[.:!?]$/.test(p.tokenBefore?.text ?? '')) &&
      p.d.written === 'digits' &&
      p.raw !== '' &&
      p.d.value < 100 &&
      /^[-.):_]$/.test(p.tokenAfter?.text ?? '') &&
      (p.heads || p.words[p.d.to + 1]?.kind === 'word') &&
      // «(5) قتلى»
      !(p.tokenBefore?.text === '(' && w.counted.has(p.after(2))) &&
      p.words[p.d.to + 1]?.kind !== undefined &&
      p.words[p.d.to + 1]!.kind !== 'number',
  },
  {
    id: 'not-count.link',
    en: 'Digits inside a web address or an account name.',
    ar: 'أرقام داخل رابط أو اسم حساب.',
    fires: ['للمزيد https://example.org/a/⟦250⟧/b', 'تابعونا news@⟦24⟧.example'],
    quiet: ['قتل 12/مدنيا'],
    test: inLink,
  },
  {
    id: 'not-count.page',
    en: 'What a platform prints around a post: reactions, replies, views, English dates.',
    ar: 'ما تضعه المنصة حول المنشور: إعجابات وردود ومشاهدات وتواريخ إنكليزية.',
    fires: [
      'Retweets ⟦12⟧ Likes ⟦40⟧',
      'December ⟦18⟧, ⟦2025⟧ قصف على البلدة',
      'View all ⟦4⟧ replies',
      'All reactions:⟦61⟧',
    ],
    quiet: ['قتل 4 من PKK'],
    test: (p) => {
      const mark = /^[,:·.(]$/.test(p.before(1)) ? 2 : 1
      if (p.d.written !== 'digits') return false
      if (w.pageWords.is(p.after(1)) || w.pageWords.is(p.before(mark))) return true
      if (w.endsInMonth.test(p.before(1)) || (isYear(p) && w.endsInMonth.test(p.before(3)))) return true
      return /^[a-z]{2,}$/.test(p.before(1)) && /^[a-z]{2,}$/.test(p.after(1))
    },
  },
  {
    id: 'not-count.phone',
    en: 'A telephone number.',
    ar: 'رقم هاتف.',
    fires: ['للتواصل هاتف ⟦5551234⟧', 'رقم الجوال ⟦0999000111⟧', 'اتصلوا على ⟦222⟧-⟦3333⟧-⟦4444⟧'],
    quiet: ['نزح 1500000 شخص'],
    test: (p) => {
      const chain = p.chain(/^[-/]$/)
      if (chain.length >= 3) return chain.reduce((n, word) => n + word.text.length, 0) > 8
      if (/^0\d{6,}$/.test(p.raw)) return true
      if (p.tokenBefore?.text === '+' && p.gluedBefore && p.raw.length > 2) return true
      if (grouped(p)) return true
      return p.raw.length >= 3 && [1, 2, 3].some((k) => w.phoneWords.has(p.before(k)))
    },
  },
  {
    id: 'not-count.identifier',
    en: 'Ten digits and more without separators name something; they count nothing.',
    ar: 'عشر خانات فأكثر بلا فواصل رقم تعريف لا عدد.',
    fires: ['رقم الحوالة ⟦123456789012⟧'],
    quiet: ['تكلفة 1,234,567,890 وحدة'],
    test: (p) => /^\d{10,}$/.test(p.raw),
  },
]

function inLink(p: Place): boolean {
  if (!p.gluedBefore && !p.gluedAfter) return false
  // «%D9%84»: an encoded letter of an address.
  if (p.tokenBefore?.text === '%' && p.gluedBefore && p.tokenBefore.glued) return true
  let latin = false
  let marks = false
  const look = (i: number): void => {
    const word = p.words[i]!
    if (word.kind === 'latin') latin = true
    if (/^[/@=&.]$/.test(word.text)) marks = true
  }
  let i = p.d.from
  for (let steps = 0; steps < 60 && i > 0 && p.words[i]!.glued && p.words[i - 1]!.kind !== 'word'; steps++)
    look(--i)
  let k = p.d.to
  for (let steps = 0; steps < 60 && p.words[k]?.glued && p.words[k]!.kind !== 'word'; steps++) look(k++)
  return latin && marks
}

/** «+963 11 222 3333»: groups of digits behind a plus or a word for a telephone. */
function grouped(p: Place): boolean {
  let i = p.d.bareFrom - 1
  const least = i - 8
  while (i > least && (p.words[i]?.kind === 'number' || p.words[i]?.text === '-')) i--
  const head = p.words[i]
  if (i === p.d.bareFrom - 1 || head === undefined) return false
  return head.text === '+' || (head.kind === 'word' && w.phoneWords.has(head.text))
}
