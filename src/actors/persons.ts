import type { HitOf, Scan } from './scan.ts'
import type { PersonMention } from './types.ts'

/** People nouns of a report with number, gender and group; the longest at each word. */
export function personMentions(s: Scan): PersonMention[] {
  const out: PersonMention[] = []
  for (let i = 0; i < s.hits.length; i++) {
    const hits = s.hits[i]!.filter(
      (h): h is HitOf<'person'> => h.value.t === 'person' && likely(s, h as HitOf<'person'>),
    )
    if (hits.length === 0) continue
    const longest = hits.filter((h) => h.to === hits[0]!.to)
    const hit = longest.find((h) => h.pro === '') ?? longest[0]!
    const form = choose(s, hit, longest)
    const { noun } = form.value.form
    const word = s.text.words[form.from]!.text
    out.push({
      from: form.from,
      to: form.to,
      start: form.start,
      end: form.end,
      pro: form.pro,
      enc: form.enc,
      article: form.article || word.slice(form.pro.length).startsWith('ال'),
      noun: noun.lemma,
      of: noun.of,
      group: noun.group,
      number: numberOf(s, form),
      gender: noun.gender,
      rule: `people.${noun.group}`,
      ...(noun.casualty === undefined ? {} : { casualty: noun.casualty }),
    })
    i = form.to - 1
  }
  return out
}

/** س and ك are no clitics of nouns in news prose (ك is rare and collides); an article keeps no pronoun; ة is none. */
function likely(s: Scan, h: HitOf<'person'>): boolean {
  if (h.pro.includes('س') || h.pro.includes('ك')) return false
  if (h.enc === '') return true
  return (
    !h.article && h.enc !== 'ي' && h.enc !== 'ك' && s.text.received[s.text.words[h.to - 1]!.end - 1] !== 'ة'
  )
}

/** Of several forms that spell alike, a plural before a dual before a singular where a pronoun was cut off, else the first. */
function choose(s: Scan, first: HitOf<'person'>, all: readonly HitOf<'person'>[]): HitOf<'person'> {
  if (all.length === 1) return first
  const whole = all.filter((h) => h.enc === '' && h.pro === first.pro)
  const pool = whole.length > 0 ? whole : all.filter((h) => h.pro === first.pro)
  // «مدنيين»: the dual says so with اثنين, else it is the plural.
  const oblique = pool.find((h) => h.value.form.open === 'oblique')
  if (oblique !== undefined) {
    const dual = /^(?:ال)?اثن(?:ين|تين|ان|تان)$/.test(s.text.words[oblique.to]?.text ?? '')
    return (dual ? oblique : pool.find((h) => h.value.form.number === 'pl')) ?? oblique
  }
  return pool.find((h) => h.value.form.open === undefined) ?? pool[0]!
}

/** «11 عنصراً» is a counted singular, «عنصرا الشرطة» a dual in annexation. */
function numberOf(s: Scan, hit: HitOf<'person'>): 'sg' | 'du' | 'pl' {
  const { number, open } = hit.value.form
  if (open !== 'accusative') return number
  const spelled = s.text.received.slice(hit.start, s.text.words[hit.to - 1]!.end)
  if (spelled.includes('ً')) return 'sg'
  const before = s.text.words[hit.from - 1]
  if (
    before?.kind === 'number' ||
    (before !== undefined && /(?:عشر|عشره|ون|ين|مئه|مائه|الف)$/.test(before.text))
  )
    return 'sg'
  return s.text.words[hit.to]?.text.startsWith('ال') === true ? 'du' : 'sg'
}
