import { Problem } from '../../problem.ts'
import type { ShownClaim, ShownEvent } from './types.ts'

/** A decision on a version that is no longer the present one; `current` is what stands there now. */
export class StaleDecision extends Problem {
  readonly current: ShownEvent | ShownClaim

  constructor(current: ShownEvent | ShownClaim) {
    super('record.stale', {
      en: {
        what: 'Someone or something changed this since you saw it; your decision was not taken.',
        where: current.id,
        next: 'Look at it as it is now, then decide again.',
      },
      ar: {
        what: 'تغيّر هذا بعد أن رأيته، فلم يُؤخذ بقرارك.',
        where: current.id,
        next: 'انظر إليه كما هو الآن ثم قرر من جديد.',
      },
    })
    this.current = current
  }
}

export const noEvent = (id: string): Problem =>
  new Problem('record.no-event', {
    en: {
      what: 'The record has no event with this id.',
      where: id,
      next: 'See the ids with `isnad events`.',
    },
    ar: {
      what: 'لا يوجد في السجل حدث بهذا المعرّف.',
      where: id,
      next: 'اعرض المعرّفات بالأمر `isnad events`.',
    },
  })

export const noClaim = (id: string): Problem =>
  new Problem('record.no-claim', {
    en: {
      what: 'The record has no claim with this id.',
      where: id,
      next: 'See the ids with `isnad claims`.',
    },
    ar: {
      what: 'لا يوجد في السجل ادعاء بهذا المعرّف.',
      where: id,
      next: 'اعرض المعرّفات بالأمر `isnad claims`.',
    },
  })

export const noDecision = (seq: number): Problem =>
  new Problem('record.no-decision', {
    en: {
      what: 'There is no decision of this number that could be taken back.',
      where: String(seq),
      why: 'It does not exist, was taken back already, or takes another one back.',
      next: 'See the history of the event or report.',
    },
    ar: {
      what: 'لا يوجد قرار بهذا الرقم يمكن التراجع عنه.',
      where: String(seq),
      why: 'إما أنه غير موجود، أو سبق التراجع عنه، أو هو نفسه تراجع عن قرار آخر.',
      next: 'انظر تاريخ الحدث أو التقرير.',
    },
  })

export const badDecision = (field: string): Problem =>
  new Problem('record.decision', {
    en: {
      what: 'This decision cannot be taken.',
      where: field,
      why: 'The value is missing, of another kind, or outside its range.',
      next: 'Give the field a value that it can hold.',
    },
    ar: {
      what: 'لا يمكن الأخذ بهذا القرار.',
      where: field,
      why: 'القيمة ناقصة أو من نوع آخر أو خارج حدودها.',
      next: 'أعط الحقل قيمة يقبلها.',
    },
  })
