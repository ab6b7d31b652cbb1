import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Event } from '../../src/linking/event.ts'
import { link } from '../../src/linking/link.ts'
import type { EventView, ShownEvent, Store } from '../../src/record/index.ts'
import { dice } from '../linking/invent.ts'
import type { Trial } from './contract.ts'
import { by } from './fixture.ts'
import { landEntries, shuffled, withoutIds } from './land.ts'

/** Every event of a record, page by page. */
export async function everyEvent(store: Store): Promise<ShownEvent[]> {
  const out: ShownEvent[] = []
  let cursor: string | null | undefined
  do {
    const page = await store.events({}, { limit: 500, ...(cursor ? { cursor } : {}) })
    out.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return out
}

/** The machine's events of a record. */
export async function machineEvents(store: Store): Promise<Event[]> {
  const events = await everyEvent(store)
  const views = await Promise.all(events.map((event) => store.event(event.id)))
  return views.map((view) => (view as EventView).machine)
}

/** Linking in the record, batch by batch. */
export function linkingContract(name: string, open: () => Promise<Trial>): void {
  describe(`${name}: linking`, () => {
    for (const seed of [1, 2, 4, 5])
      it(`batches in any order, with decisions between them, give the events of linking everything at once (${seed})`, async () => {
        const trial = await open()
        let { store } = trial
        try {
          const entries = landEntries(220, seed)
          const roll = dice(seed + 40)
          const queue = shuffled(entries, seed)
          while (queue.length > 0) {
            await store.putAll(queue.splice(0, 1 + Math.floor(roll() * 15)), by)
            await store.relink(by)
            await decideSomething(store, roll)
            if (roll() < 0.2) store = await trial.again()
          }
          const { together, apart } = await pairsOf(store)
          assert.ok(
            together.length > 0 && apart.length > 0,
            'nobody decided anything: the test shows nothing',
          )
          const all = link(
            entries.flatMap((entry) => entry.claims),
            entries.map((entry) => entry.report.report),
            { constraints: { together, apart } },
          )
          assert.deepEqual(withoutIds(await machineEvents(store)), withoutIds(all))
          assert.deepEqual((await store.verify()).faults, [])
          // And linking everything anew finds nothing to change.
          assert.deepEqual(await store.relink(by, { all: true }), { put: [], moved: [] })
        } finally {
          await trial.done()
        }
      })

    it('a record that another one writes to is linked with what the other wrote', async () => {
      const trial = await open()
      try {
        const { store } = trial
        const entries = landEntries(150, 9)
        await store.putAll(entries.slice(0, 15), by)
        await store.relink(by)
        const other = await trial.beside()
        await other.putAll(entries.slice(15, 25), by)
        await other.relink(by)
        await store.putAll(entries.slice(25), by)
        await store.relink(by)
        const all = link(
          entries.flatMap((entry) => entry.claims),
          entries.map((entry) => entry.report.report),
        )
        assert.deepEqual(withoutIds(await machineEvents(store)), withoutIds(all))
        await other.close()
      } finally {
        await trial.done()
      }
    })

    it('an id that people saw leads somewhere ever after', async () => {
      const trial = await open()
      try {
        const { store } = trial
        const seen = new Set<string>()
        for (const entry of landEntries(250, 5).toReversed()) {
          await store.putAll([entry], by)
          const { put } = await store.relink(by)
          for (const id of put) seen.add(id)
        }
        const now = new Set((await everyEvent(store)).map((event) => event.id))
        const moved = [...seen].filter((id) => !now.has(id))
        assert.ok(moved.length > 0, 'no event was joined to another one: the test shows nothing')
        for (const id of moved) {
          const view = (await store.event(id))!
          assert.equal(view.movedFrom, id)
          assert.ok(now.has(view.event.id))
        }
      } finally {
        await trial.done()
      }
    })

    it('linking that changes nothing writes nothing', async () => {
      const trial = await open()
      try {
        const { store } = trial
        await store.putAll(landEntries(60, 4), by)
        await store.relink(by)
        const log = await store.log()
        assert.deepEqual((await store.relink(by)).put, [])
        const later = await trial.again()
        assert.deepEqual((await later.relink(by)).put, [])
        assert.deepEqual(await later.log(), log)
      } finally {
        await trial.done()
      }
    })
  })
}

/** Merges two events, splits one, or takes a decision back. */
async function decideSomething(store: Store, roll: () => number): Promise<void> {
  const events = await everyEvent(store)
  const any = (all: readonly ShownEvent[]): ShownEvent => all[Math.floor(roll() * all.length)]!
  const large = events.filter((event) => event.claims.length > 2)
  if (roll() < 0.45 && events.length > 1) {
    const [event, from] = [any(events), any(events)]
    if (event.id === from.id) return
    await store.decide(
      {
        kind: 'merge',
        event: event.id,
        version: event.version,
        from: from.id,
        fromVersion: from.version,
      },
      by,
    )
  } else if (roll() < 0.7) {
    if (large.length === 0) return
    const event = any(large)
    const claims = event.claims.filter((_, i) => i % 2 === 0).map((claim) => claim.id)
    await store.decide({ kind: 'split', event: event.id, version: event.version, claims }, by)
  } else {
    const decided = []
    for (const event of events)
      for (const row of await store.history({ event: event.id }))
        if (row.undoneBy === undefined && row.kind !== 'undo') decided.push({ row, event })
    const last = decided.sort((a, b) => a.row.seq - b.row.seq).at(-1)
    if (last !== undefined)
      await store.decide({ kind: 'undo', decision: last.row.seq, version: last.event.version }, by)
  }
}

/** The pairs that the record's own decisions ask for, from its history. */
async function pairsOf(store: Store): Promise<{ together: [string, string][]; apart: [string, string][] }> {
  const rows = new Map(
    (await Promise.all((await everyEvent(store)).map((event) => store.history({ event: event.id }))))
      .flat()
      .map((row) => [row.seq, row]),
  )
  const { constraintsOf } = await import('../../src/record/review/constraints.ts')
  const ids = new Map<string, string>()
  for await (const claim of store.eachClaim())
    ids.set(`${claim.report} ${claim.trigger.start} ${claim.type}`, claim.id)
  const found = constraintsOf(
    [...rows.values()].sort((a, b) => a.seq - b.seq),
    (ref) => ids.get(`${ref.report} ${ref.start} ${ref.type}`),
  )
  return {
    together: found.together.map(([a, b]) => [a, b]),
    apart: found.apart.map(([a, b]) => [a, b]),
  }
}
