import { isPersonHere, wellFormed } from './person-filters.ts'
import { type HitOf, hasArticle, kindBits, type Scan } from './scan.ts'
import type { ActorMention, PersonMention } from './types.ts'

/** People nouns of a report with number, gender and group; the longest at each word. */
export function personMentions(s: Scan, actors: readonly ActorMention[]): PersonMention[] {
  const out: PersonMention[] = []
  let inside = 0
  for (let i = 0; i < s.hits.length; i++) {
    if ((s.kinds[i]! & kindBits.person) === 0) continue
    const form = personAt(s, i)
    if (form === undefined) continue
    while (inside < actors.length && actors[inside]!.to <= form.from) inside++
    if (partOfName(actors[inside], form)) continue
    const last = out.at(-1)
    const before = last?.to === i ? last : undefined
    if (
      isPersonHere(
        s,
        form,
        before === undefined ? undefined : { definite: before.article || before.enc !== '' },
      )
    ) {
      out.push(mention(s, form))
      i = form.to - 1
    } else if (before?.casualty !== undefined && form.value.form.noun.lemma === 'مدني') {
      // «ثلاثة شهداء مدنيين»: whom the casualties were.
      out[out.length - 1] = { ...before, to: form.to, end: form.end, of: 'civilians' }
    }
  }
  return out
}

/** The people noun at a word, by its clitics and its length alone. */
function personAt(s: Scan, i: number): HitOf<'person'> | undefined {
  const hits = s.hits[i]!.filter(
    (h): h is HitOf<'person'> => h.value.t === 'person' && wellFormed(s, h as HitOf<'person'>),
  )
  if (hits.length === 0) return undefined
  const longest = hits.filter((h) => h.to === hits[0]!.to)
  const hit = longest.find((h) => h.pro === '') ?? longest[0]!
  return choose(s, hit, longest)
}

/** «العمال» inside a party's name is no people; «الحوثيين», «المسلحون» are both the party and its people. */
function partOfName(actor: ActorMention | undefined, form: HitOf<'person'>): boolean {
  if (actor === undefined || actor.from > form.from || actor.to < form.to || actor.adjective === true)
    return false
  const same = actor.from === form.from && actor.to === form.to
  return actor.rule.startsWith('backed') || actor.id === 'unknown-gunmen'
    ? false
    : !(same && form.value.form.noun.group === 'fighter')
}

function mention(s: Scan, form: HitOf<'person'>): PersonMention {
  const { noun } = form.value.form
  return {
    from: form.from,
    to: form.to,
    start: form.start,
    end: form.end,
    pro: form.pro,
    enc: form.enc,
    article: form.article || hasArticle(s.text, form.from, form.pro),
    noun: noun.lemma,
    of: noun.of,
    group: noun.group,
    number: numberOf(s, form),
    gender: noun.gender,
    rule: `people.${noun.group}`,
    casualty: noun.casualty,
  }
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
