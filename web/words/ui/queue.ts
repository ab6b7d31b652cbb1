import type { Entry } from '../entry.ts'

/** The queue of review. */
export const queue = {
  heaps: ['ما يُراجع', 'What to review'],
  heapProposed: ['ينتظر قرارًا', 'Waiting'],
  heapMine: ['المُسند إليّ', 'Mine'],
  heapChanged: ['تغيّر بعد القرار', 'Changed since'],
  heapDecided: ['المبتوت فيه', 'Decided'],
  queueEmpty: ['لا حدث ينتظر قرارًا.', 'No event waits for a decision.'],
  heapEmpty: ['لا شيء هنا.', 'Nothing here.'],
  eventAtHand: ['الحدث {{n}} من {{all}}', 'Event {{n}} of {{all}}'],
  selectThis: ['تحديد هذا الحدث', 'Tick this event'],
  selectNone: ['إلغاء التحديد', 'Untick all'],
  selectAll: {
    ar: {
      zero: 'تحديد الكل',
      one: 'تحديد الحدث',
      two: 'تحديد الحدثين',
      few: 'تحديد {{n}} أحداث',
      many: 'تحديد {{n}} حدثًا',
      other: 'تحديد {{n}} حدث',
    },
    en: { one: 'Tick {{n}} event', other: 'Tick {{n}} events' },
  },
  selected: {
    ar: {
      zero: 'لم يُحدد شيء',
      one: 'حُدّد حدث واحد',
      two: 'حُدّد حدثان',
      few: 'حُدّدت {{n}} أحداث',
      many: 'حُدّد {{n}} حدثًا',
      other: 'حُدّد {{n}} حدث',
    },
    en: { one: '{{n}} ticked', other: '{{n}} ticked' },
  },
} as const satisfies Record<string, Entry>
