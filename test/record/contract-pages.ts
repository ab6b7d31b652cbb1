import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../src/problem.ts'
import type { ClaimActor, ClaimPlace, Report } from '../../src/reading/claim.ts'
import type { NewReport, PageSight, PartyPage, ShownEvent, Store } from '../../src/record/store.ts'
import { dice } from '../linking/invent.ts'
import type { Trial } from './contract.ts'
import { everyEvent } from './contract-linking.ts'
import { by, events as fixed, reports as fixedReports, seed } from './fixture.ts'
import { landEntries } from './land.ts'

const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
type Entry = ReturnType<typeof landEntries>[number]

/** An invented land with targets, areas, movements, other modalities and silent reports, linked; some of it decided. */
async function peopled(store: Store): Promise<readonly NewReport[]> {
  const roll = dice(77)
  const nowhere = { start: 0, end: 0, quote: '' }
  const actor = (id: string): ClaimActor => ({ id, name: id.toUpperCase(), ...nowhere })
  const entries: Entry[] = landEntries(260, 9).map(({ report, claims }, i) => ({
    report: i % 5 === 0 ? { ...report, report: withoutPublisher(report.report) } : report,
    claims: claims.map((claim) => ({
      ...claim,
      modality: roll() < 0.1 ? 'planned' : roll() < 0.05 ? 'denied' : 'reported',
      target:
        roll() < 0.6
          ? [actor(roll() < 0.5 ? 'civilians' : 'south-forces'), ...(roll() < 0.2 ? [actor('hamlet')] : [])]
          : [],
      agent: roll() < 0.2 ? [...claim.agent, actor('hill-brigades')] : claim.agent,
      places: claim.places.flatMap((place): ClaimPlace[] => {
        const area = { country: 'XN', admin1: `Area ${Number(place.id!.slice(2)) % 3}` }
        if (claim.type !== 'move') return [{ ...place, ...area }]
        const to = { ...place, ...area, role: 'to' as const }
        return [
          to,
          {
            ...to,
            role: 'from',
            id: 'v:area-1',
            name: 'Area 1 Governorate',
            admin1: 'Area 1',
            precision: 'governorate',
          },
        ]
      }),
    })),
  }))
  const silent = ['outlet 17', 'outlet 17', 'nobody else', undefined].map((publisher, i) => {
    const report: Report = {
      id: `silent-${i}`,
      text: `لا شيء ${i}`,
      ...(publisher === undefined ? {} : { publisher }),
    }
    return {
      report: { report, bytes: new TextEncoder().encode(report.text), mediaType: 'text/plain' },
      claims: [],
    }
  })
  await store.putAll([...entries, ...silent], by)
  await store.relink(by)
  for (const [i, event] of (await everyEvent(store)).entries())
    if (i % 4 < 2)
      await store.decide(
        i % 4 === 0
          ? { kind: 'accept', event: event.id, version: event.version }
          : { kind: 'reject', event: event.id, version: event.version, reason: 'سبب' },
        by,
      )
  return [...entries, ...silent].map(({ report }) => report)
}

const withoutPublisher = ({ publisher, ...rest }: Report): Report => ({
  ...rest,
  url: `https://www.${publisher!.replace(' ', '-')}.example/${rest.id}`,
})

const tally = (keys: readonly string[]): Record<string, number> => {
  const out: Record<string, number> = {}
  for (const key of keys) out[key] = (out[key] ?? 0) + 1
  return out
}
const once = <T>(all: readonly T[]): T[] => [...new Set(all)]
const asTable = (rows: readonly { readonly id: string; readonly events: number }[]): Record<string, number> =>
  Object.fromEntries(rows.map((row) => [row.id, row.events]))
const monthOf = (event: ShownEvent): string => (event.time.start ?? event.time.end ?? '').slice(0, 7)
const named = (actors: readonly ClaimActor[], id: string): boolean => actors.some((one) => one.id === id)

/** What a party's page must say, counted from the events themselves. */
function expectedParty(events: readonly ShownEvent[], id: string) {
  const own = events.filter(({ agents, targets }) => named(agents, id) || named(targets, id))
  const told = own.filter(({ modality }) => modality === 'reported')
  const did = told.filter(({ agents }) => named(agents, id))
  const suffered = told.filter(({ targets }) => named(targets, id))
  const others = (actors: readonly ClaimActor[]) =>
    once(actors.map((one) => one.id)).filter((one) => one !== id)
  return {
    events: own.length,
    did: tally(did.map(({ type }) => type)),
    suffered: tally(suffered.map(({ type }) => type)),
    other: tally(own.filter((event) => !told.includes(event)).map(({ modality }) => modality)),
    months: {
      did: tally(did.map(monthOf)),
      suffered: tally(suffered.map(monthOf)),
    },
    to: tally(did.flatMap(({ targets }) => others(targets))),
    by: tally(suffered.flatMap(({ agents }) => others(agents))),
    beside: tally(
      told.flatMap(({ agents, targets }) =>
        once([...(named(agents, id) ? others(agents) : []), ...(named(targets, id) ? others(targets) : [])]),
      ),
    ),
    tellers: tellersOf(own),
  }
}

function tellersOf(events: readonly ShownEvent[]): Record<string, readonly number[]> {
  const out: Record<string, [number, number, number]> = {}
  for (const { origins, conflicts } of events)
    for (const { id } of origins) {
      out[id] ??= [0, 0, 0]
      out[id][0]++
      if (origins.length === 1) out[id][1]++
      const sides = conflicts.map(({ values }) => values.map((value) => value.origins.includes(id)))
      if (sides.some((side) => side.includes(true) && side.includes(false))) out[id][2]++
    }
  return out
}

const shownParty = (page: PartyPage) => ({
  events: page.events,
  did: Object.fromEntries(page.did.types.map((row) => [row.type, row.events])),
  suffered: Object.fromEntries(page.suffered.types.map((row) => [row.type, row.events])),
  other: Object.fromEntries(page.other.map((row) => [row.modality, row.events])),
  months: {
    did: Object.fromEntries(page.months.filter((row) => row.did > 0).map((row) => [row.month, row.did])),
    suffered: Object.fromEntries(
      page.months.filter((row) => row.suffered > 0).map((row) => [row.month, row.suffered]),
    ),
  },
  to: asTable(page.to),
  by: asTable(page.by),
  beside: asTable(page.beside),
  tellers: Object.fromEntries(page.tellers.map((row) => [row.id, [row.events, row.alone, row.contradicted]])),
})

/** What parties, places and tellers are told of, in every store, and the searches that people keep. */
export function pagesContract(name: string, open: () => Promise<Trial>): void {
  const withStore = (title: string, run: (store: Store, trial: Trial) => Promise<void>): void => {
    it(title, async () => {
      const trial = await open()
      try {
        await run(trial.store, trial)
      } finally {
        await trial.done()
      }
    })
  }
  const all: PageSight = { statuses: ['proposed', 'accepted'] }

  describe(`${name}: pages of parties, places and tellers`, () => {
    withStore('say what counting the events by hand says, for whoever asks', async (store) => {
      await peopled(store)
      const every = await everyEvent(store)
      const closed = every.find(({ claims }) => claims.length > 2)!.claims[0]!.report
      await store.restrict(closed, true, by)
      const open = (event: ShownEvent) => event.claims.every(({ report }) => report !== closed)
      const sights: readonly (readonly [PageSight, (event: ShownEvent) => boolean])[] = [
        [all, ({ status }) => status !== 'rejected'],
        [{ ...all, unrestricted: true }, (event) => event.status !== 'rejected' && open(event)],
        [
          { statuses: ['accepted'], unrestricted: true },
          (event) => event.status === 'accepted' && open(event),
        ],
      ]
      const numbers = new Set<number>()
      for (const [sight, isSeen] of sights) {
        const events = every.filter(isSeen)
        numbers.add(events.length)
        const rows = await store.pages.parties(sight)
        assert.ok(rows.length > 4)
        for (const { id, did, suffered } of rows) {
          const page = (await store.pages.party(id, sight))!
          const wanted = expectedParty(events, id)
          const { tellers, ...rest } = shownParty(page)
          const { tellers: wantedTellers, ...wantedRest } = wanted
          assert.deepEqual(rest, wantedRest, id)
          for (const [teller, counts] of Object.entries(tellers))
            assert.deepEqual(counts, wantedTellers[teller], `${id} ${teller}`)
          assert.ok(page.tellers.length === Math.min(25, Object.keys(wantedTellers).length))
          assert.deepEqual([did, suffered], [page.did.events, page.suffered.events])
          const days = page.recent.map(({ time }) => time.start ?? time.end ?? '')
          assert.deepEqual(days, days.toSorted().reverse())
          assert.ok(page.recent.every((event) => events.some((one) => one.id === event.id)))
        }
      }
      assert.equal(numbers.size, 3, 'each sight sees other events')
      assert.equal(await store.pages.party('nobody', all), undefined)
    })

    withStore('places: what happened there, who took part, who moved, what lies within', async (store) => {
      await peopled(store)
      const events = (await everyEvent(store)).filter(({ status }) => status !== 'rejected')
      const places = new Map(events.flatMap((event) => event.places).map((place) => [place.id!, place]))
      assert.ok(places.size > 10)
      for (const id of places.keys()) {
        const page = (await store.pages.place(id, all))!
        const own = events.filter((event) => event.places.some((place) => place.id === id))
        const told = own.filter(({ modality }) => modality === 'reported')
        assert.equal(page.events, own.length)
        assert.deepEqual(
          Object.fromEntries(page.happened.types.map((row) => [row.type, row.events])),
          tally(told.map(({ type }) => type)),
        )
        assert.deepEqual(
          Object.fromEntries(page.roles.map((row) => [row.role, row.events])),
          tally(
            own.flatMap((event) =>
              once(event.places.filter((place) => place.id === id).map(({ role }) => role)),
            ),
          ),
        )
        assert.deepEqual(
          Object.fromEntries(page.months.map((row) => [row.month, row.events])),
          tally(told.map(monthOf)),
        )
        const moved = (here: string, there: string) =>
          tally(
            told
              .filter((event) => event.places.some((place) => place.id === id && place.role === here))
              .flatMap((event) =>
                once(
                  event.places
                    .filter((place) => place.role === there && place.id !== id)
                    .map((place) => place.id!),
                ),
              ),
          )
        assert.deepEqual(asTable(page.movedFrom), moved('to', 'from'))
        const to = moved('from', 'to')
        for (const [other, number] of Object.entries(asTable(page.movedTo))) assert.equal(number, to[other])
        assert.equal(page.movedTo.length, Math.min(25, Object.keys(to).length))
        for (const party of page.parties) {
          const with_ = (role: 'agents' | 'targets') =>
            told.filter((event) => named(event[role], party.id)).length
          assert.deepEqual([party.did, party.suffered], [with_('agents'), with_('targets')])
        }
        assert.ok(page.recent.length > 0)
      }
      const area = (await store.pages.place('v:area-1', all))!
      const inside = tally(
        events.flatMap((event) =>
          once(
            event.places
              .filter((place) => place.admin1 === 'Area 1' && place.id !== 'v:area-1')
              .map((place) => place.id!),
          ),
        ),
      )
      assert.ok(area.within.length > 1)
      for (const place of area.within) assert.equal(place.events, inside[place.id])
    })

    withStore('figures are a target’s only where they can count nobody else', async (store) => {
      await seed(store)
      const page = (await store.pages.party('civilians', all))!
      assert.deepEqual(page.figures, [{ measure: 'arrested', low: 20, best: 20, high: null, events: 1 }])
      const [strike] = fixed
      const [killed] = strike!.counts
      const target = (id: string): ClaimActor => ({ id, name: id, start: 0, end: 0, quote: '' })
      const event = (id: string, targets: readonly string[], ...counts: [of: string, best: number][]) => ({
        ...strike!,
        id,
        claims: [],
        targets: targets.map(target),
        counts: counts.map(([of, best]) => ({ ...killed!, of, low: best - 1, best, high: best + 1 })),
      })
      await store.replaceEvents(
        [
          event('a', ['civilians'], ['people', 10]),
          event('b', ['civilians', 'river-militia'], ['people', 100]),
          event('c', ['civilians', 'river-militia'], ['civilians', 3], ['fighters', 5]),
          event('d', ['river-militia'], ['children', 1000]),
          { ...event('e', ['civilians'], ['people', 10_000]), type: 'tally' },
          { ...event('f', ['civilians'], ['people', 10_000]), modality: 'threatened' },
          { ...event('g', ['civilians'], ['people', 10_000]), counts: [{ ...killed!, partOf: 'people' }] },
        ],
        by,
      )
      const figures = async (id: string) => (await store.pages.party(id, all))!.figures
      assert.deepEqual(await figures('civilians'), [
        { measure: 'killed', low: 11, best: 13, high: 15, events: 2 },
      ])
      assert.deepEqual(await figures('river-militia'), [
        { measure: 'killed', low: 4, best: 5, high: 6, events: 1 },
      ])
    })

    withStore('sources: what is an outlet’s own, what it carries, what was corrected', async (store) => {
      const given = await peopled(store)
      const events = (await everyEvent(store)).filter(({ status }) => status !== 'rejected')
      const claims = new Map(
        (await Promise.all(given.map(async ({ report }) => (await store.report(report.id))!.claims)))
          .flat()
          .map((claim) => [claim.report, claim]),
      )
      const outlet = (report: string): string => claims.get(report)!.chain[0]!.id!
      const { items, unknown } = await store.pages.sources(all)
      assert.equal(unknown, 1, 'the silent report without a publisher')
      assert.deepEqual(
        items.reduce((sum, row) => sum + row.reports, unknown),
        given.length,
      )
      assert.equal(items.find(({ id }) => id === 'outlet:nobody else')!.silent, 1)
      // Its publisher’s tellings all name that outlet, so its silent reports are that outlet’s too.
      const silentHere = given.filter(
        ({ report }) =>
          !events.some((event) => event.claims.some((claim) => claim.report === report.id)) &&
          (claims.has(report.id) ? outlet(report.id) === 'outlet-17' : report.publisher === 'outlet 17'),
      )
      assert.ok(silentHere.length >= 2)
      assert.equal(items.find(({ id }) => id === 'outlet-17')!.silent, silentHere.length)
      const tellers = tellersOf(events)
      for (const row of items) {
        assert.equal(row.own + row.first + row.copies + row.silent, row.reports, row.id)
        assert.deepEqual(
          [row.events, row.alone, row.contradicted],
          tellers[row.id] ?? [0, 0, 0],
          `${row.id} tells`,
        )
        const best = new Map<string, number>()
        for (const { origins } of events)
          for (const origin of origins)
            for (const report of origin.reports) {
              if (outlet(report) !== row.id) continue
              const word = origin.id === row.id ? 3 : origin.copies.includes(report) ? 1 : 2
              best.set(report, Math.max(best.get(report) ?? 0, word))
            }
        const words = tally([...best.values()].map(String))
        assert.deepEqual(
          [row.copies, row.first, row.own],
          [1, 2, 3].map((word) => words[word] ?? 0),
          row.id,
        )
        if (row.reports === 0) continue
        const page = (await store.pages.source(row.id, all))!
        const carried = tally(
          events.flatMap(({ origins }) =>
            origins
              .filter(({ id }) => id !== row.id)
              .flatMap(({ id, reports }) => reports.filter((one) => outlet(one) === row.id).map(() => id)),
          ),
        )
        for (const other of page.carries)
          assert.equal(other.events, carried[other.id], `${row.id} ${other.id}`)
        assert.equal(page.carries.length, Math.min(25, Object.keys(carried).length))
        const several = events.filter(
          (event) =>
            event.claims.some(({ report }) => outlet(report) === row.id) &&
            event.claims.some(({ report }) => outlet(report) !== row.id),
        )
        assert.equal(page.shared, several.length)
        assert.equal(
          page.toldFirst,
          several.filter((event) => outlet(event.claims[0]!.report) === row.id).length,
        )
      }
      // Said by hand: a figure that its origin no longer stands by, for another report of it gives another.
      const corrected = new Set<string>()
      for (const event of events)
        for (const { claims: figures } of event.counts)
          for (const { claim, origin, superseded } of figures) {
            const standing = figures.filter((one) => one.origin === origin && !one.superseded)
            if (superseded && standing.some((one) => reportOf(event, one.claim) !== reportOf(event, claim)))
              corrected.add(reportOf(event, claim)!)
          }
      assert.ok(corrected.size > 0, 'nothing was corrected: the test shows nothing')
      const wanted = tally([...corrected].map(outlet))
      for (const row of items) assert.equal(row.corrected, wanted[row.id] ?? 0, row.id)
    })

    withStore('a publisher under the name of a teller on the list is that teller', async (store) => {
      await seed(store)
      const { items } = await store.pages.sources(all)
      const table = items.map(({ id, reports, own, first, copies, events: told, alone, contradicted }) => ({
        id,
        numbers: [reports, own, first, copies],
        tells: [told, alone, contradicted],
      }))
      assert.deepEqual(
        table.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        [
          { id: 'mizan', numbers: [1, 1, 0, 0], tells: [2, 1, 1] },
          { id: 'nahr', numbers: [1, 1, 0, 0], tells: [1, 0, 1] },
          { id: 'outlet:صفحه اخبار الوادي', numbers: [1, 0, 0, 1], tells: [0, 0, 0] },
        ],
      )
      const byName = (await store.pages.source('outlet:نهر', all))!
      assert.equal(byName.id, 'nahr')
      assert.deepEqual(byName.carriedBy, [
        { id: 'outlet:صفحه اخبار الوادي', name: 'صفحة أخبار الوادي', events: 1, copies: 1 },
      ])
      assert.deepEqual([byName.shared, byName.toldFirst], [1, 1])
      const copyist = (await store.pages.source('outlet:صفحه اخبار الوادي', all))!
      assert.deepEqual(
        copyist.carries.map(({ id, copies }) => [id, copies]),
        [['nahr', 1]],
      )
      assert.equal(await store.pages.source('nobody', all), undefined)
      await store.restrict('nahr-1', true, by)
      const open = await store.pages.sources({ ...all, unrestricted: true })
      assert.deepEqual(
        open.items.map(({ id, reports, silent }) => [id, reports, silent]),
        [
          ['mizan', 1, 0],
          ['outlet:صفحه اخبار الوادي', 1, 1],
        ],
      )
    })
  })

  describe(`${name}: searches that people keep`, () => {
    const at = '2031-06-03T08:00:00.000Z'
    const wanted = { name: 'القصف', view: 'search', query: 'q=قصف' } as const

    withStore(
      'each person has their own, and each counts what came since it was looked at',
      async (store) => {
        await seed(store)
        const kept = await store.searches.add('sara', wanted, at)
        assert.deepEqual(await store.searches.all('sara'), [kept])
        assert.deepEqual(await store.searches.all('omar'), [])
        assert.equal((await store.searches.rename('sara', kept.id, 'قصف')).name, 'قصف')
        await assert.rejects(store.searches.rename('omar', kept.id, 'x'), code('record.no-search'))
        await assert.rejects(store.searches.look('omar', kept.id, at), code('record.no-search'))
        await assert.rejects(store.searches.drop('omar', kept.id), code('record.no-search'))
        const fresh = async (since: number) => (await store.events({ text: 'قصف', since })).total
        assert.equal(await fresh(kept.seenSeq), 0)
        assert.equal(await fresh(0), 1)
        const [first] = fixedReports
        const again = { ...first!, id: 'late', text: `${first!.text} تكملة`, url: 'https://late.example/' }
        await store.putReport(
          { report: again, bytes: new TextEncoder().encode(again.text), mediaType: 'text/plain' },
          by,
        )
        const [strike, arrest] = fixed
        const joined = { id: 'late:1', report: 'late', type: 'airstrike' } as const
        await store.replaceEvents([{ ...strike!, claims: [...strike!.claims, joined] }, arrest!], by)
        assert.equal(await fresh(kept.seenSeq), 1)
        const looked = await store.searches.look('sara', kept.id, at)
        assert.equal(await fresh(looked.seenSeq), 0)
        await store.searches.drop('sara', kept.id)
        assert.deepEqual(await store.searches.all('sara'), [])
      },
    )

    withStore('a merge of events that were seen is nothing new', async (store) => {
      await peopled(store)
      const kept = await store.searches.add('sara', wanted, at)
      const [one, other] = (await everyEvent(store)).filter(({ status }) => status === 'proposed')
      await store.decide(
        {
          kind: 'merge',
          event: one!.id,
          version: one!.version,
          from: other!.id,
          fromVersion: other!.version,
        },
        by,
      )
      assert.equal((await store.events({ since: kept.seenSeq })).total, 0)
      assert.ok((await store.events({ since: 0 })).total > 0)
    })

    withStore('nobody keeps more than there may be', async (store) => {
      for (let i = 0; i < 100; i++) await store.searches.add('sara', wanted, at)
      await assert.rejects(store.searches.add('sara', wanted, at), code('record.searches'))
      await store.searches.add('omar', wanted, at)
    })
  })
}

const reportOf = (event: ShownEvent, claim: string): string | undefined =>
  event.claims.find(({ id }) => id === claim)?.report
