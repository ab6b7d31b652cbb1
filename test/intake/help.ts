import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Sources, takeFiles } from '../../src/intake/files.ts'
import type { Original, Taken } from '../../src/intake/taken.ts'
import type { Report } from '../../src/reading/claim.ts'

/** A sentence of invented news, for reports that only have to be Arabic. */
export const sentence = 'أصيب ثلاثة عمال بجروح في انفجار عبوة ناسفة على طريق القرية صباح اليوم.'

/** A folder with these files, gone after the test. */
export function folder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'isnad-intake-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  return dir
}

/** Everything taken from the sources, with codes of grave Problems and of remarks apart. */
export async function takeAll(sources: Sources): Promise<{
  reports: Report[]
  originals: Original[]
  taken: Taken[]
  left: string[]
  grave: string[]
  remarks: string[]
  wheres: (string | undefined)[]
  words: string[]
}> {
  const all = {
    reports: [],
    originals: [],
    taken: [],
    left: [],
    grave: [],
    remarks: [],
    wheres: [],
    words: [],
  } as Awaited<ReturnType<typeof takeAll>>
  for await (const taken of takeFiles(sources)) {
    const { report, original, said, left } = taken
    all.taken.push(taken)
    if (left !== undefined) all.left.push(left.code)
    if (report !== undefined) all.reports.push(report)
    if (original !== undefined) all.originals.push(original)
    for (const { problem, grave } of said) {
      ;(grave ? all.grave : all.remarks).push(problem.code)
      all.wheres.push(problem.en.where)
      all.words.push(`${problem.en.what} ${problem.en.why ?? ''} ${problem.ar.what}`)
    }
  }
  return all
}

/** Text in a code page of one byte a letter; a letter that the page lacks is an error of the test. */
export function inCodePage(text: string, page: 'windows-1256' | 'iso-8859-6'): Buffer {
  const decoder = new TextDecoder(page)
  const byte = new Map<string, number>()
  for (let i = 0; i < 256; i++) byte.set(decoder.decode(Uint8Array.of(i)), i)
  return Buffer.from(
    [...text].map((letter) => {
      const found = byte.get(letter)
      if (found === undefined) throw new Error(`${page} has no ${letter}`)
      return found
    }),
  )
}
