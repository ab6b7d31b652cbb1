import { type Found, type Phrase, readPhrase, standsAlone } from './compose.ts'
import type { Context } from './context.ts'
import type { WordHit } from './lexicon.ts'
import type { Core, DateCore } from './model.ts'
import { weekdayAt } from './rules/weekday.ts'

/** A bare day of a month at a span's end: «من 13» of «من 13 إلى 15 تموز». */
function bareDay(c: Context, i: number): Phrase | undefined {
  const n = c.num(i)
  if (n === undefined || n.value < 1 || (n.digits === 0 && !n.ordinal)) return undefined
  if (n.digits === 4 && n.value >= 1900 && n.value < 2100)
    return {
      from: i,
      to: n.to,
      pro: n.pro,
      rules: ['year.bare'],
      core: { kind: 'date', cal: 'g', year: n.value },
    }
  if (n.value > 31 || n.digits > 2) return undefined
  return {
    from: i,
    to: n.to,
    pro: n.pro,
    rules: ['nth.bare-day'],
    core: { kind: 'date', cal: 'g', day: n.value },
    weak: true,
  }
}

const endpoint = (c: Context, i: number): Phrase | undefined => {
  const phrase = readPhrase(c, i)
  return phrase !== undefined && (standsAlone(phrase) || phrase.core !== undefined) ? phrase : bareDay(c, i)
}

/** The start takes from the end what it lacks: «من 4» takes month and year of «22 يناير 1995». */
function share(a: Phrase, b: Phrase): Phrase | undefined {
  if (a.core?.kind === 'date' && b.core?.kind === 'date') {
    const { core: x } = a
    const { core: y } = b
    if (x.month === undefined && x.monthShift === undefined && x.year === undefined) {
      // A bare number needs a day at the other end to be one.
      if (y.day === undefined) return undefined
      return { ...a, weak: false, core: { ...y, day: x.day! } as DateCore }
    }
    if (
      x.year === undefined &&
      x.yearShift === undefined &&
      x.month !== undefined &&
      y.month !== undefined &&
      x.turn === undefined
    ) {
      const back = x.month > y.month || (x.month === y.month && (x.day ?? 0) > (y.day ?? 31)) ? 1 : 0
      if (y.year !== undefined) return { ...a, core: { ...x, year: y.year - back } }
      if (y.yearShift !== undefined) return { ...a, core: { ...x, yearShift: y.yearShift - back } }
    }
    return a
  }
  if (a.weak) return undefined
  if (a.clock !== undefined && b.clock !== undefined && a.core === undefined && a.weekday === undefined) {
    const clock =
      !a.clock.sure && b.clock.sure && b.clock.minutes >= 720 && a.clock.minutes + 720 < b.clock.minutes
        ? { ...a.clock, sure: true, minutes: a.clock.minutes + 720 }
        : a.clock
    return {
      ...a,
      clock,
      ...(b.core === undefined ? {} : { core: b.core }),
      ...(b.weekday === undefined ? {} : { weekday: b.weekday }),
    }
  }
  return a
}

/** A single day that «و» may join to another. */
const sameKind = (a: Phrase, b: Phrase): boolean => {
  if (a.clock !== undefined || b.clock !== undefined) return a.clock !== undefined && b.clock !== undefined
  if (a.core?.kind === 'years' || b.core?.kind === 'years') return false
  return true
}

const toMark = /^(?:الي|حتي|لغايه|ولغايه|وحتي|والي|لل?)$/

/** The word after «إلى», «وحتى», «-», and for بين after «و»; undefined where no span goes on. */
function crossing(
  c: Context,
  i: number,
  between: boolean,
  open: boolean,
): { at: number; and: boolean } | undefined {
  const at = c.punct(i, ',،') ? i + 1 : i
  const link = c.link(at, 'to')
  if (link !== undefined && !link.article && (link.pro === '' || link.pro === 'و'))
    return { at: link.to, and: false }
  if (toMark.test(c.word(at).text) && c.word(at).text !== 'ل') return { at: at + 1, and: false }
  if (at !== i) return undefined
  if (c.punct(i, '-')) return { at: i + 1, and: false }
  if (between && c.word(i).text === 'و') return { at: i + 1, and: true }
  if (between && c.word(i).text.startsWith('و')) return { at: i, and: true }
  // «من الخمسة للستة»: لـ closes a span that «من» opened.
  if (open && /^لل?./.test(c.word(i).text)) return { at: i, and: true }
  return undefined
}

export function spanFrom(
  c: Context,
  start: number,
  from: number,
  pro: string,
  between: boolean,
  open: boolean,
): Found | undefined {
  const a = endpoint(c, start)
  if (a === undefined || (a.pro !== '' && start !== from)) return undefined
  const cross = crossing(c, a.to, between, open)
  if (cross === undefined) return undefined
  const b = endpoint(c, cross.at)
  if (b === undefined || (cross.and ? !/^(?:و?ل?)$/.test(b.pro) : b.pro !== '' && b.pro !== 'ل'))
    return undefined
  const now = b.core?.kind === 'now'
  if (b.weak && b.core?.kind === 'date' && !now) {
    // «من 28 أيار إلى 3»: not read; «من الجمعة 11 حتى الثلاثاء 15» has weekdays and is not weak.
    return undefined
  }
  if (a.core?.kind === 'duration' || b.core?.kind === 'duration') return undefined
  const shared = share(a, b)
  if (shared === undefined || shared.weak || !sameKind(shared, b)) return undefined
  return {
    from,
    to: b.to,
    pro: start === from ? a.pro : pro,
    rules: ['span', ...shared.rules, ...b.rules],
    kind: 'span',
    a: shared,
    b,
  }
}

const pairLead = (c: Context, i: number): WordHit | undefined => {
  const h = c.hit(i, 'lead')
  return h?.word.value === 'pair' ? h : undefined
}

/** «5 و6 آذار», «يومي الأحد والاثنين»: two days that follow each other are one span. */
export function pairOfDays(c: Context, i: number): Found | undefined {
  const lead = pairLead(c, i)
  const at = lead?.to ?? i
  if (lead !== undefined) {
    const a = weekdayAt(c, at, false)
    const b = a === undefined ? undefined : weekdayAt(c, a.to, false)
    if (a !== undefined && b !== undefined && a.pro === '' && b.pro === 'و') {
      const end = readPhrase(c, a.to)
      if (end?.weekday === undefined) return undefined
      const turn = end.weekday.turn === undefined ? {} : { turn: end.weekday.turn }
      const start: Phrase = {
        from: at,
        to: a.to,
        pro: '',
        rules: ['weekday'],
        weekday: { day: a.word.n, ...turn },
      }
      return {
        from: i,
        to: end.to,
        pro: lead.pro,
        rules: ['span.pair', 'weekday'],
        kind: 'span',
        a: start,
        b: end,
      }
    }
  }
  const x = c.num(at)
  if (x === undefined || x.value > 30 || (x.digits === 0 && !x.ordinal) || !c.word(x.to).text.startsWith('و'))
    return undefined
  const b = endpoint(c, x.to)
  if (
    b?.core?.kind !== 'date' ||
    b.pro !== 'و' ||
    b.weak ||
    b.core.day === undefined ||
    b.core.month === undefined
  )
    return undefined
  if (lead === undefined && b.core.day !== x.value + 1) return undefined
  const core: Core = { ...b.core, day: x.value }
  const a: Phrase = { from: at, to: x.to, pro: x.pro, rules: ['nth.bare-day'], core }
  return {
    from: i,
    to: b.to,
    pro: lead?.pro ?? x.pro,
    rules: ['span.pair', ...b.rules],
    kind: 'span',
    a,
    b,
  }
}
