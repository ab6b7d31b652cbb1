import { Problem } from '../../problem.ts'
import type { Fault } from '../../record/index.ts'

/** What `verify` found, in words. */

type Words = readonly [en: string, ar: string]

const what: Readonly<Record<Fault['kind'], Words>> = {
  log: ['The chain of the custody log is broken.', 'سلسلة سجل العهدة مقطوعة.'],
  original: ['An original is not as it was received.', 'أصل من الأصول ليس كما ورد.'],
  report: ['A report is not as it was added.', 'تقرير ليس كما أُضيف.'],
  claims: ['The claims of a report are not as they were read.', 'ادعاءات تقرير ليست كما قُرئت.'],
  decision: ['A decision is not as it was taken.', 'قرار ليس كما اتُّخذ.'],
  event: ['An event is not as it was linked.', 'حدث ليس كما رُبط.'],
  events: ['The events are not those that were linked.', 'الأحداث ليست تلك التي رُبطت.'],
  words: ['An index of words does not agree with what is searched.', 'فهرس كلمات لا يطابق ما يُبحث فيه.'],
  checkpoint: ['A signed checkpoint does not fit the log.', 'نقطة تحقق موقعة لا تطابق سجل العهدة.'],
}

const why: Readonly<Record<Fault['why'], Words>> = {
  gap: ['A row is missing before this one.', 'ينقص سطر قبل هذا السطر.'],
  prev: ['This row does not continue the one before it.', 'هذا السطر لا يكمل ما قبله.'],
  hash: ['This row was changed.', 'هذا السطر غُيّر.'],
  missing: ['The log tells of it, and it is not there.', 'يذكره سجل العهدة وهو غير موجود.'],
  changed: ['Its hash is another one than the log says.', 'بصمته غير التي في سجل العهدة.'],
  text: ['Its text was changed.', 'غُيّر نصه.'],
  fields: ['What is told of it beside its text was changed.', 'غُيّرت بياناته.'],
  unlogged: ['The log does not tell of it.', 'لا يذكره سجل العهدة.'],
  shown: [
    'What people see of it, or search it by, does not follow from what was read and decided.',
    'ما يُعرض منه أو يُبحث به لا ينتج عما قُرئ وتقرر.',
  ],
  set: [
    'Events were added, removed or changed behind the log.',
    'أُضيفت أحداث أو حُذفت أو غُيّرت من وراء سجل العهدة.',
  ],
  cut: ['The end of the log was cut off.', 'قُطع آخر سجل العهدة.'],
  other: ['The row that was signed is another one now.', 'السطر الموقّع أصبح غيره.'],
  signature: ['The signature is not by the key it names.', 'التوقيع ليس بالمفتاح المذكور فيه.'],
  key: ['The log does not name this key.', 'لا يذكر سجل العهدة هذا المفتاح.'],
}

/** What only follows from other rows can be made anew. */
const derived: ReadonlySet<Fault['why']> = new Set(['shown', 'set'])

const subjectOf = (fault: Fault): string => {
  if ('seq' in fault) return `${fault.kind} ${fault.seq}`
  if ('sha256' in fault) return fault.sha256
  if ('id' in fault) return fault.id
  if ('of' in fault) return `${fault.kind} ${fault.of}`
  return 'report' in fault ? fault.report : fault.kind
}

export const faultProblem = (fault: Fault, record: string): Problem => {
  const where = `${record}: ${subjectOf(fault)}`
  const mends = derived.has(fault.why)
  return new Problem(`record.fault-${fault.kind}`, {
    en: {
      what: what[fault.kind][0],
      where,
      why: why[fault.why][0],
      next: mends
        ? 'This only follows from other rows: after an update of Isnad, `isnad rebuild` mends it. Else compare with a copy made before.'
        : 'Compare with a copy made before; change nothing here until it is explained.',
    },
    ar: {
      what: what[fault.kind][1],
      where,
      why: why[fault.why][1],
      next: mends
        ? 'هذا ينتج عن غيره: بعد تحديث إسناد يصلحه `isnad rebuild`، وإلا فقارن بنسخة سابقة.'
        : 'قارنه بنسخة سابقة، ولا تغيّر فيه شيئًا حتى يُعرف السبب.',
    },
  })
}
