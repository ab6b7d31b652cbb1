import { foldForm } from '../text/fold.ts'
import { baseStems } from './base-stems.ts'
import { conjugate, join } from './conjugate.ts'
import { formOf } from './form.ts'
import { agree, inflectNoun, inflectParticiple, type NominalCell } from './nominal.ts'
import { readNounRows, readVerbRows, readWordSets, type SourceRow } from './rows.ts'
import { foldSpelled, spell } from './spell.ts'
import { derivedStems, readRoot, type Stems } from './stems.ts'
import type { Form, LemmaRow, Tail } from './types.ts'

/** A form in the table, with what must follow it (set phrases). */
export interface Entry {
  readonly form: Form
  readonly tails: readonly Tail[]
}

/** Folded first word to its entries. */
export interface FormTable {
  get(surface: string): readonly Entry[] | undefined
  keys(): Iterable<string>
}

/** The compiled lexicon: every surface of every lemma. */
export interface FormKnowledge {
  readonly rows: readonly LemmaRow[]
  readonly table: FormTable
  /** Number of surfaces (form and row), for reports. */
  readonly size: number
}

/**
 * Compiles the two lexicon files (their text). Pure; takes some tenths of a second, so compile once.
 * Throws `verbs.tsv:12: why` on a bad row, and where two rows say the same thing twice.
 */
export function compileForms(files: { readonly verbs: string; readonly nouns: string }): FormKnowledge {
  const sets = readWordSets(files.verbs, files.nouns)
  const verbs = readVerbRows(files.verbs, sets)
  const nouns = readNounRows(files.nouns, sets)
  refuseTwins([...verbs, ...nouns])
  const table = new Map<string, Entry[]>()
  const nominals = new Map<string, LemmaRow>()
  let size = 0
  const add = (made: Form, tails: readonly Tail[]): void => {
    const form = formOf(made, made.text, made.row)
    if (form.row.flags.has(`!${form.text}`)) return
    size++
    const list = table.get(form.text)
    if (list === undefined) table.set(form.text, [{ form, tails }])
    else list.push({ form, tails })
    if (form.number === 'sg' && (form.pos === 'masdar' || form.pos === 'noun'))
      refuseNominalTwin(form, tails, nominals)
  }
  for (const source of verbs) verbForms(source, (form) => add(form, source.row.tails))
  for (const source of nouns) nounForms(source, add)
  return { rows: [...verbs, ...nouns].map((s) => s.row), table, size }
}

/** All shapes of one verb row: its conjugation, its verbal nouns, its participles. */
export function verbForms(source: SourceRow, add: (form: Form) => void): void {
  const { row } = source
  const root = readRoot(row.root)
  const stems: Stems =
    row.form === 'I' || row.form === 'N'
      ? baseStems(root, source.vowels)
      : derivedStems(row.form, root, row.flags.has('strong'))
  checkLemma(source, stems)
  const passive = row.gov.object !== undefined || row.flags.has('passive') || row.flags.has('passive-only')
  if (!row.flags.has('no-verb')) {
    const voices = {
      active: !row.flags.has('passive-only'),
      passive: passive && !row.flags.has('active-only'),
    }
    const barred = row.flags.has('perfect-only')
      ? 'imperfect'
      : row.flags.has('imperfect-only')
        ? 'perfect'
        : undefined
    for (const cell of conjugate(stems, voices, foldSpelled, true))
      if (cell.aspect !== barred) add({ ...cell, pos: 'verb', row })
  }
  if (!row.flags.has('no-masdar')) for (const form of masdars(source, stems)) add(form)
  if (!row.flags.has('no-active') && !row.flags.has('passive-only'))
    for (const cell of inflectParticiple(stems.active)) add(nominal(cell, 'active', 'active', row))
  if (passive && !row.flags.has('no-passive'))
    for (const cell of inflectParticiple(stems.passive)) add(nominal(cell, 'passive', 'passive', row))
}

const nominal = (cell: NominalCell, pos: Form['pos'], voice: Form['voice'], row: LemmaRow): Form => {
  const { text, ...rest } = cell
  // Listed words are a person's writing and may carry vowel marks; what the inflector spelled cannot.
  const folded = pos === 'masdar' || pos === 'noun' ? foldForm(text) : foldSpelled(text)
  return { ...rest, text: folded, pos, voice, row }
}

/** The lemma column must be the form that root and form give, or one of the two is mistyped. */
function checkLemma(source: SourceRow, stems: Stems): void {
  const stem = source.row.flags.has('passive-only') ? stems.perfectPassive : stems.perfect
  const expected = spell(join(stem.open, 'a'))
  if (foldSpelled(expected) !== foldForm(source.head))
    throw new Error(
      `${source.row.at}: root «${source.row.root}» in form ${source.row.form} gives «${expected}», not «${source.head}»`,
    )
}

/** Listed verbal nouns replace the regular ones; `+ات` after one gives it a plural, as all regular ones have. */
function masdars(source: SourceRow, stems: Stems): Form[] {
  const out: Form[] = []
  const regular = source.listed.length === 0
  for (const listed of regular ? stems.masdars.map(spell) : source.listed) {
    const word = listed.replace('+ات', '')
    const at = regular || listed.endsWith('+ات')
    for (const cell of inflectNoun(word, { dual: at, at, un: false }))
      out.push(nominal(cell, 'masdar', source.row.gov.object === undefined ? 'active' : 'either', source.row))
  }
  return out
}

/** All shapes of one noun row; adjectives of a set phrase agree with their head. */
function nounForms(source: SourceRow, add: (form: Form, tails: readonly Tail[]) => void): void {
  const { row, head, tail, listed } = source
  const put = (cell: NominalCell): void => {
    const tails = tail.length === 0 ? row.tails : agreeing(tail, cell)
    add(nominal(cell, 'noun', 'active', row), tails)
  }
  const shape = { dual: true, at: listed.includes('+ات'), un: listed.includes('+ون') }
  for (const cell of inflectNoun(head, shape)) put(cell)
  for (const plural of listed) {
    if (plural.startsWith('+')) continue
    const [first, ...rest] = plural.split(' ')
    const gender = first!.endsWith('ات') ? 'f' : 'm'
    const tails = rest.length > 0 ? [rest.map((w) => ({ text: foldForm(w), pronoun: false }))] : undefined
    for (const cell of inflectNoun(first!, { dual: false, at: false, un: false })) {
      const plain: NominalCell = { ...cell, number: 'pl', gender }
      if (tails !== undefined) add(nominal(plain, 'noun', 'active', row), tails)
      else put(plain)
    }
  }
}

function agreeing(tail: readonly string[], cell: NominalCell): readonly Tail[] {
  const shapes = tail.map((word) => agree(word, cell))
  const widest = Math.max(...shapes.map((s) => s.length))
  return Array.from({ length: widest }, (_, n) =>
    shapes.map((s) => ({ text: foldForm(s[Math.min(n, s.length - 1)]!), pronoun: false })),
  )
}

/** Two rows for one lemma and class would fire twice. */
function refuseTwins(sources: readonly SourceRow[]): void {
  const seen = new Map<string, string>()
  for (const { row } of sources) {
    const aspect = row.flags.has('perfect-only')
      ? 'perfect'
      : row.flags.has('imperfect-only')
        ? 'imperfect'
        : ''
    const key = [
      foldForm(row.lemma.replaceAll('/', ' ').replaceAll('+', '')),
      row.form,
      row.root,
      row.klass,
      aspect,
    ]
      .filter(Boolean)
      .join(' ')
    const before = seen.get(key)
    if (before !== undefined) throw new Error(`${row.at}: «${row.lemma}» stands already at ${before}`)
    seen.set(key, row.at)
  }
}

/** A verbal noun and a noun row of one spelling, class and type would fire twice. */
function refuseNominalTwin(form: Form, tails: readonly Tail[], seen: Map<string, LemmaRow>): void {
  if (form.indefinite) return
  const { row } = form
  for (const rest of tails.length > 0 ? tails.map((t) => t.map((w) => w.text).join(' ')) : ['']) {
    const key = `${form.text} ${rest} ${row.klass} ${row.type ?? ''}`
    const before = seen.get(key)
    if (before !== undefined && before !== row)
      throw new Error(
        `${row.at}: «${form.text} ${rest}» stands already at ${before.at} with the same class and type`,
      )
    seen.set(key, row)
  }
}
