import { Problem } from '../problem.ts'

/** What is told of a report that could not be read. Nobody's fault but ours; the report may be read again by a later version. */
export const setAside = (where: string, why: string): Problem =>
  new Problem('stream.set-aside', {
    en: {
      what: 'This report could not be read; it was set aside, and the others were read.',
      where,
      why,
      next: 'Please report this fault with the message; give the report again once it is mended.',
    },
    ar: {
      what: 'تعذّرت قراءة هذا التقرير، فتُرك جانبًا وقُرئ ما عداه.',
      where,
      why,
      next: 'نرجو الإبلاغ عن هذا العطل مع الرسالة، ثم إعادة إدخال التقرير بعد إصلاحه.',
    },
  })
