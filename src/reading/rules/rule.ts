/** What else a report says of itself in an example; it is published on 2024-05-02, a Thursday, where nothing is given. */
export interface Given {
  readonly published?: string | null
  readonly publisher?: string
}

/**
 * A sentence (or lines) in which the rule fires, and what is read: a claim in the notation of test/reading/cases, as
 * `kill agent=sdf killed=3`. The claim that the rule helped to read must have these fields; others may stand beside it.
 */
export type Example = readonly [text: string, claim: string, given?: Given]

/** What a rule claims, in two languages, with sentences where it fires and near ones where it must not; tests run them. */
export interface RuleRecord {
  readonly en: string
  readonly ar: string
  readonly fires: readonly Example[]
  readonly quiet: readonly string[]
}

/** A record for every name of a union: a name without a record does not compile. */
export type Records<Id extends string> = { readonly [id in Id]: RuleRecord }
