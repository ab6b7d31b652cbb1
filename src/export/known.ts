import type { PartyKind } from '../actors/types.ts'
import type { SourceKind } from '../ontology.ts'

/** A name of a list that comes with Isnad, in both languages. */
export interface Listed {
  readonly name: string
  /** Empty where the list has none. */
  readonly arabic: string
}

/**
 * The lists of parties, tellers, places and areas, looked up by id. The gate takes names from here and not from the event, so
 * that whatever stands in an event's name field, a public export says only what is on a list.
 */
export interface Known {
  party(id: string): (Listed & { readonly kind: PartyKind; readonly country: string }) | undefined
  teller(id: string): (Listed & { readonly kind: SourceKind; readonly country: string }) | undefined
  /** An outlet by the host of its address. */
  outletAt(host: string): Listed | undefined
  /** A first-level area in Arabic, by its country and the English name that places carry; empty where none is known. */
  area(country: string, admin1: string): string
  place(id: string): (Listed & { readonly admin1: string; readonly country: string }) | undefined
}
