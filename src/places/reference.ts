import { foldForm } from '../text/fold.ts'
import type { Text } from '../text/text.ts'
import type { Taken } from './behind.ts'
import { keep } from './confirm.ts'
import { compassOf, organisationHeads } from './cues.ts'
import type { Draft } from './draft.ts'
import { known } from './evidence.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { openingAt } from './opening.ts'
import type { PlaceKind } from './types.ts'
import { factsOf } from './words.ts'

/** A definite general word that stands for a place named before: «أطراف القرية», «وسط البلدة», «المدينة المذكورة». */
interface General {
  readonly id: string
  /** Kinds of place it can stand for. */
  readonly kinds: ReadonlySet<PlaceKind>
  /** Ids of type words behind which an antecedent of another kind fits too. */
  readonly cues: ReadonlySet<string>
  /** The word means something else as often: it counts behind a word of part only («محيط القضاء», «اقتحام المركز»). */
  readonly inPart: boolean
}

const generals = new Map<string, General>()
/** Every form with its clitics, so that most words of a text cost one look-up: «والمدينة», «بالبلدة», «للقرية». */
const surfaces = new Map<string, { readonly key: string; readonly pro: string }>()
function general(id: string, kinds: readonly PlaceKind[], cues: string, words: string, inPart = false): void {
  const row = { id, kinds: new Set(kinds), cues: new Set(cues.split(' ')), inPart }
  for (const key of words.split(' ').map(foldForm)) {
    generals.set(key, row)
    for (const pro of ['', 'و', 'ف', 'ب', 'وب', 'فب']) surfaces.set(pro + key, { key, pro })
    for (const pro of ['ل', 'ول', 'فل']) surfaces.set(`${pro}ل${key.slice(2)}`, { key, pro })
  }
}
general('city', ['town'], 'city capital district', 'المدينة العاصمة')
general('town', ['town', 'village'], 'town village city subdistrict', 'البلدة')
general('village', ['village', 'town'], 'village', 'القرية')
general('district', ['district', 'town'], 'district city', 'القضاء', true)
general('district', ['district', 'town'], 'district city', 'المركز', true)
general('subdistrict', ['subdistrict', 'town', 'village'], 'subdistrict', 'الناحية', true)
general('governorate', ['governorate'], 'governorate', 'المحافظة الولاية')
general('camp', ['camp'], 'camp', 'المخيم')
general('neighbourhood', ['neighbourhood'], 'neighbourhood', 'الحي')
general('prison', ['prison'], 'prison', 'السجن')
general('airport', ['airport', 'base'], 'airport', 'المطار')
general('crossing', ['crossing'], 'crossing', 'المعبر')
general('dam', ['dam'], 'dam', 'السد')

/** Parts that every town has: «منطقة السوق» is a part of the town the report is about, not a place called so elsewhere. */
const parts = new Set(
  'السوق الصناعة الصناعية الكراج الكراجات الملعب المساكن المخفر البلدية المحطة البلد المعامل'
    .split(' ')
    .map(foldForm),
)
const town: General = {
  id: 'part',
  kinds: new Set(['town', 'village']),
  cues: new Set(['city', 'town', 'village']),
  inPart: false,
}

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
    const part = parts.has(word.text) ? partAt(text, i, gazetteer, covered) : undefined
    if (part !== undefined) drafts.push(part)
    const surface = surfaces.get(word.text)
    if (surface === undefined || covered[i] !== 0 || taken(i, i + 1)) continue
    const { key, pro } = surface
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
    drafts.push({
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
      ...(cue === undefined ? {} : { cue }),
      ...(opening?.direction === undefined ? {} : { direction: opening.direction.id }),
    })
  }
  return drafts
}

function partAt(text: Text, i: number, gazetteer: Gazetteer, covered: Uint8Array): Draft | undefined {
  const word = text.words[i]!
  const before = text.words[i - 1]
  if (covered[i] !== 0 || before?.kind !== 'word' || covered[i - 1] !== 0) return undefined
  const area = factsOf(before, gazetteer).cue
  if (area?.cue.id !== 'area' && area?.cue.id !== 'neighbourhood') return undefined
  return {
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
  }
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
