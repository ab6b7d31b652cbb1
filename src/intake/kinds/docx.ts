import { SaxesParser } from 'saxes'
import { Problem } from '../../problem.ts'
import { bytesItem, bytesOf, type Item, type Way } from '../item.ts'
import { refuseEntities } from '../markup-guard.ts'
import { tooLarge } from '../problems.ts'
import { badDocument, damagedDocument } from '../problems-kinds.ts'
import { reportOf } from '../single.ts'
import { type Fact, grave, type Said, type Taken } from '../taken.ts'
import { membersOf } from '../zip.ts'

/** A Word document: the text of its body, a line for each paragraph. Macros, pictures, notes and deleted text are left. */
export async function* takeDocx(item: Item, way: Way): AsyncGenerator<Taken> {
  const bytes = await bytesOf(item, way.limits.reportBytes)
  if (bytes === undefined) {
    yield { ...grave(tooLarge(item.where, way.limits.reportBytes)), bytes: 0 }
    return
  }
  const parts = await partsOf(bytes, item, way)
  const main = parts instanceof Problem ? parts : (parts.get('word/document.xml') ?? badDocument(item.where))
  if (main instanceof Problem || parts instanceof Problem) {
    yield { ...grave(main as Problem), bytes: bytes.length }
    return
  }
  const body = paragraphsOf(main)
  const core = parts.get('docProps/core.xml')
  const facts: Record<string, Fact> = {}
  const title = core === undefined ? undefined : /<dc:title>([^<]{1,300})<\/dc:title>/.exec(core)?.[1]?.trim()
  const created = core === undefined ? undefined : /<dcterms:created[^>]*>([^<]{10,30})</.exec(core)?.[1]
  // The day a file was made is not the day a report was published: it is kept beside, and anchors no date.
  if (created !== undefined) facts.created = { value: created, from: 'docProps/core.xml' }
  const said: Said[] = body.whole ? [] : [{ problem: damagedDocument(item.where), grave: true }]
  yield reportOf(item, way, {
    fields: { text: body.text, ...(title === undefined || title === '' ? {} : { title }) },
    bytes,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    facts,
    said,
  })
}

const wanted: ReadonlySet<string> = new Set(['word/document.xml', 'docProps/core.xml'])

async function partsOf(bytes: Uint8Array, item: Item, way: Way): Promise<Map<string, string> | Problem> {
  const parts = new Map<string, string>()
  for await (const member of membersOf(bytesItem(item.where, item.name, bytes), way.limits)) {
    if (member instanceof Problem) return member
    if (!wanted.has(member.name)) continue
    const inside = { where: item.where, name: member.name, open: () => member.open() }
    const xml = await bytesOf(inside, way.limits.reportBytes * 4)
    if (xml === undefined) return tooLarge(`${item.where}!${member.name}`, way.limits.reportBytes * 4)
    const text = xml.toString('utf8')
    const refused = refuseEntities(text, `${item.where}!${member.name}`)
    if (refused !== undefined) return refused
    parts.set(member.name, text)
  }
  return parts
}

/** The paragraphs of WordprocessingML; `whole` is false where the markup breaks off. */
function paragraphsOf(xml: string): { readonly text: string; readonly whole: boolean } {
  const parser = new SaxesParser()
  const lines: string[] = []
  let line = ''
  let inText = false
  let whole = true
  parser.on('opentag', ({ name }) => {
    if (name === 'w:t') inText = true
    else if (name === 'w:tab') line += ' '
    else if (name === 'w:br' || name === 'w:cr') line += '\n'
  })
  parser.on('text', (text) => {
    if (inText) line += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false
    else if (name === 'w:p') {
      if (line.trim() !== '') lines.push(line)
      line = ''
    }
  })
  parser.on('error', () => {
    whole = false
  })
  parser.write(xml).close()
  return { text: lines.join('\n'), whole }
}
