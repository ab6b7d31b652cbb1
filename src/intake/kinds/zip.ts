import { basename } from 'node:path'
import { Problem } from '../../problem.ts'
import type { Item, Way } from '../item.ts'
import { looksTaken } from '../kind.ts'
import { noReports, otherKinds } from '../problems.ts'
import { tooDeep } from '../problems-archives.ts'
import { grave, type Taken } from '../taken.ts'
import { membersOf } from '../zip.ts'

/** A ZIP of things of any kind, also of ZIPs, to a depth; each member is taken as if it lay in a folder. */
export async function* takeZip(item: Item, way: Way): AsyncGenerator<Taken> {
  if (way.depth >= way.limits.depth) {
    yield { ...grave(tooDeep(item.where, way.limits.depth)), bytes: 0 }
    return
  }
  const inside = { ...way, depth: way.depth + 1 }
  const others: string[] = []
  let found = 0
  for await (const member of membersOf(item, way.limits)) {
    if (member instanceof Problem) {
      found++
      yield { ...grave(member), bytes: 0 }
    } else if (/(?:^|\/)(?:\.|__MACOSX\/)/.test(member.name)) continue
    else if (!looksTaken(member.name)) others.push(member.name)
    else {
      found++
      const where = `${item.where}!${member.name}`
      const facts = { ...item.facts, archive: { value: item.where, from: 'zip' } }
      const { retrieved } = item
      yield* way.take(
        {
          where,
          name: basename(member.name),
          open: () => member.open(),
          facts,
          ...(retrieved === undefined ? {} : { retrieved }),
        },
        inside,
      )
    }
  }
  if (others.length > 0) yield { said: [{ problem: otherKinds(item.where, others), grave: false }], bytes: 0 }
  if (found === 0) yield { ...grave(noReports(item.where)), bytes: 0 }
}
