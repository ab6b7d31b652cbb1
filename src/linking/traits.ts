import type { Measure } from '../ontology.ts'
import type { Claim, Report } from '../reading/claim.ts'
import { type Family, familyOf } from './families.ts'
import { namesIn } from './names.ts'
import { km, type Spot, spotsOf } from './place.ts'
import { comparable, populationOf } from './population.ts'
import { type When, whenOf } from './time.ts'
import { type Sketch, sketch, wordsOf } from './wording.ts'

/** A claim's main figure of one measure: the widest count its words give. */
export interface Figure {
  readonly measure: Measure
  readonly of: string
  readonly min: number
  readonly max: number | null
}

/** What linking compares, worked out once a claim. */
export interface Traits {
  readonly claim: Claim
  readonly family: Family
  readonly when: When
  readonly spots: readonly Spot[]
  /** Parties on either side, civilians and unknown hands left out. */
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly figures: readonly Figure[]
  readonly sketch: Sketch | undefined
  /** Marks of persons named in the sentence. */
  readonly names: readonly number[]
  /** Words that call a figure a new one: «ارتفاع الحصيلة إلى». */
  readonly correction: boolean
}

const nobody = /^(?:civilians|unknown-.*)$/
const parties = (actors: Claim['agent']): readonly string[] => {
  if (actors.length === 0) return none
  const ids = actors.map((a) => a.id).filter((id) => !nobody.test(id))
  return ids.length === 0 ? none : [...new Set(ids)].sort()
}
const none: readonly never[] = []

/** Measures that tell one happening from another; strikes and vehicles are counted too loosely. */
const telling: ReadonlySet<Measure> = new Set<Measure>([
  'killed',
  'wounded',
  'missing',
  'arrested',
  'abducted',
  'released',
  'moved',
  'surrendered',
  'escaped',
])

function figuresOf(claim: Claim): readonly Figure[] {
  if (claim.counts.length === 0) return none
  const widest = new Map<string, Figure>()
  for (const n of claim.counts) {
    if (!telling.has(n.measure)) continue
    const side = populationOf(n.of).side === 'fighting' ? 'fighting' : 'others'
    const key = `${n.measure} ${side}`
    const known = widest.get(key)
    const wider =
      known === undefined ||
      populationOf(n.of).narrow < populationOf(known.of).narrow ||
      (populationOf(n.of).narrow === populationOf(known.of).narrow && n.min > known.min)
    if (wider) widest.set(key, { measure: n.measure, of: n.of, min: n.min, max: n.max })
  }
  return [...widest.values()]
}

// Folded forms: «ارتفاع حصيلة»، «ارتفع عدد القتلى إلى»، «حصيلة جديدة / محدثة / نهائية»، «ما يرفع»، «تصحيح».
const anew =
  /(?:^|[^\p{L}])و?(?:(?:ا|ي|ت)?رتف(?:ع|اع|عت)\p{L}* (?:\p{L}+ ){0,2}?(?:ال)?(?:حصيل|عدد|اعداد)|حصيله (?:جديد|محدث|نهائي|معدل)|(?:ما|مما) (?:ي|ر)رفع|ليرتفع|لترتفع|لتصبح الحصيل|تصحيح)/u

/** Works out what linking compares of the claims of one report; each sentence is folded and split once. */
export function traitsOf(claims: readonly Claim[], report: Report | undefined): Traits[] {
  const sentences = new Map<
    number,
    { sketch: Sketch | undefined; names: readonly number[]; correction: boolean }
  >()
  const all = claims.map((claim): Traits => {
    let words = sentences.get(claim.sentence.start)
    if (words === undefined) {
      const split =
        report === undefined ? [] : wordsOf(report.text.slice(claim.sentence.start, claim.sentence.end))
      words = { sketch: sketch(split), names: namesIn(split), correction: anew.test(split.join(' ')) }
      sentences.set(claim.sentence.start, words)
    }
    const when = whenOf(claim)
    const spots = claim.places.length === 0 ? none : spotsOf(claim.places)
    // A total of one day is a toll told anew; a total over a stretch stays a running total.
    const family =
      claim.type === 'tally' && (when.kind === 'exact' || when.kind === 'loose')
        ? 'force'
        : familyOf(claim.type)
    return {
      claim,
      family,
      when,
      spots,
      agents: parties(claim.agent),
      targets: parties(claim.target),
      figures: figuresOf(claim),
      sketch: words.sketch,
      names: words.names,
      correction: words.correction || claim.type === 'tally',
    }
  })
  return all.map((t) => inContext(t, all))
}

/** Places told this near are one neighbourhood, in kilometres. */
const near = 9

/**
 * A claim without a village of its own («قُتل مدنيان في الهجوم») is of the one village, if one it is, at which its report
 * tells of the same day and kind.
 */
function inContext(t: Traits, all: readonly Traits[]): Traits {
  if (t.spots.some((s) => s.small) || (t.when.kind !== 'exact' && t.when.kind !== 'loose')) return t
  const found: Spot[] = []
  for (const other of all) {
    if (other.family !== t.family || other.when.from !== t.when.from || other.when.kind !== t.when.kind)
      continue
    for (const s of other.spots)
      if (s.small) {
        if (found.some((f) => km(f, s) > near)) return t
        if (!found.some((f) => f.id === s.id)) found.push(s)
      }
  }
  if (found.length === 0 || found.length > 2) return t
  if (t.spots.some((s) => found.some((f) => km(s, f) > s.reach + 10))) return t
  return { ...t, spots: found.map((s) => ({ ...s, context: true as const })) }
}

/** How two claims' figures agree: `value` above 0 for the same figures (more for rarer ones), below 0 for others. */
export function figureFit(
  a: readonly Figure[],
  b: readonly Figure[],
): { value: number; same: string[]; other: string[] } {
  const same: string[] = []
  const other: string[] = []
  let value = 0
  for (const x of a) {
    let best: { value: number; text: string } | undefined
    for (const y of b) {
      if (x.measure !== y.measure || !comparable(x.of, y.of)) continue
      const found = oneFigure(x, y)
      if (best === undefined || found > best.value)
        best = { value: found, text: `${x.measure} ${told(x)}/${told(y)}` }
    }
    if (best === undefined) continue
    if (best.value > 0) same.push(best.text)
    else other.push(best.text)
    // A second figure that agrees adds less: killed and wounded of one report come together.
    value += best.value > 0 && value > 0 ? best.value * 0.6 : best.value
  }
  return { value: Math.max(-0.8, Math.min(1.4, value)), same, other }
}

const told = (f: Figure): string => (f.max === f.min ? `${f.min}` : `${f.min}-${f.max ?? ''}`)

function oneFigure(x: Figure, y: Figure): number {
  if (x.min === y.min && x.max === y.max) {
    if (x.max !== x.min) return 0.25
    return x.min === 1 ? 0.25 : x.min === 2 ? 0.4 : x.min <= 4 ? 0.55 : x.min <= 9 ? 0.8 : 1
  }
  if (x.min <= (y.max ?? Number.POSITIVE_INFINITY) && y.min <= (x.max ?? Number.POSITIVE_INFINITY))
    return 0.15
  return Math.min(x.min, y.min) / Math.max(x.min, y.min, 1) >= 0.6 ? -0.1 : -0.5
}
