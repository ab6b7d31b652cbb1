import { spawn } from 'node:child_process'
import { bytesOf, type Item, type Way } from '../item.ts'
import { tooLarge } from '../problems.ts'
import { badPdf, noPdfToText, pdfUncertain, pdfWithoutText } from '../problems-kinds.ts'
import { remarksOn, reportOf } from '../single.ts'
import { grave, type Taken } from '../taken.ts'

/** A document that takes longer than this, in milliseconds, is made to. */
const patience = 60_000

/**
 * A PDF, through Poppler's `pdftotext`: the JavaScript readers give Arabic in the order in which it is drawn. Its order of
 * lines and of the parts of dates is a guess all the same, which is said of every PDF and kept with its report.
 */
export async function* takePdf(item: Item, way: Way): AsyncGenerator<Taken> {
  const bytes = await bytesOf(item, way.limits.reportBytes)
  if (bytes === undefined) {
    yield { ...grave(tooLarge(item.where, way.limits.reportBytes)), bytes: 0 }
    return
  }
  const said = await pdfText(bytes, way.limits.textUnits * 4)
  if ('failed' in said) {
    const problem = said.failed === 'absent' ? noPdfToText(item.where) : badPdf(item.where, said.failed)
    yield { ...grave(problem), bytes: bytes.length }
    return
  }
  if (said.text.trim() === '') {
    yield { ...grave(pdfWithoutText(item.where)), bytes: bytes.length }
    return
  }
  yield reportOf(item, way, {
    fields: { text: said.text },
    bytes,
    mediaType: 'application/pdf',
    facts: { certainty: { value: 'less: order of lines and dates', from: 'pdftotext' } },
    said: remarksOn([pdfUncertain(item.where)]),
  })
}

/** What `pdftotext` writes for a PDF given on its input, cut at `most` bytes; it gets no name of a file and no shell. */
function pdfText(bytes: Uint8Array, most: number): Promise<{ text: string } | { failed: string }> {
  return new Promise((resolve) => {
    const program = process.env.ISNAD_PDFTOTEXT || 'pdftotext'
    const child = spawn(program, ['-enc', 'UTF-8', '-nopgbrk', '-', '-'], { timeout: patience })
    const parts: Buffer[] = []
    let size = 0
    let complaint = ''
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ failed: error.code === 'ENOENT' ? 'absent' : error.message }),
    )
    child.stdout.on('data', (part: Buffer) => {
      size += part.length
      if (size <= most) parts.push(part)
      else child.kill()
    })
    child.stderr.on('data', (part: Buffer) => {
      if (complaint.length < 300) complaint += part.toString('utf8')
    })
    child.stdin.on('error', () => {})
    child.on('close', (code, signal) => {
      if (code === 0 || size > most) resolve({ text: new TextDecoder().decode(Buffer.concat(parts)) })
      else resolve({ failed: signal === null ? complaint.trim() || `code ${code}` : `stopped (${signal})` })
    })
    child.stdin.end(bytes)
  })
}
