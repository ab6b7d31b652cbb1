import { cueOf } from './cues.ts'
import { flag, hashOf, writeSections } from './format.ts'
import { kinds, townKm } from './kinds.ts'
import { mergeRows } from './merge.ts'
import type { Ordinary } from './ordinary.ts'
import { adjectiveForms, looseKey, spellings, unquotedName } from './spelling.ts'
import { type PlaceRow, placeKinds } from './types.ts'

export interface CompileOptions {
  /** Words that are also ordinary words or persons' names (lexicon/places/ordinary.tsv). */
  readonly ordinary?: readonly Ordinary[]
  /** What the file was made from, to tell later whether it is fresh. */
  readonly stamp?: string
}

/** Prefix of keys for loose spellings, and of keys for countries' adjectives. */
export const loosePrefix = '~'
export const adjectivePrefix = '^'

interface Name {
  flags: number
  readonly places: number[]
}

/**
 * Compiles rows to the bytes that `openGazetteer` opens. Doubles are merged. Throws on a row without a name, id or a
 * point on the globe.
 */
export function compileGazetteer(rows: readonly PlaceRow[], options: CompileOptions = {}): Uint8Array {
  for (const row of rows) refuse(row)
  const places = mergeRows(rows)
  const names = new Map<string, Name>()
  const nameOf = (key: string): Name => {
    let name = names.get(key)
    if (name === undefined) {
      name = { flags: 0, places: [] }
      names.set(key, name)
    }
    return name
  }
  const add = (key: string, place: number): void => {
    const { places: known } = nameOf(key)
    if (!known.includes(place)) known.push(place)
    // Every proper beginning is in the table too, so that a reader knows when to go on.
    for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1))
      nameOf(key.slice(0, at)).flags |= flag.continues
  }
  const all = new Set(places.flatMap((row) => row.names.map(unquotedName)))
  places.forEach((row, i) => {
    for (const name of plainNames(row, all)) {
      for (const key of spellings(name)) add(key, i)
      if (row.ordinary === true && !unquotedName(name).includes(' '))
        nameOf(unquotedName(name)).flags |= flag.word
      const loose = looseKey(unquotedName(name))
      if (loose !== '') nameOf(loosePrefix + loose).places.push(i)
    }
    for (const stem of row.adjectives ?? [])
      for (const form of adjectiveForms(stem)) add(adjectivePrefix + form, i)
  })
  for (const { form, as } of options.ordinary ?? []) nameOf(unquotedName(form)).flags |= flag[as]
  return write(places, names, options.stamp ?? '')
}

/**
 * Names without those that only put a type word before another: «قضاء القائم» beside «القائم»; but «جبل الشيخ بركات» stays beside «الشيخ بركات», for
 * «جبل الشيخ» is another place.
 */
function plainNames(row: PlaceRow, all: ReadonlySet<string>): readonly string[] {
  const keys = new Set(row.names.map(unquotedName))
  return row.names.filter((name) => {
    const key = unquotedName(name)
    const space = key.indexOf(' ')
    // «العاصمة السورية» is a name, «العاصمة دمشق» a type word and one.
    return (
      space < 0 ||
      cueOf(key.slice(0, space))?.role !== 'type' ||
      !keys.has(key.slice(space + 1)) ||
      opensWith(all, key)
    )
  })
}

/** Whether a shorter name of two words or more opens a name. */
function opensWith(all: ReadonlySet<string>, key: string): boolean {
  for (let at = key.indexOf(' ', key.indexOf(' ') + 1); at > 0; at = key.indexOf(' ', at + 1))
    if (all.has(key.slice(0, at))) return true
  return false
}

function refuse(row: PlaceRow): void {
  const fault =
    row.id === ''
      ? 'it has no id'
      : !row.names.some((n) => unquotedName(n) !== '')
        ? 'it has no Arabic name'
        : !(Math.abs(row.lat) <= 90 && Math.abs(row.lon) <= 180)
          ? 'its point is not on the globe'
          : !placeKinds.includes(row.kind)
            ? `its kind "${row.kind}" is unknown`
            : undefined
  if (fault !== undefined) throw new Error(`Place ${row.id || row.english}: ${fault}`)
}

function write(places: readonly PlaceRow[], names: ReadonlyMap<string, Name>, stamp: string): Uint8Array {
  const count = places.length
  const utf8 = new TextEncoder()
  const admin1 = [...new Set(places.map((p) => p.admin1))]
  const admin1At = new Map(admin1.map((a, i) => [a, i]))
  const labels: Uint8Array[] = []
  const labelAt = new Uint32Array(count * 3 + 1)
  let labelSize = 0
  places.forEach((p, i) => {
    ;[p.id, p.english, p.names[0]!].forEach((text, k) => {
      const bytes = utf8.encode(text)
      labelAt[i * 3 + k] = labelSize
      labels.push(bytes)
      labelSize += bytes.length
    })
  })
  labelAt[count * 3] = labelSize
  const labelText = new Uint8Array(labelSize)
  labels.forEach((bytes, i) => {
    labelText.set(bytes, labelAt[i]!)
  })
  const index = writeNames(names)
  return writeSections({
    stamp: utf8.encode(stamp),
    lat: Int32Array.from(places, (p) => Math.round(p.lat * 1e5)),
    lon: Int32Array.from(places, (p) => Math.round(p.lon * 1e5)),
    population: Uint32Array.from(places, (p) => p.population),
    km: Uint16Array.from(places, (p) => Math.min(65535, Math.round(radiusOf(p) * 10))),
    kind: Uint8Array.from(places, (p) => placeKinds.indexOf(p.kind)),
    rank: Uint8Array.from(places, (p) => p.rank ?? 0),
    country: Uint16Array.from(
      places,
      (p) => (p.country.charCodeAt(0) || 0) * 256 + (p.country.charCodeAt(1) || 0),
    ),
    admin1: Uint16Array.from(places, (p) => admin1At.get(p.admin1)!),
    admin1Text: utf8.encode(admin1.join('\n')),
    labelAt,
    labelText,
    ...index,
  })
}

const radiusOf = (p: PlaceRow): number =>
  p.km ?? (p.kind === 'town' ? townKm(p.population) : kinds[p.kind].km)

function writeNames(names: ReadonlyMap<string, Name>) {
  const keys = [...names.keys()]
  let size = 16
  while (size < keys.length * 1.6) size *= 2
  const slots = new Int32Array(size).fill(-1)
  const nameAt = new Uint32Array(keys.length + 1)
  const postingAt = new Uint32Array(keys.length + 1)
  const units: number[] = []
  const postings: number[] = []
  keys.forEach((key, i) => {
    nameAt[i] = units.length
    postingAt[i] = postings.length
    for (let k = 0; k < key.length; k++) units.push(key.charCodeAt(k))
    for (const place of new Set(names.get(key)!.places)) postings.push(place)
    let slot = hashOf(key) & (size - 1)
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1)
    slots[slot] = i
  })
  nameAt[keys.length] = units.length
  postingAt[keys.length] = postings.length
  return {
    slots,
    nameAt,
    nameText: Uint16Array.from(units),
    nameFlags: Uint8Array.from(keys, (k) => names.get(k)!.flags),
    postingAt,
    postings: Uint32Array.from(postings),
  }
}
