import { type EventType, eventTypes } from '../ontology.ts'
import { foldForm } from '../text/fold.ts'
import { type ArgKind, argKinds, type SenseRule, type Turn } from './types.ts'

/** Named lists of neighbours, written once in a file as `@sport<TAB>مباراة|كرة|…` and used as `@sport`. */
export type WordSets = ReadonlyMap<string, readonly string[]>

/** Collects the `@name` lines of lexicon files. Throws on a name given twice. */
export function readSets(texts: readonly string[]): WordSets {
  const sets = new Map<string, readonly string[]>()
  for (const text of texts) {
    for (const line of text.split(/\r?\n/)) {
      if (!line.startsWith('@')) continue
      const [name, words] = line.split('\t')
      if (words === undefined) throw new Error(`«${line}»: a word set is a name, a tab and words`)
      if (sets.has(name!.trim())) throw new Error(`The word set ${name} is given twice`)
      sets.set(name!.trim(), stems(words, sets))
    }
  }
  return sets
}

function stems(list: string, sets: WordSets): readonly string[] {
  return list
    .split('|')
    .map((s) => s.trim())
    .filter(Boolean)
    .flatMap((s) => {
      if (!s.startsWith('@')) return [s.endsWith('*') ? `${foldForm(s.slice(0, -1))}*` : foldForm(s)]
      const set = sets.get(s)
      if (set === undefined) throw new Error(`«${s}» is no word set`)
      return [...set]
    })
}

function kinds(list: string): readonly ArgKind[] {
  return list.split('|').map((kind) => {
    if (!(argKinds as readonly string[]).includes(kind))
      throw new Error(`«${kind}» is no kind of argument; the kinds are ${argKinds.join(', ')}`)
    return kind as ArgKind
  })
}

type Draft = { -readonly [K in keyof SenseRule]: SenseRule[K] }

/**
 * Reads a sense cell: parts joined by `;`, each `not:`, `near:` (neighbours), `needs:`, `object:`, `subject:` (kinds),
 * or a turn `=type@kinds` (by the object), `=type<kinds` (by the subject), `=type~neighbours`.
 * Empty gives undefined; throws on what it does not know.
 */
export function readSense(cell: string, sets: WordSets): SenseRule | undefined {
  if (cell === '') return undefined
  const rule: Draft = {}
  const turns: Turn[] = []
  for (const part of cell.split(';').map((s) => s.trim())) {
    if (part.startsWith('=')) {
      turns.push(readTurn(part, sets))
      continue
    }
    const colon = part.indexOf(':')
    const list = part.slice(colon + 1)
    const name = part.slice(0, Math.max(colon, 0))
    if (name === 'not' || name === 'near') rule[name] = stems(list, sets)
    else if (name === 'needs' || name === 'object' || name === 'subject') rule[name] = kinds(list)
    else throw new Error(`«${part}» is no sense rule`)
  }
  if (turns.length > 0) rule.turns = turns
  return rule
}

function readTurn(part: string, sets: WordSets): Turn {
  const m = /^=([a-z]+)([@<~])(.+)$/.exec(part)
  if (m === null) throw new Error(`«${part}» is no turn; write =type@kinds, =type<kinds or =type~neighbours`)
  const [, type, sign, list] = m
  if (type !== 'none' && !(eventTypes as readonly string[]).includes(type!))
    throw new Error(`«${type}» is no event type`)
  const base = { type: type as EventType | 'none' }
  if (sign === '~') return { ...base, near: stems(list!, sets) }
  return sign === '@' ? { ...base, object: kinds(list!) } : { ...base, subject: kinds(list!) }
}
