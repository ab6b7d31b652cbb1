import type { Text } from '../text/text.ts'
import { nameBehind, type Taken } from './behind.ts'
import { type Cue, compassOf, cueOf, joinCompass } from './cues.ts'
import { type Direction, type Draft, draftOf, type Strength } from './draft.ts'
import { known } from './evidence.ts'
import type { Gazetteer } from './gazetteer.ts'
import { listAfter } from './lists.ts'
import { type Opening, openingAt } from './opening.ts'
import { isWrapper, looksOtherwise, needs, strengthOf } from './strength.ts'
import type { PlaceContext } from './types.ts'
import { unknownName } from './unknown.ts'
import { factsOf, namesAt } from './words.ts'

/** What the caller has taken for parties, sources and persons. */
export const takenBy =
  (context: PlaceContext): Taken =>
  (from, to) =>
    context.skip?.(from, to) === true || context.persons?.(from, to) === true

/** Names of places in one pass over the words, with the words that call them places; nothing is resolved yet. */
export function recognise(text: Text, gazetteer: Gazetteer, context: PlaceContext): Draft[] {
  const drafts: Draft[] = []
  let lists = 0
  const taken = takenBy(context)
  let i = 0
  while (i < text.words.length) {
    const word = text.words[i]!
    if (word.kind !== 'word') {
      i++
      continue
    }
    const facts = factsOf(word, gazetteer)
    if (facts.starts.length === 0 && facts.cue === undefined && facts.compass === undefined) {
      i++
      continue
    }
    const opening = openingAt(text, i, gazetteer)
    const first =
      opening === undefined
        ? bareName(text, i, gazetteer, taken)
        : cuedName(text, i, opening, gazetteer, taken)
    if (first === undefined) {
      i++
      continue
    }
    drafts.push(first)
    afterName(text, first)
    beforeName(text, first, drafts.at(-2)?.to ?? 0)
    const more = listAfter(text, first, gazetteer, taken)
    if (more.length > 0) {
      lists++
      first.list = lists
      for (const draft of more) {
        draft.list = lists
        afterName(text, draft)
        drafts.push(draft)
      }
    }
    i = drafts.at(-1)!.to
  }
  return drafts
}

/** A name without a word that calls it a place. Weak ones are kept for the report to confirm. */
function bareName(text: Text, i: number, gazetteer: Gazetteer, taken: Taken): Draft | undefined {
  for (const hit of namesAt(text, i, gazetteer)) {
    if (hit.article || taken(hit.from, hit.to)) continue
    const strength = strengthOf(text, hit)
    const otherwise = looksOtherwise(text, hit, gazetteer)
    if (otherwise !== undefined) continue
    const need = needs(hit, hit.article)
    // One step short may be made up for by the rest of the report.
    if (strength + 2 < need) continue
    const draft = draftOf(hit, i, hit.pro, strength, strength === 2 ? 'place.preposition' : 'place.name')
    const own = hit.to - hit.from > 1 ? factsOf(text.words[i]!, gazetteer).cue : undefined
    if (own?.cue.role === 'type') {
      draft.cue = own.cue
      // «منطقة الجزيرة»: beside the row of that whole name stand the places called «الجزيرة».
      const inner = namesAt(text, i + 1, gazetteer).find((h) => h.to === hit.to && h.pro === '' && !h.article)
      const more = inner?.candidates.filter((c) => own.cue.kinds.includes(c.kind)) ?? []
      if (inner !== undefined && more.length > 0) {
        draft.bare = new Set(more.filter((c) => !hit.candidates.includes(c)))
        draft.candidates = [...hit.candidates, ...draft.bare]
        draft.start = inner.start
      }
    }
    return draft
  }
  return undefined
}

function cuedName(
  text: Text,
  i: number,
  opening: Opening,
  gazetteer: Gazetteer,
  taken: Taken,
): Draft | undefined {
  const { cues, direction, at, pro } = opening
  const cue =
    cues.findLast((c) => c.role === 'type') ?? cues.find((c) => c.id === 'countryside') ?? cues.at(-1)
  const typed = cues.at(-1)?.role === 'type'
  const strength: Strength = typed ? 4 : 3
  const named = nameBehind(text, at, gazetteer, typed, taken)
  const hit = named !== undefined && strength >= needs(named, named.article) ? named : undefined
  if (hit === undefined) {
    // «ريف» alone names nothing; a name the gazetteer lacks still does behind «قرية».
    const unknown = typed && cue?.opens ? unknownName(text, at, cue, gazetteer) : undefined
    if (unknown === undefined || taken(unknown.from, unknown.to)) return undefined
    const draft = draftOf(unknown, i, pro, strength, 'place.unknown')
    draft.open = true
    return withCues(draft, cues, cue, direction)
  }
  return withCues(
    draftOf(hit, i, pro, strength, typed ? 'place.type-word' : 'place.part'),
    cues,
    cue,
    direction,
  )
}

function withCues(
  draft: Draft,
  cues: readonly Cue[],
  cue: Cue | undefined,
  direction: Direction | undefined,
): Draft {
  // «محيط مدينة س» is the town's surroundings; «ريف مدينة س» its countryside.
  const part = cues.find((c) => c.id === 'countryside')
  const named = part ?? cue
  if (named !== undefined) draft.cue = named
  if (direction !== undefined) {
    draft.direction = direction.id
    if (cues.length === 0) draft.rule = 'place.direction'
  }
  return draft
}

/** Compass adjectives behind the name: «ريف حلب الشمالي الشرقي»; a closing quotation mark before them is passed over. */
function afterName(text: Text, draft: Draft): void {
  if (draft.direction !== undefined) return
  let k = draft.to
  while (text.words[k]?.kind === 'punct' && isWrapper(text.words[k]!.text) && text.words[k]!.glued) k++
  const first = text.words[k]
  const one = first?.kind === 'word' && first.text.startsWith('ال') ? compassOf(first.text) : undefined
  if (one === undefined) return
  if (
    draft.cue?.id !== 'countryside' &&
    !draft.candidates.some((c) => c.kind === 'governorate' || c.kind === 'region')
  )
    return
  const second = text.words[k + 1]
  const two = second?.kind === 'word' && second.text.startsWith('ال') ? compassOf(second.text) : undefined
  const joint = two === undefined ? undefined : joinCompass(one, two)
  draft.direction = joint ?? one
  draft.to = joint === undefined ? k + 1 : k + 2
}

/** Compass adjectives before the name: «الريف الجنوبي لمحافظة س», «الأطراف الشمالية الغربية من س». */
function beforeName(text: Text, draft: Draft, floor: number): void {
  if (draft.direction !== undefined) return
  const word = (k: number): string => (text.words[k]?.kind === 'word' ? text.words[k]!.text : '')
  let k = draft.from - 1
  if (word(k) === 'من') k--
  else if (!draft.pro.endsWith('ل')) return
  const last = word(k).startsWith('ال') ? compassOf(word(k)) : undefined
  if (last === undefined) return
  const first = word(k - 1).startsWith('ال') ? compassOf(word(k - 1)) : undefined
  const joint = first === undefined ? undefined : joinCompass(first, last)
  if (joint !== undefined) k--
  const head = /^[وبفل]?ال(.+)$/.exec(word(k - 1))?.[1]
  const cue = head === undefined ? undefined : cueOf(head)
  // «المدن الغربية من العراق», «الجهة الشرقية لعين عيسى»: the noun itself stays outside.
  if (k < floor) return
  draft.direction = joint ?? last
  draft.from = cue?.id === 'countryside' && k > floor ? k - 1 : k
  if (cue?.id === 'countryside') draft.cue = cue
  draft.why.push(known('place.side-before', draft.direction))
}
