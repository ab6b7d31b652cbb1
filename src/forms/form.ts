import type { Form, LemmaRow } from './types.ts'

/**
 * A form with every field in its place, stated or not: reading asks forms for their fields at every word, and objects of
 * one layout answer several times faster than those of many.
 */
export const formOf = (cell: Omit<Form, 'text' | 'row'>, text: string, row: LemmaRow): Form => ({
  text,
  pos: cell.pos,
  aspect: cell.aspect,
  mood: cell.mood,
  voice: cell.voice,
  person: cell.person,
  number: cell.number,
  gender: cell.gender,
  construct: cell.construct,
  indefinite: cell.indefinite,
  row,
})

/** A row with every field in its place, stated or not; as `formOf`. */
export const rowOf = (row: LemmaRow): LemmaRow => ({
  lemma: row.lemma,
  root: row.root,
  form: row.form,
  klass: row.klass,
  type: row.type,
  gov: {
    subject: row.gov.subject,
    object: row.gov.object,
    object2: row.gov.object2,
    preps: row.gov.preps,
  },
  sense: row.sense,
  scope: row.scope,
  source: row.source,
  flags: row.flags,
  tails: row.tails,
  at: row.at,
})
