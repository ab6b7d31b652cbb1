import { openRecord, type ShownEvent } from '../../src/record/index.ts'
import { dice } from '../linking/invent.ts'
import { by } from './fixture.ts'
import { landEntries } from './land.ts'

/**
 * A process of its own for the tests: `hammer.ts FOLDER NAME NUMBER [DATABASE]` adds reports, links them and decides about
 * events without a pause, and prints what was acknowledged, a line each: `report ID` or `decision SEQ`.
 */
const [folder, name, number, database] = process.argv.slice(2)
const store = await openRecord(folder!, { create: true, database })
const seed = [...name!].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 100_000
const roll = dice(seed)
const entries = landEntries(600, seed).map(({ report, claims }) => {
  const id = `${name}-${report.report.id}`
  return {
    report: { ...report, report: { ...report.report, id, publisher: `${report.report.publisher} ${name}` } },
    claims: claims.map((claim) => ({ ...claim, id: `${name}-${claim.id}`, report: id })),
  }
})
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

for (let i = 0; i < Number(number) && entries.length > 0; i++) {
  for (const { id } of await store.putAll(entries.splice(0, 1 + Math.floor(roll() * 3)), by))
    say(`report ${id}`)
  await store.relink(by)
  const { items } = await store.events({}, { limit: 20, sort: roll() < 0.5 ? 'newest' : 'toll' })
  const any = (): ShownEvent => items[Math.floor(roll() * items.length)]!
  const [event, from] = [any(), any()]
  const seen = { event: event.id, version: event.version }
  try {
    const { decision } = await store.decide(
      roll() < 0.3 && from.id !== event.id
        ? { kind: 'merge', ...seen, from: from.id, fromVersion: from.version }
        : roll() < 0.5
          ? { kind: 'accept', ...seen }
          : { kind: 'comment', event: event.id, text: `تعليق ${name} ${i}` },
      { ...by, who: name! },
    )
    say(`decision ${decision.seq}`)
  } catch (error) {
    // Another process was faster with the same event: what it must be told.
    if ((error as { code?: unknown }).code !== 'record.stale') throw error
  }
}
await store.close()
