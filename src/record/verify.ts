import type { Kysely } from 'kysely'
import type { Event } from '../linking/event.ts'
import type { Claim } from '../reading/claim.ts'
import { eventDigest } from './digest.ts'
import { sha256 } from './hash.ts'
import { walkLog } from './log.ts'
import type { Originals } from './originals.ts'
import { keptClaims } from './review/claims.ts'
import { addedBy, decisionDigest, reportDecisions } from './review/rows.ts'
import { asReport, eventKeys } from './rows.ts'
import type { Fault, LogRow, Verdict } from './store.ts'
import type { Tables } from './tables.ts'
import { decodeText } from './texts.ts'
import { reportDigest } from './write.ts'
import { claimsDigest, keptRow } from './write-claims.ts'
import { claimSearch, layDecisions, sumOf, wholeRow } from './write-events.ts'

type Db = Kysely<Tables>

/** What the log says of what the record must hold. */
class Said {
  readonly texts = new Map<string, { text?: string; fields?: string }>()
  readonly originals = new Set<string>()
  readonly claims = new Map<string, string>()
  readonly restricted = new Set<string>()
  readonly decisions = new Map<number, string>()
  sum: string | undefined

  see(row: LogRow): void {
    const detail = JSON.parse(row.detail) as Record<string, string | number | boolean | undefined>
    if (row.action === 'report.add') {
      this.texts.set(row.subject, detail as { text?: string; fields?: string })
      this.originals.add([detail.original, detail.mediaType, row.at].join('\n'))
    } else if (row.action === 'claims.set') this.claims.set(row.subject, String(detail.sha256))
    else if (row.action === 'report.restrict') {
      if (detail.restricted === true) this.restricted.add(row.subject)
      else this.restricted.delete(row.subject)
    } else if (row.action === 'event.decide' || row.action === 'claim.decide')
      this.decisions.set(Number(detail.decision), String(detail.sha256))
    else if (row.action === 'events.set' || row.action === 'events.link')
      this.sum = detail.sum as string | undefined
  }
}

/**
 * Checks the record against itself, from the log outwards: the chain of the log, then every original against its name,
 * every text, claim, decision and event against what the log says was written, and everything that only follows from
 * them (what people see, what is searched) against what it follows from.
 */
export async function verify(db: Db, originals: Originals): Promise<Verdict> {
  const faults: Fault[] = []
  const said = new Said()
  const chain = await walkLog(db, (row) => said.see(row))
  if (chain.fault !== undefined) faults.push(chain.fault)
  const kept = await db.selectFrom('original').selectAll().orderBy('sha256').execute()
  for (const row of kept) {
    const bytes = await originals.get(row.sha256, db)
    if (bytes === undefined) faults.push({ kind: 'original', sha256: row.sha256, why: 'missing' })
    else if (
      sha256(bytes) !== row.sha256 ||
      bytes.length !== row.bytes ||
      !said.originals.has([row.sha256, row.media_type, row.added_at].join('\n'))
    )
      faults.push({ kind: 'original', sha256: row.sha256, why: 'changed' })
  }
  const reports = await verifyReports(db, said, faults)
  await verifyDecisions(db, said, faults)
  await verifyEvents(db, said, faults)
  return { log: chain.rows, originals: kept.length, reports, faults }
}

async function verifyReports(db: Db, said: Said, faults: Fault[]): Promise<number> {
  const missing = new Set(said.texts.keys())
  let reports = 0
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('report')
      .innerJoin('original', 'original.sha256', 'report.sha256')
      .selectAll('report')
      .select('original.media_type')
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(100)
      .execute()
    for (const row of rows) {
      reports++
      missing.delete(row.id)
      const logged = said.texts.get(row.id)
      const fault = (why: 'text' | 'unlogged' | 'fields'): void => {
        faults.push({ kind: 'report', id: row.id, why })
      }
      if (logged?.text === undefined) fault('unlogged')
      else if (logged.text !== sha256(decodeText(row.text)) || logged.text !== row.text_sha256) fault('text')
      else if (logged.fields !== undefined && logged.fields !== reportDigest(row)) fault('fields')
      else if ((row.restricted === 1) !== said.restricted.has(row.id)) fault('fields')
      await verifyClaims(db, row, said.claims.get(row.id), faults)
    }
    if (rows.length < 100) break
    after = rows.at(-1)!.seq
  }
  for (const id of missing) faults.push({ kind: 'report', id, why: 'missing' })
  return reports
}

/** A report's claims: the machine's as the log says, and those people see as they follow from decisions. */
async function verifyClaims(
  db: Db,
  report: Parameters<typeof asReport>[0],
  digest: string | undefined,
  faults: Fault[],
): Promise<void> {
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('report_id', '=', report.id)
    .orderBy('seq')
    .execute()
  const machine = rows.filter((row) => addedBy(row.id, report.id) === undefined)
  const bodies = machine.map((row) => row.machine ?? row.body)
  if (digest === undefined && bodies.length > 0)
    faults.push({ kind: 'claims', report: report.id, why: 'unlogged' })
  else if (digest !== undefined && digest !== claimsDigest(bodies))
    faults.push({ kind: 'claims', report: report.id, why: 'changed' })
  else {
    const claims = bodies.map((body) => JSON.parse(body) as Claim)
    const whole = keptClaims(claims, await reportDecisions(db, report.id)).map((one) =>
      keptRow(one, asReport(report)),
    )
    const there = new Map(rows.map(({ seq, ...columns }) => [columns.id, columns]))
    if (whole.length !== rows.length || whole.some((row) => !alike(row, there.get(row.id))))
      faults.push({ kind: 'claims', report: report.id, why: 'shown' })
  }
}

/** The same columns with the same values, whatever their order. */
const alike = (wanted: object, found: object | undefined): boolean =>
  found !== undefined &&
  Object.entries(wanted).every(([name, value]) => (found as Record<string, unknown>)[name] === value)

async function verifyDecisions(db: Db, said: Said, faults: Fault[]): Promise<void> {
  const missing = new Set(said.decisions.keys())
  for (const row of await db.selectFrom('decision').selectAll().orderBy('seq').execute()) {
    missing.delete(row.seq)
    const logged = said.decisions.get(row.seq)
    if (logged === undefined) faults.push({ kind: 'decision', seq: row.seq, why: 'unlogged' })
    else if (logged !== decisionDigest(row)) faults.push({ kind: 'decision', seq: row.seq, why: 'changed' })
  }
  for (const seq of missing) faults.push({ kind: 'decision', seq, why: 'missing' })
}

async function verifyEvents(db: Db, said: Said, faults: Fault[]): Promise<void> {
  if (said.sum !== undefined && (await sumOf(db)).hex !== said.sum)
    faults.push({ kind: 'events', why: 'set' })
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(200)
      .execute()
    const sound = rows.filter((row) => {
      const same = eventDigest(row.id, row.body) === row.digest
      if (!same) faults.push({ kind: 'event', id: row.id, why: 'changed' })
      return same
    })
    const machine = sound.map((row) => JSON.parse(row.body) as Event)
    const laid = await layDecisions(db, machine)
    const search = await claimSearch(db, machine)
    const keys = await keysOf(
      db,
      sound.map((row) => row.id),
    )
    for (const [i, row] of sound.entries()) {
      const whole = wholeRow(machine[i]!, laid[i]!, search(machine[i]!))
      const found = (keys.get(row.id) ?? []).sort()
      const wanted = eventKeys(laid[i]!.event).map(keyText).sort()
      if (!alike(whole, row) || found.join('\n') !== wanted.join('\n'))
        faults.push({ kind: 'event', id: row.id, why: 'shown' })
    }
    if (rows.length < 200) return
    after = rows.at(-1)!.id
  }
}

const keyText = (row: { facet: string; key: string; name: string; search: string }): string =>
  JSON.stringify([row.facet, row.key, row.name, row.search])

async function keysOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const out = new Map<string, string[]>()
  if (ids.length === 0) return out
  const rows = await db.selectFrom('event_key').selectAll().where('owner', 'in', ids).execute()
  for (const row of rows) out.set(row.owner, [...(out.get(row.owner) ?? []), keyText(row)])
  return out
}
