import type { Frame } from './frame.ts'
import type { Phrase } from './phrases.ts'

/** Broken plurals that news treats as feminine singular, people though they are: «قتلت عناصر من التنظيم». */
const collective =
  /^(?:ال)?(?:عناصر|قوات|قوه|فصايل|كتايب|ميليشي|مليشي|وحدات|وحده|مجموع|مجاميع|خلايا|خليه|طاير|طيران|مدفعي|مسير|دوري|فرق|فرقه|حركه|هييه|جبهه|جماع|حكوم|سلطات|شرطه|مخابرات|استخبارات|جهات|اجهزه|مفارز|مفرزه|حشود|عصاب|طواقم|لجان|لجنه|كوادر|ولايه|دوله|اداره|وزاره|قياده|قياد)/

/** Parties whose short names are feminine without showing it: قسد، الدعم السريع (قوات). */
const feminineParties = new Set(['sdf', 'rsf', 'asayish'])

/** States are feminine, but for these. */
const masculineStates = new Set([
  'iraq',
  'lebanon',
  'sudan',
  'south-sudan',
  'yemen',
  'jordan',
  'morocco',
  'chad',
])

/** Grammatical gender of a subject; undefined where its words do not tell. */
export function genderOf(phrase: Phrase): 'm' | 'f' | undefined {
  const { text } = phrase.head
  // «ثلاثة عناصر»: a number looks at the one, not at the many.
  const numbered = phrase.amount !== undefined && phrase.amount.start < phrase.head.start
  if (!numbered && collective.test(text)) return 'f'
  if (phrase.person !== undefined) return phrase.person.gender
  if (/(?:ه|ات|اء)$/.test(text)) return 'f'
  const party = phrase.parties[0]
  if (party === undefined) return undefined
  if (feminineParties.has(party.id)) return 'f'
  if (party.kind === 'state') return masculineStates.has(party.id) ? 'm' : 'f'
  return 'm'
}

/** «واعتقلت ثلاثة شبان»: a feminine verb in front has no masculine subject, so these are whom it befell. */
export function agrees(verb: Frame, phrase: Phrase): boolean {
  const { gender, number } = verb.hit.form
  if (gender === undefined || number === 'pl' || number === 'du') return true
  const subject = genderOf(phrase)
  if (subject === undefined) return true
  // A masculine verb may stand before a feminine subject that does not follow at once: «قتل خمس نساء».
  return gender === 'm' || subject === 'f'
}

/**
 * The case that a noun for people shows in writing: «جنديا», «مسلحين» are no subjects, «مسلحون» is no object. A number
 * in front takes the case upon itself.
 */
export function caseOf(phrase: Phrase): 'subject' | 'object' | undefined {
  const { person, head, amount } = phrase
  if (person === undefined) return undefined
  const numbered = amount !== undefined && amount.start < head.start
  if (numbered) return undefined
  if (person.number === 'sg')
    return !head.article && head.enc === '' && head.text.endsWith('ا') && !person.noun.endsWith('ا')
      ? 'object'
      : undefined
  return /(?:ون|ان)$/.test(head.text) ? 'subject' : /ين$/.test(head.text) ? 'object' : undefined
}
