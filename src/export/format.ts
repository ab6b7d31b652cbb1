import type { About, Item, Leave, Summary } from './item.ts'

/**
 * A format made of text, a piece at a time, so that memory stays flat whatever the number of events. `file` is the name
 * inside a folder for formats of several files, and `''` for those of one.
 */
export interface Piece {
  readonly file: string
  readonly text: string
}

/** Writes one export: `start`, then each item in order, then `end` with what was left out. May keep small state. */
export interface Writer {
  start(about: About): Iterable<Piece>
  item(item: Item, leave: Leave): Iterable<Piece>
  end(summary: Summary): Iterable<Piece>
}

/** A piece of the one file. */
export const piece = (text: string, file = ''): Piece => ({ file, text })
