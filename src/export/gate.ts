import type { Origin } from '../linking/event.ts'
import type { ChainLink, Claim, ClaimActor } from '../reading/claim.ts'
import type { Evidence, LogRow, ReportRow, Review } from '../record/store.ts'
import { gatePlace } from './gate-places.ts'
import { gateSources } from './gate-sources.ts'
import type {
  Item,
  ItemActor,
  ItemClaim,
  ItemConflict,
  ItemCount,
  ItemCustody,
  ItemOrigin,
  Rule,
  Withheld,
} from './item.ts'
import type { Known } from './known.ts'
import { meansOf } from './means.ts'
import type { Profile } from './profile.ts'
import { scrub, speaksOfMinor } from './scrub.ts'
import { isGroup } from './words.ts'

/** What one event's passage through the gate shares. */
export interface Passage {
  readonly profile: Profile
  readonly known: Known
  hold(field: string, rule: Rule): void
}

/**
 * The publication gate: what of an event may leave under a profile. Every field is taken by name from a closed list,
 * a number or a calendar day; words of reports leave only where the profile says so. The rest is named in `withheld`.
 */
export function gate(view: Evidence, profile: Profile, known: Known, custody: readonly LogRow[] = []): Item {
  const { event } = view
  const closed = closedReports(view.reports, profile)
  const claims = view.claims.filter((claim) => claim.review?.how !== 'rejected' && !closed.has(claim.report))
  const held = new Map<string, Withheld>()
  const passage: Passage = {
    profile,
    known,
    hold: (field, rule) => void held.set(`${field} ${rule}`, { field, rule }),
  }
  if (closed.size > 0) passage.hold('sources', 'restricted')
  const open = view.reports.filter((row) => !closed.has(row.id))
  const sources = gateSources(open, passage)
  /** Told by at least one report that may leave. */
  const heard = (origin: Origin): boolean => origin.reports.some((id) => !closed.has(id))
  const refs = new Map(open.map((row, i) => [row.id, sources[i]!.ref]))
  const item = {
    id: event.id,
    type: event.type,
    modality: event.modality,
    status: event.status,
    time: {
      start: day(event.time.start),
      end: day(event.time.end),
      precision: event.time.precision,
      how: event.time.how,
    },
    places: event.places.map((place, i) => gatePlace(place, `places[${i}]`, passage)),
    agents: actors(event.agents, 'agents', passage),
    targets: actors(event.targets, 'targets', passage),
    counts: counts(view, passage),
    means: meansOf(claims),
    origins: event.origins.filter(heard).map((origin): ItemOrigin => {
      const listed = known.teller(origin.id)
      const name = listed?.name ?? unlisted(origin.name, 'origins', passage)
      return {
        id: listed === undefined && !profile.unlisted ? '' : origin.id,
        kind: listed?.kind ?? origin.kind,
        name,
        arabic: listed?.arabic || name,
        country: listed?.country ?? '',
        reports: origin.reports.map((id) => refs.get(id) ?? '').filter((ref) => ref !== ''),
        copies: origin.copies.length,
      }
    }),
    sources,
    claims: claims.map((claim) => gateClaim(claim, view, refs, passage)),
    conflicts: conflicts(view, passage),
    ...decisionOf(event.review, passage),
    custody: custody.map((row) => custodyRow(row, event.id, refs, passage)),
  }
  return { ...item, withheld: [...held.values()] } as unknown as Item
}

/** Reports that only some may read: they are no evidence in what leaves, and are not named there. */
const closedReports = (rows: readonly ReportRow[], profile: Profile): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.restricted === true && profile.words !== 'all').map((row) => row.id))

/** Who decided leaves only with everything else; when, and the words of the reason under the profile's rule for words. */
function decisionOf(review: Review | undefined, passage: Passage): Pick<Item, 'decision'> {
  if (review?.by === undefined) return {}
  const { at, reason = '', who } = review.by
  const said = words(reason, 'decision.reason', passage)
  if (passage.profile.words !== 'all') passage.hold('decision.by', 'person')
  return {
    decision: {
      at,
      ...(passage.profile.words === 'all' ? { by: who } : {}),
      ...(said === '' ? {} : { reason: said }),
    },
  }
}

/** Programs may be named, people only where everything leaves. */
function custodyRow(
  row: LogRow,
  event: string,
  refs: ReadonlyMap<string, string>,
  passage: Passage,
): ItemCustody {
  const open = passage.profile.words === 'all' || /^isnad \d[\w.-]* [a-z-]+$/.test(row.who)
  if (!open) passage.hold('custody.who', 'person')
  return {
    seq: row.seq,
    at: row.at,
    who: open ? row.who : '',
    action: row.action,
    subject: row.subject === event ? event : (refs.get(row.subject) ?? ''),
    hash: row.hash,
  }
}

/** The calendar day of an ISO day or hour: the first ten letters, never a `Date`. */
const day = (iso: string | null): string | null =>
  iso !== null && /^\d{4}-\d{2}-\d{2}/.test(iso) ? iso.slice(0, 10) : null

/** A name that no list has: the profile decides, and masks what it lets through. */
export function unlisted(name: string, field: string, { profile, hold }: Passage): string {
  if (name === '' || profile.publishers.includes(name)) return name
  if (!profile.unlisted) {
    hold(field, 'name')
    return ''
  }
  return words(name, field, { profile, hold })
}

/** Words of a report under the profile: none, masked, or as received. */
export function words(
  text: string,
  field: string,
  { profile, hold }: Pick<Passage, 'profile' | 'hold'>,
): string {
  if (profile.words === 'all' || text === '') return text
  if (profile.words === 'none') {
    hold(field, 'words')
    return ''
  }
  if (speaksOfMinor(text)) {
    hold(field, 'minor')
    return ''
  }
  const { text: out, rules } = scrub(text, profile.figures)
  for (const rule of rules) hold(field, rule)
  return out
}

const actors = (all: readonly ClaimActor[], field: string, passage: Passage): ItemActor[] =>
  all.map((actor, i) => {
    const listed = passage.known.party(actor.id)
    const who = actor.who === undefined || isGroup(actor.who) ? actor.who : undefined
    if (actor.who !== who) passage.hold(`${field}[${i}].who`, 'words')
    const name = listed?.name ?? unlisted(actor.name, `${field}[${i}]`, passage)
    return {
      id: listed === undefined && !passage.profile.unlisted ? '' : actor.id,
      name,
      arabic: listed?.arabic || name,
      kind: listed?.kind ?? 'unknown',
      country: listed?.country ?? '',
      ...(who === undefined ? {} : { who }),
    }
  })

function counts({ event }: Evidence, passage: Passage): ItemCount[] {
  const listed = (of: string): string | undefined =>
    isGroup(of) || passage.known.party(of) !== undefined ? of : undefined
  return event.counts.map((count, i) => {
    const of = listed(count.of) ?? unlisted(count.of, `counts[${i}].of`, passage)
    const partOf = count.partOf === undefined ? undefined : (listed(count.partOf) ?? 'people')
    const told = count.claims.filter((c) => c.superseded !== true).map((c) => c.max ?? c.min)
    return {
      measure: count.measure,
      of: of === '' ? 'people' : of,
      low: count.low,
      best: count.best,
      high: count.high,
      told: Math.max(count.best, count.high ?? 0, ...told),
      approx: count.approx,
      ...(partOf === undefined ? {} : { partOf }),
      claims: count.claims.length,
    }
  })
}

function gateClaim(
  claim: Claim,
  view: Evidence,
  refs: ReadonlyMap<string, string>,
  passage: Passage,
): ItemClaim {
  const source = refs.get(claim.report) ?? ''
  const join = view.event.joins.find((j) => j.claim === claim.id)
  return {
    ref: `${source}#${/#(p?\d+)$/.exec(claim.id)?.[1] ?? view.claims.indexOf(claim) + 1}`,
    source,
    type: claim.type,
    modality: claim.modality,
    quote: words(view.sentences[claim.id] ?? '', 'claims.quote', passage),
    chain: claim.chain.map((link) => ({ kind: link.kind, ...teller(link, passage) })),
    reasons: join === undefined ? [] : join.reasons.filter((r) => /^[a-z0-9 .]+$/.test(r)),
    ...(join === undefined ? {} : { score: join.score }),
  }
}

function teller(link: ChainLink, passage: Passage): { name: string; arabic: string } {
  const listed = link.id === undefined ? undefined : passage.known.teller(link.id)
  if (listed !== undefined) return { name: listed.name, arabic: listed.arabic || listed.name }
  const name = unlisted(link.name, 'claims.chain', passage)
  return { name, arabic: name }
}

/** Values of a conflict leave where they are numbers, days, or words of the ontology; else only how many say what. */
function conflicts({ event }: Evidence, { profile, hold }: Passage): ItemConflict[] {
  const plain = /^(?:[\d.,+≥<>~ –-]+|[a-z]{3,14}|\d{4}-\d{2}-\d{2}(?:\.\.\d{4}-\d{2}-\d{2})?)$/
  return event.conflicts.map(({ field, values }) => ({
    field: isField(field) ? field : 'other',
    values: values.map(({ value, origins }) => {
      const open = profile.words === 'all' || (isField(field) && plain.test(value))
      if (!open) hold(`conflicts.${isField(field) ? field : 'other'}`, 'words')
      return { value: open ? value : '', tellers: origins.length }
    }),
  }))
}
const isField = (field: string): boolean => /^[a-z]{2,20}$/i.test(field)
