import type { Text } from '../text/text.ts'
import { adjectives, borderOf } from './adjectives.ts'
import { contain } from './contain.ts'
import { distances } from './distance.ts'
import type { Draft } from './draft.ts'
import type { Gazetteer } from './gazetteer.ts'
import { kmBetween } from './geo.ts'
import { placeOf } from './placing.ts'
import { recognise } from './recognise.ts'
import { resolve } from './resolve.ts'
import { startsLikePlace } from './spelling.ts'
import { needs } from './strength.ts'
import type { PlaceContext, PlaceMention } from './types.ts'

/**
 * Every place a text names, in text order: recognised, related and resolved by the whole text. Pure and linear in the words (resolution
 * is quadratic in the number of different places named).
 */
export function findPlaces(text: Text, gazetteer: Gazetteer, context: PlaceContext = {}): PlaceMention[] {
  const named = recognise(text, gazetteer, context)
  const covered = new Uint8Array(text.words.length)
  for (const draft of named) covered.fill(1, draft.from, draft.to)
  const drafts = [...named, ...adjectives(text, gazetteer, covered)].sort(
    (a, b) => a.from - b.from || a.start - b.start,
  )
  contain(text, drafts)
  const kept = confirm(drafts)
  distances(text, kept)
  sideOfBorder(kept, gazetteer, context)
  resolve(kept, context)
  return mentions(text, settle(kept))
}

/**
 * Weak names stay where the report bears them out: the same name is called a place elsewhere, a mention contains it, it stands in a list
 * with sure ones. Renumbers `within`.
 */
function confirm(drafts: readonly Draft[]): Draft[] {
  const sure = new Set(
    drafts.filter((d) => d.strength >= 3 && !d.loose && d.demonym !== true).map((d) => d.key),
  )
  return keep(drafts, (d) => {
    if (d.demonym === true || d.open === true || d.strength >= 3) return true
    const need = needs(
      {
        candidates: d.candidates,
        ordinary: d.ordinary,
        key: d.key,
        article: false,
        loose: d.loose,
        pro: d.pro,
      },
      startsLikePlace(d.key),
    )
    if (d.strength >= need) return true
    if (sure.has(d.key)) {
      d.why.push('the report calls this name a place elsewhere')
      return true
    }
    const outer = d.within === undefined ? undefined : drafts[d.within]
    return outer !== undefined && outer.demonym !== true && outer.strength >= 2 && d.strength + 1 >= need
  })
}

/** Drops drafts and renumbers what contains what. */
function keep(drafts: readonly Draft[], test: (d: Draft) => boolean): Draft[] {
  const kept: Draft[] = []
  const at = drafts.map((d) => (test(d) ? kept.push(d) - 1 : -1))
  for (const draft of kept) {
    if (draft.within === undefined) continue
    const to = at[draft.within]!
    if (to < 0) delete draft.within
    else draft.within = to
  }
  return kept
}

/** «الحدود العراقية» in a report on Syria: the border of the two, where the report speaks of one other neighbour. */
function sideOfBorder(drafts: readonly Draft[], gazetteer: Gazetteer, context: PlaceContext): void {
  const others = new Map<string, number>()
  for (const country of context.countries ?? []) others.set(country, 2)
  for (const draft of drafts)
    for (const c of draft.candidates.slice(0, 1)) others.set(c.country, (others.get(c.country) ?? 0) + 1)
  const ranked = [...others].sort((a, b) => b[1] - a[1]).map(([country]) => country)
  for (const draft of drafts) {
    if (draft.rule !== 'place.border-side') continue
    const side = draft.candidates[0]!
    const place = ranked
      .map((c) => (c === side.country ? undefined : borderOf(gazetteer, side.country, c)))
      .find((p) => p !== undefined)
    if (place === undefined) continue
    draft.why.push(`the report's other side is ${place.name}`)
    draft.candidates = [place]
  }
}

/** A village known from an import only, and named without a type word, must lie near the report's other places. */
function settle(drafts: readonly Draft[]): Draft[] {
  const anchors = drafts.flatMap((d) =>
    d.chosen !== undefined && d.demonym !== true && d.chosen.kind !== 'country' && d.chosen.rank >= 2
      ? [d.chosen]
      : [],
  )
  return keep(drafts, (d) => {
    // An ordinary word that no place fits is that word.
    if (
      d.chosen === undefined &&
      d.strength < 3 &&
      d.candidates.length > 0 &&
      d.ordinary !== undefined &&
      d.demonym !== true
    )
      return false
    if (d.strength >= 3 || d.candidates.length === 0 || d.candidates.some((c) => c.rank > 0)) return true
    return d.chosen !== undefined && anchors.some((a) => kmBetween(a, d.chosen!) <= Math.max(60, a.km))
  })
}

function mentions(text: Text, drafts: readonly Draft[]): PlaceMention[] {
  return drafts.map((d) => {
    const quote = text.received.slice(d.start, d.end)
    const place = placeOf(d)
    return {
      from: d.from,
      to: d.to,
      start: d.start,
      end: d.end,
      pro: d.pro,
      ...(place === undefined ? {} : { place }),
      name: place?.name ?? quote,
      precision: place?.precision ?? (d.cue?.kinds[0] === 'governorate' ? 'governorate' : 'town'),
      ...(place === undefined ? {} : { km: place.km }),
      ...(d.cue === undefined ? {} : { cue: d.cue.id }),
      ...(d.direction === undefined ? {} : { direction: d.direction }),
      ...(d.within === undefined ? {} : { within: d.within }),
      ...(d.list === undefined ? {} : { list: d.list }),
      ...(d.demonym === true ? { demonym: true } : {}),
      rule: d.rule,
      why: d.why,
      alternatives: d.candidates.length,
    }
  })
}
