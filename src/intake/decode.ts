import type { Problem } from '../problem.ts'
import { broken, empty, notText } from './problems.ts'

/** Text with the encoding it was in, or the reason why the bytes are no text. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly guessed: boolean }
  | { readonly problem: Problem }

/** A character set that someone declares: the server's header, the page's own meta. */
export interface Declared {
  readonly charset: string
  readonly from: 'header' | 'meta'
}

/** First bytes of files that people drop into a folder of reports by mistake. */
const signatures: readonly (readonly [kind: string, head: string])[] = [
  ['PDF', '%PDF-'],
  ['ZIP (also docx, xlsx, wacz)', 'PK\x03\x04'],
  ['gzip', '\x1f\x8b'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['old Microsoft Office', '\xd0\xcf\x11\xe0'],
  ['SQLite', 'SQLite format 3\x00'],
]

/**
 * Bytes to text: byte-order mark, else strict UTF-8 (no Arabic text of one byte a letter is valid UTF-8, so it goes before
 * what is declared), else what is declared, in the order given, else the two Arabic code pages by the look of their letters,
 * else a Problem naming the place of the first bad byte. Nothing is ever replaced by U+FFFD silently: a text with a hole
 * would be quoted as if it had been received so.
 * @param where path, or path and line, for the message
 * @param declared character sets by header and meta; unknown names and sets that do not fit are passed over
 */
export async function decode(
  bytes: Uint8Array,
  where: string,
  declared: readonly Declared[] = [],
): Promise<Decoded> {
  if (bytes.length === 0) return { problem: empty(where) }
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const kind = signatures.find(([, start]) => head.startsWith(start))?.[0]
  if (kind !== undefined) return { problem: notText(where, kind) }
  const marked = utf16(bytes)
  if (marked !== undefined) return (await strict(bytes, marked, false)) ?? { problem: notText(where) }
  if (bytes.includes(0)) return { problem: notText(where) }
  const plain = await strict(bytes, 'utf-8', false)
  if (plain !== undefined) return plain
  const bad = firstBadByte(bytes)
  if (!mostlyUtf8(bytes)) {
    for (const { charset } of declared) {
      const told = isUtf(charset) ? undefined : await strict(bytes, charset, false)
      if (told !== undefined) return told
    }
    const page = await arabicCodePage(bytes)
    if (page !== undefined) return page
    if (manyControls(bytes)) return { problem: notText(where) }
  }
  return { problem: broken(where, bad, bytes[bad]!) }
}

/** UTF-8 was tried before, and UTF-16 without its mark takes any bytes for letters. */
const isUtf = (charset: string): boolean => /^(?:utf|unicode|ucs)/i.test(charset.trim())

async function strict(bytes: Uint8Array, label: string, guessed: boolean): Promise<Decoded | undefined> {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    return { text: decoder.decode(bytes), encoding: decoder.encoding, guessed }
  } catch {
    return undefined
  }
}

function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Length of the valid UTF-8 sequence at `i`, or 0. Overlong forms, surrogates and values over U+10FFFF are invalid. */
function sequence(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0
  const second = bytes[i + 1]!
  if (first === 0xe0 && second < 0xa0) return 0
  if (first === 0xed && second > 0x9f) return 0
  if (first === 0xf0 && second < 0x90) return 0
  if (first === 0xf4 && second > 0x8f) return 0
  return length
}

function firstBadByte(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const length = sequence(bytes, i)
    if (length === 0) return i
    i += length
  }
  return bytes.length - 1
}

/** Whether most high bytes stand in valid UTF-8 sequences: then the text was UTF-8 and was cut or damaged. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let inside = 0
  let high = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequence(bytes, i)
    if (length > 1) inside += length
    if (length !== 1) high += Math.max(length, 1)
    i += Math.max(length, 1)
  }
  return inside > high * 0.5
}

/** windows-1256 or ISO-8859-6, where chardet ranks one of them and the decoded text looks like Arabic. */
async function arabicCodePage(bytes: Uint8Array): Promise<Decoded | undefined> {
  const { analyse } = await import('chardet')
  const ranked = analyse(bytes.subarray(0, 65_536)).map((m) => m.name.toLowerCase())
  for (const name of ranked) {
    if (name !== 'windows-1256' && name !== 'iso-8859-6') continue
    const decoded = await strict(bytes, name, true)
    if (decoded !== undefined && 'text' in decoded && looksArabic(decoded.text)) return decoded
  }
  return undefined
}

/** Arabic letters are nearly all of what is not ASCII, and alef, lam and yeh are as frequent as they always are. */
function looksArabic(text: string): boolean {
  const sample = text.slice(0, 200_000)
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const foreign = count(/[^\x20-\x7e\s]/g)
  const arabic = count(/\p{Script=Arabic}/gu)
  // Typical shares in news text: alef 15 %, lam 12 %, yeh 7 %. Bytes of another kind do not come near a fifth.
  return arabic >= 8 && arabic >= foreign * 0.85 && count(/[اأإلي]/g) >= arabic * 0.2
}

function manyControls(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++
  return controls > bytes.length / 100
}
