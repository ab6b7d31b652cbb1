import type { Context } from '../context.ts'
import type { Piece } from '../model.ts'
import { beforeYear, readTurn, readYear } from './parts.ts'
import type { DateRule } from './rule.ts'
import { weekdayAt } from './weekday.ts'

function readFeast(c: Context, i: number): Piece | undefined {
  const h = c.hit(i, 'feast')
  if (h === undefined) return undefined
  const turn = readTurn(c, h.to)
  const year = readYear(c, beforeYear(c, turn?.to ?? h.to), true)
  return {
    from: i,
    to: year?.to ?? turn?.to ?? h.to,
    pro: h.pro,
    rule: 'feast',
    core: {
      kind: 'feast',
      feast: h.word.value,
      ...(turn === undefined ? {} : { turn: turn.n }),
      ...(year?.year === undefined ? {} : { year: year.year }),
      ...(year?.shift === undefined ? {} : { yearShift: year.shift }),
    },
  }
}

/** «ليلة السبت/الأحد», «ليل الجمعة - السبت», «ليلة الأحد». */
function readEve(c: Context, i: number): Piece | undefined {
  const h = c.hit(i, 'eve') ?? c.hits(i).find((x) => x.word.cls === 'part' && x.word.form === 'ليل')
  if (h === undefined || h.article) return undefined
  const first = weekdayAt(c, h.to, false)
  if (first === undefined || first.pro !== '') return undefined
  const at = c.punct(first.to, '/-') ? first.to + 1 : first.to
  const second = weekdayAt(c, at, false)
  const couple = second !== undefined && second.pro === '' && second.word.n === (first.word.n + 1) % 7
  const to = couple ? second.to : first.to
  const turn = readTurn(c, to)
  const end = turn?.to ?? to
  if (!couple && h.word.cls === 'part') return undefined
  const weekday = couple ? second.word.n : first.word.n
  return {
    from: i,
    to: end,
    pro: h.pro,
    rule: 'eve',
    part: 'night',
    core: { kind: 'eve', weekday, sure: couple, ...(turn === undefined ? {} : { turn: turn.n }) },
  }
}

export const feastRules: readonly DateRule[] = [
  {
    id: 'feast',
    claim: 'A feast with a day of its own.',
    ar: 'عيد له يوم معلوم.',
    starts: ['feast'],
    read: readFeast,
    fires: [['وقعت الهدنة في عيد الأضحى 2013', '2013-10-15']],
    quiet: ['عيد ميلاده'],
  },
  {
    id: 'eve',
    claim:
      'The night between two weekdays runs from the first to the second; «ليلة الأحد» alone may be either night and says so.',
    ar: 'الليلة بين يومين من الأسبوع من الأول إلى الثاني؛ و«ليلة الأحد» وحدها تحتمل الليلتين وتقول ذلك.',
    starts: ['eve', 'part'],
    read: readEve,
    fires: [
      ['وقع الانفجار ليلة السبت/الأحد', '2018-12-08..2018-12-09'],
      ['قصفوا ليل الجمعة - السبت', '2018-12-07..2018-12-08'],
    ],
    quiet: ['ليلة صعبة'],
  },
]
