import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { matchSpans, queryWords, searchWords } from '../../src/record/index.ts'
import { readQuestion } from '../../src/service/question.ts'
import { fold } from '../../src/text/fold.ts'
import { asReceived, by, events, reports } from '../record/fixture.ts'
import { type Asker, type Desk, type Input, openDesk } from './desk.ts'

type Id = Parameters<Desk['ask']>[1]

async function told<T>(desk: Desk, who: Asker, id: Id, input: Input = {}): Promise<T> {
  const answer = await desk.ask(who, id, input)
  assert.ok(answer.ok, `${who} ${id}: ${await answer.clone().text()}`)
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T)
}
const accept = async (desk: Desk, id: string): Promise<void> => {
  const { version } = (await desk.store.event(id))!.event
  await told(desk, 'editor', 'decideEvent', { params: { id }, body: { kind: 'accept' }, match: version })
}

interface Party {
  readonly events: number
  readonly did: { readonly events: number }
  readonly tellers: readonly { readonly id: string; readonly name: string }[]
  readonly recent: readonly { readonly id: string }[]
}

describe('pages of parties, places and tellers', () => {
  const north = { params: { id: 'northern-forces' } }

  it('count what who asks may see, and anew once that has changed', async (t) => {
    const desk = await openDesk(t)
    const did = async (who: Asker) => (await told<Party>(desk, who, 'readParty', north)).did.events
    assert.equal((await desk.ask('public', 'readParty', north)).status, 404)
    assert.deepEqual([await did('viewer'), await did('editor')], [2, 2])
    await accept(desk, 'ev-strike')
    assert.deepEqual([await did('public'), await did('viewer')], [1, 2])
    await told(desk, 'editor', 'restrictReport', { params: { id: 'mizan-3' }, body: { restricted: true } })
    assert.equal((await desk.ask('public', 'readParty', north)).status, 404)
    assert.equal((await desk.ask('viewer', 'readParty', north)).status, 404)
    assert.equal(await did('editor'), 2)
    const read = (await desk.store.log()).filter(({ action }) => action === 'read.restricted')
    assert.deepEqual(
      read.map(({ who, subject }) => [who, subject]),
      [['editor', 'mizan-3']],
    )
  })

  it('hold no words and ids of reports for the public role', async (t) => {
    const desk = await openDesk(t)
    await accept(desk, 'ev-strike')
    await accept(desk, 'ev-arrest')
    for (const [id, input] of [
      ['readParty', north],
      ['readParty', { params: { id: 'civilians' } }],
      ['readPlace', { params: { id: 'test:tal-zaytun' } }],
      ['listParties', {}],
    ] satisfies [Id, Input][]) {
      const text = JSON.stringify(await told(desk, 'public', id, input))
      for (const secret of ['nahr-1', 'mizan-3', 'شابا', 'مصدر طبي', 'تل الزيتون'])
        assert.ok(!text.includes(secret), `${id}: ${secret}`)
    }
    assert.equal((await desk.ask('public', 'listSources')).status, 403)
  })

  it('a rejected event is counted nowhere', async (t) => {
    const desk = await openDesk(t)
    const { version } = (await desk.store.event('ev-arrest'))!.event
    await told(desk, 'editor', 'decideEvent', {
      params: { id: 'ev-arrest' },
      body: { kind: 'reject', reason: 'سبب' },
      match: version,
    })
    assert.equal((await told<Party>(desk, 'viewer', 'readParty', north)).events, 1)
    assert.equal((await desk.ask('viewer', 'readParty', { params: { id: 'civilians' } })).status, 404)
  })
})

interface Saved {
  readonly id: string
  readonly name: string
  readonly filter: string
  readonly total: number
  readonly fresh: number
  readonly seenSeq: number
}

describe('saved searches', () => {
  const strikes = { name: 'غارات', view: 'search', query: `q=${encodeURIComponent('قصف type:airstrike')}` }
  const list = async (desk: Desk, who: Asker) =>
    (await told<{ items: Saved[] }>(desk, who, 'listSearches')).items

  /** Another report tells of the strike. */
  async function later(desk: Desk, id: string): Promise<void> {
    const text = `${reports[0]!.text} ${id}`
    await desk.store.putReport(asReceived({ id, text }), by)
    const [strike, arrest] = events
    const claim = { id: `${id}:1`, report: id, type: 'airstrike' } as const
    await desk.store.replaceEvents([{ ...strike!, claims: [...strike!.claims, claim] }, arrest!], by)
  }

  it('say how much of them is new, each person’s own', async (t) => {
    const desk = await openDesk(t)
    const saved = await told<Saved>(desk, 'viewer', 'saveSearch', { body: strikes })
    assert.deepEqual([saved.total, saved.fresh], [1, 0])
    assert.deepEqual(await list(desk, 'reviewer'), [])
    await later(desk, 'later')
    const [fresh] = await list(desk, 'viewer')
    assert.deepEqual([fresh!.total, fresh!.fresh], [1, 1])
    const only = await told<{ items: { id: string }[] }>(desk, 'viewer', 'listEvents', {
      query: `?${fresh!.filter}&since=${fresh!.seenSeq}`,
    })
    assert.deepEqual(
      only.items.map(({ id }) => id),
      ['ev-strike'],
    )
    await told(desk, 'viewer', 'lookAtSearch', { params: { id: saved.id } })
    assert.equal((await list(desk, 'viewer'))[0]!.fresh, 0)
    await told(desk, 'viewer', 'renameSearch', { params: { id: saved.id }, body: { name: 'الغارات' } })
    assert.equal((await list(desk, 'viewer'))[0]!.name, 'الغارات')
    for (const id of ['renameSearch', 'lookAtSearch', 'dropSearch'] as const)
      assert.equal(
        (await desk.ask('owner', id, { params: { id: saved.id }, body: { name: 'x' } })).status,
        404,
        id,
      )
    await told(desk, 'viewer', 'dropSearch', { params: { id: saved.id } })
    assert.deepEqual(await list(desk, 'viewer'), [])
    const log = JSON.stringify(await desk.store.log())
    assert.ok(!log.includes('غارات'), 'what someone looks for is in no log')
  })

  it('count nothing that rests on a restricted report for those it is closed to', async (t) => {
    const desk = await openDesk(t)
    for (const who of ['viewer', 'editor'] as const)
      await told<Saved>(desk, who, 'saveSearch', { body: strikes })
    await later(desk, 'later')
    await told(desk, 'editor', 'restrictReport', { params: { id: 'later' }, body: { restricted: true } })
    assert.deepEqual(
      (await list(desk, 'viewer')).map(({ total, fresh }) => [total, fresh]),
      [[0, 0]],
    )
    assert.deepEqual(
      (await list(desk, 'editor')).map(({ total, fresh }) => [total, fresh]),
      [[1, 1]],
    )
  })

  it('keep a view of the list of events too, and refuse what no list takes', async (t) => {
    const desk = await openDesk(t)
    const body = { name: 'x', view: 'events', query: 'party=northern-forces&type=arrest&sort=toll' }
    const saved = await told<Saved>(desk, 'viewer', 'saveSearch', { body })
    assert.deepEqual([saved.total, saved.filter], [1, 'party=northern-forces&type=arrest'])
    const bad = { name: 'x', view: 'events', query: 'type=nothing' }
    assert.equal((await desk.ask('viewer', 'saveSearch', { body: bad })).status, 400)
    assert.deepEqual((await list(desk, 'viewer')).length, 1)
  })
})

interface Excerpt {
  readonly report: string
  readonly text: string
  readonly start: number
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}
type Found = Readonly<
  Record<'events' | 'claims' | 'reports', Readonly<Record<string, Excerpt>>> & {
    titles: Readonly<Record<string, Excerpt['spans']>>
  }
>

describe('search', () => {
  const textOf = (id: string): string => reports.find((report) => report.id === id)!.text

  it('shows the words it found where they stand in the report as received', async (t) => {
    const desk = await openDesk(t)
    const ask = async (q: string): Promise<Found> =>
      (await told<{ excerpts: Found }>(desk, 'viewer', 'search', { query: `?q=${encodeURIComponent(q)}` }))
        .excerpts
    for (const q of ['قصف', 'القصف', 'والقصف', 'قَصْف', 'الجوي قصف']) {
      const { events: found, claims, reports: texts } = await ask(q)
      for (const one of [found['ev-strike'], claims['mizan-3:1'], texts['mizan-3']]) {
        assert.ok(one !== undefined, q)
        const whole = textOf(one.report)
        assert.equal(whole.slice(one.start, one.start + one.text.length), one.text)
        assert.ok(one.spans.length > 0)
        for (const { start, end } of one.spans) {
          assert.ok(start >= one.start && end <= one.start + one.text.length)
          assert.match(fold(whole.slice(start, end)).text, /^(?:ال)?(?:قصف|جوي)/)
        }
      }
    }
    assert.deepEqual(Object.keys((await ask('غارة')).titles), ['nahr-1'])
    assert.deepEqual(await ask('type:arrest'), { events: {}, claims: {}, reports: {}, titles: {} })
  })

  it('understands the names of types and parties in both languages, and says what it does not', () => {
    const names = { ar: { houthis: 'الحوثيون' }, en: { houthis: 'Houthis' } }
    const filter = (q: string) => readQuestion(q, names).filter
    for (const q of ['party:houthis', 'party:الحوثيون', 'طرف:حوثيون', 'party:Houthis'])
      assert.deepEqual(filter(q), { party: 'houthis' }, q)
    assert.deepEqual(filter('PARTY:houthis'), { party: 'houthis' })
    assert.deepEqual(filter('نوع:"غارة جوية"'), { types: ['airstrike'] })
    assert.deepEqual(filter('type:Shelling type:قصف'), { types: ['shelling', 'shelling'] })
    assert.deepEqual(readQuestion('type:weather date:soon', names), {
      filter: { text: 'weather soon' },
      unread: ['type:weather', 'date:soon'],
    })
    assert.deepEqual(filter('party:constructor'), { party: 'constructor' })
  })
})

describe('the spans of a match', () => {
  /** Words of a text, the words that find them, and what of the text they matched. */
  const cases: readonly (readonly [text: string, query: string, ...matched: string[]])[] = [
    ['أدى القصف والقصفُ وبقَصْفٍ وقصفت', 'قصف', 'قصف', 'قصفُ', 'قَصْفٍ', 'قصف'],
    ['شن الجيش هجوما وللجيش قاعدة', 'الجيش', 'الجيش', 'لجيش'],
    ['شن الجيش هجوما وللجيش قاعدة', 'جيش', 'جيش', 'جيش'],
    ['في مدينةِ تعز والمدينه', 'مدينة', 'مدينةِ', 'مدينه'],
    ['أحمد إحمد احمد', 'أحمد', 'أحمد', 'إحمد', 'احمد'],
    ['قـصـف عنيف', 'قصف', 'قـصـف'],
    ['ﻻجئون ولاجئون', 'لاجئ', 'ﻻجئ', 'لاجئ'],
    ['٢٠ شابا و20 آخرين', '20', '٢٠', '20'],
    ["in Qā'im and Al Qa’im.", 'qaim', "Qā'im", 'Qa’im'],
    ['قُتل ثلاثة في تعز', 'تعز قتل', 'قُتل', 'تعز'],
    ['للاعب', 'ا', 'ل'],
    ['لا شيء هنا', 'قصف'],
    ['قصف', ''],
  ]
  for (const [text, query, ...matched] of cases)
    it(`«${query}» in «${text}»`, () => {
      assert.deepEqual(
        matchSpans(text, query).map(({ start, end }) => text.slice(start, end)),
        matched,
      )
    })

  it('are there exactly where search finds the text by a word', () => {
    const letters = fc.constantFrom(..."اأإقصفلوبكسةهىيـَّ 12Qa'ā«.")
    const words = fc.string({ unit: letters, maxLength: 40 })
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(words, word, (text, query) => {
        const forms = queryWords(query).flat()
        const found = [...searchWords(text)].some((one) => forms.some((form) => one.startsWith(form)))
        const spans = matchSpans(text, query)
        assert.equal(spans.length > 0, found)
        let last = 0
        for (const { start, end } of spans) {
          assert.ok(start >= last && end > start && end <= text.length)
          last = end
        }
      }),
      { numRuns: 2000 },
    )
  })
})
