import type { Problem } from '../problem.ts'
import type { Report } from '../reading/claim.ts'

/** A value that was found beside a report's text, and the place that gave it: `json-ld`, `og:site_name`, `column 3`. */
export interface Fact {
  readonly value: string
  readonly from: string
}

/** What is known of a report beside its text, by name: published, publisher, author, language, forwarded-from, … */
export type Facts = Readonly<Record<string, Fact>>

/** A report's bytes as they came, for the record to keep and to hash. */
export interface Original {
  readonly bytes: Uint8Array
  /** The path, the address, or the path and the line, where they were found. */
  readonly where: string
  /** Media type with the character set where there is one. */
  readonly mediaType: string
  /** Which part of `bytes` the report is, where it is not the whole: `item 3`. */
  readonly part?: string
  readonly facts?: Facts
}

/** Something to tell a person. `grave`: part of what was given stays unread, so the command ends with code 1. */
export interface Said {
  readonly problem: Problem
  readonly grave: boolean
}

/** One step of intake: a report or none, what is to be said of it, and how many bytes of the input are behind us. */
export interface Taken {
  readonly report?: Report
  readonly original?: Original
  /** The report came before in this run, word for word: counted, and not read again. */
  readonly copy?: true
  /** What is no report and was passed over on purpose, with the reason by its code: messages without words, pictures. */
  readonly left?: Left
  /**
   * A name for this version of the report, for sources whose items change (an edited message, a page fetched again):
   * where the record holds another text under the id, the report is kept as `id@version`.
   */
  readonly version?: string
  readonly said: readonly Said[]
  readonly bytes: number
  /** What the person named: the file, folder or address that this came from. */
  readonly source?: string
}

/** Why things were passed over. */
export interface Left {
  readonly code: LeftCode
  readonly where: string
}

export type LeftCode =
  | 'service-message'
  | 'no-words'
  | 'attachment'
  | 'not-a-page'
  | 'empty-row'
  | 'unchanged'

/** What was taken when nothing could be: one grave Problem. */
export const grave = (problem: Problem): { readonly said: readonly Said[] } => ({
  said: [{ problem, grave: true }],
})
