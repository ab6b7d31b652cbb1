import { spell } from './spell.ts'

/** One shape of a noun, participle or verbal noun, in plain spelling. */
export interface NominalCell {
  readonly text: string
  readonly number: 'sg' | 'du' | 'pl'
  readonly gender: 'm' | 'f'
  readonly construct?: boolean
  readonly indefinite?: boolean
}

type Ending = readonly [ending: string, NominalCell['number'], 'm' | 'f', ('construct' | 'indefinite')?]

const participleEndings: readonly Ending[] = [
  ['', 'sg', 'm'],
  ['aا', 'sg', 'm', 'indefinite'],
  ['aة', 'sg', 'f'],
  ['Aن', 'du', 'm'],
  ['aين', 'du', 'm'],
  ['A', 'du', 'm', 'construct'],
  ['aتAن', 'du', 'f'],
  ['aتaين', 'du', 'f'],
  ['Uن', 'pl', 'm'],
  ['Iن', 'pl', 'm'],
  ['U', 'pl', 'm', 'construct'],
  ['I', 'pl', 'm', 'construct'],
  ['Aت', 'pl', 'f'],
]

/** Adds a case or number ending to a participle; a weak end melts with it: ناجٍ، ناجون، ناجية. */
function joinNominal(stem: string, ending: string): readonly string[] {
  if (!stem.endsWith('Y')) return [stem + ending]
  const vowel = stem.at(-2)!
  const base = stem.slice(0, -2)
  if (vowel === 'a') {
    if (ending === '') return [`${base}E`]
    if (ending === 'aا') return []
    if (ending === 'aة') return [`${base}Aة`]
    if (/^[UI]/.test(ending)) return [`${base}a${ending[0] === 'U' ? 'و' : 'ي'}${ending.slice(1)}`]
    return [ending.startsWith('aت') ? `${base}A${ending.slice(1)}` : `${base}aي${ending}`]
  }
  // ناجٍ without the article, الناجي with it or before a genitive.
  if (ending === '') return [`${base}i`, `${base}I`]
  return [/^[UI]/.test(ending) ? base + ending : `${base}iي${ending}`]
}

/** All shapes of a participle given in sounds: both genders, dual, sound plurals, construct and accusative. */
export function inflectParticiple(sound: string): NominalCell[] {
  const cells = new Map<string, NominalCell>()
  for (const [ending, number, gender, mark] of participleEndings) {
    for (const joined of joinNominal(sound, ending)) {
      const text = spell(joined)
      const key = `${text}|${number}|${gender}`
      if (!cells.has(key)) cells.set(key, { text, number, gender, ...(mark && { [mark]: true }) })
    }
  }
  return [...cells.values()]
}

/** What a noun takes besides its singular. */
export interface NounShape {
  readonly dual: boolean
  /** Sound feminine plural in ات. */
  readonly at: boolean
  /** Sound masculine plural in ون/ين. */
  readonly un: boolean
}

/** Shapes of a noun given in plain spelling (هجوم, غارة, إلقاء): accusative, dual, sound plurals. */
export function inflectNoun(word: string, shape: NounShape): NominalCell[] {
  const feminine = word.endsWith('ة')
  const gender = feminine ? 'f' : 'm'
  const base = feminine ? word.slice(0, -1) : word.endsWith('ى') ? `${word.slice(0, -1)}ي` : word
  const before = feminine ? `${base}ت` : base
  const cells: NominalCell[] = [{ text: word, number: 'sg', gender }]
  if (!feminine && !/(اء|ى|أ)$/.test(word))
    cells.push({ text: `${word}ا`, number: 'sg', gender, indefinite: true })
  if (shape.dual) {
    cells.push({ text: `${before}ان`, number: 'du', gender }, { text: `${before}ين`, number: 'du', gender })
    if (feminine)
      cells.push(
        { text: `${before}ا`, number: 'du', gender, construct: true },
        { text: `${before}ي`, number: 'du', gender, construct: true },
      )
  }
  if (shape.at) cells.push({ text: `${base}ات`, number: 'pl', gender: 'f' })
  if (shape.un) {
    const stem = base.endsWith('ء') ? `${base.slice(0, -1)}ئ` : base
    cells.push(
      { text: `${stem}ون`, number: 'pl', gender: 'm' },
      { text: `${stem}ين`, number: 'pl', gender: 'm' },
      { text: `${stem}و`, number: 'pl', gender: 'm', construct: true },
      { text: `${stem}ي`, number: 'pl', gender: 'm', construct: true },
    )
  }
  return cells
}

/** The shape that an adjective of a set phrase takes beside a shape of its head (ضربتان جويتان, هجوما انتحاريا). */
export function agree(adjective: string, cell: NominalCell): readonly string[] {
  const stem = adjective.endsWith('ة') ? adjective.slice(0, -1) : adjective
  if (cell.number === 'du') {
    const t = cell.gender === 'f' ? 'ت' : ''
    return cell.text.endsWith('ين') ? [`${stem}${t}ين`] : [`${stem}${t}ان`, `${stem}${t}ين`]
  }
  if (cell.number === 'pl') return [`${stem}ة`]
  return cell.indefinite ? [`${adjective}ا`, adjective] : [adjective]
}
