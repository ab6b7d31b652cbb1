import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Problem } from '../../problem.ts'
import { bytesOf, type Item, type Way } from '../item.ts'
import { isRecord, listIn, textAt } from '../json.ts'
import { digestDiffers, notWacz } from '../problems-archives.ts'
import { grave, type Taken } from '../taken.ts'
import { type Member, membersOf } from '../zip.ts'
import { takeWarc } from './warc.ts'

/** Longest `datapackage.json` that is read. */
const longestPackage = 20 * 1024 * 1024

/** A packed web archive: its WARC files one after the other, each checked against the digest that the package gives. */
export async function* takeWacz(item: Item, way: Way): AsyncGenerator<Taken> {
  const digests = await digestsOf(item, way)
  if (digests instanceof Problem) {
    yield { ...grave(digests), bytes: 0 }
    return
  }
  let archives = 0
  for await (const member of membersOf(item, way.limits)) {
    if (member instanceof Problem) yield { ...grave(member), bytes: 0 }
    else if (/^archive\/.*\.warc(?:\.gz)?$/i.test(member.name)) {
      archives++
      yield* takeArchive(member, digests.get(member.name), item, way)
    }
  }
  if (archives === 0) yield { ...grave(notWacz(item.where)), bytes: 0 }
}

/** SHA-256 in hex by path, as `datapackage.json` says. */
async function digestsOf(item: Item, way: Way): Promise<Map<string, string> | Problem> {
  const digests = new Map<string, string>()
  for await (const member of membersOf(item, way.limits)) {
    if (member instanceof Problem || member.name !== 'datapackage.json') continue
    const json = await bytesOf(
      { where: item.where, name: member.name, open: () => member.open() },
      longestPackage,
    )
    let content: unknown
    try {
      content = JSON.parse(json?.toString('utf8') ?? '')
    } catch {
      return notWacz(item.where)
    }
    const resources = isRecord(content) ? listIn(content.resources) : []
    for (const resource of resources) {
      const path = textAt(resource, 'path')
      const hash = /^sha256:([0-9a-f]{64})$/i.exec(textAt(resource, 'hash') ?? '')?.[1]
      if (path !== undefined && hash !== undefined) digests.set(path, hash.toLowerCase())
    }
    return digests
  }
  return notWacz(item.where)
}

async function* takeArchive(
  member: Member,
  digest: string | undefined,
  item: Item,
  way: Way,
): AsyncGenerator<Taken> {
  const where = `${item.where}!${member.name}`
  let found: string | undefined
  const open = async function* (): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    for await (const chunk of member.open()) {
      hash.update(chunk)
      yield chunk
    }
    found = hash.digest('hex')
  }
  yield* takeWarc(
    { where, name: basename(member.name), open, ...(item.facts === undefined ? {} : { facts: item.facts }) },
    way,
  )
  if (found !== undefined && digest !== undefined && found !== digest)
    yield { ...grave(digestDiffers(where)), bytes: 0 }
}
