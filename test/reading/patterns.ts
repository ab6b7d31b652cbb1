import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Claim, Report } from '../../src/reading/claim.ts'

/**
 * Sentence shapes with open slots, filled with parties and towns of four countries. What is written in the shape's `=`
 * lines must be read in every filling: a shape that works for one name only is no rule.
 *
 *   > sentence with {A} {M} {E} {P} {Q}
 *   = shelling|attack agent=A target=E at=P killed=3       (slots by letter; other values as they stand)
 *   = …                                                    (other claims are allowed)
 */
export interface Shape {
  readonly where: string
  readonly text: string
  readonly wanted: readonly Wanted[]
  readonly others: boolean
  readonly open?: string
}
interface Wanted {
  readonly types: readonly string[]
  readonly fields: ReadonlyMap<string, string>
}

interface Name {
  readonly ar: string
  readonly id: string
}
/** One way to fill the slots. */
export interface Filling {
  readonly A: Name
  readonly M: Name
  readonly E: Name
  readonly P: string
  readonly Q: string
}
const name = (ar: string, id: string): Name => ({ ar, id })
export const fillings: readonly Filling[] = [
  {
    A: name('قوات النظام', 'syrian-government'),
    M: name('الجيش الوطني', 'syrian-national-army'),
    E: name('هيئة تحرير الشام', 'hts'),
    P: 'كفرنبل',
    Q: 'معرة مصرين',
  },
  {
    A: name('قوات سوريا الديمقراطية', 'sdf'),
    M: name('تنظيم داعش', 'islamic-state'),
    E: name('الجيش الوطني', 'syrian-national-army'),
    P: 'الشحيل',
    Q: 'الشدادي',
  },
  {
    A: name('القوات التركية', 'turkey'),
    M: name('الجيش التركي', 'turkey'),
    E: name('قسد', 'sdf'),
    P: 'تل رفعت',
    Q: 'منبج',
  },
  {
    A: name('القوات العراقية', 'iraqi-forces'),
    M: name('الجيش العراقي', 'iraqi-forces'),
    E: name('تنظيم الدولة', 'islamic-state'),
    P: 'تلعفر',
    Q: 'داقوق',
  },
  {
    A: name('مليشيا الحوثي', 'houthis'),
    M: name('الجيش اليمني', 'yemen-government'),
    E: name('قوات الحزام الأمني', 'security-belt'),
    P: 'التحيتا',
    Q: 'الخوخة',
  },
  {
    A: name('قوات الدعم السريع', 'rsf'),
    M: name('الجيش السوداني', 'sudan-army'),
    E: name('الحركة الشعبية', 'splm-n'),
    P: 'كادقلي',
    Q: 'الدلنج',
  },
]

/** Reads one file of shapes. Throws, naming file and line, on a line it does not know. */
export function readShapes(file: string): Shape[] {
  const shapes: Shape[] = []
  for (const { lines, start } of blocksOf(readFileSync(file, 'utf8'))) {
    let text = ''
    let open: string | undefined
    let others = false
    const wanted: Wanted[] = []
    for (const [n, line] of lines.entries()) {
      if (line.startsWith('#')) continue
      if (line.startsWith('> ')) text = line.slice(2)
      else if (line.startsWith('open ')) open = line.slice(5)
      else if (line === '= …') others = true
      else if (line.startsWith('= ')) wanted.push(readWanted(line.slice(2)))
      else throw new Error(`${basename(file)}:${start + n}: not a line of a shape: ${line}`)
    }
    if (text === '') continue
    shapes.push({
      where: `${basename(file)}:${start}`,
      text,
      wanted,
      others,
      ...(open === undefined ? {} : { open }),
    })
  }
  return shapes
}

function* blocksOf(text: string): Generator<{ lines: string[]; start: number }> {
  let lines: string[] = []
  let start = 1
  for (const [n, line] of `${text}\n`.split('\n').entries()) {
    if (line.trim() !== '') {
      if (lines.length === 0) start = n + 1
      lines.push(line)
    } else if (lines.length > 0) {
      yield { lines, start }
      lines = []
    }
  }
}

function readWanted(line: string): Wanted {
  const [types, ...fields] = line.split(' ')
  return {
    types: types!.split('|'),
    fields: new Map(
      fields.map((field) => {
        const at = field.indexOf('=')
        return [field.slice(0, at), field.slice(at + 1)]
      }),
    ),
  }
}

/** The report that a filling makes of a shape. */
export function fill(shape: Shape, filling: Filling): Report {
  const text = shape.text
    // «لـ» before the article is written «للـ».
    .replace(/لـ\{(\w)\}/g, (_, slot: keyof Filling) => withLam(wordsOf(filling, slot)))
    .replace(/\{(\w)\}/g, (_, slot: keyof Filling) => wordsOf(filling, slot))
  return { id: shape.where, text, published: '2023-05-02' }
}
const wordsOf = (filling: Filling, slot: keyof Filling): string => {
  const value = filling[slot]
  return typeof value === 'string' ? value : value.ar
}
const withLam = (words: string): string => (words.startsWith('ال') ? `لل${words.slice(2)}` : `ل${words}`)

/** What the claims of a filled shape lack, or have too much; empty where all is right. */
export function faultsOf(shape: Shape, filling: Filling, claims: readonly Claim[]): string[] {
  const out: string[] = []
  const left = new Set(claims)
  for (const want of shape.wanted) {
    const candidates = [...left].filter((c) => want.types.includes(c.type))
    const best = candidates
      .map((claim) => ({ claim, wrong: wrongIn(want, claim, filling) }))
      .sort((a, b) => a.wrong.length - b.wrong.length)[0]
    if (best === undefined) out.push(`no ${want.types.join('|')}`)
    else {
      left.delete(best.claim)
      out.push(...best.wrong.map((wrong) => `${best.claim.type}: ${wrong}`))
    }
  }
  if (!shape.others) for (const claim of left) out.push(`${claim.type} «${claim.trigger.quote}» is too much`)
  return out
}

function wrongIn(want: Wanted, claim: Claim, filling: Filling): string[] {
  const out: string[] = []
  for (const [field, value] of want.fields) {
    if (field === 'agent' || field === 'target') {
      const wanted = value.split(',').map((x) => idOf(filling, x))
      const got = claim[field].map((a) => a.id)
      if (wanted.length !== got.length || wanted.some((w) => !got.includes(w)))
        out.push(`${field} is ${got.join(',') || '-'}, not ${wanted.join(',')}`)
    } else if (field === 'modality') {
      if (claim.modality !== value) out.push(`modality is ${claim.modality}, not ${value}`)
    } else if (/^(?:at|from|to|via)\b/.test(field)) {
      const roles = field.split('|')
      const town = filling[value as 'P' | 'Q']
      if (!claim.places.some((p) => roles.includes(p.role) && p.quote.includes(town) && p.id !== undefined))
        out.push(`${field} is ${claim.places.map((p) => `${p.role} ${p.quote}`).join(', ') || '-'}`)
    } else {
      const figures = claim.counts
        .filter((c) => c.measure === field)
        .map((c) => (c.min === c.max ? `${c.min}` : `${c.min}..${c.max ?? ''}`))
      if (figures.length !== 1 || figures[0] !== value)
        out.push(`${field} is ${figures.join(',') || '-'}, not ${value}`)
    }
  }
  return out
}
const idOf = (filling: Filling, slot: string): string => {
  const value = filling[slot as keyof Filling]
  return value === undefined ? slot : typeof value === 'string' ? value : value.id
}
