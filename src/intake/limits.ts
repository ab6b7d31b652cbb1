/** How much of one report is taken. Every bound exists so that one hostile or broken file cannot stop the others. */
export interface Limits {
  /** Largest single report, in bytes as received. A larger one is refused before it is read into memory. */
  readonly reportBytes: number
  /** Longest text read for claims, in UTF-16 units. The rest stays in the original and is said to be unread. */
  readonly textUnits: number
}

const megabyte = 1024 * 1024

export const defaultLimits: Limits = { reportBytes: 20 * megabyte, textUnits: 2_000_000 }

/** Bytes as people say them: «20 MB», «1.4 MB», «312 bytes». */
export const sayBytes = (bytes: number): string =>
  bytes >= megabyte ? `${+(bytes / megabyte).toFixed(1)} MB` : `${bytes} bytes`
