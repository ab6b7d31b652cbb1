import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Claim, Report } from '../../src/reading/claim.ts'

/**
 * Sentences marked up with their claims, one case a block, blocks apart by an empty line:
 *
 *   # a comment (style, country, what the case is about)
 *   published 2024-05-02            (optional; default 2024-05-02)
 *   publisher …                     (optional)
 *   open kind of error in words     (optional; the marking is right, the reader is not yet: runs as `todo` with that reason)
 *   > sentence or passage (each `>` line is a line of the report)
 *   = kill agent=sdf target=islamic-state killed=3 at=Hajin modality=denied day=2024-05-01 chain=sohr,military
 *   = nothing
 *
 * A case states every claim it wants; a claim of the text that no line states fails the case, unless a line `= …` (three
 * dots) allows others. Of each claim only the fields given are compared. Lists are sets, comma between; `-` is the empty
 * set. A count is `measure=min`, `measure=min..max` or `measure=min..` (open). Places are English names of the gazetteer
 * (or the quoted Arabic where unresolved) under their role: at=, from=, to=, via=. Alternatives: `kill|wound`. `chain=`
 * is a sequence without the outlet, outermost first, each link by its id or kind; `stance=` is the last link's distance.
 */
export interface Case {
  readonly where: string
  readonly report: Report
  readonly expected: readonly ExpectedClaim[]
  readonly others: boolean
  /** Why the reader does not read it yet; such a case runs as `todo`, never silently. */
  readonly open?: string
}

export interface ExpectedClaim {
  readonly line: string
  readonly types: readonly string[]
  readonly fields: ReadonlyMap<string, string>
}

/** Reads one file of cases. Throws, naming file and line, on a line it does not know. */
export function readCases(file: string): Case[] {
  const cases: Case[] = []
  const lines = readFileSync(file, 'utf8').split('\n')
  let text: string[] = []
  let expected: ExpectedClaim[] = []
  let others = false
  let published = '2024-05-02'
  let publisher: string | undefined
  let open: string | undefined
  let start = 1
  const close = (next: number): void => {
    if (text.length > 0) {
      const where = `${basename(file)}:${start}`
      cases.push({
        where,
        report: {
          id: where,
          text: text.join('\n'),
          published,
          ...(publisher === undefined ? {} : { publisher }),
        },
        expected,
        others,
        ...(open === undefined ? {} : { open }),
      })
    }
    text = []
    expected = []
    others = false
    published = '2024-05-02'
    publisher = undefined
    open = undefined
    start = next
  }
  lines.forEach((line, n) => {
    if (line.trim() === '') close(n + 2)
    else if (line.startsWith('#')) return
    else if (line.startsWith('published ')) published = line.slice(10).trim()
    else if (line.startsWith('publisher ')) publisher = line.slice(10).trim()
    else if (line.startsWith('open ')) open = line.slice(5).trim()
    else if (line.startsWith('> ')) text.push(line.slice(2))
    else if (line === '= nothing') return
    else if (line === '= …' || line === '= ...') others = true
    else if (line.startsWith('= ')) expected.push(readExpected(line, `${basename(file)}:${n + 1}`))
    else throw new Error(`${basename(file)}:${n + 1}: not a case line: ${line}`)
  })
  close(lines.length)
  return cases
}

const known =
  /^(?:agent|target|at|from|to|via|modality|day|time|chain|stance|killed|wounded|missing|arrested|moved|surrendered|escaped|released|abducted|affected|vehicles|strikes|places|percent)$/

export function readExpected(line: string, where: string): ExpectedClaim {
  // Values may hold spaces (place names): a field begins at a word with "=".
  const [types, ...rest] = line.slice(2).split(/\s+(?=[a-z]+=)/)
  const fields = new Map<string, string>()
  for (const field of rest) {
    const at = field.indexOf('=')
    const name = field.slice(0, at)
    if (!known.test(name)) throw new Error(`${where}: unknown field ${name}`)
    fields.set(name, field.slice(at + 1).trim())
  }
  return { line, types: types!.trim().split('|'), fields }
}

const set = (value: string): string[] => (value === '-' ? [] : value.split(',').map((s) => s.trim()))
const same = (wanted: readonly string[], got: readonly string[]): boolean =>
  wanted.length === new Set(got).size && wanted.every((w) => w.split('|').some((x) => got.includes(x)))

/** What of a claim differs from what a line states; empty where nothing does. */
export function differences(expected: ExpectedClaim, claim: Claim): string[] {
  const out: string[] = []
  const check = (name: string, wanted: string, got: readonly string[]): void => {
    if (!same(set(wanted), got)) out.push(`${name} is ${got.join(',') || '-'}`)
  }
  for (const [name, value] of expected.fields) {
    if (name === 'agent' || name === 'target')
      check(
        name,
        value,
        claim[name].map((a) => a.id),
      )
    else if (name === 'at' || name === 'from' || name === 'to' || name === 'via')
      check(
        name,
        value,
        claim.places.filter((p) => p.role === name).map((p) => p.name),
      )
    else if (name === 'modality') check(name, value, [claim.modality])
    else if (name === 'day' || name === 'time')
      check(name, value, [
        name === 'day' ? (claim.time.start?.slice(0, 10) ?? '-') : `${claim.time.start}..${claim.time.end}`,
      ])
    else if (name === 'stance') check(name, value, [claim.chain.at(-1)?.stance ?? '-'])
    else if (name === 'chain') {
      // The order counts: outermost first. Alternatives are given link by link.
      const links = claim.chain.filter((l) => l.kind !== 'outlet')
      const wanted = set(value)
      const right =
        wanted.length === links.length &&
        wanted.every((w, n) => w.split('|').some((x) => x === links[n]!.id || x === links[n]!.kind))
      const none = value.split('|').includes('-') && links.length === 0
      if (!right && !none) out.push(`chain is ${links.map((l) => l.id ?? l.kind).join(',') || '-'}`)
    } else {
      const figures = claim.counts
        .filter((c) => c.measure === name)
        .map((c) => (c.max === c.min ? `${c.min}` : `${c.min}..${c.max ?? ''}`))
      check(name, value, figures)
    }
  }
  return out
}

/** What is wrong with the claims of a case, in words; empty where all is right. */
export function faults(c: Case, claims: readonly Claim[]): string[] {
  const left = new Set(claims)
  const out: string[] = []
  for (const expected of c.expected) {
    let best: { claim: Claim; wrong: string[] } | undefined
    for (const claim of left) {
      if (!expected.types.includes(claim.type)) continue
      const wrong = differences(expected, claim)
      if (best === undefined || wrong.length < best.wrong.length) best = { claim, wrong }
    }
    if (best === undefined) out.push(`missing: ${expected.line}`)
    else {
      left.delete(best.claim)
      if (best.wrong.length > 0) out.push(`${expected.line}\n      but ${best.wrong.join('; ')}`)
    }
  }
  if (!c.others) for (const claim of left) out.push(`unasked: ${claim.type} «${claim.trigger.quote}»`)
  return out
}
