import { PhraseIndex } from '../text/phrases.ts'
import { type Particle, particleForms } from './particles.ts'

export type ThingClass =
  | 'vehicle'
  | 'convoy'
  | 'munition'
  | 'weapon'
  | 'means'
  | 'spot'
  | 'position'
  | 'building'
  | 'property'
const classes = new Set<string>([
  'vehicle',
  'convoy',
  'munition',
  'weapon',
  'means',
  'spot',
  'position',
  'building',
  'property',
])

/** A thing that is counted, hit, held or carried, in one of its numbers. */
export interface Thing {
  readonly lemma: string
  readonly class: ThingClass
  readonly number: 'sg' | 'du' | 'pl'
}

/** A word of the reader's own small lexicon: a thing or a closed-class word. */
export type LexicalEntry = Thing | Particle
export const isThing = (entry: LexicalEntry): entry is Thing => 'class' in entry

/**
 * «منزلا», «ألغاما»: the written accusative of a singular, and of the plurals on أفعال. Words of two letters have none here: «حيا» is
 * alive, «خطا» folds together with a mistake.
 */
function accusativeOf(form: string, number: Thing['number']): string | undefined {
  const words = form.split(' ')
  const last = words.at(-1)!
  const takes = number === 'sg' ? /^..+[^ةىاء]$/.test(last) : number === 'pl' && /^أ..ا[^ءة]$/.test(last)
  return words.length === 1 && takes && last.length > 2 ? `${form}ا` : undefined
}

/**
 * Compiles `lexicon/things.tsv` together with the closed-class words into one index, so that one pass finds both. Throws, naming line and reason, on a row without lemma, class or source.
 */
export function compileThings(tsv: string): PhraseIndex<LexicalEntry> {
  const index = new PhraseIndex<LexicalEntry>(isThing)
  for (const [form, particle] of particleForms()) index.add(form, particle)
  const seen = new Map<string, number>()
  tsv.split('\n').forEach((line, at) => {
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('lemma\t')) return
    const [lemma, forms, cls, source] = line.split('\t')
    const where = `lexicon/things.tsv:${at + 1}`
    if (!lemma || !forms || !cls || !source)
      throw new Error(`${where}: a row needs lemma, forms, class and source`)
    if (!classes.has(cls))
      throw new Error(`${where}: "${cls}" is no class; use one of ${[...classes].join(', ')}`)
    const numbers = ['sg', 'du', 'pl'] as const
    const columns = forms.split('|')
    columns.forEach((column, n) => {
      // One column only: a plural or mass noun, counted as such.
      const number = columns.length === 1 ? 'pl' : numbers[n]
      if (number === undefined) throw new Error(`${where}: forms are singular|dual|plural`)
      for (const form of column.split('/').filter(Boolean)) {
        const earlier = seen.get(form)
        if (earlier !== undefined && earlier !== at)
          throw new Error(`${where}: "${form}" stands in line ${earlier + 1} already`)
        seen.set(form, at)
        index.add(form, { lemma, class: cls as ThingClass, number })
        const accusative = accusativeOf(form, number)
        if (accusative === undefined || seen.has(accusative)) continue
        seen.set(accusative, at)
        index.add(accusative, { lemma, class: cls as ThingClass, number })
      }
    })
  })
  return index
}
