import { type EventType, eventTypes } from '../ontology.ts'
import { foldForm } from '../text/fold.ts'
import { knownFlags } from './flags.ts'
import { rowOf } from './form.ts'
import { readSense, readSets, type WordSets } from './sense.ts'
import { readRoot } from './stems.ts'
import {
  type FormClass,
  formClasses,
  type Government,
  type LemmaRow,
  type Role,
  roles,
  type Tail,
  type VerbForm,
} from './types.ts'

/** A row with what only the inflector needs. */
export interface SourceRow {
  readonly row: LemmaRow
  /** First word of the lemma in plain spelling. */
  readonly head: string
  /** Vowels of form I: "au", "ia", ...; '' where the root decides. */
  readonly vowels: string
  /** Verbal nouns (verbs) or plurals (nouns) as the row lists them. */
  readonly listed: readonly string[]
  /** Words after the first in plain spelling, for nouns whose adjectives agree. */
  readonly tail: readonly string[]
}

const verbColumns = [
  'lemma',
  'root',
  'form',
  'class',
  'type',
  'masdar',
  'subject',
  'object',
  'preps',
  'flags',
  'sense',
  'scope',
  'source',
]
const nounColumns = [
  'lemma',
  'plural',
  'class',
  'type',
  'subject',
  'object',
  'preps',
  'flags',
  'sense',
  'scope',
  'source',
]

/** Reads lexicon/verbs.tsv. Throws naming file, line and why where a row is bad. */
export function readVerbRows(text: string, sets: WordSets): SourceRow[] {
  return readTable('verbs.tsv', text, verbColumns).map(({ at, cell }) =>
    guard(at, () => {
      const [form, vowels] = readForm(cell('form'))
      const lemma = readLemma(cell('lemma'))
      readRoot(cell('root'))
      const row = commonRow(at, cell, sets, form, cell('root'), lemma.tails)
      return { row, head: lemma.head, vowels, listed: split(cell('masdar'), '|'), tail: [] }
    }),
  )
}

/** Reads lexicon/nouns.tsv. Throws naming file, line and why where a row is bad. */
export function readNounRows(text: string, sets: WordSets): SourceRow[] {
  return readTable('nouns.tsv', text, nounColumns).map(({ at, cell }) =>
    guard(at, () => {
      const lemma = readLemma(cell('lemma'))
      const row = commonRow(at, cell, sets, 'N', '', lemma.tails)
      const tail = row.flags.has('idafa') ? [] : cell('lemma').split(' ').slice(1)
      return { row, head: lemma.head, vowels: '', listed: split(cell('plural'), '|'), tail }
    }),
  )
}

/** Word sets (`@air<TAB>جوي|طيران`) of both files. */
export const readWordSets = (...texts: string[]): WordSets => readSets(texts)

interface Line {
  readonly at: string
  readonly cell: (column: string) => string
}

function readTable(file: string, text: string, columns: readonly string[]): Line[] {
  const lines: Line[] = []
  let seen = false
  for (const [n, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('@')) continue
    const at = `${file}:${n + 1}`
    const cells = line.split('\t').map((c) => c.trim())
    if (!seen) {
      if (cells.join('|') !== columns.join('|'))
        throw new Error(`${at}: the header must be ${columns.join(', ')}`)
      seen = true
      continue
    }
    if (cells.length !== columns.length)
      throw new Error(`${at}: ${cells.length} columns where ${columns.length} are needed («${cells[0]}»)`)
    lines.push({ at, cell: (column) => cells[columns.indexOf(column)]! })
  }
  if (!seen) throw new Error(`${file}: no header line`)
  return lines
}

function guard<T>(at: string, make: () => T): T {
  try {
    return make()
  } catch (cause) {
    throw new Error(`${at}: ${(cause as Error).message}`, { cause })
  }
}

const split = (cell: string, by: string): string[] =>
  cell
    .split(by)
    .map((s) => s.trim())
    .filter(Boolean)

function readForm(cell: string): [VerbForm, string] {
  const m = /^(I|II|III|IV|V|VI|VII|VIII|IX|X|QI|QII|QIV)(?:-([ai][aiu]|uu))?$/.exec(cell)
  if (m === null || (m[2] !== undefined && m[1] !== 'I'))
    throw new Error(`«${cell}» is no verb form; write I to X, QI, QII, QIV, or I-ia with form I's two vowels`)
  return [m[1] as VerbForm, m[2] ?? '']
}

/** «ألقى السلاح/أسلحة+»: a first word, and alternatives for the rest; + asks for an attached pronoun. */
function readLemma(cell: string): { head: string; tails: Tail[] } {
  const gap = cell.indexOf(' ')
  const head = gap < 0 ? cell : cell.slice(0, gap)
  if (!/^[\p{L}\p{M}]+$/u.test(head)) throw new Error(`«${cell}» is no lemma`)
  const tails = gap < 0 ? [] : split(cell.slice(gap + 1), '/').map(readTail)
  return { head, tails }
}

const readTail = (words: string): Tail =>
  words.split(' ').map((w) => ({ text: foldForm(w.replace('+', '')), pronoun: w.endsWith('+') }))

function commonRow(
  at: string,
  cell: (column: string) => string,
  sets: WordSets,
  form: LemmaRow['form'],
  root: string,
  tails: readonly Tail[],
): LemmaRow {
  const klass = cell('class')
  if (!(formClasses as readonly string[]).includes(klass))
    throw new Error(`«${klass}» is no class; the classes are ${formClasses.join(', ')}`)
  const type = cell('type')
  if (klass === 'event' ? !(eventTypes as readonly string[]).includes(type) : type !== '')
    throw new Error(
      klass === 'event' ? `«${type}» is no event type` : `a row of class ${klass} has no type, not «${type}»`,
    )
  for (const column of ['scope', 'source'])
    if (cell(column) === '') throw new Error(`the ${column} is missing («${cell('lemma')}»)`)
  const flags = split(cell('flags'), ',')
  for (const flag of flags)
    if (!knownFlags.has(flag) && !flag.startsWith('!')) throw new Error(`«${flag}» is no known flag`)
  const sense = readSense(cell('sense'), sets)
  return rowOf({
    lemma: cell('lemma'),
    root,
    form,
    klass: klass as FormClass,
    type: type === '' ? undefined : (type as EventType),
    gov: readGovernment(cell, klass as FormClass),
    sense,
    scope: cell('scope'),
    source: cell('source'),
    flags: new Set(flags),
    tails,
    at,
  })
}

/** What every event row governs unless it says otherwise: a place after في, a doer after من قبل and على يد. */
const eventPreps: Readonly<Record<string, Role>> = {
  [foldForm('في')]: 'at',
  [foldForm('من قبل')]: 'agent',
  [foldForm('من جانب')]: 'agent',
  [foldForm('على يد')]: 'agent',
  [foldForm('على أيدي')]: 'agent',
  [foldForm('بيد')]: 'agent',
}

const role = (name: string): Role => {
  if (!(roles as readonly string[]).includes(name))
    throw new Error(`«${name}» is no role; the roles are ${roles.join(', ')}`)
  return name as Role
}

function readGovernment(cell: (column: string) => string, klass: FormClass): Government {
  const preps: Record<string, Role> = klass === 'event' ? { ...eventPreps } : {}
  for (const pair of split(cell('preps'), ';')) {
    const [prep, name, more] = pair.split('=')
    if (prep === undefined || name === undefined || more !== undefined)
      throw new Error(`«${pair}» is no preposition=role`)
    preps[foldForm(prep)] = role(name)
  }
  const [object, object2, more] = split(cell('object'), '+')
  if (more !== undefined) throw new Error('a row has at most two objects')
  return {
    ...(cell('subject') !== '' && { subject: role(cell('subject')) }),
    ...(object !== undefined && object !== '-' && { object: role(object) }),
    ...(object2 !== undefined && { object2: role(object2) }),
    preps,
  }
}
