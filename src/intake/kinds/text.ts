import { decode } from '../decode.ts'
import { bytesOf, type Item, type Way } from '../item.ts'
import { codePage, onlyAddresses, tooLarge } from '../problems.ts'
import { charsetIn, remarksOn, reportOf } from '../single.ts'
import { grave, type Taken } from '../taken.ts'

/** A plain text: one report, named by the file's stem. */
export async function* takeText(item: Item, way: Way): AsyncGenerator<Taken> {
  const bytes = await bytesOf(item, way.limits.reportBytes)
  if (bytes === undefined) {
    yield { ...grave(tooLarge(item.where, way.limits.reportBytes)), bytes: 0 }
    return
  }
  const decoded = await decode(bytes, item.where, charsetIn(item.mediaType))
  if ('problem' in decoded) {
    yield { ...grave(decoded.problem), bytes: bytes.length }
    return
  }
  if (isAddressList(decoded.text)) {
    yield { ...grave(onlyAddresses(item.where)), bytes: bytes.length }
    return
  }
  const notes = decoded.guessed ? [codePage(item.where, decoded.encoding)] : []
  yield reportOf(item, way, {
    fields: { text: decoded.text },
    bytes,
    mediaType: `text/plain; charset=${decoded.encoding}`,
    said: remarksOn(notes),
  })
}

const isAddressList = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line.trim()))
}
