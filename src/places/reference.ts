import { foldForm } from '../text/fold.ts'
import type { Text } from '../text/text.ts'
import type { Taken } from './behind.ts'
import { keep } from './confirm.ts'
import { compassOf, organisationHeads } from './cues.ts'
import { type Draft, newDraft } from './draft.ts'
import { known } from './evidence.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { type General, generals, town } from './generals.ts'
import { openingAt } from './opening.ts'
import { factsOf } from './words.ts'

/** Words that may follow without making it another thing: «البلدة المذكورة», «القرية ذاتها». */
const same = new Set(
  'المذكوره المذكور نفسها نفسه ذاتها ذاته المستهدفه المستهدف المحاصره المحاصر المجاوره'
    .split(' ')
    .map(foldForm),
)
const offices = new Set(
  'مبني مجلس ديوان قياده مديريه محافظ قائمقام رئيس بلديه اداره'.split(' ').map(foldForm),
)
const partBefore = new Set(
  'اقتحام داخل وسط محيط اطراف قرب باتجاه نحو ابناء اهالي سكان تحرير'.split(' ').map(foldForm),
)

/** How many words back an antecedent may stand: some four sentences. */
const reach = 150

/** Drafts for general words that may stand for a place named before; `resolveReferences` finds for which. */
export function references(text: Text, gazetteer: Gazetteer, covered: Uint8Array, taken: Taken): Draft[] {
  const drafts: Draft[] = []
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i]!
    if (word.kind !== 'word') continue
    const facts = factsOf(word, gazetteer)
    const part = facts.townPart ? partAt(text, i, gazetteer, covered) : undefined
    if (part !== undefined) drafts.push(part)
    if (facts.general === undefined || covered[i] !== 0 || taken(i, i + 1)) continue
    const { key, pro } = facts.general
    const row = generals.get(key)!
    const next = text.words[i + 1]
    const definite =
      next?.kind === 'word' &&
      next.text.startsWith('ال') &&
      !same.has(next.text) &&
      compassOf(next.text) === undefined
    // «المدينة القديمة», «القضاء العسكري», «السجن المؤبد»: qualified, it is not simply the place named before.
    if (definite || (next?.kind === 'word' && covered[i + 1] !== 0 && !/^[وفبل]/.test(next.text))) continue
    // «شبكة صوت العاصمة», «مبنى المحافظة»: a name, an office.
    const head = text.words[i - 1]
    if (head?.kind === 'word' && (organisationHeads.has(head.text) || offices.has(head.text))) continue
    let from = i
    let opening: ReturnType<typeof openingAt>
    for (let k = Math.max(0, i - 3); k < i && opening === undefined; k++) {
      if (covered[k] !== 0) continue
      const found = openingAt(text, k, gazetteer)
      if (found?.at === i && found.cues.every((c) => c.role !== 'type')) {
        opening = found
        from = k
      }
    }
    const before = text.words[i - 1]
    if (row.inPart && opening === undefined && !(before?.kind === 'word' && partBefore.has(before.text)))
      continue
    const cue = opening?.cues.findLast((c) => c.role === 'part')
    drafts.push(
      newDraft({
        from,
        to: next?.kind === 'word' && same.has(next.text) ? i + 2 : i + 1,
        start: word.start + pro.length,
        end: word.end,
        pro: opening === undefined ? pro : opening.pro,
        key,
        candidates: [],
        strength: 3,
        rule: 'place.reference',
        why: [],
        ordinary: undefined,
        loose: false,
        open: true,
        cue,
        direction: opening?.direction?.id,
      }),
    )
  }
  return drafts
}

function partAt(text: Text, i: number, gazetteer: Gazetteer, covered: Uint8Array): Draft | undefined {
  const word = text.words[i]!
  const before = text.words[i - 1]
  if (covered[i] !== 0 || before?.kind !== 'word' || covered[i - 1] !== 0) return undefined
  const area = factsOf(before, gazetteer).cue
  if (area?.cue.id !== 'area' && area?.cue.id !== 'neighbourhood') return undefined
  return newDraft({
    from: i - 1,
    to: i + 1,
    start: word.start,
    end: word.end,
    pro: area.pro,
    key: partKey,
    candidates: [],
    strength: 3,
    rule: 'place.reference',
    why: [],
    ordinary: undefined,
    loose: false,
    open: true,
    part: true,
  })
}
const partKey = 'part'

/**
 * Gives each general word the newest place before it that it can stand for; without one, where that one is not settled, or where several of a
 * list fit alike, the word is dropped. Drafts are in text order.
 */
export function resolveReferences(drafts: readonly Draft[]): Draft[] {
  drafts.forEach((draft, n) => {
    if (draft.rule !== 'place.reference') return
    const row = draft.part === true ? town : generals.get(draft.key)!
    for (let k = n - 1; k >= 0 && draft.from - drafts[k]!.to <= reach; k--) {
      const earlier = drafts[k]!
      if (earlier.demonym === true || earlier.rule === 'place.reference') continue
      if (!fits(row, earlier)) continue
      const place =
        row.id === 'governorate' && earlier.chosen?.kind !== 'governorate'
          ? ofCapital(earlier)
          : earlier.chosen
      const alone =
        earlier.list === undefined ||
        !drafts.some((d, i) => i !== k && d.list === earlier.list && fits(row, d))
      if (place !== undefined && alone) {
        draft.chosen = place
        draft.why.push(known(draft.part === true ? 'place.part-of' : 'place.stands-for', place.name))
      }
      break
    }
  })
  return keep(drafts, (d) => d.rule !== 'place.reference' || d.chosen !== undefined)
}

/** «في درعا … شرق المحافظة»: the governorate that bears the town's name. */
const ofCapital = (draft: Draft): Candidate | undefined =>
  draft.chosen?.kind === 'town' && draft.direction === undefined
    ? draft.candidates.find((c) => c.kind === 'governorate' && c.country === draft.chosen!.country)
    : undefined

/** Whether the general word can stand for the place: by what the report called it, else by its kind. */
function fits(row: General, draft: Draft): boolean {
  const cue = draft.cue?.role === 'type' ? draft.cue.id : undefined
  if (cue !== undefined && row.cues.has(cue)) return true
  const place: Candidate | undefined = draft.chosen
  if (row.id === 'governorate' && ofCapital(draft) !== undefined) return true
  if (place === undefined || draft.direction !== undefined || draft.cue?.id === 'countryside') return false
  if (cue !== undefined && cue !== 'area') return false
  return row.kinds.has(place.kind) && (row.id !== 'village' || place.kind === 'village' || place.rank < 2)
}
