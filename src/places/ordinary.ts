import { unquotedName } from './spelling.ts'

const classes = ['never', 'noun', 'word', 'person', 'told'] as const

/** A place name that is also an ordinary word or a person's name: it needs a sentence that says it is a place. */
export interface Ordinary {
  readonly form: string
  /**
   * `never`: a place in a longer name only («المدينة»); `noun`: only behind a type word that fits («قرية الباب»); `word`: behind a type word, part
   * or compass word, or where the report calls the name a place elsewhere; `person`: as `word`, for names of persons; `told`: behind a preposition of place too, in a report that speaks
   * of its country (a well-known town needs the preposition only).
   */
  readonly as: (typeof classes)[number]
}

/**
 * Reads lexicon/places/ordinary.tsv: form, as (never | noun | word | person | told), source, note. Throws naming file, line and why.
 */
export function compileOrdinary(text: string, file = 'lexicon/places/ordinary.tsv'): Ordinary[] {
  const out: Ordinary[] = []
  const seen = new Map<string, number>()
  let head = true
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    if (head) {
      head = false
      continue
    }
    const fail = (why: string): never => {
      throw new Error(`${file}:${i + 1}: ${why}`)
    }
    const [form = '', as = '', source = ''] = line.split('\t').map((c) => c.trim())
    const key = unquotedName(form)
    if (key === '') fail('the form is empty')
    if (!classes.includes(as as Ordinary['as'])) fail(`"${as}" is none of ${classes.join(', ')}`)
    if (source === '') fail('the row names no source')
    const before = seen.get(key)
    if (before !== undefined) fail(`"${form}" folds to the form of line ${before}`)
    seen.set(key, i + 1)
    out.push({ form, as: as as Ordinary['as'] })
  }
  return out
}
