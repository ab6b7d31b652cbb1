const megabyte = 1024 * 1024

/** How much is taken. Every bound exists so that one hostile or broken file cannot stop the others. */
export interface Limits {
  /** Largest single report, in bytes as received. A larger one is refused before it is read into memory. */
  readonly reportBytes: number
  /** Longest text read for claims, in UTF-16 units. The rest stays in the original and is said to be unread. */
  readonly textUnits: number
  /** Largest file that has to be held whole to be opened: a spreadsheet, a feed, an archive inside an archive. */
  readonly wholeBytes: number
  /** Most that one ZIP may unpack to, all members together. */
  readonly unpackedBytes: number
  /** Most members of one ZIP. */
  readonly members: number
  /** How many archives may lie inside one another. */
  readonly depth: number
}

export const defaultLimits: Limits = {
  reportBytes: 20 * megabyte,
  textUnits: 2_000_000,
  wholeBytes: 200 * megabyte,
  unpackedBytes: 4096 * megabyte,
  members: 100_000,
  depth: 3,
}

/** Bytes as people say them: «20 MB», «1.4 MB», «312 bytes». */
export const sayBytes = (bytes: number): string =>
  bytes >= megabyte ? `${+(bytes / megabyte).toFixed(1)} MB` : `${bytes} bytes`
