/** What is said, Arabic first. Forms that change with a number are named by their category (CLDR). */
export type Entry = readonly [ar: string, en: string] | Plural

export interface Plural {
  readonly ar: Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>
  readonly en: Readonly<Record<'one' | 'other', string>>
}

/** Entries with a form for each number take `count`. */
export const isPlural = (entry: Entry): entry is Plural => 'ar' in entry
