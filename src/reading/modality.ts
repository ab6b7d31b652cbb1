import type { Modality } from '../ontology.ts'
import { type Frame, isVerb } from './frames.ts'
import type { ActGroup } from './settle.ts'

/** How surely an act is told, and by which word. */
export interface ModalityReading {
  readonly modality: Modality
  readonly rule: string
}

const plain: ModalityReading = { modality: 'reported', rule: 'modality.plain' }
const negations = ['لم', 'لن', 'لا', 'ليس', 'ليست', 'دون', 'عدم', 'بدون', 'من دون']
const endures = new Set(['زال', 'برح', 'انفك', 'دام'])

/** Reads the modality of an act from the particles before it, the verbs it hangs on and the clause it stands in. */
export function readModality(group: ActGroup): ModalityReading {
  const lenders = group.members.filter((m) => m.row.klass !== 'event')
  for (const f of [group.primary, ...lenders]) {
    const own = particlesOf(f)
    if (own !== undefined) return own
  }
  for (const f of lenders) {
    if (f.row.flags.has('fail')) return { modality: 'denied', rule: 'modality.failed' }
    if (f.row.klass === 'try' && !f.row.flags.has('success'))
      return { modality: 'planned', rule: 'modality.attempt' }
  }
  return inherited(group.primary, 0) ?? plain
}

function particlesOf(f: Frame): ModalityReading | undefined {
  const { before } = f
  if (!endures.has(f.row.lemma) && negations.some((n) => before.has(n)))
    return { modality: before.has('لن') ? 'denied' : 'denied', rule: 'modality.negation' }
  if (before.has('condition') || f.clause.kind === 'condition')
    return { modality: 'possible', rule: 'modality.condition' }
  if (before.has('future') || (isVerb(f) && f.hit.pro.endsWith('س')))
    return { modality: 'planned', rule: 'modality.future' }
  if (before.has('possible')) return { modality: 'possible', rule: 'modality.possible' }
  // قد + imperfect is a possibility; قد + perfect stays a fact.
  if (before.has('قد') && isVerb(f) && f.hit.form.aspect === 'imperfect')
    return { modality: 'possible', rule: 'modality.qad-imperfect' }
  if (isVerb(f) && f.hit.pro.endsWith('ل') && f.hit.form.aspect === 'imperfect')
    return { modality: 'planned', rule: 'modality.purpose-lam' }
  if (f.link === 'purpose') return { modality: 'planned', rule: 'modality.purpose' }
  return undefined
}

/** From the acts above: what is ordered, planned, threatened or denied is not told as done. */
function inherited(f: Frame, depth: number): ModalityReading | undefined {
  const { parent, link } = f
  if (parent === undefined || depth > 4) return undefined
  const governed = link === 'content' || link === 'object' || link === 'purpose' || link === 'annexed'
  if (governed || link === 'clause') {
    const { klass, type, flags } = parent.row
    if (governed && klass === 'deny') return { modality: 'denied', rule: 'modality.denial' }
    if (governed && klass === 'plan') return { modality: 'planned', rule: 'modality.plan' }
    if (governed && (klass === 'order' || type === 'order'))
      return { modality: 'planned', rule: 'modality.order' }
    if (governed && (type === 'warn' || flags.has('threat')))
      return { modality: flags.has('threat') ? 'threatened' : 'possible', rule: 'modality.warning' }
    if (governed && klass === 'try' && flags.has('fail'))
      return { modality: 'denied', rule: 'modality.failed' }
    if (governed && klass === 'try' && !flags.has('success'))
      return { modality: 'planned', rule: 'modality.attempt' }
  }
  if (!governed) return undefined
  const own = parent.row.klass === 'say' ? undefined : particlesOf(parent)
  return own ?? inherited(parent, depth + 1)
}
