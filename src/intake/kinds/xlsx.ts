import { Problem } from '../../problem.ts'
import { columnsOf, takeCells } from '../columns.ts'
import { bytesItem, bytesOf, type Item, stemOf, type Way } from '../item.ts'
import { refuseEntities } from '../markup-guard.ts'
import { tooLarge } from '../problems.ts'
import { badTable } from '../problems-kinds.ts'
import { grave, type Taken } from '../taken.ts'
import { membersOf } from '../zip.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A spreadsheet: one report a row of each sheet that has a column for the text. Formulas and macros are never run. */
export async function* takeXlsx(item: Item, way: Way): AsyncGenerator<Taken> {
  const bytes = await bytesOf(item, way.limits.wholeBytes)
  if (bytes === undefined) {
    yield { ...grave(tooLarge(item.where, way.limits.wholeBytes)), bytes: 0 }
    return
  }
  const refused = await refuse(bytes, item, way)
  if (refused !== undefined) {
    yield { ...grave(refused), bytes: bytes.length }
    return
  }
  const { default: readSheets } = await import('read-excel-file/node')
  let sheets: Awaited<ReturnType<typeof readSheets>>
  try {
    sheets = await readSheets(bytes)
  } catch (error) {
    yield { ...grave(badTable(item.where, error)), bytes: bytes.length }
    return
  }
  let used = 0
  let without: Problem | undefined
  for (const { sheet, data } of sheets) {
    const heads = data[0]?.map(cellText)
    if (heads === undefined || heads.every((head) => head === '')) continue
    const columns = columnsOf(heads, way.map, `${item.where}: ${sheet}`)
    if (columns instanceof Problem) {
      without ??= columns
      continue
    }
    used++
    for (const [n, cells] of data.entries()) {
      if (n === 0) continue
      const part = `sheet «${sheet}» row ${n + 1}`
      const original = { bytes, where: `${item.where}: ${part}`, mediaType, part }
      yield { ...takeCells(cells.map(cellText), columns, stemOf(item), original, way, item), bytes: 0 }
    }
  }
  if (used === 0) yield { ...grave(without ?? badTable(item.where, 'no rows')), bytes: 0 }
  yield { said: [], bytes: bytes.length }
}

/** Everything a hostile spreadsheet could do, found out before the library opens it: it unpacks without bounds. */
async function refuse(bytes: Uint8Array, item: Item, way: Way): Promise<Problem | undefined> {
  let unpacked = 0
  for await (const member of membersOf(bytesItem(item.where, item.name, bytes), way.limits)) {
    if (member instanceof Problem) return member
    let head = ''
    for await (const chunk of member.open()) {
      unpacked += chunk.length
      if (head.length < 4096) head += Buffer.from(chunk).toString('latin1').slice(0, 4096)
    }
    if (unpacked > way.limits.wholeBytes * 4) return tooLarge(item.where, way.limits.wholeBytes * 4)
    const entities = refuseEntities(head, `${item.where}!${member.name}`)
    if (entities !== undefined) return entities
  }
  return undefined
}

/** A cell as text: a day as an ISO day (spreadsheets have no zones), a day with a time as an ISO time without one. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  const iso = cell.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}
