import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Event } from '../../src/linking/event.ts'
import type { Claim, Report } from '../../src/reading/claim.ts'
import { queryWords, searchWords } from '../../src/record/search.ts'
import type { EventFilter, Store } from '../../src/record/store.ts'
import { dice } from '../linking/invent.ts'
import type { Trial } from './contract.ts'
import { asReceived, by, claims as fixedClaims, events as fixedEvents, quote, seed } from './fixture.ts'
import { landEntries } from './land.ts'

/** A report of one sentence, its one claim, and the event of that. */
function told(id: string, text: string): { report: Report; claim: Claim; event: Event } {
  const first = text.split(/\s/)[0]!
  const claim: Claim = {
    ...fixedClaims[0]!,
    id: `${id}:1`,
    report: id,
    trigger: quote(text, first),
    sentence: { start: 0, end: text.length },
    agent: [],
    target: [],
    places: [],
    counts: [],
    chain: [],
    time: { start: '2031-05-30', end: '2031-05-30', precision: 'day', how: 'stated' },
  }
  const event: Event = {
    ...fixedEvents[0]!,
    id: `ev-${id}`,
    agents: [],
    targets: [],
    places: [],
    counts: [],
    conflicts: [],
    claims: [{ id: claim.id, report: id, type: claim.type }],
  }
  return { report: { id, text }, claim, event }
}

async function put(store: Store, texts: readonly string[]): Promise<void> {
  const all = texts.map((text, i) => told(`t${i}`, text))
  await store.putAll(
    all.map(({ report, claim }) => ({ report: asReceived(report), claims: [claim] })),
    by,
  )
  await store.replaceEvents(
    all.map(({ event }) => event),
    by,
  )
}

/** The numbers of the texts that are found, which must be the same for reports, claims and events. */
async function found(store: Store, text: string): Promise<number[]> {
  const reports = await store.reports({ text }, { limit: 500 })
  const claims = await store.claims({ text }, { limit: 500 })
  const events = await store.events({ text }, { limit: 500 })
  const numbers = (ids: readonly string[]): number[] =>
    ids.map((id) => Number(/\d+/.exec(id)![0])).sort((a, b) => a - b)
  const of = {
    reports: numbers(reports.items.map((row) => row.id)),
    claims: numbers(claims.items.map((claim) => claim.report)),
    events: numbers(events.items.map((event) => event.id)),
  }
  assert.deepEqual(of.claims, of.reports, `claims with «${text}»`)
  assert.deepEqual(of.events, of.reports, `events with «${text}»`)
  assert.deepEqual([reports.total, claims.total, events.total], Array(3).fill(of.reports.length), text)
  return of.reports
}

/** What search means: of every word of the question one form begins one of the words of the text. */
function holds(text: string, question: string): boolean {
  const words = [...searchWords(text)]
  const asked = queryWords(question)
  return (
    asked.length > 0 &&
    asked.every((forms) => forms.some((form) => words.some((one) => one.startsWith(form))))
  )
}

/** What every store finds by words, whatever index it finds them by. */
export function wordsContract(name: string, open: () => Promise<Trial>): void {
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

  describe(`${name}: words`, () => {
    const texts = [
      'قصف الطيران سوق البلدة',
      'والقصفُ مستمرّ على أطراف المدينة',
      'أُصيب ١٢ شخصا و 3 أطفال',
      'قُتل ۱۲ مدنيا في إدلب',
      "a raid near Al Qā'im by 1,250 men, d’Artagnan Street",
      'بتاريخ 13.12.2018 وصل M16 إلى الرياض',
      'للمدارس حرمة',
    ]
    const questions: readonly (readonly [question: string, numbers: readonly number[]])[] = [
      // Beginnings of words, with and without what is attached before.
      ['قصف', [0, 1]],
      ['القصف', [0, 1]],
      ['وبالقصف', [0, 1]],
      ['قص', [0, 1]],
      ['ق', [0, 1, 3]],
      ['مدار', [6]],
      ['المدارس', [6]],
      ['صف', []],
      // Hamza, ta marbuta, marks.
      ['اصيب', [2]],
      ['أصيب', [2]],
      ['ادلب', [3]],
      ['البلده', [0]],
      ['مدينه', [1]],
      // Digits of three scripts.
      ['12', [2, 3]],
      ['١٢', [2, 3]],
      ['۱۲', [2, 3]],
      ['1', [2, 3, 4, 5]],
      ['1,250', [4]],
      ['1,2', [4]],
      ['250', []],
      ['13.12.2018', [5]],
      ['١٣', [5]],
      // Latin, its apostrophes and accents.
      ['qaim', [4]],
      ["QA'IM", [4]],
      ['Qāʼim', [4]],
      ['dartagnan', [4]],
      ['m16', [5]],
      ['m1', [5]],
      // All words.
      ['قصف سوق', [0]],
      ['قصف مستمر', [1]],
      ['قصف إدلب', []],
      // Nothing that is a word, and what databases might take for their own.
      ['', []],
      ['« »', []],
      ['%', []],
      ['"', []],
      ["'", []],
      ['قصف*', [0, 1]],
      ['NOT', []],
      ['NEAR(market', []],
      ['words:raid', []],
      ["raid' | 'men", [4]],
      ['raid & men', [4]],
      ['raid\\', [4]],
    ]
    withStore(
      'are found by their beginnings, in any spelling, in reports, claims and events',
      async (store) => {
        await put(store, texts)
        for (const [question, numbers] of questions)
          assert.deepEqual(await found(store, question), numbers, `«${question}»`)
      },
    )

    withStore('are found exactly where they stand: invented texts of many scripts', async (store) => {
      const roll = dice(41)
      const pick = <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)]!
      const letters = [..."ابتجقصفلوكهةىيأإؤئءگچپیڤڭ١٢٣۴۵67abzéöØđß×÷.,-'’ـَ_#@"]
      const word = (): string =>
        Array.from({ length: 1 + Math.floor(roll() * 5) }, () => pick(letters)).join('')
      const many = Array.from({ length: 150 }, (_, i) =>
        [`تقرير${i}`, ...Array.from({ length: 12 }, word)].join(' '),
      )
      await put(store, many)
      const asked = [
        ...Array.from({ length: 120 }, word),
        ...Array.from({ length: 40 }, () => `${word()} ${word()}`),
        ...letters,
      ]
      let hits = 0
      for (const question of asked) {
        const wanted = many.flatMap((text, i) => (holds(text, question) ? [i] : []))
        assert.deepEqual(await found(store, question), wanted, `«${question}»`)
        hits += wanted.length
      }
      assert.ok(hits > 1000)
    })

    withStore('however long or many', async (store) => {
      const long = 'ب'.repeat(600)
      const lots = Array.from({ length: 90_000 }, (_, i) => `w${i}`)
      const texts = [`${long}ت قصف`, `${long}ث غارة`, lots.join(' ')]
      await put(store, texts)
      assert.deepEqual(await found(store, 'ب'), [0, 1])
      assert.deepEqual(await found(store, long), [0, 1])
      assert.deepEqual(await found(store, `${long}ت`), [0])
      assert.deepEqual(await found(store, `${long}ج`), [])
      assert.deepEqual(await found(store, `${long}ث قصف`), [])
      assert.deepEqual(await found(store, 'w89999'), [2])
      assert.deepEqual(await found(store, lots.slice(0, 300).join(' ')), [2])
      assert.deepEqual((await store.verify()).faults, [])
    })

    withStore('follow what is set, decided, taken away and put back', async (store) => {
      await seed(store)
      const claims = async (text: string): Promise<readonly (readonly string[] | number)[]> => {
        const { items, total } = await store.claims({ text })
        return [items.map((claim) => claim.id), total]
      }
      const events = async (text: string): Promise<string[]> => {
        const { items, total } = await store.events({ text })
        assert.equal(total, items.length)
        return items.map((event) => event.id)
      }
      assert.deepEqual(await claims('اعتقلت'), [['mizan-3:2'], 1])
      const claim = { claim: 'mizan-3:2', version: 0, reason: 'سبب' }
      const { decision } = await store.decide({ kind: 'reject-claim', ...claim }, by)
      assert.deepEqual(await claims('اعتقلت'), [[], 0], 'rejected')
      await store.decide({ kind: 'undo', decision: decision.seq, version: decision.seq }, by)
      assert.deepEqual(await claims('اعتقلت'), [['mizan-3:2'], 1], 'and not any more')
      const own = fixedClaims.filter((one) => one.report === 'mizan-3')
      await store.putClaims('mizan-3', own.slice(0, 1), by)
      assert.deepEqual(await claims('اعتقلت'), [[], 0])
      await store.putClaims('mizan-3', own, by)
      assert.deepEqual(await claims('اعتقلت'), [['mizan-3:2'], 1])

      await store.replaceEvents(fixedEvents, by)
      assert.deepEqual(await events('شابا'), ['ev-arrest'])
      await store.replaceEvents(fixedEvents.slice(0, 1), by)
      assert.deepEqual(await events('شابا'), [])
      assert.deepEqual(await events('قصف'), ['ev-strike'])
      await store.replaceEvents(fixedEvents, by)
      const [strike] = (await store.events({ text: 'قصف' })).items
      await store.decide({ kind: 'accept', event: strike!.id, version: strike!.version }, by)
      assert.deepEqual(await events('قصف'), ['ev-strike'])
      assert.deepEqual((await store.events({ text: 'قصف', statuses: ['accepted'] })).total, 1)
      assert.deepEqual((await store.events({ text: 'قصف', statuses: ['proposed'] })).total, 0)
      assert.deepEqual((await store.verify()).faults, [])
    })

    withStore('and a filter find what both find, in every order, page by page', async (store) => {
      await store.putAll(landEntries(300, 11), by)
      await store.relink(by)
      const all = async (filter: EventFilter, sort: 'newest' | 'toll' = 'newest'): Promise<string[]> => {
        const ids: string[] = []
        let cursor: string | null | undefined
        do {
          const page = await store.events(filter, { sort, limit: 7, ...(cursor ? { cursor } : {}) })
          ids.push(...page.items.map((event) => event.id))
          cursor = page.next
          if (cursor === null) assert.equal(page.total, ids.length, JSON.stringify(filter))
        } while (cursor !== null)
        return ids
      }
      const text = 'قرية'
      const worded = new Set(await all({ text }))
      assert.ok(worded.size > 20)
      const [some] = (await store.events()).items
      const filters: EventFilter[] = [
        { types: ['shelling', 'raid'] },
        { from: '2001-02-01', to: '2001-03-20' },
        { party: 'river-militia' },
        { agent: 'river-militia' },
        { place: 'Village 1' },
        { place: some!.places[0]!.id! },
        { source: 'Agency 3' },
        { statuses: ['proposed'] },
        { report: some!.claims[0]!.report },
        { located: true },
        { box: { south: -90, west: -180, north: 90, east: 180 } },
        { unrestricted: true },
        { since: 20 },
        { party: 'river-militia', place: 'Village', types: ['shelling'], from: '2001-01-01' },
      ]
      for (const filter of filters)
        for (const sort of ['newest', 'toll'] as const) {
          const wanted = (await all(filter, sort)).filter((id) => worded.has(id))
          assert.deepEqual(await all({ ...filter, text }, sort), wanted, JSON.stringify(filter))
        }
      const claims = async (filter: EventFilter): Promise<string[]> => {
        const { items, total } = await store.claims(filter, { limit: 500 })
        assert.equal(total, items.length)
        return items.map((claim) => claim.id)
      }
      const wordedClaims = new Set(await claims({ text }))
      for (const filter of filters.slice(0, 9).filter((one) => one.agent === undefined))
        assert.deepEqual(
          await claims({ ...filter, text }),
          (await claims(filter)).filter((id) => wordedClaims.has(id)),
          JSON.stringify(filter),
        )
    })

    withStore('of the map, the charts and the facets are those of the list', async (store) => {
      await store.putAll(landEntries(300, 11), by)
      await store.relink(by)
      for (const text of ['قرية', 'قصف', 'nowhereatall']) {
        const { total } = await store.events({ text })
        const sum = (all: readonly { readonly events: number }[]): number =>
          all.reduce((n, one) => n + one.events, 0)
        const { months, undated } = await store.months({ text })
        assert.equal(sum(months) + undated, total)
        assert.equal(sum((await store.facets({ text })).types), total)
        assert.equal(sum(await store.charts.counts({ text }, 'type')), total)
        const { counted, apart } = await store.spots({ text })
        const located = (await store.events({ text, located: true })).total
        assert.equal(sum(counted) + new Set(apart.map((one) => one.event)).size, located)
      }
    })
  })
}
