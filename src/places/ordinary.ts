import { nameKey } from './spelling.ts'

/** A place name that is also an ordinary word or a person's name: it needs a sentence that says it is a place. */
export interface Ordinary {
  readonly form: string
  readonly as: 'word' | 'person'
}

/**
 * Reads lexicon/places/ordinary.tsv: form, as (word | person), source, note. Throws naming file, line and why.
 */
export function compileOrdinary(text: string, file = 'lexicon/places/ordinary.tsv'): Ordinary[] {
  const out: Ordinary[] = []
  const seen = new Map<string, number>()
  let head = true
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return
    if (head) {
      head = false
      return
    }
    const fail = (why: string): never => {
      throw new Error(`${file}:${i + 1}: ${why}`)
    }
    const [form = '', as = '', source = ''] = line.split('\t').map((c) => c.trim())
    const key = nameKey(form)
    if (key === '') fail('the form is empty')
    if (as !== 'word' && as !== 'person') return fail(`"${as}" is neither word nor person`)
    if (source === '') fail('the row names no source')
    const before = seen.get(`${key} ${as}`)
    if (before !== undefined) fail(`"${form}" folds to the form of line ${before}`)
    seen.set(`${key} ${as}`, i + 1)
    out.push({ form, as })
  })
  return out
}
