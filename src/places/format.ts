/**
 * The compiled gazetteer's layout: a magic number, a version, a table of sections, then the sections, each at a multiple of
 * four so that typed arrays can lie over the bytes without copying. Names are UTF-16 so that they are compared in place.
 */

export const magic = 0x444e5349 // 'ISND'
export const version = 1

/** Sections in file order. */
export const sections = [
  'stamp', // UTF-8: what the file was made from
  'lat', // Int32, 1e-5 degrees
  'lon',
  'population', // Uint32
  'km', // Uint16, tenths of a kilometre
  'kind', // Uint8, index in placeKinds
  'rank', // Uint8
  'country', // Uint16, two ASCII letters
  'admin1', // Uint16, index in admin1Text
  'admin1Text', // UTF-8, lines
  'labelAt', // Uint32, 3n + 1 offsets into labelText: id, English, Arabic of each place
  'labelText', // UTF-8
  'slots', // Int32, open addressing, -1 empty, else name number
  'nameAt', // Uint32, offsets into nameText in units
  'nameText', // UTF-16
  'nameFlags', // Uint8
  'postingAt', // Uint32, offsets into postings
  'postings', // Uint32, place numbers
] as const
export type Section = (typeof sections)[number]

/** Bits of a name. */
export const flag = { continues: 1, word: 2, person: 4, noun: 8, never: 16, told: 32 } as const

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Lays sections out as one file. */
export function writeSections(parts: Readonly<Record<Section, ArrayBufferView>>): Uint8Array {
  const head = 8 + sections.length * 8
  let size = head
  const offsets = sections.map((name) => {
    const at = size
    size += Math.ceil(parts[name].byteLength / 4) * 4
    return at
  })
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, version, true)
  sections.forEach((name, i) => {
    const part = parts[name]
    view.setUint32(8 + i * 8, offsets[i]!, true)
    view.setUint32(12 + i * 8, part.byteLength, true)
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offsets[i]!)
  })
  return bytes
}

/** Where each section lies. Throws when the bytes are no gazetteer of this version. */
export function readSections(bytes: Uint8Array): {
  readonly buffer: ArrayBufferLike
  readonly at: (name: Section) => { readonly offset: number; readonly length: number }
} {
  // Typed arrays must start at a multiple of four; a slice of a pooled buffer may not.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  if (whole.byteLength < 8 + sections.length * 8) throw new Error('Not a gazetteer: the file is too short')
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  if (view.getUint32(0, true) !== magic) throw new Error('Not a gazetteer: the file does not begin with ISND')
  const found = view.getUint32(4, true)
  if (found !== version)
    throw new Error(`The gazetteer has version ${found}, this program reads ${version}: compile it again`)
  return {
    buffer: whole.buffer,
    at: (name) => {
      const i = sections.indexOf(name)
      const offset = view.getUint32(8 + i * 8, true)
      const length = view.getUint32(12 + i * 8, true)
      if (offset + length > whole.byteLength)
        throw new Error(`The gazetteer is cut short in its section ${name}`)
      return { offset: whole.byteOffset + offset, length }
    },
  }
}
