/** The languages in Arabic letters that are told from Arabic. */
export type OtherLanguage = 'fa' | 'ur' | 'ckb' | 'ps'

/** Letters that Arabic is not written with, or only in names and where a keyboard is a Persian one (ی, ک). */
const foreignLetter = /[پچژگکیےہھٹڈڑںڤڵڕۆێەۇېۍښځڅږډټړ]/gu
const arabicLetter = /\p{Script=Arabic}/gu
const telling: readonly (readonly [OtherLanguage, RegExp])[] = [
  ['ps', /[ېۍښځڅږډټړ]/u],
  ['ckb', /[ەۆێڕڵ]/u],
  ['ur', /[ےہٹڈڑںھ]/u],
  ['fa', /[پچژگکی]/u],
]
/** The article and the commonest small words: a quarter and more of the words of Arabic, next to none of the others'. */
const arabicWord =
  /^(?:[وفبكل]?ال\p{L}{2,}|لل\p{L}{2,}|[وف]?(?:في|فى|من|على|علي|الى|إلى|عن|مع|ان|أن|إن|التي|الذي|الذين|هذا|هذه|ذلك|بعد|قبل|كان|كانت|قال|قد|ثم|تم|بين|حتى|منذ|خلال))$/u

/** Share of a line's letters that are foreign, from which it may be another language. */
const foreignShare = 0.04
/** Share of Arabic words under which it is. */
const arabicShare = 0.12
const fewestWords = 6

/**
 * The language of one line in Arabic letters, where it is not Arabic: Persian, Urdu, Sorani Kurdish or Pashto. Arabic
 * typed on a Persian keyboard stays Arabic by its article and small words; a line of fewer than six words is not judged.
 */
export function otherLanguage(line: string): OtherLanguage | undefined {
  const foreign = line.match(foreignLetter)?.length ?? 0
  if (foreign === 0) return undefined
  const letters = line.match(arabicLetter)?.length ?? 0
  if (foreign < letters * foreignShare) return undefined
  const words = line.split(/[^\p{L}\p{M}\u200c]+/u).filter((word) => /\p{Script=Arabic}/u.test(word))
  if (words.length < fewestWords) return undefined
  const arabic = words.filter((word) => arabicWord.test(word)).length
  if (arabic >= words.length * arabicShare) return undefined
  return telling.find(([, letter]) => letter.test(line))?.[0]
}

/** Which languages other than Arabic a text has lines in, and whether any Arabic is left beside them. */
export function languagesOf(text: string): {
  readonly others: readonly OtherLanguage[]
  readonly arabic: boolean
} {
  const others = new Set<OtherLanguage>()
  let arabic = false
  for (const line of text.split('\n')) {
    const other = otherLanguage(line)
    if (other !== undefined) others.add(other)
    else if (/\p{Script=Arabic}{2}/u.test(line)) arabic = true
  }
  return { others: [...others], arabic }
}

/**
 * The text with every line of another language made blank, its length unchanged: what is read of the rest stands where
 * it stood. The same string where there is no such line.
 */
export function arabicOnly(text: string): string {
  if (!hasForeignLetter(text)) return text
  let changed = false
  const lines = text.split('\n').map((line) => {
    if (otherLanguage(line) === undefined) return line
    changed = true
    return ' '.repeat(line.length)
  })
  return changed ? lines.join('\n') : text
}

/** By hand: asked of every text whole, and a class in a pattern costs several times as much a letter. */
function hasForeignLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x0600 && unit <= 0x06ff && foreignUnits[unit - 0x0600] === 1) return true
  }
  return false
}
const foreignUnits = Uint8Array.from({ length: 0x100 }, (_, n) =>
  new RegExp(foreignLetter.source, 'u').test(String.fromCharCode(0x0600 + n)) ? 1 : 0,
)
