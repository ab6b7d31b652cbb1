/**
 * Texts as databases can hold them. PostgreSQL takes no U+0000, and neither database gives back half of a surrogate
 * pair; both come in with damaged files and with JSON from strangers. The text is evidence and offsets count on it, so
 * such a text (and no other) is kept as JSON behind a mark.
 */
const mark = '\u0001'

export const encodeText = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') && !text.startsWith(mark) ? text : mark + JSON.stringify(text)

export const decodeText = (kept: string): string =>
  kept.startsWith(mark) ? (JSON.parse(kept.slice(mark.length)) as string) : kept

/** A name, a title, an address: what no database can hold is no part of it. */
export const cleanField = (value: string): string => value.toWellFormed().replaceAll('\0', '\ufffd')
