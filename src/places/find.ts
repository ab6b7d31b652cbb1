import type { Text } from '../text/text.ts'
import { adjectives, borderOf } from './adjectives.ts'
import { confirm, settle } from './confirm.ts'
import { contain } from './contain.ts'
import { distances } from './distance.ts'
import type { Draft } from './draft.ts'
import { known } from './evidence.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeOf } from './placing.ts'
import { recognise, takenBy } from './recognise.ts'
import { references, resolveReferences } from './reference.ts'
import { resolve } from './resolve.ts'
import type { PlaceContext, PlaceMention } from './types.ts'

/**
 * Every place a text names, in text order: recognised, related and resolved by the whole text. Pure and linear in the words (resolution
 * is quadratic in the number of different places named).
 */
export function findPlaces(text: Text, gazetteer: Gazetteer, context: PlaceContext = {}): PlaceMention[] {
  const named = recognise(text, gazetteer, context)
  const covered = new Uint8Array(text.words.length)
  for (const draft of named) covered.fill(1, draft.from, draft.to)
  const more = adjectives(text, gazetteer, covered)
  for (const draft of more) covered.fill(1, draft.from, draft.to)
  const borders = more.filter((d) => d.cue?.id === 'border')
  const drafts = [
    ...(borders.length === 0
      ? named
      : named.filter((d) => !borders.some((b) => d.from >= b.from && d.to <= b.to))),
    ...more,
    ...references(text, gazetteer, covered, takenBy(context)),
  ].sort((a, b) => a.from - b.from || a.start - b.start)
  contain(text, drafts)
  const kept = confirm(drafts)
  // What stood between two places may have turned out to be none; the same again once all are settled.
  contain(text, kept)
  distances(text, kept)
  sideOfBorder(kept, gazetteer, context)
  resolve(kept, context)
  const settled = resolveReferences(settle(kept, context))
  contain(text, settled)
  return mentions(text, settled)
}

/** ISO country in which most of the places that a text names lie; undefined where it names none, or two as often. */
export function countryOfPlaces(text: Text, gazetteer: Gazetteer): string | undefined {
  const named = new Map<string, number>()
  for (const { place } of findPlaces(text, gazetteer))
    if (place !== undefined) named.set(place.country, (named.get(place.country) ?? 0) + 1)
  const [first, second] = [...named].sort((a, b) => b[1] - a[1])
  return first === undefined || first[1] === second?.[1] ? undefined : first[0]
}

/** «الحدود العراقية» in a report on Syria: the border of the two, where the report speaks of one other neighbour. */
function sideOfBorder(drafts: readonly Draft[], gazetteer: Gazetteer, context: PlaceContext): void {
  if (!drafts.some((d) => d.rule === 'place.border-side')) return
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
    draft.why.push(known('place.other-side', place.name))
    draft.candidates = [place]
  }
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
      place,
      name: place?.name ?? quote,
      precision: place?.precision ?? (d.cue?.kinds[0] === 'governorate' ? 'governorate' : 'town'),
      km: place?.km,
      cue: d.cue?.id,
      direction: d.direction,
      within: d.within,
      list: d.list,
      demonym: d.demonym,
      rule: d.rule,
      why: d.why,
      alternatives: d.candidates.length,
    }
  })
}
