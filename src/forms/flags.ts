/**
 * Flags that the inflector or the reader knows; a row with another flag is refused, as it would be a typing error.
 * Besides them `!surface` leaves one surface out, where it is nearly always another word (عبر, «via»).
 */
export const knownFlags: ReadonlySet<string> = new Set([
  'strong', // middle و/ي stays a consonant (استحوذ)
  'perfect-only', // the imperfect tells of something else (قضى «they died», يقضي «he spends»)
  'imperfect-only', // the imperfect tells of a state (يسيطر عليها)
  'no-ba', // after ب its verbal noun is an adverb (بالتنسيق مع)
  'passive', // has a passive though no object is named (ألقي القبض)
  'passive-only', // used in the passive only (توفي)
  'active-only', // its passive is not used, and its spelling is another word's (زير)
  'no-verb', // only nominal shapes are news
  'no-masdar',
  'no-active', // no active participle (مواقع is no attack)
  'no-passive', // no passive participle
  'split', // the second part of the phrase may stand apart
  'joins', // behind «و» it stays a reading although the letters together are another verb's (وردت: و+ردت)
  'idafa', // the second word is a genitive and does not agree
  'distanced',
  'announce',
  'success',
  'fail',
  'start',
  'continue',
  'stop',
  'again',
  'rise',
  'light-object', // its object is the act
  'light-subject', // its subject is the act
  'light-prep', // the act stands after its preposition
  'object-place', // said of places only when the event reading holds
  'casualty',
  'wounded',
  'tally',
  'weapon', // a thing that does the act, not the act
  'state', // holds over a time (control)
  'negative', // its content is denied or prevented
  'question',
  'group', // the word names people, not an act (متظاهر)
  'threat', // a warning that threatens
  'annexed-object', // the genitive of its verbal noun is the object (تحرير المدينة)
  'weak', // an event only beside others or with full arguments
])
