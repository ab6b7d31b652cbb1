import type { Text } from '../text/text.ts'
import type { Draft } from './draft.ts'
import { belonging, trailing } from './heads.ts'
import { type HitOf, hasArticle, hitOf, type Scan } from './scan.ts'

/** How far a party's mention reaches: nouns before it, adjectives after it, a second name, a closing mark. */

/** «قوات البشمركة», «طائرات التحالف», «مليشيا حزب الله»: the body's or weapon's noun in annexation belongs to the name. */
export function extendLeft(s: Scan, d: Draft, floor: number): void {
  while (d.pro === '' || d.pro === 'ال') {
    const at = beforeQuotes(s.text, d.from)
    if (at < floor) return
    let head: HitOf<'head'> | undefined
    for (let k = at; k >= Math.max(floor, at - 2) && head === undefined; k--)
      head = s.hits[k]!.find(
        (h): h is HitOf<'head'> =>
          h.value.t === 'head' &&
          h.to === at + 1 &&
          h.enc === '' &&
          !h.article &&
          joins(h.value.head.cls, d.kind === 'state'),
      )
    if (head === undefined) return
    if (hasArticle(s.text, head.to - 1, '')) return
    d.from = head.from
    d.start = head.start
    d.pro = head.pro
    if (head.value.head.means !== undefined) d.means ??= head.value.head.means
    if (d.kind === 'state') toForces(s, d)
  }
}

/** «جيش كوريا الشمالية», «قوات تركيا»: no place any more, and not the state but its forces. */
function toForces(s: Scan, d: Draft): void {
  const nation = s.knowledge.parties.nations.find((n) => n.state.id === d.id)
  if (nation === undefined) return
  const row = s.knowledge.parties.byId.get(nation.forces.id)
  d.id = nation.forces.id
  d.name = nation.forces.name
  d.kind = row === undefined ? 'army' : row.kind === 'state' ? 'government' : row.kind
  d.rule = 'state.forces'
  delete d.placeLike
}

const joins = (cls: string, state: boolean): boolean =>
  cls === 'force' || cls === 'craft' || (cls === 'group' && !state)

/** Index of the last word before `from`, quotation marks and hash signs passed over. */
function beforeQuotes(text: Text, from: number): number {
  let at = from - 1
  while (at >= 0 && text.words[at]!.kind === 'punct' && /^["«»'#]$/.test(text.words[at]!.text)) at--
  return at
}

/** «داعش الإرهابي», «حزب الله اللبناني»: adjectives that only describe the party. */
export function extendRight(s: Scan, d: Draft, coordinated: boolean): void {
  if (coordinated || d.enc !== '') return
  for (let n = 0; n < 2; n++) {
    let at = d.to
    while (at < s.text.words.length && /^["»']$/.test(s.text.words[at]!.text)) at++
    const word = s.text.words[at]
    if (word === undefined || word.kind !== 'word') return
    const nation = d.rule.startsWith('party') ? hitOf(s.hits[at]!, 'nation') : undefined
    const named = nation?.article && nation.pro === '' && d.kind !== 'state'
    if (!trailing.has(word.text) && !named) return
    d.to = at + 1
    d.end = word.end
  }
}

/** «الطيران الحربي التابع لقوات الأسد», «الطائرات الحربية لنظام الأسد»: the general word is its owner's. */
export function joinOwners(s: Scan, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const last = out.at(-1)
    const owned = last?.ref !== undefined && d.ref === undefined && d.pro === 'ل' && d.adjective !== true
    const between = owned ? d.from - last.to : -1
    if (owned && (between === 0 || (between === 1 && belonging.test(s.text.words[last.to]!.text)))) {
      const { from, start, pro } = last
      const { placeLike: _, ...rest } = d
      out[out.length - 1] = {
        ...rest,
        from,
        start,
        pro,
        rule: 'ref.owner',
        ...(last.means === undefined ? {} : { means: last.means }),
      }
    } else out.push(d)
  }
  return out
}

/** «قوات سوريا الديمقراطية "قسد"», «تنظيم الدولة (داعش)»: two names of one party with only marks between are one mention. */
export function joinDoubles(text: Text, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const last = out.at(-1)
    if (
      last !== undefined &&
      d.id !== '' &&
      d.placeLike !== true &&
      last.placeLike !== true &&
      last.id === d.id &&
      d.pro === '' &&
      onlyMarks(text, last.to, d.from)
    ) {
      last.to = d.to
      last.end = d.end
      continue
    }
    out.push(d)
  }
  return out
}

/** A quotation or bracket opened inside the mention is closed inside it. */
export function closeMarks(text: Text, d: Draft): void {
  const next = text.words[d.to]
  if (next?.kind !== 'punct' || !next.glued || !/^["»)']$/.test(next.text)) return
  let marks = 0
  for (let i = d.from; i < d.to; i++) if (/^["«(']$/.test(text.words[i]!.text)) marks++
  if (marks % 2 === 0) return
  d.to++
  d.end = next.end
}

function onlyMarks(text: Text, from: number, to: number): boolean {
  if (to - from > 3) return false
  for (let i = from; i < to; i++) {
    const word = text.words[i]!
    if (word.kind !== 'punct' || !/^["«»'()[\]#/-]$/.test(word.text)) return false
  }
  return true
}
