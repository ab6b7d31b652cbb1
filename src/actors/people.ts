import { foldForm } from '../text/fold.ts'
import { formsIn, LexiconError, readRows } from './rows.ts'
import type { Casualty, PersonGroup } from './types.ts'

/** One people noun; its forms stand in `PersonForm`s. */
export interface PersonNoun {
  readonly lemma: string
  readonly of: string
  readonly group: PersonGroup
  readonly gender: 'm' | 'f'
  readonly casualty?: Casualty
}

/** A form of a noun. `open` marks forms that two numbers share and the neighbours must decide (عنصرا، مدنيين). */
export interface PersonForm {
  readonly noun: PersonNoun
  readonly number: 'sg' | 'du' | 'pl'
  /** `accusative`: singular with tanween or dual in annexation; `oblique`: dual or plural in ـين. */
  readonly open?: 'accusative' | 'oblique'
}

const file = 'people.tsv'
const columns = 'lemma sg du pl of group gender casualty source'.split(' ')
const groups: readonly string[] = ['fighter', 'civilian', 'captive', 'person', 'casualty', 'official']
const casualties: readonly string[] = ['', 'killed', 'wounded', 'missing']

/**
 * Reads people.tsv and makes its forms. «+» stands for the regular forms of the lemma, «+ون» and «+ات» for a regular
 * plural in every case and in annexation (مقاتلون، مقاتلين، مقاتلو، مقاتلي).
 * @throws LexiconError on an unknown group, gender or casualty, or a form that two nouns claim
 */
export function compilePeople(text: string): (readonly [form: string, value: PersonForm])[] {
  const out: (readonly [string, PersonForm])[] = []
  const owner = new Map<string, string>()
  for (const { line, cell } of readRows(file, text, columns, [
    'lemma',
    'sg',
    'du',
    'pl',
    'of',
    'group',
    'gender',
    'source',
  ])) {
    const fail = (why: string): never => {
      throw new LexiconError(file, line, why)
    }
    if (!groups.includes(cell('group'))) fail(`the group "${cell('group')}" is unknown`)
    if (!casualties.includes(cell('casualty'))) fail(`the casualty "${cell('casualty')}" is unknown`)
    const gender = cell('gender')
    if (gender !== 'm' && gender !== 'f') fail(`the gender is neither m nor f: "${gender}"`)
    const lemma = cell('lemma')
    const noun: PersonNoun = {
      lemma,
      of: cell('of'),
      group: cell('group') as PersonGroup,
      gender: gender as 'm' | 'f',
      ...(cell('casualty') === '' ? {} : { casualty: cell('casualty') as Casualty }),
    }
    const mine = new Set<string>()
    const add = (form: string, number: PersonForm['number'], open?: PersonForm['open']): void => {
      const folded = foldForm(form)
      const key = `${number} ${folded}`
      if (mine.has(key)) return
      const other = owner.get(folded)
      if (other !== undefined && other !== lemma) fail(`"${form}" is already a form of ${other}`)
      mine.add(key)
      owner.set(folded, lemma)
      out.push([form, { noun, number, ...(open === undefined ? {} : { open }) }])
    }
    const regularPlural = cell('pl').split('|').includes('+ون')
    for (const form of expand(cell('sg'), [lemma])) {
      add(form, 'sg')
      if (takesTanween(form)) add(`${form}ا`, 'sg', 'accusative')
    }
    if (cell('du') === '+') {
      const stem = lemma.replace(/ة$/, 'ت').replace(/اء$/, 'او')
      if (!stem.includes(' ')) {
        add(`${stem}ان`, 'du')
        const alike = regularPlural || formsIn(cell('pl')).includes(`${stem}ين`)
        add(`${stem}ين`, 'du', ...(alike ? (['oblique'] as const) : []))
        if (lemma.endsWith('ة')) {
          add(`${stem}ا`, 'du')
          add(`${stem}ي`, 'du')
        }
      }
    } else {
      const plurals = formsIn(cell('pl')).map(foldForm)
      for (const form of expand(cell('du'), []))
        add(form, 'du', ...(plurals.includes(foldForm(form)) ? (['oblique'] as const) : []))
    }
    for (const form of formsIn(cell('pl'))) {
      if (form === '-') continue
      if (form === '+ون') for (const end of ['ون', 'ين', 'و', 'ي']) add(`${lemma}${end}`, 'pl')
      else if (form === '+ات') add(`${lemma.replace(/ة$/, '')}ات`, 'pl')
      else {
        add(form, 'pl')
        if (takesTanween(form) && !/(?:ون|ين|ات|ان)$/.test(form)) add(`${form}ا`, 'pl')
      }
    }
  }
  return out
}

const expand = (cell: string, regular: readonly string[]): readonly string[] =>
  cell === '+' ? regular : cell === '-' ? [] : formsIn(cell)

/** Whether an accusative adds an alif: not after ta marbuta, alif, hamza after alif, alif maqsura. */
const takesTanween = (form: string): boolean => !/(?:[ةاىء]|ها|ه|هم)$/.test(form) && !form.includes(' ')
