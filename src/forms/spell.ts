/**
 * Sounds to letters. Inside the inflector a form is written as it sounds: consonants as Arabic letters (ء for every
 * hamza), short vowels a i u, long vowels A I U, E for a long a written ى, a doubled consonant twice. Spelling drops
 * the short vowels, writes a doubled consonant once and seats each hamza by its neighbours, so no rule of grammar
 * needs to know how a hamza is written.
 */

const longLetter: Readonly<Record<string, string>> = { A: 'ا', I: 'ي', U: 'و', E: 'ى' }
const isVowel = (c: string | undefined): boolean => c !== undefined && 'aiuAIUE'.includes(c)

/** Sound changes that hold in every form: آمن from أأمن, إيقاع from إوقاع, موقن from ميقن. */
function settle(sound: string): string {
  // Most forms meet none of the three; looking first is cheaper than three replacements.
  if (sound[0] !== 'ء' && !sound.includes('iو') && !sound.includes('uي')) return sound
  return (
    sound
      .replace(/^ء([aiu])ء(?![aiuAIUE])/, (_, v: string) => `ء${v.toUpperCase()}`)
      .replace(/iو(?=[بتثجحخدذرزسشصضطظعغفقكلمنهي])/g, 'I')
      // After a prefix only: modern Arabic says سُيطر.
      .replace(/^([ءمينت]u)ي(?=[بتثجحخدذرزسشصضطظعغفقكلمنهو])/, (_, p: string) => `${p.slice(0, 1)}U`)
  )
}

/** Letter that carries a hamza inside or at the end of a word; `before` and `after` are sounds ('' for none). */
function seat(before: string, after: string, last: boolean): string {
  if (last) return before === 'a' ? 'أ' : before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : 'ء'
  if ('iI'.includes(after) && after !== '') return 'ئ'
  if (before === 'i' || before === 'I' || before === 'ي') return 'ئ'
  if (before === 'U') return 'ء'
  if (before === 'A') return after === 'u' || after === 'U' ? 'ؤ' : 'ء'
  if (before === 'u' || after === 'u' || after === 'U') return 'ؤ'
  return after === 'A' ? 'آ' : 'أ'
}

/** Spells a sound string in plain, unvowelled Arabic: `spell('يuءakkid')` with Arabic consonants gives يؤكد. */
export function spell(sound: string): string {
  const s = settle(sound)
  let out = ''
  for (let i = 0; i < s.length; i++) {
    const c = s[i]!
    if (c === 'a' || c === 'i' || c === 'u') continue
    const long = longLetter[c]
    if (long !== undefined) {
      out += long
      continue
    }
    if (i > 0 && s[i - 1] === c) continue
    if (c !== 'ء') {
      out += c
      continue
    }
    let next = i + 1
    while (s[next] === 'ء') next++
    const after = isVowel(s[next]) ? s[next]! : ''
    if (i === 0) {
      if (after === 'A') i = next
      out += after === 'A' ? 'آ' : after === 'i' || after === 'I' ? 'إ' : 'أ'
      continue
    }
    // A short vowel at the very end is mood or case: it does not seat the hamza (يبدأ, not يبدؤ).
    const last = next >= s.length || (next === s.length - 1 && 'aiu'.includes(after) && after !== '')
    const letter = seat(s[i - 1]!, after, last)
    out += letter
    if (letter === 'آ') i = next
  }
  return out
}

/** Other spellings that print accepts: بدأوا beside بدؤوا, and posts' plural without its silent alif (قصفو). */
export function variants(spelled: string): readonly string[] {
  const out = [spelled]
  if (spelled.endsWith('ؤوا')) out.push(`${spelled.slice(0, -3)}أوا`)
  if (spelled.endsWith('ؤون')) out.push(`${spelled.slice(0, -3)}أون`)
  if (spelled.endsWith('وا') && spelled.length > 4) out.push(spelled.slice(0, -1))
  return out
}

const folded: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ؤ: 'و', ئ: 'ي', ى: 'ي', ة: 'ه' }

/**
 * Folds what `spell` wrote. The letters it can write are known, so this is ten times faster than the general fold,
 * with which a test compares it over the whole lexicon.
 */
export function foldSpelled(spelled: string): string {
  let out = ''
  for (const c of spelled) out += folded[c] ?? c
  return out
}
