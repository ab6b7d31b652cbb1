import type { Notice, Shape } from '../intake/watch/schedule.ts'
import { Problem } from '../problem.ts'

/** What is said of a source that fell silent, changed its shape, or fails again and again. */
export function noticeProblem(source: string, notice: Notice): Problem {
  const { kind } = notice
  const where = source
  if (kind === 'silent')
    return new Problem('watch.silent', {
      en: {
        what: `This source has given nothing new for ${notice.days} days, longer than is usual for it.`,
        where,
        next: 'Open it in a browser: it may have moved, or turned programs away.',
      },
      ar: {
        what: `لم يأت من هذا المصدر جديد منذ ${notice.days} يومًا، وهو أطول من عادته.`,
        where,
        next: 'افتحه في المتصفح: لعله انتقل أو صار يردّ البرامج.',
      },
    })
  if (kind === 'changed')
    return new Problem('watch.changed', {
      en: {
        what: 'This source has changed its shape.',
        where,
        why: `Before: ${sayShape(notice.before)}. Now: ${sayShape(notice.now)}.`,
        next: 'Look at one of its new reports: text or day may be read from the wrong place.',
      },
      ar: {
        what: 'تغيّر شكل هذا المصدر.',
        where,
        why: `من قبل: ${sayShape(notice.before)}. والآن: ${sayShape(notice.now)}.`,
        next: 'انظر في أحد تقاريره الجديدة: لعل النص أو التاريخ يُقرأ من غير موضعه.',
      },
    })
  return new Problem('watch.failing', {
    en: {
      what: `This source has failed ${notice.failures} times in a row; it is asked ever more rarely.`,
      where,
      next: 'See the reasons above. It is asked at least once a day.',
    },
    ar: {
      what: `تعذّر هذا المصدر ${notice.failures} مرات متتالية؛ يُسأل على فترات أطول فأطول.`,
      where,
      next: 'انظر الأسباب أعلاه. يُسأل مرة في اليوم على الأقل.',
    },
  })
}

const sayShape = ({ form, day }: Shape): string => `${form}, ${day ?? '-'}`
