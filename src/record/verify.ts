import type { Kysely } from 'kysely'
import { checkpointFaults } from './checkpoints.ts'
import { claimsFollow, claimsOf, eventPages, reportFollows, reportPages, unlikeEvents } from './derived.ts'
import { eventDigest } from './digest.ts'
import { sha256 } from './hash.ts'
import { walkLog } from './log.ts'
import type { Originals } from './originals.ts'
import { addedBy, decisionDigest } from './review/rows.ts'
import type { Checkpoint, Fault, LogRow, Verdict } from './store.ts'
import type { ReportRecord, Tables } from './tables.ts'
import { decodeText } from './texts.ts'
import { faultyWords } from './words/keep.ts'
import { reportDigest } from './write.ts'
import { claimsDigest } from './write-claims.ts'
import { sumOf } from './write-events.ts'

type Db = Kysely<Tables>

/** What the log says of what the record must hold. */
class Said {
  readonly texts = new Map<string, { text?: string; fields?: string }>()
  readonly originals = new Set<string>()
  readonly claims = new Map<string, string>()
  readonly restricted = new Set<string>()
  readonly decisions = new Map<number, string>()
  readonly hashes = new Map<number, string>()
  readonly keys = new Map<string, number>()
  readonly #signed: ReadonlySet<number>
  sum: string | undefined

  constructor(points: readonly Checkpoint[]) {
    this.#signed = new Set(points.map((point) => point.seq))
  }

  see(row: LogRow): void {
    if (this.#signed.has(row.seq)) this.hashes.set(row.seq, row.hash)
    const detail = JSON.parse(row.detail) as Record<string, string | number | boolean | undefined>
    if (row.action === 'report.add') {
      this.texts.set(row.subject, detail as { text?: string; fields?: string })
      this.originals.add([detail.original, detail.mediaType, row.at].join('\n'))
    } else if (row.action === 'key.use') this.keys.set(String(detail.publicKey), row.seq)
    else if (row.action === 'claims.set') this.claims.set(row.subject, String(detail.sha256))
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
export async function verify(
  db: Db,
  originals: Originals,
  given: readonly Checkpoint[] = [],
): Promise<Verdict> {
  const faults: Fault[] = []
  const points = [...(await db.selectFrom('checkpoint').selectAll().execute()), ...given]
  const said = new Said(points)
  const chain = await walkLog(db, (row) => said.see(row))
  if (chain.fault !== undefined) faults.push(chain.fault)
  faults.push(...checkpointFaults(points, said.hashes, said.keys))
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
  for (const of of await faultyWords(db)) faults.push({ kind: 'words', of, why: 'shown' })
  return { log: chain.rows, originals: kept.length, reports, checkpoints: points.length, faults }
}

async function verifyReports(db: Db, said: Said, faults: Fault[]): Promise<number> {
  const missing = new Set(said.texts.keys())
  let reports = 0
  for await (const rows of reportPages(db))
    for (const row of rows) {
      reports++
      missing.delete(row.id)
      const why = reportFault(row, said)
      if (why !== undefined) faults.push({ kind: 'report', id: row.id, why })
      await verifyClaims(db, row, said.claims.get(row.id), faults)
    }
  for (const id of missing) faults.push({ kind: 'report', id, why: 'missing' })
  return reports
}

function reportFault(row: ReportRecord, said: Said): 'unlogged' | 'text' | 'fields' | 'shown' | undefined {
  const logged = said.texts.get(row.id)
  if (logged?.text === undefined) return 'unlogged'
  if (logged.text !== sha256(decodeText(row.text)) || logged.text !== row.text_sha256) return 'text'
  if (logged.fields !== undefined && logged.fields !== reportDigest(row)) return 'fields'
  if (row.restricted !== (said.restricted.has(row.id) ? 1 : 0)) return 'fields'
  return reportFollows(row) ? undefined : 'shown'
}

/** A report's claims: the machine's as the log says, and those people see as they follow from decisions. */
async function verifyClaims(
  db: Db,
  report: ReportRecord,
  digest: string | undefined,
  faults: Fault[],
): Promise<void> {
  const rows = await claimsOf(db, report.id)
  const bodies = rows
    .filter((row) => addedBy(row.id, report.id) === undefined)
    .map((row) => row.machine ?? row.body)
  const fault = (why: 'changed' | 'unlogged' | 'shown'): void => {
    faults.push({ kind: 'claims', report: report.id, why })
  }
  if (digest === undefined && bodies.length > 0) fault('unlogged')
  else if (digest !== undefined && digest !== claimsDigest(bodies)) fault('changed')
  else if (!(await claimsFollow(db, report, rows))) fault('shown')
}

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
  for await (const rows of eventPages(db)) {
    const sound = rows.filter((row) => {
      const same = eventDigest(row.id, row.body) === row.digest
      if (!same) faults.push({ kind: 'event', id: row.id, why: 'changed' })
      return same
    })
    for (const id of await unlikeEvents(db, sound)) faults.push({ kind: 'event', id, why: 'shown' })
  }
}
