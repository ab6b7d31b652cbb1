import type { EventType } from '../ontology.ts'
import type { Frame, SentenceReading } from './frame.ts'
import type { Phrase } from './phrases.ts'

/** A running total: the frame that tells it, its figure, and the frames that only say what is totalled. */
export interface Tally {
  readonly frame: Frame
  readonly figure: Phrase | undefined
  /** Verbs and causes inside: «ارتفع إلى 905 عدد مقاتلي … ممن قتلوا في القصف والغارات منذ». */
  readonly inner: readonly Frame[]
  /** The one act whose toll this is: «ارتفع عدد ضحايا القصف إلى 8»; no period, so no running total. */
  readonly act: Frame | undefined
  /** Tolls told beside: «بالإضافة لإصابة 10 آخرين». */
  readonly also: readonly Frame[]
  /** The frame is only a verb of telling: «وثق المرصد مقتل 11 عنصرا». */
  readonly tells: boolean
}

const tolls = new Set<EventType>(['kill', 'wound', 'arrest', 'abduct', 'displace', 'execute'])
/** Acts that have a toll of their own. */
const single = new Set<EventType>(['airstrike', 'shelling', 'bombing', 'attack', 'kill', 'clash', 'raid'])
const isTally = (f: Frame): boolean => f.row.klass === 'event' && f.row.type === 'tally'

/** Finds the running totals of a sentence. */
export function findTallies(reading: SentenceReading): Tally[] {
  const { frames, items } = reading
  const out: Tally[] = []
  if (!frames.some(isTally)) return out
  const taken = new Set<Frame>()
  for (const frame of frames) {
    if (!isTally(frame) || taken.has(frame)) continue
    const next = frames.find(
      (f) =>
        f.index > frame.index &&
        isTally(f) &&
        f.clause !== frame.clause &&
        f.link !== 'object' &&
        f.link !== 'annexed',
    )
    const end = next?.act.start ?? Number.POSITIVE_INFINITY
    const after = frames[frame.index + 1]
    const told =
      after !== undefined &&
      after.act.start < end &&
      after.row.type !== undefined &&
      after.row.type !== 'tally' &&
      after.hit.form.pos !== 'verb' &&
      !items.some(
        (x) =>
          x.item === 'phrase' &&
          x.amount !== undefined &&
          x.start > frame.act.end &&
          x.start < after.act.start,
      )
    // «ارتفع عدد … إلى» always has its figure; only verbs of recording can tell an act: «وثق المرصد مقتل».
    const records = !Object.values(frame.row.gov.preps).includes('toll')
    if (told && records && frame.hit.form.pos === 'verb') {
      out.push({ frame, figure: undefined, inner: [], act: undefined, also: [], tells: true })
      continue
    }
    const inner: Frame[] = []
    const also: Frame[] = []
    for (const f of frames.slice(frame.index + 1)) {
      if (f.act.start >= end) break
      if (
        f.hit.form.pos !== 'verb' &&
        (f.row.type === 'wound' || f.row.type === 'kill') &&
        /^(?:بال)?[اإ]ضافه|علاوه|فضلا/.test(f.clause.opener?.word.replace(/ة/g, 'ه') ?? '')
      ) {
        also.push(f)
        taken.add(f)
        continue
      }
      // A new clause with a subject and verb of its own tells something else.
      if (f.clause.kind === 'circumstance' && f.clause !== frame.clause) break
      const relative = f.clause.kind === 'relative' || f.clause.kind === 'coordinate'
      if (
        isTally(f) ||
        (relative && f.row.type !== undefined && tolls.has(f.row.type)) ||
        f.link === 'cause' ||
        f.link === 'annexed' ||
        (f.parent === frame && f.link === 'object')
      ) {
        inner.push(f)
        taken.add(f)
      } else if (f.row.klass === 'event' && f.hit.form.pos === 'verb') break
    }
    // Its figure is the first that no other act of the sentence has for its own.
    const owned = new Set(
      frames
        .filter(
          (f) =>
            f !== frame && !inner.includes(f) && !also.includes(f) && f.row.klass === 'event' && !isTally(f),
        )
        .flatMap((f) => [...f.annexed, ...f.object, ...f.subject]),
    )
    const figure = items.find(
      (x): x is Phrase =>
        x.item === 'phrase' &&
        x.start >= frame.act.start &&
        x.start < end &&
        x.kind === 'group' &&
        x.amount !== undefined &&
        !owned.has(x),
    )
    const period = frame.dates
      .concat(inner.flatMap((f) => f.dates))
      .some((p) => p.date?.kind === 'since' || p.date?.kind === 'span')
    const act = period
      ? undefined
      : inner.find(
          (f) =>
            (f.link === 'annexed' || (f.link === 'object' && figure?.person?.casualty !== undefined)) &&
            (f.parent === frame || (f.parent !== undefined && isTally(f.parent))) &&
            f.hit.form.pos !== 'verb' &&
            f.row.type !== undefined &&
            single.has(f.row.type),
        )
    out.push({ frame, figure, inner, act, also, tells: false })
  }
  return out
}
