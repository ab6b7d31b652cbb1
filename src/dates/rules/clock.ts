import type { Context } from '../context.ts'
import type { Clock, PartOfDay, Piece } from '../model.ts'
import { definite } from './parts.ts'
import type { DateRule } from './rule.ts'

/** Whether hours 1-11 said with this part lie after noon. */
const afternoon: Readonly<Record<PartOfDay, boolean>> = {
  dawn: false,
  morning: false,
  noon: true,
  afternoon: true,
  evening: true,
  night: true,
}

/** Puts an hour of twelve into the day: «3 عصرا» is 15, «12 ليلا» is 0, «2 ليلا» is 2, «11 ظهرا» is 11. */
function inDay(hour: number, part: PartOfDay | undefined): number {
  if (part === undefined || hour > 12) return hour
  if (hour === 12) return part === 'night' || part === 'dawn' ? 0 : 12
  if (!afternoon[part]) return hour
  if (part === 'night') return hour <= 5 ? hour : hour + 12
  if (part === 'noon' && hour >= 10) return hour
  return hour + 12
}

interface Told {
  readonly to: number
  readonly part: PartOfDay | undefined
}

/** «صباحا», «بعد الظهر», «من مساء», «في الليل», «ص», «م», «pm» after a time. */
function partAfter(c: Context, i: number): Told | undefined {
  const { text, kind } = c.word(i)
  if (text === 'ص' || text === 'am') return { to: i + 1, part: 'morning' }
  if (text === 'م' || text === 'pm') return { to: i + 1, part: 'evening' }
  if (kind !== 'word') return undefined
  const linked = c.is(i, 'من', 'في', 'ب') ? i + 1 : i
  const tonight = c.hit(linked, 'tonight')
  if (tonight !== undefined && tonight.word.n === 0) return { to: linked, part: 'night' }
  const this_ = c.hit(linked, 'this')
  const h = c.hit(this_?.to ?? linked, 'adverb')
  if (h !== undefined && (h.pro === '' || h.pro === 'ب')) {
    // «8 مساء الثلاثاء»: the part also governs the day; it is left for the next piece, its meaning is taken here.
    const bare = c.hit(h.from, 'part')
    if (
      bare !== undefined &&
      bare.to === h.to &&
      !h.word.form.startsWith('ال') &&
      !/ا$/.test(h.word.form) &&
      c.word(h.to).kind === 'word'
    )
      return { to: linked, part: h.word.value as PartOfDay }
    return { to: this_ === undefined ? h.to : linked, part: h.word.value as PartOfDay }
  }
  const bare = c.hit(linked, 'part')
  if (bare !== undefined && !bare.article && bare.pro === '')
    return { to: linked, part: bare.word.value as PartOfDay }
  return undefined
}

/** Minutes after an hour: «و18 دقيقة», «والنصف», «وربع», «إلا ثلثا». */
function minutesAfter(c: Context, i: number): { to: number; add: number } | undefined {
  const share = (text: string): number | undefined =>
    /^و?(?:ال)?(?:نصف?|نص)$/.test(text)
      ? 30
      : /^و?(?:ال)?ربعا?$/.test(text)
        ? 15
        : /^و?(?:ال)?ثلثا?$/.test(text)
          ? 20
          : undefined
  const { text } = c.word(i)
  if (text === 'الا') {
    const less = share(c.word(i + 1).text)
    if (less !== undefined) return { to: i + 2, add: -less }
    const n = c.num(i + 1)
    if (n !== undefined && n.value < 60 && /^دقيقه|دقائق$/.test(c.word(n.to).text))
      return { to: n.to + 1, add: -n.value }
    return undefined
  }
  if (text.startsWith('و')) {
    const at = text === 'و' ? i + 1 : i
    const more = share(c.word(at).text)
    if (more !== undefined) return { to: at + 1, add: more }
    const n = c.num(i)
    if (
      n !== undefined &&
      n.pro === 'و' &&
      n.value < 60 &&
      !n.ordinal &&
      /^(?:دقيقه|دقائق|دقايق)$/.test(c.word(n.to).text)
    )
      return { to: n.to + 1, add: n.value }
    // «الرابعة وأربعون دقيقة» has the ten joined to the hour by the number reader; see spokenHour.
  }
  return undefined
}

interface Hour {
  readonly minutes: number
  readonly fine: boolean
  readonly to: number
}

/** «3:30», «٠٨:٥٩:١٢», «3.30» after الساعة. */
function written(c: Context, i: number): Hour | undefined {
  const h = c.word(i)
  if (h.kind !== 'number' || !/^\d{1,2}$/.test(h.text) || Number(h.text) > 24) return undefined
  const m = c.word(i + 2)
  if (c.word(i + 1).text !== ':' || m.kind !== 'number' || !/^\d{2}$/.test(m.text) || Number(m.text) > 59)
    return undefined
  let to = i + 3
  if (c.word(to).text === ':' && /^\d{2}(?:\.\d+)?$/.test(c.word(to + 1).text)) to += 2
  return { minutes: Number(h.text) * 60 + Number(m.text), fine: true, to }
}

/** An hour in words or a bare figure: «الثالثة», «الثانية عشرة والنصف», «3 و15 دقيقة». */
function spokenHour(c: Context, i: number): Hour | undefined {
  const n = c.num(i)
  if (n === undefined || n.value < 1) return undefined
  let hour = n.value
  let { to } = n
  let minutes = 0
  let fine = false
  if (n.digits === 0 && hour > 12) {
    // The reader of numbers joined «الرابعة وأربعون» to 44: the hour is the unit, the ten its minutes.
    const tens = Math.floor(hour / 10) * 10
    if (hour < 20 || !/^(?:دقيقه|دقائق)$/.test(c.word(to).text)) return undefined
    minutes = tens
    hour -= tens
    fine = true
    to++
  } else if (hour > 24 || n.digits > 2) return undefined
  else {
    const more = minutesAfter(c, to)
    if (more !== undefined) {
      minutes = more.add
      fine = true
      to = more.to
    }
  }
  return { minutes: hour * 60 + minutes, fine, to }
}

/** «بتوقيت غرينتش», «بالتوقيت المحلي», «GMT»: consumed; GMT gives an offset. */
function zone(c: Context, i: number): { to: number; offset?: number } {
  const bracket = c.punct(i, '(') ? i + 1 : i
  const { text } = c.word(bracket)
  if (/^(?:gmt|utc|غرينتش|جرينتش|غرينيتش)$/.test(text))
    return { to: bracket > i && c.punct(bracket + 1, ')') ? bracket + 2 : bracket + 1, offset: 0 }
  if (!/^(?:بتوقيت|بالتوقيت|توقيت)$/.test(text)) return { to: i }
  const next = c.word(bracket + 1)
  if (next.kind !== 'word' && next.kind !== 'latin') return { to: i }
  let to = bracket + 2
  if (/^(?:مكه|الولايات|شرق)$/.test(next.text) && c.word(to).text.startsWith('ال')) to++
  if (bracket > i && c.punct(to, ')')) to++
  return /^(?:gmt|utc|غرينتش|جرينتش|غرينيتش)$/.test(next.text) ? { to, offset: 0 } : { to }
}

function readClock(c: Context, i: number): Piece | undefined {
  const lead = c.hit(i, 'clock')
  let at = i
  if (lead !== undefined) {
    if (lead.article) return undefined
    at = lead.to
    const round = c.hit(at, 'around')
    if (round !== undefined) at = round.to
  }
  // «بعد الظهر الساعة 7»: the part may come first.
  const colon = written(c, at)
  const hour = colon ?? spokenHour(c, at)
  if (hour === undefined) return undefined
  const isWritten = colon !== undefined
  const n = c.num(at)
  if (lead === undefined && n !== undefined && n.pro !== '' && !isWritten && n.pro !== 'ل') return undefined
  const part = partAfter(c, hour.to)
  if (lead === undefined && !isWritten) {
    // A bare figure or ordinal is an hour only with a part of the day: «الثالثة فجرا», «8 مساء».
    const cue =
      /^(?:عند|بحدود|حوالي|قرابه|نحو|بحلول|لغايه)$/.test(c.word(i - 1).text) &&
      n?.ordinal === true &&
      c.word(i).text.endsWith('ه')
    const ordinal = n?.ordinal && /ه$|عشر/.test(c.word(hour.to - 1).text)
    if (part === undefined && !cue && !(hour.fine && ordinal)) return undefined
    if (part !== undefined && n !== undefined && !n.ordinal && n.value > 12) return undefined
    if (n?.ordinal && !definite(c.word(i).text)) return undefined
  }
  const to = part?.to ?? hour.to
  const tail = zone(c, to)
  const minutes = inDay(Math.floor(hour.minutes / 60), part?.part) * 60 + (((hour.minutes % 60) + 60) % 60)
  const sure = part !== undefined || hour.minutes >= 13 * 60 || (isWritten && c.word(at).text.startsWith('0'))
  const clock: Clock = {
    minutes: minutes % 1440,
    fine: hour.fine,
    sure,
    ...(tail.offset === undefined ? {} : { offset: tail.offset }),
  }
  const pro = lead?.pro ?? (isWritten ? '' : (n?.pro ?? ''))
  return {
    from: i,
    to: tail.to,
    pro,
    rule: 'clock',
    clock,
    ...(part?.part === undefined ? {} : { part: part.part }),
  }
}

function readMidnight(c: Context, i: number): Piece | undefined {
  const h = c.hit(i, 'midnight')
  if (h === undefined || h.pro.includes('ل')) return undefined
  const [hour, minute] = h.word.value.split(':').map(Number) as [number, number]
  return {
    from: i,
    to: h.to,
    pro: h.pro,
    rule: 'clock.midnight',
    clock: { minutes: hour * 60 + minute, fine: false, sure: true },
  }
}

/** «فجر» of «فجر الاثنين», «مساء» of «مساء أمس», and the adverbs «فجرا», «ليلا»; they stand only beside a day. */
function readPart(c: Context, i: number): Piece | undefined {
  const adverb = c.hit(i, 'adverb')
  const part = c.hit(i, 'part')
  const best =
    adverb !== undefined &&
    (part === undefined || adverb.to > part.to || adverb.article || /^ال/.test(adverb.word.form))
      ? adverb
      : part
  if (best === undefined || best.pro === 'ل') return undefined
  return { from: i, to: best.to, pro: best.pro, rule: 'part', part: best.word.value as PartOfDay, weak: true }
}

export const clockRules: readonly DateRule[] = [
  {
    id: 'clock',
    claim: 'A time of day: written with a colon, after الساعة, or an hour with its part of the day.',
    ar: 'وقت من اليوم: بنقطتين، أو بعد «الساعة»، أو ساعة مع جزئها من اليوم.',
    starts: ['clock', 'digits', 'ord', 'card'],
    read: readClock,
    fires: [
      ['قصفوا البلدة أمس الساعة 3:30 عصرا', '2018-12-12T15:30'],
      ['وصلوا عند الثالثة والنصف فجر الاثنين', '2018-12-10T03:30'],
      ['مساء الثلاثاء عند الساعة الثامنة', '2018-12-11T20:00'],
    ],
    quiet: ['قتل ثلاثة في الهجوم', 'الفرقة الثالثة'],
  },
  {
    id: 'clock.midnight',
    claim: 'Midnight.',
    ar: 'منتصف الليل.',
    starts: ['midnight'],
    read: readMidnight,
    fires: [],
    quiet: [],
  },
  {
    id: 'part',
    claim: 'A part of the day beside a day.',
    ar: 'جزء من اليوم بجوار يوم.',
    starts: ['part', 'adverb'],
    read: readPart,
    fires: [
      ['انفجرت العبوة فجر الاثنين', '2018-12-10'],
      ['قصفوها صباح أمس الأربعاء', '2018-12-12'],
    ],
    quiet: ['ظهر القائد في تسجيل', 'فجر نفسه وسط الحشد', 'في العصر الحديث'],
  },
]
