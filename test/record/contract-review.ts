import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../src/problem.ts'
import type { Decision, ShownEvent, Store } from '../../src/record/index.ts'
import { claimVersion, StaleDecision } from '../../src/record/index.ts'
import type { Trial } from './contract.ts'
import { asReceived, by, claims, quote, reports } from './fixture.ts'

const sara = { who: 'sara', at: '2031-06-02T10:00:00Z' }
const omar = { who: 'omar', at: '2031-06-02T11:00:00Z' }
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

/** The invented land, linked by the record itself. */
async function linked(store: Store): Promise<{ strike: ShownEvent; arrest: ShownEvent }> {
  await store.putAll(
    reports.map((report) => ({
      report: asReceived(report),
      claims: claims.filter((claim) => claim.report === report.id),
    })),
    by,
  )
  await store.relink(by)
  return { strike: await withClaim(store, 'nahr-1:1'), arrest: await withClaim(store, 'mizan-3:2') }
}

async function withClaim(store: Store, claim: string): Promise<ShownEvent> {
  const { items } = await store.events()
  return items.find((event) => event.claims.some((one) => one.id === claim))!
}

/** What people do with events and claims. */
export function reviewContract(name: string, open: () => Promise<Trial>): void {
  const withStore = (title: string, run: (store: Store, trial: Trial) => Promise<void>): void => {
    it(title, async () => {
      const trial = await open()
      try {
        await run(trial.store, trial)
        const later = await trial.again()
        assert.deepEqual((await later.verify()).faults, [])
      } finally {
        await trial.done()
      }
    })
  }

  describe(`${name}: review of events`, () => {
    withStore('an accepted event carries both readings, and who said what when', async (store) => {
      const { strike } = await linked(store)
      const { id } = strike
      const edited = await store.decide(
        {
          kind: 'edit',
          event: id,
          version: strike.version,
          field: 'type',
          value: 'shelling',
          reason: 'مدفعية',
        },
        sara,
      )
      const now = edited.events[0]!
      assert.ok(now.version > strike.version)
      await store.decide({ kind: 'accept', event: id, version: now.version }, omar)
      const view = (await store.event(id))!
      assert.equal(view.event.type, 'shelling')
      assert.equal(view.event.status, 'accepted')
      assert.equal(view.machine.type, strike.type)
      assert.equal(view.machine.status, 'proposed')
      const [edit] = view.event.review!.edits
      assert.deepEqual(
        [edit!.field, edit!.value, edit!.machine, edit!.who, edit!.at, edit!.reason],
        ['type', 'shelling', strike.type, 'sara', sara.at, 'مدفعية'],
      )
      assert.equal(view.event.review!.by!.who, 'omar')
      assert.deepEqual(
        view.history.map((row) => [row.kind, row.who]),
        [
          ['edit', 'sara'],
          ['accept', 'omar'],
        ],
      )
      assert.equal(view.history[0]!.body.before, strike.type)
      // What people see is what is filtered by.
      assert.deepEqual(
        (await store.events({ types: ['shelling'], statuses: ['accepted'] })).items.map((e) => e.id),
        [id],
      )
      assert.equal((await store.events({ types: [strike.type] })).total, 0)
    })

    withStore('a stale decision is refused, shown what is there, and changes nothing', async (store) => {
      const { strike } = await linked(store)
      const seen = { event: strike.id, version: strike.version }
      await store.decide({ kind: 'accept', ...seen }, sara)
      const log = await store.log()
      await assert.rejects(
        store.decide({ kind: 'reject', ...seen, reason: 'مكرر' }, omar),
        (error) => error instanceof StaleDecision && (error.current as ShownEvent).status === 'accepted',
      )
      assert.deepEqual(await store.log(), log)
      assert.equal((await store.event(strike.id))!.event.status, 'accepted')
    })

    withStore('of two who saw the same and decide, the second is told', async (store, trial) => {
      const { strike } = await linked(store)
      const other = await trial.beside()
      const seen = { event: strike.id, version: strike.version }
      await store.decide({ kind: 'accept', ...seen }, sara)
      await assert.rejects(
        other.decide({ kind: 'reject', ...seen, reason: 'لا' }, omar),
        code('record.stale'),
      )
      assert.equal((await other.event(strike.id))!.event.review!.by!.who, 'sara')
      await other.close()
    })

    withStore('comments stand beside each other; an assignment is filtered by', async (store) => {
      const { arrest } = await linked(store)
      const about = { event: arrest.id, version: arrest.version }
      await store.decide({ kind: 'comment', event: arrest.id, text: 'من يعرف المكان؟' }, sara)
      await store.decide({ kind: 'comment', event: arrest.id, text: 'أنا' }, omar)
      await store.decide({ kind: 'assign', ...about, to: 'omar' }, sara)
      const { items } = await store.events({ assignee: 'omar' })
      assert.deepEqual(
        items.map((event) => [event.id, event.review!.comments, event.status]),
        [[arrest.id, 2, 'proposed']],
      )
      await store.decide({ kind: 'assign', ...about, version: items[0]!.version, to: null }, omar)
      assert.equal((await store.events({ assignee: 'omar' })).total, 0)
    })

    withStore('what is taken back is as if it had not been, and stays in the history', async (store) => {
      const { strike } = await linked(store)
      const first = await store.decide({ kind: 'accept', event: strike.id, version: strike.version }, sara)
      const version = first.events[0]!.version
      await store.decide({ kind: 'undo', decision: first.decision.seq, version }, omar)
      const view = (await store.event(strike.id))!
      const { version: _, ...shown } = view.event
      assert.deepEqual(shown, view.machine)
      assert.deepEqual(
        view.history.map((row) => [row.kind, row.undoneBy]),
        [
          ['accept', 2],
          ['undo', undefined],
        ],
      )
      await assert.rejects(
        store.decide({ kind: 'undo', decision: first.decision.seq, version: view.event.version }, omar),
        code('record.no-decision'),
      )
    })

    withStore('decisions that make no sense are refused in both languages', async (store) => {
      const { strike } = await linked(store)
      const about = { event: strike.id, version: strike.version }
      const log = await store.log()
      const wrong: readonly unknown[] = [
        { kind: 'edit', ...about, field: 'type', value: 'party', reason: 'x' },
        { kind: 'edit', ...about, field: 'claims', value: [], reason: 'x' },
        { kind: 'edit', ...about, field: 'type', value: 'raid', reason: ' ' },
        { kind: 'edit', ...about, field: 'time', value: { start: '2031-02-30' }, reason: 'x' },
        {
          kind: 'edit',
          ...about,
          field: 'time',
          value: { start: '2031-05-02', end: '2031-05-01', precision: 'day', how: 'stated' },
          reason: 'x',
        },
        { kind: 'edit', ...about, field: 'places', value: [{ name: 'x' }], reason: 'x' },
        { kind: 'reject', ...about, reason: '' },
        { kind: 'comment', event: strike.id, text: '' },
        { kind: 'split', ...about, claims: [] },
        { kind: 'split', ...about, claims: strike.claims.map((claim) => claim.id) },
        { kind: 'split', ...about, claims: ['mizan-3:2'] },
        { kind: 'merge', ...about, from: strike.id, fromVersion: strike.version },
      ]
      for (const decision of wrong)
        await assert.rejects(
          store.decide(decision as Decision, sara),
          code('record.decision'),
          JSON.stringify(decision),
        )
      await assert.rejects(
        store.decide({ kind: 'accept', event: 'ev-none', version: 1 }, sara),
        code('record.no-event'),
      )
      assert.deepEqual(await store.log(), log)
    })

    withStore('a merge keeps the id that was chosen, and undoing it gives both back', async (store) => {
      const { strike, arrest } = await linked(store)
      await store.decide({ kind: 'comment', event: strike.id, text: 'تعليق' }, sara)
      const done = await store.decide(
        {
          kind: 'merge',
          event: arrest.id,
          version: arrest.version,
          from: strike.id,
          fromVersion: strike.version,
        },
        sara,
      )
      assert.deepEqual(done.moved, [{ from: strike.id, into: arrest.id }])
      const view = (await store.event(strike.id))!
      assert.equal(view.movedFrom, strike.id)
      assert.equal(view.event.id, arrest.id)
      assert.equal(view.event.claims.length, strike.claims.length + arrest.claims.length)
      assert.deepEqual(
        view.history.map((row) => row.kind),
        ['comment', 'merge'],
      )
      const { version } = view.event
      await store.decide({ kind: 'undo', decision: done.decision.seq, version }, omar)
      assert.deepEqual((await store.event(strike.id))!.machine.claims, strike.claims)
      assert.deepEqual((await store.event(arrest.id))!.machine.claims, arrest.claims)
      assert.equal((await store.event(strike.id))!.event.review!.comments, 1)
    })

    withStore('a split holds when reports come in that would join the halves', async (store) => {
      const { strike } = await linked(store)
      assert.ok(strike.claims.length > 1)
      const out = strike.claims.at(-1)!.id
      const done = await store.decide(
        { kind: 'split', event: strike.id, version: strike.version, claims: [out] },
        sara,
      )
      const apart = await withClaim(store, out)
      assert.notEqual(apart.id, strike.id)
      const copy = { ...reports[1]!, id: 'late', publisher: 'موقع آخر' }
      const told = claims
        .filter((claim) => claim.report === reports[1]!.id)
        .map((claim) => ({ ...claim, id: 'late:1', report: 'late' }))
      await store.putAll([{ report: asReceived(copy), claims: told }], by)
      await store.relink(by)
      assert.notEqual((await withClaim(store, out)).id, (await withClaim(store, 'nahr-1:1')).id)
      const { version } = (await store.event(strike.id))!.event
      await store.decide({ kind: 'undo', decision: done.decision.seq, version }, sara)
      assert.equal((await withClaim(store, out)).id, strike.id)
      assert.equal((await store.event(apart.id))!.movedFrom, apart.id)
    })

    withStore('an accepted event to which claims come later asks for a second look', async (store) => {
      await store.putAll(
        [{ report: asReceived(reports[0]!), claims: claims.filter((c) => c.report === 'nahr-1') }],
        by,
      )
      await store.relink(by)
      const [first] = (await store.events()).items
      await store.decide({ kind: 'accept', event: first!.id, version: first!.version }, sara)
      assert.equal((await store.events({ changed: true })).total, 0)
      const { strike } = await linked(store)
      assert.equal(strike.id, first!.id)
      assert.equal(strike.status, 'accepted')
      assert.deepEqual(
        (await store.events({ changed: true })).items.map((event) => event.id),
        [strike.id],
      )
      await store.decide({ kind: 'accept', event: strike.id, version: strike.version }, omar)
      assert.equal((await store.events({ changed: true })).total, 0)
    })
  })

  describe(`${name}: review of claims`, () => {
    withStore('a claim the machine missed: the words a person selected', async (store) => {
      await linked(store)
      const { text } = reports[0]!
      const trigger = quote(text, 'قاعدة')
      const done = await store.decide(
        {
          kind: 'add-claim',
          report: 'nahr-1',
          fields: { type: 'fortify', trigger: { start: trigger.start, end: trigger.end } },
        },
        sara,
      )
      assert.equal(done.claim!.trigger.quote, 'قاعدة')
      assert.deepEqual(done.claim!.review, {
        how: 'added',
        who: 'sara',
        at: sara.at,
        decision: done.decision.seq,
      })
      assert.equal(text.slice(done.claim!.sentence.start, done.claim!.sentence.end), text.split('\n')[3])
      const event = await withClaim(store, done.claim!.id)
      assert.equal(event.type, 'fortify')
      await store.decide(
        { kind: 'undo', decision: done.decision.seq, version: claimVersion(done.claim!) },
        sara,
      )
      assert.equal(await store.event(event.id), undefined)
      assert.equal((await store.totals()).claims, claims.length)
    })

    withStore('words that are not there, or say nothing, are refused', async (store) => {
      await linked(store)
      for (const trigger of [
        { start: 0, end: 0 },
        { start: 5, end: 100_000 },
        { start: -1, end: 3 },
      ])
        await assert.rejects(
          store.decide({ kind: 'add-claim', report: 'nahr-1', fields: { type: 'raid', trigger } }, sara),
          code('record.decision'),
        )
      const actor = { id: 'x', name: 'X', quote: 'not there', start: 0, end: 9 }
      const trigger = { start: 0, end: 5 }
      await assert.rejects(
        store.decide(
          { kind: 'add-claim', report: 'nahr-1', fields: { type: 'raid', trigger, agent: [actor] } },
          sara,
        ),
        code('record.quote'),
      )
      assert.equal((await store.totals()).claims, claims.length)
    })

    withStore('a corrected claim: both readings, and the event follows the person', async (store) => {
      const { arrest } = await linked(store)
      const words = quote(reports[2]!.text, 'اعتقلت قوات الشمال')
      const done = await store.decide(
        {
          kind: 'correct-claim',
          claim: 'mizan-3:2',
          version: 0,
          fields: { trigger: { start: words.start, end: words.end }, type: 'raid' },
          reason: 'مداهمة',
        },
        sara,
      )
      assert.equal(done.claim!.trigger.quote, 'اعتقلت قوات الشمال')
      assert.equal(done.claim!.review!.machine!.trigger.quote, 'اعتقلت')
      assert.equal((await store.event(arrest.id))!.event.type, 'raid')
      const stale = { claim: 'mizan-3:2', version: 0, reason: 'لا شيء' }
      await assert.rejects(store.decide({ kind: 'reject-claim', ...stale }, omar), StaleDecision)
      await assert.rejects(
        store.decide({ kind: 'reject-claim', ...stale, claim: 'nothing' }, omar),
        code('record.no-claim'),
      )
    })

    withStore('a rejected claim leaves its event and can be brought back', async (store) => {
      const { strike } = await linked(store)
      const out = strike.claims.at(-1)!
      const done = await store.decide(
        { kind: 'reject-claim', claim: out.id, version: 0, reason: 'قراءة خاطئة' },
        sara,
      )
      assert.equal(done.claim!.review!.how, 'rejected')
      const left = (await store.event(strike.id))!.event.claims
      assert.deepEqual(left, strike.claims.slice(0, -1))
      assert.equal(
        (await store.claims({ report: out.report })).items.some((c) => c.id === out.id),
        false,
      )
      assert.ok((await store.report(out.report))!.claims.some((c) => c.review?.how === 'rejected'))
      await store.decide(
        { kind: 'undo', decision: done.decision.seq, version: claimVersion(done.claim!) },
        sara,
      )
      assert.deepEqual((await store.event(strike.id))!.event.claims, strike.claims)
    })

    withStore('decisions hold when a report is read anew and its claims have other ids', async (store) => {
      const { strike, arrest } = await linked(store)
      const merged = await store.decide(
        {
          kind: 'merge',
          event: strike.id,
          version: strike.version,
          from: arrest.id,
          fromVersion: arrest.version,
        },
        sara,
      )
      const event = merged.events.find((one) => one.id === strike.id)!
      await store.decide({ kind: 'accept', event: event.id, version: event.version }, sara)
      await store.decide(
        {
          kind: 'correct-claim',
          claim: 'mizan-3:2',
          version: 0,
          fields: { modality: 'denied' },
          reason: 'نفي',
        },
        sara,
      )
      // The reading of today finds one claim more before the others, and numbers them anew.
      const own = claims.filter((claim) => claim.report === 'mizan-3')
      const more = {
        ...own[0]!,
        id: 'mizan-3:1',
        type: 'condemn' as const,
        trigger: quote(reports[2]!.text, 'ونفت'),
        places: [],
        counts: [],
      }
      await store.putClaims(
        'mizan-3',
        [more, { ...own[0]!, id: 'mizan-3:2' }, { ...own[1]!, id: 'mizan-3:3' }],
        by,
      )
      await store.relink(by)
      const now = (await store.event(event.id))!
      assert.equal(now.event.status, 'accepted')
      assert.deepEqual(
        now.event.claims.map((claim) => claim.id).sort(),
        [...strike.claims.map((claim) => claim.id), 'mizan-3:3'].sort(),
      )
      assert.equal(now.event.review!.changed, false)
      const corrected = now.claims.find((claim) => claim.id === 'mizan-3:3')!
      assert.equal(corrected.modality, 'denied')
      assert.equal(corrected.review!.machine!.modality, 'reported')
      // And when the machine reads it no more, it is the person's claim.
      await store.putClaims('mizan-3', [more], by)
      await store.relink(by)
      const kept = (await store.report('mizan-3'))!.claims.find((claim) => claim.type === 'arrest')!
      assert.deepEqual([kept.modality, kept.review!.how], ['denied', 'added'])
    })

    withStore('a person’s claim that the machine learns to read is counted once', async (store) => {
      const { arrest } = await linked(store)
      const own = claims.filter((claim) => claim.report === 'mizan-3')
      await store.putClaims('mizan-3', own.slice(0, 1), by)
      await store.relink(by)
      assert.equal(await store.event(arrest.id), undefined)
      const { trigger, agent, places, time, counts } = own[1]!
      const span = { start: trigger.start, end: trigger.end }
      await store.decide(
        {
          kind: 'add-claim',
          report: 'mizan-3',
          fields: { type: 'arrest', trigger: span, agent, places, time, counts },
        },
        sara,
      )
      await store.putClaims('mizan-3', own, by)
      await store.relink(by)
      const { items } = await store.claims({ types: ['arrest'] })
      assert.equal(items.length, 1)
      assert.equal(items[0]!.review!.how, 'added')
    })

    withStore('what rests on a restricted report can be left out', async (store) => {
      const { strike, arrest } = await linked(store)
      await store.restrict('nahr-1', true, sara)
      assert.equal((await store.report('nahr-1'))!.report.restricted, true)
      const ids = async () => (await store.events({ unrestricted: true })).items.map((event) => event.id)
      const open = await ids()
      assert.ok(open.includes(arrest.id) && !open.includes(strike.id))
      assert.equal((await store.claims({ unrestricted: true })).total, claims.length - 1)
      assert.equal((await store.reports({ unrestricted: true })).total, reports.length - 1)
      await store.restrict('nahr-1', false, sara)
      assert.ok((await ids()).includes(strike.id))
      await assert.rejects(store.restrict('none', true, sara), code('record.no-report'))
    })

    withStore(
      'decisions go to another record under their numbers, and new ones follow them',
      async (store, trial) => {
        const { strike, arrest } = await linked(store)
        await store.decide({ kind: 'accept', event: strike.id, version: strike.version, reason: 'ok' }, sara)
        await store.decide({ kind: 'comment', event: arrest.id, text: 'later' }, omar)
        const kept = await store.decisions()
        const copy = await trial.another()
        try {
          for (const report of reports) await copy.putReport(asReceived(report), by)
          await copy.restoreDecisions(kept, by)
          for (const report of reports)
            await copy.putClaims(
              report.id,
              claims.filter((claim) => claim.report === report.id),
              by,
            )
          await copy.replaceEvents([(await store.event(strike.id))!.machine], by)
          const shown = (await copy.event(strike.id))!
          assert.equal(shown.event.status, 'accepted')
          assert.deepEqual(await copy.decisions(), kept)
          const next = await copy.decide({ kind: 'comment', event: strike.id, text: 'here' }, sara)
          assert.ok(next.decision.seq > kept.decisions.at(-1)!.seq)
          await assert.rejects(copy.restoreDecisions(kept, by), code('record.decision'))
          assert.deepEqual((await copy.verify()).faults, [])
        } finally {
          await copy.close()
        }
      },
    )

    withStore('what a page of events rests on is what each of them rests on', async (store) => {
      await linked(store)
      const { items } = await store.events()
      for (const [i, evidence] of (await store.evidence(items)).entries()) {
        const view = (await store.event(items[i]!.id))!
        const { machine: _, history: __, ...alone } = view
        assert.deepEqual(evidence, alone)
      }
    })
  })
}
