import { foldForm } from '../text/fold.ts'
import type { PlaceKind } from './types.ts'

/** A definite general word that stands for a place named before: «أطراف القرية», «وسط البلدة», «المدينة المذكورة». */
export interface General {
  readonly id: string
  /** Kinds of place it can stand for. */
  readonly kinds: ReadonlySet<PlaceKind>
  /** Ids of type words behind which an antecedent of another kind fits too. */
  readonly cues: ReadonlySet<string>
  /** The word means something else as often: it counts behind a word of part only («محيط القضاء», «اقتحام المركز»). */
  readonly inPart: boolean
}

export const generals = new Map<string, General>()
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
const parts: ReadonlySet<string> = new Set(
  'السوق الصناعة الصناعية الكراج الكراجات الملعب المساكن المخفر البلدية المحطة البلد المعامل'
    .split(' ')
    .map(foldForm),
)
export const town: General = {
  id: 'part',
  kinds: new Set(['town', 'village']),
  cues: new Set(['city', 'town', 'village']),
  inPart: false,
}

/** The general word that a folded word is, with its clitics taken off. */
export const generalOf = (folded: string): { readonly key: string; readonly pro: string } | undefined =>
  surfaces.get(folded)
/** Whether a folded word names a part of a town. */
export const isTownPart = (folded: string): boolean => parts.has(folded)
