import { foldForm } from '../text/fold.ts'
import { type Word, WordMemo } from '../text/words.ts'
import { type AtomRow, rows } from './vocabulary.ts'

/** What a number word is made of; `compound.ts` puts them together. */
export interface Atom extends Omit<AtomRow, 'forms' | 'usage' | 'source'> {
  readonly form: string
}

/** A number word as it stands in a text: proclitics, article, atom. */
export interface Read {
  readonly atom: Atom
  readonly pro: string
  readonly article: boolean
  /** A second way to read the same folded word: «واحد» is one, or «وأحد» (and one of). */
  readonly alt: Read | undefined
}

const proclitics = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل', 'فك'] as const

/**
 * Every spelling of every number word with its proclitics, written out once, so that reading a word of the text is one
 * look-up. Bare forms are entered first and win over split ones («واحد» is one before it is و + أحد).
 */
function compile(table: readonly AtomRow[]): Map<string, Read> {
  const surfaces = new Map<string, Read>()
  const add = (surface: string, read: Read): void => {
    const known = surfaces.get(surface)
    if (known === undefined) surfaces.set(surface, read)
    else if (known.alt === undefined && known.pro !== read.pro) surfaces.set(surface, { ...known, alt: read })
  }
  const atoms: Atom[] = []
  const seen = new Map<string, string>()
  for (const { forms, usage: _usage, source: _source, ...rest } of table) {
    for (const form of new Set(forms.split(' ').map(foldForm))) {
      const other = seen.get(form)
      if (other !== undefined)
        throw new Error(`Number word «${form}» stands in two rows: ${other}, ${rest.cls}`)
      seen.set(form, rest.cls)
      atoms.push({ ...rest, form })
    }
  }
  for (const atom of atoms) add(atom.form, { atom, pro: '', article: false, alt: undefined })
  for (const atom of atoms) add(`ال${atom.form}`, { atom, pro: '', article: true, alt: undefined })
  for (const pro of proclitics) {
    for (const atom of atoms) {
      // «كمية», «كميات» are quantities, not "like a hundred".
      if (pro.endsWith('ك') && atom.form.startsWith('مي')) continue
      add(pro + atom.form, { atom, pro, article: false, alt: undefined })
      const joined = pro.endsWith('ل') ? `${pro}ل${atom.form}` : `${pro}ال${atom.form}`
      add(joined, { atom, pro, article: true, alt: undefined })
    }
  }
  return surfaces
}

const surfaces = compile(rows)

/** The number word at a place, or undefined. */
export function lookup(word: Word | undefined): Read | undefined {
  if (word === undefined || word.kind !== 'word') return undefined
  const known = memo.get(word)
  if (known !== undefined) return known ?? undefined
  const read = surfaces.get(word.text)
  memo.set(word, read ?? null)
  return read
}
/** What words were met lately; null for no number word. Spares hashing every word of a text. */
const memo = new WordMemo<Read | null>()

/**
 * Whether a word carries the article: «السكان», not «آلاف», «ألغام», «إلى», «الذين». The received spelling tells, as folding
 * takes the hamza away.
 */
export const definite = (word: Word | undefined, received: string): boolean =>
  word?.kind === 'word' &&
  word.text.length > 3 &&
  received.startsWith('ال', word.start) &&
  !articleless.has(word.text) &&
  lookup(word)?.article !== false
const articleless = new Set(
  ['إلى', 'إلا', 'الآن', 'الذي', 'التي', 'الذين', 'اللتين', 'اللذين', 'اللواتي'].map(foldForm),
)

/** A place joined to what stands before by و, attached or alone; `read` is undefined where digits stand there. */
export interface Joined {
  readonly at: number
  readonly read: Read | undefined
}

/** What follows at word `i` behind a و («وعشرون»، «و عشرون»، «و200»), or undefined. */
export function afterAnd(words: readonly Word[], i: number): Joined | undefined {
  const word = words[i]
  if (word?.kind !== 'word') return undefined
  if (word.text === 'و') {
    const next = words[i + 1]
    if (next?.kind === 'number') return { at: i + 1, read: undefined }
    const read = lookup(next)
    return read?.pro === '' ? { at: i + 1, read } : undefined
  }
  const read = surfaces.get(word.text)
  if (read === undefined) return undefined
  if (read.pro === 'و') return { at: i, read }
  return read.alt?.pro === 'و' ? { at: i, read: read.alt } : undefined
}
