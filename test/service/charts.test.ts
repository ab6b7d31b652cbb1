import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import type { Event } from '../../src/linking/event.ts'
import type { readLedger, readTimeline, readTotals } from '../../src/service/contract/charts.ts'
import type { AnswerOf, OperationId } from '../../src/service/contract/index.ts'
import { chartedEvents, putCharted } from '../record/charted.ts'
import { addedFigures } from '../record/contract-charts.ts'
import { by } from '../record/fixture.ts'
import { type Asker, type Desk, openDesk } from './desk.ts'

type Timeline = AnswerOf<typeof readTimeline>
type Ledger = AnswerOf<typeof readLedger>
type Totals = AnswerOf<typeof readTotals>

/** Time line and ledger, against the events counted one by one. */

const asker =
  (desk: Desk, who: Asker = 'editor') =>
  async <T>(id: OperationId, query = ''): Promise<T> => {
    const answer = await desk.ask(who, id, { query })
    assert.equal(answer.status, 200, `${id} ${query}`)
    return (await answer.json()) as T
  }

async function charted(t: TestContext, number = 500): Promise<{ desk: Desk; events: readonly Event[] }> {
  const desk = await openDesk(t)
  return { desk, events: await putCharted(desk.store, number) }
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((all, item) => all + of(item), 0)
const days = ({ time }: Event): [string | null, string | null] => [
  time.start?.slice(0, 10) ?? null,
  time.end?.slice(0, 10) ?? null,
]
const overlaps = (event: Event, from: string, to: string): boolean => {
  const [first, last] = days(event)
  return first !== null && last !== null && last >= from && first <= to
}
const isReal = (event: Event): boolean => event.type !== 'tally'

/** The bucket of a day, worked out another way than the service's. */
function bucket(day: string, unit: string): string {
  if (unit === 'year') return day.slice(0, 4)
  if (unit === 'month') return day.slice(0, 7)
  if (unit === 'day') return day
  const date = new Date(day)
  while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

describe('the time line', () => {
  it('counts each event once: in a bucket that holds it whole, else as its stretch', async (t) => {
    const { desk, events } = await charted(t)
    const ask = asker(desk)
    for (const [unit, from, to] of [
      ['year', undefined, undefined],
      ['month', undefined, undefined],
      ['week', '2031-01-01', '2031-12-31'],
      ['day', '2031-03-01', '2031-05-31'],
    ] as const) {
      const window = from === undefined ? '' : `&from=${from}&to=${to}`
      const answer = await ask<Timeline>('readTimeline', `?unit=${unit}${window}`)
      const inside = events.filter(
        (event) =>
          isReal(event) && (from === undefined ? days(event)[0] !== null : overlaps(event, from, to)),
      )
      assert.equal(answer.unit, unit)
      assert.equal(answer.dated, inside.length)
      assert.equal(answer.undated, events.filter((event) => isReal(event) && days(event)[0] === null).length)
      const counted = new Map<string, number>()
      for (const row of answer.rows) {
        assert.equal(
          sum(row.buckets, (one) => one.events) + sum(row.stretches, (one) => one.events),
          row.events,
        )
        for (const { at, events: n } of row.buckets) counted.set(`${row.key} ${at}`, n)
        for (const { from, to, events: n } of row.stretches) counted.set(`${row.key} ${from} ${to}`, n)
      }
      const wanted = new Map<string, number>()
      for (const event of inside) {
        const [first, last] = days(event) as [string, string]
        const at = bucket(first, unit)
        const key = `${event.type} ${at === bucket(last, unit) ? at : `${first} ${last}`}`
        wanted.set(key, (wanted.get(key) ?? 0) + 1)
      }
      assert.deepEqual([...counted].sort(), [...wanted].sort(), unit)
    }
  })

  it('goes down to hours only where an hour is told; the rest stays a day', async (t) => {
    const { desk, events } = await charted(t)
    const told = events.find(({ time, type }) => time.precision === 'hour' && type !== 'tally')!
    const day = told.time.start!.slice(0, 10)
    const answer = await asker(desk)<Timeline>('readTimeline', `?unit=hour&from=${day}&to=${day}`)
    const row = answer.rows.find(({ key }) => key === told.type)!
    assert.deepEqual(row.buckets, [{ at: told.time.start!.slice(0, 13), events: 1, copies: 0 }])
    const inside = events.filter((event) => isReal(event) && overlaps(event, day, day))
    assert.equal(
      sum(answer.rows, ({ events: n }) => n),
      inside.length,
    )
    assert.ok(answer.events!.some(({ id }) => id === told.id))
  })

  it('a unit too fine for the window becomes the finest that it bears', async (t) => {
    const { desk } = await charted(t, 100)
    const ask = asker(desk)
    assert.equal((await ask<Timeline>('readTimeline', '?unit=hour')).unit, 'week')
    assert.equal(
      (await ask<Timeline>('readTimeline', '?unit=hour&from=2031-01-01&to=2031-01-20')).unit,
      'hour',
    )
    assert.equal((await ask<Timeline>('readTimeline', '?from=2031-01-01&to=2031-01-02')).unit, 'hour')
  })

  it('running totals are in no row', async (t) => {
    const { desk, events } = await charted(t)
    for (const by of ['type', 'party', 'teller']) {
      const answer = await asker(desk)<Timeline>('readTimeline', `?by=${by}`)
      assert.equal(answer.totals, events.length - events.filter(isReal).length)
      assert.ok(answer.rows.every(({ key }) => key !== 'tally'))
    }
    const { rows } = await asker(desk)<Timeline>('readTimeline', '?by=teller&unit=year')
    const mizan = events.filter(isReal).flatMap(({ origins }) => origins.filter(({ id }) => id === 'mizan'))
    const row = rows.find(({ key }) => key === 'mizan')!
    // One of its reports has no day of publication: those tellings stand in no time.
    assert.ok(row.events > 0 && row.events < mizan.length)
  })

  it('few events are given themselves: who told first, and the copies after', async (t) => {
    const desk = await openDesk(t)
    const { events } = await asker(desk)<Timeline>('readTimeline')
    const strike = events!.find(({ id }) => id === 'ev-strike')!
    assert.deepEqual(
      strike.tellings.map(({ id, told, copies }) => [id, told, copies]),
      [
        ['nahr', '2031-05-31T09:00:00+03:00', [{ report: 'post/2 #نسخة', told: '2031-05-31' }]],
        ['mizan', '2031-06-01', []],
      ],
    )
    assert.equal(strike.total, false)
  })
})

describe('the ledger', () => {
  it('adds up what is told as having happened: no part to its whole, no running total', async (t) => {
    const { desk, events } = await charted(t)
    const ask = asker(desk)
    const [from, to] = ['2030-06-01', '2031-08-31']
    for (const window of ['', `&from=${from}&to=${to}`])
      for (const unit of ['year', 'month', 'week', 'day']) {
        const answer = await ask<Ledger>('readLedger', `?unit=${unit}${window}`)
        const inside = events.filter((event) => window === '' || overlaps(event, from, to))
        const figures = inside.flatMap((event) => addedFigures(event).map((figure) => ({ event, figure })))
        const [row] = answer.rows
        assert.equal(
          row!.all.low,
          sum(figures, ({ figure }) => figure.low),
        )
        assert.equal(
          row!.all.best,
          sum(figures, ({ figure }) => figure.best),
        )
        assert.equal(row!.all.open, figures.filter(({ figure }) => figure.high === null).length)
        assert.equal(
          row!.all.high,
          sum(figures, ({ figure }) => figure.high ?? Math.max(figure.low, figure.best)),
        )
        const dated = figures.filter(({ event }) => days(event)[0] !== null)
        assert.equal(row!.undated?.figures ?? 0, figures.length - dated.length)
        for (const { at, best, sum: until } of row!.points) {
          const own = dated.filter(({ event }) => {
            const [first, last] = days(event) as [string, string]
            return bucket(first, answer.unit) === at && bucket(last, answer.unit) === at
          })
          const before = dated.filter(({ event }) => bucket(days(event)[1]!, answer.unit) <= at)
          assert.equal(
            best,
            sum(own, ({ figure }) => figure.best),
            `${unit} ${at}`,
          )
          assert.equal(
            until.best,
            sum(before, ({ figure }) => figure.best),
            `${unit} up to ${at}`,
          )
        }
        assert.equal(row!.points.at(-1)!.sum.figures, dated.length)
      }
  })

  it('says what it leaves out', async (t) => {
    const { desk, events } = await charted(t)
    const { leftOut } = await asker(desk)<Ledger>('readLedger')
    const killed = events.flatMap((event) =>
      event.counts.filter(({ measure }) => measure === 'killed').map((figure) => ({ event, figure })),
    )
    const unreal = killed.filter(({ event }) => event.modality !== 'reported' || event.status === 'rejected')
    const rest = killed.filter((one) => !unreal.includes(one))
    const totals = rest.filter(({ event }) => event.type === 'tally')
    const parts = rest.filter(({ event, figure }) => isReal(event) && figure.partOf !== undefined)
    assert.ok(unreal.length > 0 && totals.length > 0 && parts.length > 0)
    assert.deepEqual(leftOut, { parts: parts.length, totals: totals.length, unreal: unreal.length })
  })

  it('by party: the one that suffered or did; several are one row of their own, as is nobody', async (t) => {
    const { desk, events } = await charted(t)
    const figures = events.flatMap((event) => addedFigures(event).map((figure) => ({ event, figure })))
    const doers = await asker(desk)<Ledger>('readLedger', '?by=doer')
    for (const [key, is] of [
      ['+', ({ agents }: Event) => agents.length > 1],
      ['', ({ agents }: Event) => agents.length === 0],
      ['northern-forces', ({ agents }: Event) => agents.length === 1 && agents[0]!.id === 'northern-forces'],
    ] as const) {
      const own = figures.filter(({ event }) => is(event))
      const row = doers.rows.find((one) => one.key === key)
      assert.equal(
        row?.all.best,
        sum(own, ({ figure }) => figure.best),
        key,
      )
    }
    const harmed = await asker(desk)<Ledger>('readLedger', '?by=harmed')
    const civil = figures.filter(
      ({ event, figure }) =>
        figure.of === 'civilians' ||
        (figure.of === 'people' && event.targets.length === 1 && event.targets[0]!.id === 'civilians'),
    )
    assert.equal(
      harmed.rows.find(({ key }) => key === 'civilians')!.all.best,
      sum(civil, ({ figure }) => figure.best),
    )
    const all = (await asker(desk)<Ledger>('readLedger')).rows[0]!.all
    for (const { rows, further } of [doers, harmed])
      assert.equal(sum(rows, (row) => row.all.best) + further.sum.best, all.best)
  })

  it('by teller: what each says now, and never what it said before', async (t) => {
    const { desk, events } = await charted(t)
    const { rows } = await asker(desk)<Ledger>('readLedger', '?by=teller')
    const said = events
      .flatMap(addedFigures)
      .flatMap(({ claims }) =>
        claims.filter(({ origin, superseded }) => origin === 'nahr' && superseded !== true),
      )
    assert.equal(
      rows.find(({ key }) => key === 'nahr')!.all.low,
      sum(said, ({ min }) => min),
    )
    assert.ok(said.every(({ min }) => min < 999))
  })

  it('running totals stand beside the sum of events, with the day from which they part', async (t) => {
    const desk = await openDesk(t)
    const [like] = chartedEvents(1)
    const event = (id: string, day: string, best: number, rest: Partial<Event> = {}): Event => ({
      ...like!,
      id,
      modality: 'reported',
      status: 'proposed',
      type: 'airstrike',
      time: { start: day, end: day, precision: 'day', how: 'stated' },
      places: [],
      counts: [
        { measure: 'killed', of: 'people', low: best, best, high: best + 2, approx: false, claims: [] },
      ],
      ...rest,
    })
    const total = (id: string, until: string, n: number): Event =>
      event(id, until, n, {
        type: 'tally',
        time: { start: '2031-01-01', end: until, precision: 'month', how: 'stated' },
        counts: [
          {
            measure: 'killed',
            of: 'people',
            low: n,
            best: n,
            high: n,
            approx: false,
            claims: [{ claim: id, min: n, max: n, origin: 'mizan' }],
          },
        ],
        origins: [
          { id: 'mizan', kind: 'monitor', name: 'مرصد الميزان', reports: [], copies: [], claims: [] },
        ],
      })
    await desk.store.replaceEvents(
      [
        event('before', '2030-12-30', 100),
        event('a', '2031-01-10', 10),
        event('b', '2031-03-05', 10),
        event('denied', '2031-03-06', 50, { modality: 'denied' }),
        total('t1', '2031-02-28', 11),
        total('t2', '2031-03-31', 40),
        total('t3', '2031-04-30', 45),
      ],
      by,
    )
    const { series } = await asker(desk)<Totals>('readTotals')
    assert.equal(series.length, 1)
    assert.deepEqual(
      series[0]!.points.map(({ until, low, sum: { best, high }, part }) => [until, low, best, high, part]),
      [
        ['2031-02-28', 11, 10, 12, null],
        ['2031-03-31', 40, 20, 24, 'over'],
        ['2031-04-30', 45, 20, 24, 'over'],
      ],
    )
    assert.equal(series[0]!.parted, '2031-03-31')
    const ledger = await asker(desk)<Ledger>('readLedger')
    assert.equal(ledger.rows[0]!.all.best, 120)
  })
})

describe('charts show what who asks may see', () => {
  it('the public: accepted events alone, and no name of a teller that is on no list', async (t) => {
    const { desk, events } = await charted(t, 300)
    const ask = asker(desk, 'public')
    const accepted = events.filter((event) => event.status === 'accepted' && isReal(event))
    const timeline = await ask<Timeline>('readTimeline')
    assert.equal(timeline.dated, accepted.filter((event) => days(event)[0] !== null).length)
    for (const answer of [
      await ask<Timeline>('readTimeline', '?by=teller'),
      await ask<Ledger>('readLedger', '?by=teller'),
      await ask<Timeline>('readTimeline', '?from=2031-03-01&to=2031-05-31'),
      await ask<Totals>('readTotals'),
    ])
      assert.doesNotMatch(JSON.stringify(answer), /سلمى|told-\d/)
    const { rows } = await ask<Timeline>('readTimeline', '?by=teller')
    assert.deepEqual(rows.map(({ key }) => key).sort(), ['activist', 'mizan', 'nahr', 'wadi'])
    assert.equal((await desk.ask('public', 'readTimeline', { query: '?status=proposed' })).status, 403)
    assert.equal((await desk.ask('public', 'readLedger', { query: '?source=mizan' })).status, 403)
  })

  it('what rests on a restricted report is counted for editors alone, and their reading is written down', async (t) => {
    const desk = await openDesk(t)
    const count = async (who: Asker): Promise<[number, number]> => {
      const { dated } = await asker(desk, who)<Timeline>('readTimeline')
      const { rows } = await asker(desk, who)<Ledger>('readLedger')
      return [dated, rows[0]?.all.best ?? 0]
    }
    assert.deepEqual(await count('viewer'), [2, 12])
    await desk.store.restrict('nahr-1', true, by)
    assert.deepEqual(await count('viewer'), [1, 0])
    assert.deepEqual(await count('editor'), [2, 12])
    const log = await desk.store.log(0, 1000)
    assert.ok(
      log.some(
        ({ action, subject, detail }) =>
          action === 'read.restricted' && subject === 'nahr-1' && detail.includes('readTimeline'),
      ),
    )
  })

  it('an answer is worked out anew when the record has changed, and only then', async (t) => {
    const desk = await openDesk(t)
    const ask = asker(desk)
    let asked = 0
    const { charts } = desk.store
    const real = charts.sums.bind(charts)
    t.mock.method(charts, 'sums', (...all: Parameters<typeof real>) => {
      asked++
      return real(...all)
    })
    await ask('readLedger')
    await ask('readLedger', '?from=2031-05-01')
    await desk.store.appendLog({ action: 'session.begin', subject: 'x', detail: {} }, by)
    await ask('readLedger', '?unit=year')
    assert.equal(asked, 1)
    const { version } = (await desk.store.event('ev-strike'))!.event
    await desk.store.decide({ kind: 'reject', event: 'ev-strike', version, reason: 'other' }, by)
    assert.equal((await ask<Ledger>('readLedger')).leftOut.unreal, 1)
    assert.equal(asked, 2)
  })
})
