import type { Draft } from './draft.ts'
import type { HeadClass } from './heads.ts'
import type { AdjectiveShape } from './knowledge.ts'
import type { Nation } from './parties.ts'
import { type HitOf, hasArticle, type Scan } from './scan.ts'

/** A noun may be followed by this many adjectives before its nationality («القصف المدفعي والصاروخي المكثف التركي»). */
const mostBetween = 4

/**
 * A noun of the closed head classes at word `i` with a nationality that agrees with it: the first mention covers noun and
 * adjective where the noun is a body (قوات، طائرات، حكومة), the adjective alone where it is an act or a person's office.
 * Adjectives after any other noun (الأراضي السورية، صحيفة بريطانية، المدنيين السوريين) are no actors.
 */
function read(s: Scan, i: number): Draft[] {
  for (const hit of s.hits[i]!) {
    if (hit.value.t !== 'head' || hit.enc !== '') continue
    const head = hit as HitOf<'head'>
    const definite =
      head.article || hasArticle(s.text, head.to - 1, head.to - head.from === 1 ? head.pro : '')
    const at = adjectiveAfter(s, head.to, definite)
    if (at < 0) continue
    const nation = nationAt(s, at, undefined)!
    const { cls, gender, means } = head.value.head
    if (!agrees(gender, nation.value.shape, head, s.text.words)) continue
    if (cls === 'group' || (cls === 'land' && !/^و?مصدر(?:ه|ها|هما)$/.test(s.text.words[i - 1]?.text ?? '')))
      continue
    if (cls === 'member' && nation.value.nation.state.kind === 'state') continue
    const whole =
      cls === 'force' || cls === 'site' || cls === 'craft' || cls === 'institution' || cls === 'occupier'
    const first = make(s, nation, cls, whole ? head : undefined)
    if (means !== undefined) first.means = means
    return [first, ...after(s, first.to, definite, cls)]
  }
  return []
}

/** Further nationalities of the same head: «والسورية», «- العراقي», directly after. */
function after(s: Scan, from: number, definite: boolean, cls: HeadClass): Draft[] {
  const out: Draft[] = []
  let at = from
  for (;;) {
    while (at < s.text.words.length && /^[-/]$/.test(s.text.words[at]!.text)) at++
    if (at >= s.text.words.length || s.text.words[at]!.kind !== 'word') return out
    const nation = nationAt(s, at, definite)
    if (nation === undefined || (nation.pro !== '' && nation.pro !== 'و')) return out
    out.push(make(s, nation, cls, undefined))
    at = nation.to
  }
}

function adjectiveAfter(s: Scan, from: number, articled: boolean): number {
  let at = from
  let definite: boolean | undefined = articled
  for (let n = 0; n <= mostBetween && at < s.hits.length; n++) {
    const word = s.text.words[at]!
    if (word.kind === 'punct' && /^["»'«]$/.test(word.text)) {
      at++
      n--
      if (at - from > 8) return -1
      continue
    }
    // «طائرات F16 العراقية», «مقاتلات إف 35 الأميركية»
    if (
      at > from - 1 &&
      (word.kind === 'latin' || word.kind === 'number' || /^(?:اف|ميغ|سو|سوخوي|ام)$/.test(word.text))
    ) {
      // A model's name makes the noun definite or leaves it so.
      definite = undefined
      at++
      continue
    }
    const nation = nationAt(s, at, definite)
    if (nation !== undefined && nation.pro === '') return at
    const modifier = s.hits[at]!.find((h) => h.value.t === 'modifier')
    if (
      modifier === undefined ||
      (definite !== undefined && modifier.article !== definite) ||
      (modifier.pro !== '' && modifier.pro !== 'و')
    )
      return -1
    at = modifier.to
  }
  return -1
}

/** The nationality at a word, if it carries the article as wanted and is not the state's name instead. */
function nationAt(s: Scan, at: number, definite: boolean | undefined): HitOf<'nation'> | undefined {
  return s.hits[at]!.find((h): h is HitOf<'nation'> => {
    if (h.value.t !== 'nation' || (definite !== undefined && h.article !== definite)) return false
    return !h.value.tanween || s.text.received.slice(h.start, s.text.words[at]!.end).includes('ً')
  })
}

function agrees(
  gender: 'm' | 'f' | 'p',
  shape: AdjectiveShape,
  head: HitOf<'head'>,
  words: readonly { readonly text: string }[],
): boolean {
  if (gender === shape) return true
  // A dual («غارتان روسيتان») shows its number, not only its gender.
  return shape === 'p' && gender !== 'p' && /[اي]ن$/.test(words[head.to - 1]!.text)
}

function make(s: Scan, nation: HitOf<'nation'>, cls: HeadClass, head: HitOf<'head'> | undefined): Draft {
  const { nation: n } = nation.value
  const { id, name, kind } = actor(s, n, cls)
  return {
    from: head?.from ?? nation.from,
    to: nation.to,
    start: head?.start ?? nation.start,
    end: nation.end,
    pro: head?.pro ?? nation.pro,
    enc: nation.enc,
    id,
    name,
    kind,
    country: n.state.country,
    rule: `nationality.${cls}`,
    ...(head === undefined ? { adjective: true } : {}),
    ...(cls === 'occupier' ? { loaded: true } : {}),
  }
}

/** Acts, bodies and soldiers are the state's forces; institutions and offices the state. */
function actor(s: Scan, n: Nation, cls: HeadClass): { id: string; name: string; kind: Draft['kind'] } {
  const { byId } = s.knowledge.parties
  if (cls === 'institution' || cls === 'official' || cls === 'talk' || n.forces.id === n.state.id)
    return {
      id: n.state.id,
      name: n.state.name,
      kind: n.state.kind === 'state' ? 'government' : n.state.kind,
    }
  return { id: n.forces.id, name: n.forces.name, kind: byId.get(n.forces.id)?.kind ?? 'army' }
}

export const nationalities = Object.assign(read, { after })
