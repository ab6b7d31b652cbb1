import { type Word, WordMemo } from '../text/words.ts'
import { adjectivePrefix, loosePrefix } from './compile.ts'
import { flag, hashOf, readSections } from './format.ts'
import { kmBetween } from './geo.ts'
import { kinds } from './kinds.ts'
import type { Ordinary } from './ordinary.ts'
import { looseKey } from './spelling.ts'
import { type Place, type PlaceKind, placeKinds, type Rank } from './types.ts'

/** A place with what only resolution needs. */
export interface Candidate extends Place {
  readonly kind: PlaceKind
  readonly rank: Rank
}

/** What the gazetteer knows of a folded form. */
export interface Found {
  readonly candidates: readonly Candidate[]
  /** A longer name begins with this form. */
  readonly continues: boolean
  /** What else the form is, by lexicon/places/ordinary.tsv. */
  readonly ordinary: Ordinary['as'] | undefined
  /** What the names that begin with this form come to with one word more, as far as it was asked. */
  readonly longer: Map<string, Longer>
}

/** A form of one word more. */
export interface Longer {
  readonly key: string
  readonly found: Found
}

const nothing: Found = { candidates: [], continues: false, ordinary: undefined, longer: new Map() }
const noLonger: Longer = { key: '', found: nothing }
/** Words remembered behind the beginnings of names, and in `find`. */
const mostKnown = 100_000

/** One compiled file, read in place. */
class Layer {
  readonly stamp: string
  readonly #lat: Int32Array
  readonly #lon: Int32Array
  readonly #population: Uint32Array
  readonly #km: Uint16Array
  readonly #kind: Uint8Array
  readonly #rank: Uint8Array
  readonly #country: Uint16Array
  readonly #admin1: Uint16Array
  readonly #admin1Bytes: Uint8Array
  readonly #labelAt: Uint32Array
  readonly #labelText: Uint8Array
  readonly #slots: Int32Array
  readonly #nameAt: Uint32Array
  readonly #nameText: Uint16Array
  readonly #nameFlags: Uint8Array
  readonly #postingAt: Uint32Array
  readonly #postings: Uint32Array
  #admin1Names: readonly string[] | undefined
  readonly #made = new Map<number, Candidate>()
  readonly #utf8 = new TextDecoder()

  constructor(bytes: Uint8Array) {
    const { buffer, at } = readSections(bytes)
    const u8 = (name: Parameters<typeof at>[0]): Uint8Array => {
      const { offset, length } = at(name)
      return new Uint8Array(buffer, offset, length)
    }
    const u16 = (name: Parameters<typeof at>[0]): Uint16Array => {
      const { offset, length } = at(name)
      return new Uint16Array(buffer, offset, length / 2)
    }
    const u32 = (name: Parameters<typeof at>[0]): Uint32Array => {
      const { offset, length } = at(name)
      return new Uint32Array(buffer, offset, length / 4)
    }
    const i32 = (name: Parameters<typeof at>[0]): Int32Array => {
      const { offset, length } = at(name)
      return new Int32Array(buffer, offset, length / 4)
    }
    this.stamp = this.#utf8.decode(u8('stamp'))
    this.#lat = i32('lat')
    this.#lon = i32('lon')
    this.#population = u32('population')
    this.#km = u16('km')
    this.#kind = u8('kind')
    this.#rank = u8('rank')
    this.#country = u16('country')
    this.#admin1 = u16('admin1')
    this.#admin1Bytes = u8('admin1Text')
    this.#labelAt = u32('labelAt')
    this.#labelText = u8('labelText')
    this.#slots = i32('slots')
    this.#nameAt = u32('nameAt')
    this.#nameText = u16('nameText')
    this.#nameFlags = u8('nameFlags')
    this.#postingAt = u32('postingAt')
    this.#postings = u32('postings')
  }

  get size(): number {
    return this.#lat.length
  }

  /** The number of a name, or -1. Compares in place: no string is made. */
  find(key: string): number {
    const mask = this.#slots.length - 1
    for (let slot = hashOf(key) & mask; ; slot = (slot + 1) & mask) {
      const name = this.#slots[slot]!
      if (name === -1) return -1
      const start = this.#nameAt[name]!
      if (this.#nameAt[name + 1]! - start !== key.length) continue
      let i = 0
      while (i < key.length && this.#nameText[start + i] === key.charCodeAt(i)) i++
      if (i === key.length) return name
    }
  }

  /** Marks the hash of every word that stands behind the first of a name. */
  markLater(into: Uint8Array): void {
    let hash = 0
    let later = false
    for (let name = 0; name + 1 < this.#nameAt.length; name++) {
      for (let i = this.#nameAt[name]!; i < this.#nameAt[name + 1]!; i++) {
        const unit = this.#nameText[i]!
        if (unit !== space) hash = mix(hash, unit)
        else {
          if (later) into[hash & (into.length - 1)] = 1
          later = true
          hash = 0
        }
      }
      if (later) into[hash & (into.length - 1)] = 1
      later = false
      hash = 0
    }
  }

  flags(name: number): number {
    return this.#nameFlags[name]!
  }

  places(name: number): Candidate[] {
    const out: Candidate[] = []
    for (let i = this.#postingAt[name]!; i < this.#postingAt[name + 1]!; i++)
      out.push(this.place(this.#postings[i]!))
    return out
  }

  id(i: number): string {
    return this.#utf8.decode(this.#labelText.subarray(this.#labelAt[i * 3]!, this.#labelAt[i * 3 + 1]!))
  }

  place(i: number): Candidate {
    const made = this.#made.get(i)
    if (made !== undefined) return made
    const label = (k: number): string =>
      this.#utf8.decode(this.#labelText.subarray(this.#labelAt[i * 3 + k]!, this.#labelAt[i * 3 + k + 1]!))
    this.#admin1Names ??= this.#utf8.decode(this.#admin1Bytes).split('\n')
    const kind = placeKinds[this.#kind[i]!]!
    const country = this.#country[i]!
    const place: Candidate = {
      id: label(0),
      name: label(1),
      arabic: label(2),
      lat: this.#lat[i]! / 1e5,
      lon: this.#lon[i]! / 1e5,
      country: country === 0 ? '' : String.fromCharCode(country >> 8, country & 255),
      admin1: this.#admin1Names[this.#admin1[i]!] ?? '',
      kind,
      precision: kinds[kind].precision,
      km: this.#km[i]! / 10,
      population: this.#population[i]!,
      rank: this.#rank[i]! as Rank,
    }
    this.#made.set(i, place)
    return place
  }
}

const space = 0x20
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15)

/** Places by their names, over the bundled file and the user's imports. */
export class Gazetteer {
  readonly #layers: readonly Layer[]
  readonly #found = new Map<string, Found>()
  #longer = 0
  #later: Uint8Array | undefined
  readonly #follows = new WordMemo<boolean>()
  #ids: Map<string, readonly [Layer, number]> | undefined
  /** For callers that keep facts about words of the text. */
  readonly wordMemo = new WordMemo<unknown>()

  constructor(layers: readonly Uint8Array[]) {
    this.#layers = layers.map((bytes) => new Layer(bytes))
  }

  /** The place of an id, for callers that hold one. The first question makes the index: about a tenth of a second. */
  byId(id: string): Candidate | undefined {
    if (this.#ids === undefined) {
      this.#ids = new Map()
      for (const layer of this.#layers)
        for (let i = 0; i < layer.size; i++) {
          const key = layer.id(i)
          if (!this.#ids.has(key)) this.#ids.set(key, [layer, i])
        }
    }
    const found = this.#ids.get(id)
    return found?.[0].place(found[1])
  }

  /** What the bundled file was made from. */
  get stamp(): string {
    return this.#layers[0]?.stamp ?? ''
  }

  /** Places over all layers, doubles between layers counted twice. */
  get size(): number {
    return this.#layers.reduce((sum, layer) => sum + layer.size, 0)
  }

  /** What is known of a folded form. */
  find(key: string): Found {
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const found = this.#look(key)
    // Misses are cheap to find again and would fill the memory with a language's words.
    if (found !== nothing && this.#found.size < mostKnown) this.#found.set(key, found)
    return found
  }

  /** Whether a word can stand behind the first of a name; false for most words of a text, without a look at any name. */
  mayFollow(word: Word): boolean {
    let may = this.#follows.get(word)
    if (may === undefined) {
      let hash = 0
      for (let i = 0; i < word.text.length; i++) hash = mix(hash, word.text.charCodeAt(i))
      may = this.#laterWords()[hash & 0xffff] === 1
      this.#follows.set(word, may)
    }
    return may
  }
  #laterWords(): Uint8Array {
    if (this.#later === undefined) {
      this.#later = new Uint8Array(0x10000)
      for (const layer of this.#layers) layer.markLater(this.#later)
    }
    return this.#later
  }

  /** What a form that continues comes to with the text's next word. Most words end it, so both are remembered. */
  longer(key: string, found: Found, word: string): Longer {
    const known = found.longer.get(word)
    if (known !== undefined) return known
    const more = `${key} ${word}`
    const next = this.find(more)
    const made = next === nothing ? noLonger : { key: more, found: next }
    if (this.#longer < mostKnown) {
      found.longer.set(word, made)
      this.#longer++
    }
    return made
  }

  /** Places whose names differ from the form only where spelling slips. */
  findLoose(folded: string): readonly Candidate[] {
    const key = looseKey(folded)
    return key === '' ? [] : this.find(loosePrefix + key).candidates
  }

  /** The country whose adjective the form is, without the article. */
  adjective(folded: string): Candidate | undefined {
    return this.find(adjectivePrefix + folded).candidates[0]
  }

  #look(key: string): Found {
    let flags = 0
    let candidates: Candidate[] = []
    for (const layer of this.#layers) {
      const name = layer.find(key)
      if (name === -1) continue
      flags |= layer.flags(name)
      const more = layer.places(name)
      candidates =
        candidates.length === 0 ? more : [...candidates, ...more.filter((m) => !double(candidates, m))]
    }
    if (flags === 0 && candidates.length === 0) return nothing
    return {
      candidates,
      continues: (flags & flag.continues) !== 0,
      ordinary: classOf(flags),
      longer: new Map(),
    }
  }
}

const classOf = (flags: number): Ordinary['as'] | undefined =>
  (flags & flag.never) !== 0
    ? 'never'
    : (flags & flag.noun) !== 0
      ? 'noun'
      : (flags & flag.person) !== 0
        ? 'person'
        : (flags & flag.told) !== 0
          ? 'told'
          : (flags & flag.word) !== 0
            ? 'word'
            : undefined

const settled = new Set<PlaceKind>(['town', 'village'])

/** Whether a place of a later layer is one that an earlier layer has: same id, or same kind within a few kilometres. */
const double = (known: readonly Candidate[], one: Candidate): boolean =>
  known.some(
    (k) =>
      k.id === one.id ||
      ((k.kind === one.kind || (settled.has(k.kind) && settled.has(one.kind))) &&
        k.country === one.country &&
        kmBetween(k, one) <= Math.max(6, k.km, one.km)),
  )

/**
 * Opens a compiled gazetteer, with the user's imports behind it. The bytes are read in place and must not be changed.
 * Throws when the bytes are no gazetteer of this version.
 */
export const openGazetteer = (bytes: Uint8Array, extra: readonly Uint8Array[] = []): Gazetteer =>
  new Gazetteer([bytes, ...extra])
