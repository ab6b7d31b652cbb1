import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Problem } from '../../src/problem.ts'
import { type EventFilter, openRecord } from '../../src/record/index.ts'
import { storeContract, type Trial } from './contract.ts'
import { accountsContract } from './contract-accounts.ts'
import { chartsContract } from './contract-charts.ts'
import { linkingContract } from './contract-linking.ts'
import { mapContract } from './contract-map.ts'
import { outboxContract } from './contract-outbox.ts'
import { pagesContract } from './contract-pages.ts'
import { reviewContract } from './contract-review.ts'
import { wordsContract } from './contract-words.ts'
import { by, seed } from './fixture.ts'
import { landEntries } from './land.ts'
import { ask, drop, newDatabase, reachable, server } from './server.ts'

const trial = async (): Promise<Trial> => {
  const names = [await newDatabase()]
  const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'))
  const open = (create: boolean, name = names[0]!) =>
    openRecord(join(folder, name), { database: `${server}/${name}`, create })
  let store = await open(true)
  return {
    store,
    async again() {
      await store.close()
      store = await open(false)
      return store
    },
    beside: () => open(false),
    async another() {
      const name = await newDatabase()
      names.push(name)
      return open(true, name)
    },
    async done() {
      await store.close()
      for (const name of names) await drop(name)
      rmSync(folder, { recursive: true })
    },
  }
}

if (reachable) {
  storeContract('PostgreSQL', trial)
  linkingContract('PostgreSQL', trial)
  mapContract('PostgreSQL', trial)
  reviewContract('PostgreSQL', trial)
  accountsContract('PostgreSQL', trial)
  outboxContract('PostgreSQL', trial)
  chartsContract('PostgreSQL', trial)
  pagesContract('PostgreSQL', trial)
  wordsContract('PostgreSQL', trial)
}

describe('PostgreSQL: what only a server can suffer', {
  skip: !reachable && `no server at ${server}`,
}, () => {
  const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

  it('searches find the same, in the same order, as in SQLite', async () => {
    const { store: postgres, done } = await trial()
    const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'))
    const sqlite = await openRecord(folder, { create: true })
    try {
      for (const store of [postgres, sqlite]) {
        await store.putAll(landEntries(300, 11), by)
        await seed(store)
        await store.relink(by, { all: true })
      }
      const words = landEntries(300, 11).flatMap(({ report }) => report.report.text.split(/\s+/).slice(3, 5))
      const filters: EventFilter[] = [
        {},
        { from: '2001-02-01', to: '2001-02-20' },
        { place: 'Village 1' },
        { place: 'Zaytun' },
        { source: 'Agency 3' },
        { source: 'النهر' },
        { party: 'river-militia', types: ['shelling', 'raid'] },
        ...words.slice(0, 60).map((text) => ({ text })),
        { text: 'والقصف' },
        { text: 'AL' },
        { text: 'قرية1' },
      ]
      let hits = 0
      for (const filter of filters)
        for (const sort of ['newest', 'oldest', 'toll', 'tellers'] as const) {
          const [a, b] = await Promise.all(
            [postgres, sqlite].map((store) => store.events(filter, { sort, limit: 40 })),
          )
          const ids = (list: typeof a) => list!.items.map((event) => event.id)
          assert.deepEqual(ids(a), ids(b), JSON.stringify([filter, sort]))
          assert.equal(a!.total, b!.total)
          hits += a!.total
        }
      assert.ok(hits > 500)
      assert.deepEqual(await postgres.facets(), await sqlite.facets())
    } finally {
      await sqlite.close()
      rmSync(folder, { recursive: true })
      await done()
    }
  })

  it('an empty database is not taken for an empty record', async () => {
    const name = await newDatabase()
    try {
      await assert.rejects(openRecord('unused', { database: `${server}/${name}` }), code('record.missing'))
    } finally {
      await drop(name)
    }
  })

  it('a server or database that is not there is said without the password', async () => {
    for (const database of [
      'postgres://me:geheim@127.0.0.1:1/x',
      `${server.replace('//postgres@', '//postgres:geheim@')}/none`,
    ])
      await assert.rejects(openRecord('unused', { database }), (error) => {
        assert.ok(error instanceof Problem)
        assert.equal(error.code, 'record.unreachable')
        assert.ok(!JSON.stringify([error.en, error.ar, error.message]).includes('geheim'))
        return true
      })
  })

  it('the log and decisions refuse change and deletion from any program', async () => {
    const name = await newDatabase()
    try {
      const store = await openRecord('unused', { database: `${server}/${name}`, create: true })
      await seed(store)
      for (const sql of ['delete from log', "update log set who = 'x'", 'truncate decision'])
        await assert.rejects(ask(sql, name), /append-only/)
      await store.close()
    } finally {
      await drop(name)
    }
  })

  it('two who open a new record and write at once lose nothing', async () => {
    const name = await newDatabase()
    try {
      const stores = await Promise.all(
        [1, 2, 3].map(() => openRecord('unused', { database: `${server}/${name}`, create: true })),
      )
      await Promise.all(
        stores.flatMap((store, n) =>
          Array.from({ length: 10 }, (_, i) =>
            store.appendLog({ action: 'test', subject: `${n}-${i}`, detail: {} }, by),
          ),
        ),
      )
      assert.deepEqual((await stores[0]!.verify()).faults, [])
      assert.equal((await stores[0]!.log()).length, 30)
      await Promise.all(stores.map((store) => store.close()))
    } finally {
      await drop(name)
    }
  })
})
