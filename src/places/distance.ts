import { foldForm } from '../text/fold.ts'
import type { Text } from '../text/text.ts'
import { compassOf, joinCompass } from './cues.ts'
import type { Draft } from './draft.ts'
import { known } from './evidence.ts'

const units: Readonly<Record<string, number>> = Object.fromEntries([
  ...['كم', 'كلم', 'كيلومتر', 'كيلومترا', 'كيلومترات', 'كيلو', 'كيلومتراً'].map((u) => [foldForm(u), 1]),
  ...['ميل', 'أميال', 'ميلا'].map((u) => [foldForm(u), 1.609]),
  ...['متر', 'مترا', 'أمتار'].map((u) => [foldForm(u), 0.001]),
] as [string, number][])
const counted: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['كيلومترين', 2],
      ['ثلاثة', 3],
      ['أربعة', 4],
      ['خمسة', 5],
      ['ستة', 6],
      ['سبعة', 7],
      ['ثمانية', 8],
      ['تسعة', 9],
      ['عشرة', 10],
      ['عشرين', 20],
      ['ثلاثين', 30],
      ['أربعين', 40],
      ['خمسين', 50],
      ['مئة', 100],
    ] as const
  ).map(([w, n]) => [foldForm(w), n]),
)

/** Reads «18 كم جنوب غرب س», «على بعد 10 كيلومترات من س», «٤٠ كم إلى الشرق من س» to the left of each mention. */
export function distances(text: Text, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.demonym === true || draft.candidates.length === 0) continue
    const read = leftOf(text, draft)
    if (read === undefined) continue
    draft.distance = read.km
    draft.from = read.from
    draft.rule = 'place.distance'
    if (read.direction !== undefined) draft.direction = read.direction
    draft.why.push(known('place.kilometres', `${read.km} km ${draft.direction ?? ''}`.trimEnd()))
  }
}

function leftOf(
  text: Text,
  draft: Draft,
): { km: number; from: number; direction: string | undefined } | undefined {
  let k = draft.from - 1
  const word = (): string | undefined => (text.words[k]?.kind === 'word' ? text.words[k]!.text : undefined)
  if (word() === 'من' || word() === 'عن') k--
  // «إلى الشمال الغربي من»: the compass words may carry the article.
  let direction: string | undefined
  const last = word() === undefined ? undefined : compassOf(word()!)
  if (last !== undefined && draft.direction === undefined) {
    k--
    const first = word() === undefined ? undefined : compassOf(word()!)
    const joint = first === undefined ? undefined : joinCompass(first, last)
    direction = joint ?? last
    if (joint !== undefined) k--
  }
  if (word() === 'الي' || word() === 'باتجاه') k--
  const unit = word()
  if (unit === undefined) return undefined
  if (unit === foldForm('كيلومترين')) return { km: 2, from: k, direction }
  if (unit === 'متر' && text.words[k - 1]?.text === 'كيلو') k--
  const scale = unit === 'متر' && text.words[k]?.text === 'كيلو' ? 1 : units[unit]
  if (scale === undefined) return undefined
  k--
  const number = text.words[k]
  if (number === undefined) return undefined
  const value =
    number.kind === 'number'
      ? Number(number.text.replaceAll(',', ''))
      : counted[number.text.replace(/^[وب]/, '')]
  if (value === undefined || !(value > 0) || value * scale > 600) return undefined
  return { km: Math.round(value * scale * 10) / 10, from: k, direction }
}
