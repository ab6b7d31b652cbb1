import type { Draft } from './draft.ts'
import { type Evidence, known } from './evidence.ts'
import type { Candidate } from './gazetteer.ts'
import { kmBetween } from './geo.ts'
import type { PlaceContext, PlaceKind } from './types.ts'
import { CountryVotes } from './votes.ts'

/** How far a lead over a far-off second must go before a name is settled. */
const lead = 0.8

/** A settled place and the name it was settled for. */
interface Anchor {
  readonly place: Candidate
  readonly key: string
}

/** What speaks for one candidate of a name, whatever the report's other places turn out to be. */
interface Weight {
  readonly candidate: Candidate
  readonly share: number
  readonly score: number
  readonly held: number
  readonly reasons: readonly Evidence[]
}

/** A candidate with the report's other places taken into account. */
interface Scored {
  readonly weight: Weight
  readonly score: number
  readonly near: Near | undefined
}

interface Near {
  readonly km: number
  readonly by: string
}

/** One name in one setting: it is weighed once, however often the report says it. */
interface Case {
  readonly draft: Draft
  readonly drafts: Draft[]
  readonly weights: readonly Weight[]
}

interface Verdict {
  readonly best: Scored
  readonly rival: Candidate | undefined
  readonly sure: boolean
}

/**
 * Settles which place each name means, by the whole report: what the type word says, what contains it, which countries the report
 * speaks of, what lies near, how large it is. Two passes: the plain ones first, then the rest with those as anchors, until these stay
 * (once more at most). A name whose two best readings are far apart and close in score stays open.
 */
export function resolve(drafts: readonly Draft[], context: PlaceContext): void {
  const votes = new CountryVotes(drafts, context)
  const cases = casesOf(drafts, votes)
  let anchors: readonly Anchor[] = []
  let verdicts: readonly Verdict[] = []
  for (const pass of [1, 2, 3]) {
    const before = anchors
    if (pass > 1) anchors = anchorsOf(cases)
    if (pass === 3 && same(before, anchors)) break
    verdicts = cases.map((c) => judge(c, votes, anchors, pass))
    cases.forEach((c, n) => {
      const { sure, best } = verdicts[n]!
      for (const d of c.drafts) d.chosen = sure ? best.weight.candidate : undefined
    })
  }
  cases.forEach((c, n) => {
    const why = reasonsOf(verdicts[n]!)
    for (const d of c.drafts) d.why.push(...why)
  })
}

function casesOf(drafts: readonly Draft[], votes: CountryVotes): Case[] {
  const cases = new Map<string, Case>()
  for (const draft of drafts) {
    if (draft.candidates.length === 0) continue
    const setting = settingOf(draft, drafts)
    const known = cases.get(setting)
    if (known !== undefined) known.drafts.push(draft)
    else cases.set(setting, { draft, drafts: [draft], weights: weigh(draft, drafts, votes) })
  }
  return [...cases.values()]
}

/** The places settled so far that others may lie near. */
function anchorsOf(cases: readonly Case[]): Anchor[] {
  const anchors: Anchor[] = []
  for (const { draft } of cases) {
    const { chosen: place, key } = draft
    if (
      place !== undefined &&
      draft.demonym !== true &&
      place.kind !== 'country' &&
      !anchors.some((a) => a.place === place && a.key === key)
    )
      anchors.push({ place, key })
  }
  return anchors
}

const same = (a: readonly Anchor[], b: readonly Anchor[]): boolean =>
  a.length === b.length && a.every((x, n) => x.place === b[n]!.place && x.key === b[n]!.key)

function judge(
  { draft, weights }: Case,
  votes: CountryVotes,
  anchors: readonly Anchor[],
  pass: number,
): Verdict {
  const ranked = weights.map((w) => scored(draft, w, anchors))
  if (ranked.length > 1) ranked.sort((a, b) => b.score - a.score)
  const best = ranked[0]!
  const { candidate } = best.weight
  const rival = ranked.find(
    ({ weight: { candidate: r } }) =>
      !nested(candidate, r) && kmBetween(r, candidate) > Math.max(30, candidate.km, r.km),
  )
  const margin = rival === undefined ? Number.POSITIVE_INFINITY : best.score - rival.score
  const sure =
    best.score > -2 &&
    (!draft.loose || backed(draft, candidate, votes, anchors, pass)) &&
    margin >= (pass === 1 ? 2.5 : lead)
  return { best, rival: rival?.weight.candidate, sure }
}

function reasonsOf({ best, rival, sure }: Verdict): readonly Evidence[] {
  const { candidate, reasons } = best.weight
  if (sure)
    return best.near === undefined || best.near.km > 120
      ? reasons
      : [...reasons, known('place.near', `${Math.round(best.near.km)} km, ${best.near.by}`)]
  if (rival === undefined || best.score <= -2) return [known('place.no-candidate')]
  return [known('place.rivals', `${candidate.name} (${candidate.country}), ${rival.name} (${rival.country})`)]
}

/** A slip of spelling is believed only where the report is about that region. */
const backed = (
  draft: Draft,
  c: Candidate,
  votes: CountryVotes,
  anchors: readonly Anchor[],
  pass: number,
): boolean =>
  votes.share(c.country, draft.key) > 0.15 &&
  (pass === 1
    ? draft.within !== undefined
    : anchors.some((a) => a.key !== draft.key && kmBetween(a.place, c) <= Math.max(120, a.place.km * 1.3)))

/** «تونس», «حلب»: a country and its capital, a governorate and its city are no rivals; the score chooses between them. */
const nested = (a: Candidate, b: Candidate): boolean =>
  a.country === b.country &&
  (a.kind === 'country' ||
    b.kind === 'country' ||
    ((a.kind === 'governorate' || b.kind === 'governorate') && kmBetween(a, b) <= Math.max(a.km, b.km) * 1.5))

/** All that the weighing of a draft depends on, beside the report as a whole. */
function settingOf(draft: Draft, drafts: readonly Draft[]): string {
  const outer = draft.within === undefined ? undefined : drafts[draft.within]
  return `${draft.key}|${draft.loose ? '~' : ''}|${draft.rule === 'place.border' ? 'b' : ''}${draft.demonym ?? ''}|${draft.cue?.id ?? ''}|${draft.direction === undefined ? '' : 'd'}|${draft.distance ?? ''}|${outer === undefined ? '' : `${outer.key}/${outer.demonym ?? ''}`}`
}

function weigh(draft: Draft, drafts: readonly Draft[], votes: CountryVotes): Weight[] {
  const outer = draft.within === undefined ? undefined : drafts[draft.within]
  return draft.candidates.map((candidate) => {
    const reasons: Evidence[] = []
    let score = candidate.rank + Math.log10(candidate.population + 10) * 0.3
    const share = votes.share(candidate.country, draft.key)
    score += fit(draft, candidate, reasons, share) - (draft.bare?.has(candidate) === true ? 1.5 : 0)
    if (share > 0.15) reasons.push(known('place.country-told', candidate.country))
    score += share * 4 - (share === 0 && candidate.rank < 3 ? 1.5 : 0)
    const held = outer === undefined ? 0 : holds(outer, candidate, reasons)
    return { candidate, share, score, held, reasons }
  })
}

function scored(draft: Draft, weight: Weight, anchors: readonly Anchor[]): Scored {
  const { candidate, held, share } = weight
  const near = nearest(candidate, anchors, draft.key)
  let score = weight.score + (held + nearness(near?.km))
  if (held <= 0 && near !== undefined && near.km > 45 && partOfTown(draft, candidate))
    score -= share > 0.5 ? 1 : 7
  return { weight, score, near }
}

/** What no other evidence makes up for: the words say that it lies elsewhere. */
const impossible = -20

const minor = new Set<PlaceKind>(['neighbourhood', 'prison', 'hospital', 'site', 'road'])

/** What a camp, prison or base is named after lies near it, not in a country that the report does not speak of. */
const installed = new Set<PlaceKind>(['camp', 'prison', 'airport', 'base', 'dam', 'crossing', 'hospital'])

/** How the candidate's kind agrees with the type word. */
function fit(draft: Draft, candidate: Candidate, reasons: Evidence[], share: number): number {
  const cue = draft.cue
  if (cue?.role === 'type') {
    const at = cue.kinds.indexOf(candidate.kind)
    // «مخيم كويت …» in a report on Syria is a camp that the gazetteer lacks, not the city far off.
    if (at !== 0 && share < 0.1 && candidate.kind === 'town' && installed.has(cue.kinds[0]!)) return -7
    if (at >= 0) reasons.push(known('place.kind-told', cue.id))
    return at === 0 ? 4.5 : at === 1 ? 2 : at > 1 ? 1.2 : -3
  }
  if (cue?.id === 'countryside')
    return candidate.kind === 'governorate' ? 4 : candidate.kind === 'country' ? -3 : 0
  if (cue !== undefined && cue.kinds.length > 0) return cue.kinds.includes(candidate.kind) ? 2 : -1
  // «شرقي دير الزور» is said of the governorate unless a distance is told.
  if (draft.direction !== undefined && draft.distance === undefined && candidate.kind === 'governorate')
    return 3
  // The bare name of a city and its governorate is the city.
  // «البحر الأحمر» is the sea before it is the governorates named after it.
  if (candidate.kind === 'governorate') return draft.candidates.some((c) => c.kind === 'region') ? -2.5 : -1
  if (candidate.kind === 'country') return 3
  return minor.has(candidate.kind) ? -1 : 0
}

/** Whether the mention behind can contain the candidate, under any of its readings. */
function holds(outer: Draft, candidate: Candidate, reasons: Evidence[]): number {
  // «قرية السوق بريف حلب» is not in another country, whatever else is called so.
  if (outer.candidates.length === 0 || candidate.kind === 'country') return 0
  // «قاعدة حميميم الروسية»: whose it is, not where it lies.
  if (outer.demonym === true && installed.has(candidate.kind)) return 0
  if (outer.candidates.every((a) => a.country !== candidate.country)) return impossible
  let best = impossible
  for (const area of outer.candidates) {
    if (area.id === candidate.id) {
      best = Math.max(best, 1)
      continue
    }
    if (area.kind === 'country') {
      best = Math.max(best, area.country === candidate.country ? 3 : impossible)
      continue
    }
    const km = kmBetween(area, candidate)
    const reach = Math.max(25, area.km * 1.3 + 10)
    // «تل الأحمر بريف مدينة تل تمر» is no hill on the other side of the country.
    best = Math.max(best, km <= reach ? 5 : km <= reach * 2 ? 1.5 : km <= reach + 120 ? -4 : impossible)
  }
  if (best > 0) reasons.push(known('place.can-lie-in', outer.candidates[0]!.name))
  return best
}

/** A quarter is named in reports on its town: «حي السبيل» of a town that the report does not name is another one. */
const partOfTown = (draft: Draft, candidate: Candidate): boolean =>
  minor.has(candidate.kind) || draft.cue?.id === 'neighbourhood'

/** The nearest of the report's other settled places, in kilometres. */
function nearest(candidate: Candidate, anchors: readonly Anchor[], key: string): Near | undefined {
  if (candidate.kind === 'country' || anchors.length === 0) return undefined
  let least = Number.POSITIVE_INFINITY
  let by = ''
  for (const { place: anchor, key: said } of anchors) {
    // A name is no witness for itself: «السفيرة» the town for «السفيرة» the district.
    if (said === key || anchor.id === candidate.id) continue
    const km = Math.max(0, kmBetween(anchor, candidate) - (anchor.km > 20 ? anchor.km : 0))
    if (km < least) {
      least = km
      by = anchor.name
    }
  }
  return { km: least, by }
}

function nearness(km: number | undefined): number {
  if (km === undefined || km === Number.POSITIVE_INFINITY) return 0
  return km <= 30 ? 2 : km <= 80 ? 1.5 : km <= 200 ? 0.7 : km <= 500 ? 0 : -1
}
