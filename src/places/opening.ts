import type { Text } from '../text/text.ts'
import { type Cue, compassOf, joinCompass } from './cues.ts'
import type { Direction } from './draft.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isWrapper } from './strength.ts'
import { factsOf, namesAt } from './words.ts'

/** Words before a name that call it a place. */
export interface Opening {
  readonly cues: readonly Cue[]
  readonly direction: Direction | undefined
  /** The word where the name should begin. */
  readonly at: number
  readonly pro: string
}

/** Type words, parts and compass words before a name: «محيط مدينة», «شمال غرب», «ريف». Undefined when there is none. */
export function openingAt(text: Text, i: number, gazetteer: Gazetteer): Opening | undefined {
  const start = text.words[i]!
  if (start.kind !== 'word') return undefined
  const known = factsOf(start, gazetteer)
  if (known.cue === undefined && known.compass === undefined) return undefined
  const cues: Cue[] = []
  let direction: Direction | undefined
  let pro = ''
  let k = i
  for (; k < text.words.length && k < i + 8; ) {
    const word = text.words[k]!
    if (word.kind === 'punct' && isWrapper(word.text) && k > i) {
      k++
      continue
    }
    if (word.kind !== 'word') break
    const facts = factsOf(word, gazetteer)
    // «سد تشرين», «ريف دمشق» as names of their own: the longer reading wins.
    if (facts.starts.length > 0 && wholeName(text, k, gazetteer)) break
    const here = facts.cue ?? facts.compass
    if (here === undefined) break
    if (
      k > i &&
      here.pro !== '' &&
      !(here.pro === 'و' && joins(facts.cue?.cue, cues, facts.compass !== undefined, direction))
    )
      break
    if (facts.compass !== undefined && facts.cue === undefined) {
      if (facts.compass.article) break
      const run = compassRun(text, k, gazetteer)
      // «جنوب وشرق وشمال س»: all round it.
      direction = direction === undefined ? run : { ...run, id: 'around' }
      if (k === i) pro = facts.compass.pro
      k = direction.to
      continue
    }
    if (k === i) pro = here.pro
    cues.push(facts.cue!.cue)
    k++
  }
  return k === i ? undefined : { cues, direction, at: k, pro }
}

/** «قرى وبلدات», «جنوب وشرق»: a coordinated word of the same class. */
const joins = (
  cue: Cue | undefined,
  cues: readonly Cue[],
  compass: boolean,
  direction: Direction | undefined,
): boolean =>
  (cue !== undefined && cue.role === 'type' && cues.at(-1)?.role === 'type') ||
  (compass && direction !== undefined)

/** A name of several words begins here, its first word being a cue: «سد تشرين». */
export function wholeName(text: Text, k: number, gazetteer: Gazetteer): boolean {
  if (!factsOf(text.words[k]!, gazetteer).starts.some((s) => s.continues)) return false
  const best = namesAt(text, k, gazetteer)[0]
  return best !== undefined && best.to - best.from >= 2 && !best.article
}

/** One compass word or two that join: «شمال غرب», «شمال غربي». */
function compassRun(text: Text, k: number, gazetteer: Gazetteer): Direction {
  const first = factsOf(text.words[k]!, gazetteer).compass!
  const next = text.words[k + 1]
  const second = next?.kind === 'word' ? compassOf(next.text) : undefined
  const joint = second === undefined ? undefined : joinCompass(first.id, second)
  return joint === undefined || second === undefined
    ? { id: first.id, to: k + 1, parts: [first.id] }
    : { id: joint, to: k + 2, parts: [first.id, second] }
}
