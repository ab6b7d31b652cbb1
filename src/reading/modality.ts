import type { Modality } from '../ontology.ts'
import { type Frame, isVerb, type SentenceReading } from './frame.ts'
import type { ModalityRule } from './rules/ids.ts'
import type { ActGroup } from './settle.ts'

/** How surely an act is told, and by which word. */
export interface ModalityReading {
  readonly modality: Modality
  readonly rule: ModalityRule
}

const read = (modality: Modality, rule: Unprefixed<ModalityRule>): ModalityReading => ({
  modality,
  rule: `modality.${rule}`,
})
type Unprefixed<Rule> = Rule extends `modality.${infer Name}` ? Name : never
const plain = read('reported', 'plain')

const negations = ['لم', 'لن', 'لا', 'ليس', 'ليست', 'ليسوا', 'دون', 'عدم', 'بدون', 'من دون', 'غير']
/** «لا يزال», «ما برح»: the negation is part of the verb, and the act goes on. */
const endures = new Set(['زال', 'برح', 'انفك', 'فتئ', 'دام'])
/** Verbs whose content the teller holds for likely, not for told: يرجح، يعتقد، يخشى. */
const doubts = new Set(['رجّح', 'اعتقد', 'ظنّ', 'خشي', 'تخوّف', 'احتمل', 'شكّك', 'تساءل', 'خاف'])
/** Who is compelled has done it: «أجبروا على التراجع». */
const compels = new Set(['أجبر', 'أرغم', 'اضطر', 'اضطرّ', 'دفع', 'ضغط'])
/** Acts that are the searching itself: «عملية لملاحقة الخلايا» is told as under way. */
const underWay = new Set(['raid'])

/**
 * Reads the modality of an act from the particles before it, the verbs it hangs on, and the clause it stands in. A word
 * holds for its own act, for what that act governs and for what is coordinated to it, never for the next clause.
 */
export function readModality(group: ActGroup, reading?: SentenceReading): ModalityReading {
  const lenders = group.members.filter((m) => m.row.klass !== 'event')
  for (const f of [group.primary, ...lenders]) {
    const own = ownModality(f)
    if (own !== undefined) return own
  }
  // «أحبطت القوات محاولة تسلل»: a foiled attempt has failed.
  if (lenders.some((f) => f.row.flags.has('fail'))) return read('denied', 'failed')
  for (const f of lenders) {
    if (f.row.klass === 'try' && !f.row.flags.has('success')) return read('planned', 'attempt')
  }
  if (reading !== undefined && deniedTalk(group.primary, reading)) return read('denied', 'denial')
  return (
    inherited(group.primary, 0) ??
    shared(group.primary, reading) ??
    (reading === undefined || !asks(group.primary, reading) ? plain : read('possible', 'question'))
  )
}

/** What the words right before a frame say of it. */
function ownModality(f: Frame): ModalityReading | undefined {
  const { before } = f
  const verb = isVerb(f)
  const imperfect = verb && f.hit.form.aspect === 'imperfect'
  if (before.has('condition') || f.clause.kind === 'condition') return read('possible', 'condition')
  if (negated(f)) return read('denied', 'negation')
  if (before.has('future') || (verb && f.hit.pro.endsWith('س'))) return read('planned', 'future')
  if (before.has('possible')) return read('possible', 'possible')
  // قد + imperfect is a possibility; قد + perfect stays a fact.
  if (before.has('قد') && imperfect) return read('possible', 'qad-imperfect')
  if (imperfect && f.hit.pro.endsWith('ل') && !tallies(f)) return read('planned', 'purpose-lam')
  // «بغية السيطرة على المطار، قصفت …», «كي تسيطر»: the word itself says it, whatever the act hangs on.
  if (f.act.intro?.kind === 'purpose' && f.link !== 'purpose') return read('planned', 'purpose')
  if (f.link === 'purpose' && !underWay.has(f.row.type ?? '')) {
    const { parent } = f
    return parent !== undefined && negated(parent)
      ? read('denied', 'negated-purpose')
      : read('planned', 'purpose')
  }
  return undefined
}

const negated = (f: Frame): boolean => !endures.has(f.row.lemma) && negations.some((n) => f.before.has(n))
/** «ليرتفع العدد إلى»: the lam of result, no aim. */
const tallies = (f: Frame): boolean =>
  f.row.type === 'tally' ||
  f.row.klass === 'result' ||
  f.row.klass === 'aspect' ||
  // «غارة لتقتل خمسة»: what came of it.
  f.row.type === 'kill' ||
  f.row.type === 'wound'

/** «نفى المصدر ما تداولته صفحات عن انسحاب الجيش»: what others say is denied. */
function deniedTalk(f: Frame, reading: SentenceReading): boolean {
  const { parent } = f
  if (parent?.row.klass !== 'say' || !isVerb(parent)) return false
  const before = reading.frames[parent.index - 1]
  if (before?.row.klass !== 'deny' || negated(before)) return false
  return reading.items.some(
    (x) =>
      x.item === 'mark' &&
      x.particle?.word === 'ما' &&
      x.start > before.act.end &&
      x.start < parent.act.start,
  )
}

/** From the acts above: what is ordered, planned, threatened or denied is not told as done. */
function inherited(f: Frame, depth: number, told = false): ModalityReading | undefined {
  const { parent, link } = f
  if (parent === undefined || depth > 5) return undefined
  // «لم يصدر تعليق عن القصف»: what is spoken about has happened, whoever is silent.
  const silent = parent.parent === undefined || parent.parent.row.klass === 'other'
  if (parent.row.klass === 'say' && silent && /^(?:عن|حول|علي)$/.test(f.act.prep)) return undefined
  const taken = takesFor(parent, f)
  const governed =
    taken ||
    link === 'content' ||
    link === 'object' ||
    link === 'purpose' ||
    link === 'annexed' ||
    link === 'coordinate' ||
    // «يُخشى أن تمتد المعارك»
    (link === 'subject' && parent.row.klass === 'aspect')
  if (!governed) return undefined
  // What is meant is told in the imperfect, with أن or as a noun; a perfect verb tells what happened.
  const happened = told || (!taken && isVerb(f) && f.hit.form.aspect === 'perfect')
  const above = governs(parent, f, happened)
  if (above !== undefined) return above
  const own = parent.row.klass === 'say' ? undefined : ownModality(parent)
  return own ?? inherited(parent, depth + 1, happened)
}

/**
 * «تعتزم تركيا شن هجوم», «نفى الجيش قصف القرية», «كاد المسلحون يسيطرون»: after such a verb and its subject stands what is
 * meant or denied, though the word could also begin a relative clause about the subject.
 */
function takesFor(parent: Frame, f: Frame): boolean {
  const { klass, gov } = parent.row
  if (f.link !== 'relative' || f.clause.opener !== undefined || f.clause.frames[0] !== f) return false
  if (klass === 'try') return true
  return (
    (klass === 'deny' || klass === 'plan') && gov.object !== undefined && parent.objectFrames.length === 0
  )
}

/** What a verb says of the act it governs. */
function governs(parent: Frame, f: Frame, happened: boolean): ModalityReading | undefined {
  const { klass, type, flags, lemma } = parent.row
  if (klass === 'deny' || (klass === 'say' && doubts.has(lemma))) {
    if (klass === 'say') return read('possible', 'likely')
    // «لا يستبعد أن», «لم ينف»: left open.
    return negated(parent) ? read('possible', 'not-denied') : read('denied', 'denial')
  }
  if (happened) return undefined
  if (klass === 'plan')
    return doubts.has(lemma)
      ? read('possible', 'feared')
      : negated(parent)
        ? read('denied', 'not-planned')
        : read('planned', 'plan')
  if ((klass === 'order' || type === 'order') && !compels.has(lemma)) return read('planned', 'order')
  if (type === 'agree' && f.link === 'content') return read('planned', 'agreed')
  // «تهدد الهجمات استقرار الأهالي»: the attacks threaten, nobody threatens them.
  const threatens = flags.has('threat') && f.link === 'object' && f.act.prep === '' && !isVerb(f)
  if (threatens) return undefined
  if (type === 'warn')
    return flags.has('threat')
      ? read('threatened', 'threat')
      : lemma === 'حذّر'
        ? read('possible', 'warning')
        : read('planned', 'demand')
  if (flags.has('threat')) return read('threatened', 'threat')
  if (klass === 'try' && flags.has('fail')) return read('denied', 'failed')
  if (klass === 'try' && !flags.has('success')) return read('planned', 'attempt')
  return undefined
}

/** «قد ترفع العلم وتقتحم»: an imperfect verb coordinated to one that is not told as done is not either. */
function shared(f: Frame, reading: SentenceReading | undefined): ModalityReading | undefined {
  if (reading === undefined || !isVerb(f) || f.hit.form.aspect !== 'imperfect' || f.act.conj === '')
    return undefined
  if (f.clause.kind !== 'coordinate') return undefined
  const before = reading.frames.slice(0, f.index).findLast((g) => isVerb(g) && g.clause === f.clause.shared)
  if (before === undefined || before.hit.form.aspect !== 'imperfect' || negated(before)) return undefined
  const own = ownModality(before) ?? inherited(before, 0)
  return own === undefined || own.modality === 'denied' ? undefined : own
}

/** A sentence that asks; a question quoted inside what is told does not reach what stands before it. */
function asks(f: Frame, reading: SentenceReading): boolean {
  const last = reading.items.findLast((x) => x.item !== 'mark' || !/^["»”)\]]$/.test(x.unit.text))
  if (last?.item !== 'mark' || last.unit.text !== '?') return false
  const colon = reading.items.findLast(
    (x) => x.item === 'mark' && x.unit.text === ':' && x.start < last.start,
  )
  return colon === undefined || f.act.start > colon.start
}
