import type { Text } from '../text/text.ts'
import { type Cue, compassOf, joinCompass } from './cues.ts'
import type { Direction, Draft, Strength } from './draft.ts'
import type { Gazetteer } from './gazetteer.ts'
import { startsLikePlace } from './spelling.ts'
import { isWrapper, looksOtherwise, needs, strengthOf } from './strength.ts'
import type { PlaceContext } from './types.ts'
import { unknownName } from './unknown.ts'
import { factsOf, type NameHit, namesAt } from './words.ts'

interface Opening {
  readonly cues: readonly Cue[]
  readonly direction: Direction | undefined
  /** The word where the name should begin. */
  readonly at: number
  readonly pro: string
}

/** Names of places in one pass over the words, with the words that call them places; nothing is resolved yet. */
export function recognise(text: Text, gazetteer: Gazetteer, context: PlaceContext): Draft[] {
  const drafts: Draft[] = []
  let lists = 0
  const taken = (from: number, to: number): boolean =>
    context.skip?.(from, to) === true || context.persons?.(from, to) === true
  let i = 0
  while (i < text.words.length) {
    const word = text.words[i]!
    if (word.kind !== 'word') {
      i++
      continue
    }
    const facts = factsOf(word.text, gazetteer)
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

/** Type words, parts and compass words before a name: «محيط مدينة», «شمال غرب», «ريف». Undefined when there is none. */
function openingAt(text: Text, i: number, gazetteer: Gazetteer): Opening | undefined {
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
    const facts = factsOf(word.text, gazetteer)
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
      direction = compassRun(text, k, gazetteer)
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

function wholeName(text: Text, k: number, gazetteer: Gazetteer): boolean {
  const best = namesAt(text, k, gazetteer)[0]
  return best !== undefined && best.to - best.from >= 2 && !best.article
}

/** One compass word or two that join: «شمال غرب», «شمال غربي». */
function compassRun(text: Text, k: number, gazetteer: Gazetteer): Direction {
  const first = factsOf(text.words[k]!.text, gazetteer).compass!
  const next = text.words[k + 1]
  const second = next?.kind === 'word' ? compassOf(next.text) : undefined
  const joint = second === undefined ? undefined : joinCompass(first.id, second)
  return joint === undefined || second === undefined
    ? { id: first.id, to: k + 1, parts: [first.id] }
    : { id: joint, to: k + 2, parts: [first.id, second] }
}

function draftOf(hit: NameHit, from: number, pro: string, strength: Strength, rule: string): Draft {
  return {
    from,
    to: hit.to,
    start: hit.start,
    end: hit.end,
    pro,
    key: hit.key,
    candidates: hit.candidates,
    strength,
    rule,
    why: [],
    ordinary: hit.ordinary,
    loose: hit.loose,
  }
}

/** A name without a word that calls it a place. Weak ones are kept for the report to confirm. */
function bareName(
  text: Text,
  i: number,
  gazetteer: Gazetteer,
  taken: (a: number, b: number) => boolean,
): Draft | undefined {
  for (const hit of namesAt(text, i, gazetteer)) {
    if (hit.article || taken(hit.from, hit.to)) continue
    const strength = strengthOf(text, hit)
    const otherwise = looksOtherwise(text, hit)
    if (otherwise !== undefined) continue
    const need = needs(hit, startsLikePlace(hit.key))
    // One step short may be made up for by the rest of the report.
    if (strength + 2 < need) continue
    const draft = draftOf(hit, i, hit.pro, strength, strength === 2 ? 'place.preposition' : 'place.name')
    const own = hit.to - hit.from > 1 ? factsOf(text.words[i]!.text, gazetteer).cue : undefined
    if (own?.cue.role === 'type') draft.cue = own.cue
    return draft
  }
  return undefined
}

function cuedName(
  text: Text,
  i: number,
  opening: Opening,
  gazetteer: Gazetteer,
  taken: (a: number, b: number) => boolean,
): Draft | undefined {
  const { cues, direction, at, pro } = opening
  const cue =
    cues.findLast((c) => c.role === 'type') ?? cues.find((c) => c.id === 'countryside') ?? cues.at(-1)
  const typed = cues.at(-1)?.role === 'type'
  const strength: Strength = typed ? 4 : 3
  const hit = nameBehind(text, at, gazetteer, typed, taken)
  if (hit === undefined) {
    // «ريف» alone names nothing; a name the gazetteer lacks still does behind «قرية».
    const unknown = typed && cue?.opens ? unknownName(text, at, cue, gazetteer) : undefined
    if (unknown === undefined || taken(unknown.from, unknown.to)) return undefined
    return withCues(
      { ...draftOf(unknown, i, pro, strength, 'place.unknown'), open: true },
      cues,
      cue,
      direction,
    )
  }
  if (strength < needs(hit, startsLikePlace(hit.key))) return undefined
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

/** The name behind a type or part word; spelling may slip there, and the article may be missing. */
function nameBehind(
  text: Text,
  at: number,
  gazetteer: Gazetteer,
  typed: boolean,
  taken: (a: number, b: number) => boolean,
): NameHit | undefined {
  const word = text.words[at]
  if (word === undefined || word.kind !== 'word') return undefined
  const exact = namesAt(text, at, gazetteer).find(
    (h) => h.pro === '' && (typed || !h.article) && !taken(h.from, h.to),
  )
  if (exact !== undefined && (exact.to - exact.from > 1 || !typed)) return exact
  return exact ?? (typed ? slippedName(text, at, gazetteer, taken) : undefined)
}

/** Words that open the next phrase, and so end a misspelt name: «بريف», «شمالي», «السورية». */
function leads(word: string, gazetteer: Gazetteer): boolean {
  const facts = factsOf(word, gazetteer)
  return (
    facts.cue !== undefined ||
    facts.compass !== undefined ||
    facts.adjective !== undefined ||
    gazetteer.find(word).ordinary === 'never'
  )
}

function slippedName(
  text: Text,
  at: number,
  gazetteer: Gazetteer,
  taken: (a: number, b: number) => boolean,
): NameHit | undefined {
  const first = text.words[at]!
  for (const length of [3, 2, 1]) {
    const words = text.words.slice(at, at + length)
    if (
      words.length < length ||
      words.some((w) => w.kind !== 'word' || leads(w.text, gazetteer)) ||
      taken(at, at + length)
    )
      continue
    const key = words.map((w) => w.text).join(' ')
    const article = gazetteer.find(`ال${key}`)
    const candidates = article.candidates.length > 0 ? article.candidates : gazetteer.findLoose(key)
    if (candidates.length === 0) continue
    return {
      from: at,
      to: at + length,
      start: first.start,
      end: words.at(-1)!.end,
      pro: '',
      key,
      candidates,
      ordinary: undefined,
      article: false,
      loose: article.candidates.length === 0,
    }
  }
  return undefined
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

/** Names coordinated with the first: «قريتي س وص», «بلدات س وص وع», «(س، ص)». */
function listAfter(
  text: Text,
  head: Draft,
  gazetteer: Gazetteer,
  taken: (a: number, b: number) => boolean,
): Draft[] {
  const out: Draft[] = []
  const plural = (head.cue?.number ?? 1) > 1 && head.cue?.role === 'type'
  const typed = head.strength === 4
  let end = head.to
  while (out.length < 40) {
    let k = end
    let separated = false
    while (k < text.words.length && text.words[k]!.kind === 'punct' && k - end < 4) {
      const mark = text.words[k]!.text
      if (mark === '،' || mark === ',' || mark === '/') separated = true
      else if (!isWrapper(mark) && mark !== '-') break
      k++
    }
    const word = text.words[k]
    if (word === undefined || word.kind !== 'word') break
    const lone = word.text === 'و' || word.text === 'او'
    if (lone) k++
    if (lone) separated = true
    const next = text.words[k]
    if (next === undefined || next.kind !== 'word') break
    const facts = factsOf(next.text, gazetteer)
    if ((facts.cue !== undefined || facts.compass !== undefined) && !wholeName(text, k, gazetteer)) break
    const hit = namesAt(text, k, gazetteer).find(
      (h) => (h.pro === 'و' || (separated && h.pro === '')) && !h.article && !taken(h.from, h.to),
    )
    if (hit === undefined) {
      const open =
        plural && head.cue!.opens
          ? unknownInList(text, k, separated, head.cue!, gazetteer, out.length, taken)
          : undefined
      if (open === undefined) break
      out.push({ ...open, ...(head.cue === undefined ? {} : { cue: head.cue }) })
      end = open.to
      continue
    }
    const strength: Strength = plural ? 4 : typed ? 3 : 2
    if (!plural && hit.ordinary !== undefined && !typed && hit.pro === '') break
    if (strength + (head.strength >= 2 ? 1 : 0) < needs(hit, startsLikePlace(hit.key))) break
    const otherwise = hit.pro === '' && !separated ? looksOtherwise(text, hit) : undefined
    if (otherwise !== undefined) break
    const draft = draftOf(hit, k, hit.pro, strength, 'place.list')
    if (plural) draft.cue = head.cue!
    out.push(draft)
    end = draft.to
  }
  return out
}

/** A name the gazetteer lacks inside a list: always the second of two, in longer lists where the list goes on behind it. */
function unknownInList(
  text: Text,
  k: number,
  separated: boolean,
  cue: Cue,
  gazetteer: Gazetteer,
  before: number,
  taken: (a: number, b: number) => boolean,
): Draft | undefined {
  const word = text.words[k]!
  const own = !separated && word.text.startsWith('و') && word.text.length > 3 ? 1 : 0
  if (!separated && own === 0) return undefined
  if (cue.number === 2 && before > 0) return undefined
  const unknown = unknownName(text, k, cue, gazetteer, own)
  if (unknown === undefined || taken(unknown.from, unknown.to)) return undefined
  if (cue.number === 3) {
    const next = text.words[unknown.to]
    const goesOn =
      next !== undefined &&
      (next.text === '،' ||
        next.text === ',' ||
        (next.kind === 'word' && namesAt(text, unknown.to, gazetteer).some((h) => h.pro === 'و')))
    if (!goesOn) return undefined
  }
  return { ...draftOf(unknown, k, own === 1 ? 'و' : '', 4, 'place.unknown'), open: true }
}
