import type { Lang } from '../problem.ts'
import type { Rule } from './item.ts'
import type { Pair, Table } from './terms.ts'
import * as terms from './terms.ts'

/** Every word that a person reads in an export, in Arabic and English. */

const conflictFields: Readonly<Record<string, Pair>> = {
  ...terms.measures,
  type: ['نوع الحدث', 'type'],
  modality: ['نوع القول', 'told as'],
  time: ['الزمان', 'time'],
  date: ['التاريخ', 'date'],
  day: ['اليوم', 'day'],
  place: ['المكان', 'place'],
  agent: ['الفاعل', 'who did it'],
  agents: ['الفاعل', 'who did it'],
  target: ['المستهدَف', 'to whom'],
  targets: ['المستهدَف', 'to whom'],
}

const rules: Table<Rule> = {
  words: ['كلام التقارير كما ورد', 'words of reports'],
  name: ['أسماء ليست في قوائمنا', 'names that are on no list of ours'],
  address: ['عناوين قد تدل على شخص', 'addresses that may point at a person'],
  coordinates: ['إحداثيات أدق مما يُسمح به', 'coordinates finer than allowed'],
  person: ['أسماء أشخاص أو أعمارهم', 'names or ages of persons'],
  contact: ['أرقام هواتف وعناوين تواصل', 'phone numbers and contact addresses'],
  minor: ['جمل عن قاصر بعينه', 'sentences about one minor'],
  restricted: ['تقارير مقيّدة القراءة', 'reports that only some may read'],
  part: ['تسمية جزء من الملف الأصلي', 'the name of a part of an original'],
}

export const dictionary = { ...terms, rules, conflictFields }

/** The word for a key of the ontology; a key without one (a party's id, a newer value) as it stands. */
export function say(part: keyof typeof dictionary, key: string, lang: Lang): string {
  const table: Readonly<Record<string, Pair>> = dictionary[part]
  return Object.hasOwn(table, key) ? table[key]![lang === 'ar' ? 0 : 1] : key
}

/** Whom a count counts, by the lexicon's own closed list. */
export const isGroup = (of: string): boolean => Object.hasOwn(terms.people, of)
