import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Report } from '../../src/reading/claim.ts'
import { readPage } from '../../src/reading/page.ts'
import { read } from '../../src/reading/read.ts'
import { readText } from '../../src/text/text.ts'

/** A page of our own making: its report, and for each character whether it is the report's (1), not (0), or either (2). */
interface Page {
  readonly name: string
  readonly report: Report
  readonly own: Uint8Array
}

/** Reads a file of pages (format: pages/news.txt). Throws on a line it does not know. */
function readPages(file: string): Page[] {
  const pages: Page[] = []
  for (const block of readFileSync(file, 'utf8').split(/^=== /m).slice(1)) {
    const [name, ...lines] = block.split('\n')
    const head: Record<string, string> = {}
    let text = ''
    const own: number[] = []
    const add = (s: string, mark: number): void => {
      text += s
      for (let i = 0; i < s.length; i++) own.push(mark)
    }
    for (const line of lines) {
      if (line.trim() === '' || line.startsWith('#')) continue
      const header = /^(url|title|published|publisher) (.*)$/.exec(line)
      if (header !== null) {
        head[header[1]!] = header[2]!
        continue
      }
      if (text !== '') add('\n', 2)
      const rest = line.slice(2)
      if (line.startsWith('+ ')) add(rest, 1)
      else if (line.startsWith('- ')) add(rest, 0)
      else if (line.startsWith('~ ')) add(rest, 2)
      else if (line.startsWith('* '))
        rest.split(/[⟦⟧]/).forEach((part, n) => {
          add(part, n % 2)
        })
      else throw new Error(`${file}: not a line of a page: ${line}`)
    }
    const report = { id: name!, text, published: '2024-08-03', ...head }
    pages.push({ name: name!, report, own: Uint8Array.from(own) })
  }
  return pages
}

const folder = new URL('./pages/', import.meta.url)
const pages = readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .sort()
  .flatMap((f) => readPages(new URL(f, folder).pathname))
const knowledge = await loadKnowledge()

/** Letters and digits of a page: of the report and read, of the report, read though not of it, not of it. */
function measure(page: Page): { kept: number; own: number; leaked: number; other: number; lines: string[] } {
  const { report } = page
  const text = readText(report.text)
  const taken = new Uint8Array(report.text.length)
  for (const b of readPage(text, report))
    if (b.own) taken.fill(1, text.words[b.first]!.start, text.words[b.last - 1]!.end)
  const sum = { kept: 0, own: 0, leaked: 0, other: 0 }
  const wrong = new Set<string>()
  let at = 0
  for (const line of report.text.split('\n')) {
    for (let i = at; i < at + line.length; i++) {
      if (!/[\p{L}\p{N}]/u.test(report.text[i]!) || page.own[i] === 2) continue
      if (page.own[i] === 1) {
        sum.own++
        if (taken[i] === 1) sum.kept++
        else wrong.add(`lost: ${line.slice(0, 80)}`)
      } else {
        sum.other++
        if (taken[i] === 1) {
          sum.leaked++
          wrong.add(`read: ${line.slice(0, 80)}`)
        }
      }
    }
    at += line.length + 1
  }
  return { ...sum, lines: [...wrong] }
}

const total = { kept: 0, own: 0, leaked: 0, other: 0 }
for (const page of pages) {
  test(`page: ${page.name}`, () => {
    const m = measure(page)
    total.kept += m.kept
    total.own += m.own
    total.leaked += m.leaked
    total.other += m.other
    assert.ok(
      m.own === 0 || m.kept / m.own >= 0.9,
      `kept ${m.kept} of ${m.own}\n    ${m.lines.join('\n    ')}`,
    )
    assert.ok(
      m.other === 0 || m.leaked / m.other <= 0.1,
      `read ${m.leaked} of ${m.other} beside\n    ${m.lines.join('\n    ')}`,
    )
    const outside = read(page.report, knowledge).filter((c) => page.own[c.trigger.start] === 0)
    assert.deepEqual(
      outside.map((c) => `${c.type} «${c.trigger.quote}»`),
      [],
      'claims from outside the report',
    )
  })
}

test('pages together: 98% of the report is kept, 99% of the rest is not read', () => {
  console.log(
    `# pages ${pages.length}: kept ${total.kept}/${total.own}, read beside ${total.leaked}/${total.other}`,
  )
  assert.ok(pages.length >= 40, `${pages.length} pages`)
  assert.ok(total.kept / total.own >= 0.98, `kept ${total.kept} of ${total.own}`)
  assert.ok(total.leaked / total.other <= 0.01, `read ${total.leaked} of ${total.other}`)
})
