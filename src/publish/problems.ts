import { Problem } from '../problem.ts'

export const noEvent = (id: string): Problem =>
  new Problem('publish.no-event', {
    en: { what: `The record has no event "${id}".`, next: 'isnad events lists them.' },
    ar: { what: `لا حدث باسم "${id}" في السجل.`, next: 'يسردها isnad events.' },
  })

export const notOurs = (path: string): Problem =>
  new Problem('publish.not-ours', {
    en: {
      what: 'This folder holds files that no export of Isnad wrote; it is left alone.',
      where: path,
      next: 'Name a new or empty folder, or the folder of an earlier export.',
    },
    ar: {
      what: 'في هذا المجلد ملفات لم يكتبها تصدير من إسناد، فتُرك كما هو.',
      where: path,
      next: 'سمِّ مجلدًا جديدًا أو فارغًا أو مجلد تصدير سابق.',
    },
  })

export const isFolder = (path: string): Problem =>
  new Problem('publish.is-folder', {
    en: { what: 'A folder stands where the file was to be written.', where: path, next: 'Name a file.' },
    ar: { what: 'في الموضع المطلوب للملف مجلد.', where: path, next: 'سمِّ ملفًا.' },
  })

export const needsPath = (format: string): Problem =>
  new Problem('cli.usage', {
    en: {
      what: `The format ${format} cannot go to standard output.`,
      next: 'Name where it goes: --out PATH.',
    },
    ar: { what: `لا تُكتب الصيغة ${format} على المخرج القياسي.`, next: 'سمِّ موضعها: ‎--out PATH.' },
  })

export const cannotWrite = (path: string, error: unknown): Problem =>
  new Problem(
    'publish.cannot-write',
    {
      en: {
        what: 'The export cannot be written; what stood there before is unchanged.',
        where: path,
        why: (error as Error).message,
        next: 'Check the folder, the space on the disk and the rights, then export again.',
      },
      ar: {
        what: 'تعذّرت كتابة التصدير، وبقي ما كان هناك من قبل على حاله.',
        where: path,
        why: (error as Error).message,
        next: 'تحقق من المجلد ومن مساحة القرص والصلاحيات ثم صدّر ثانية.',
      },
    },
    { cause: error },
  )

export const unapproved = (digest: string): Problem =>
  new Problem('publish.unapproved', {
    en: {
      what: 'Nobody but the one who asks has approved exactly this export; nothing was written.',
      where: digest,
      why: 'Approval holds for exact bytes: another filter, profile or a changed record is another export.',
      next: 'Ask with --ask --by NAME, let a second person run --approve ROW --by NAME, then export again.',
    },
    ar: {
      what: 'لم يوافق شخص ثانٍ على هذا التصدير بعينه، فلم يُكتب شيء.',
      where: digest,
      why: 'الموافقة على بايتات بعينها؛ فإن تغيّرت التصفية أو قواعد النشر أو السجل فهو تصدير آخر.',
      next: 'اطلبها بـ ‎--ask --by NAME، وليشغّل شخص ثانٍ ‎--approve ROW --by NAME، ثم صدّر من جديد.',
    },
  })

export const notAsked = (seq: number): Problem =>
  new Problem('publish.not-asked', {
    en: {
      what: `Row ${seq} of the custody log asks for no export.`,
      next: 'The row is named when --ask has run.',
    },
    ar: { what: `الصف ${seq} من سجل العهدة لا يطلب تصديرًا.`, next: 'يُذكر رقم الصف بعد تشغيل ‎--ask.' },
  })

export const samePerson = (who: string): Problem =>
  new Problem('publish.same-person', {
    en: { what: `"${who}" asked for this export and cannot approve it.`, next: 'A second person has to.' },
    ar: { what: `طلب "${who}" هذا التصدير فلا يوافق عليه بنفسه.`, next: 'لا بد من شخص ثانٍ.' },
  })

export const badProfile = (where: string, why: string): Problem =>
  new Problem('publish.profile', {
    en: {
      what: 'The rules of publication cannot be read; nothing was exported.',
      where,
      why,
      next: 'See docs/decisions/publication.md for what they may say.',
    },
    ar: {
      what: 'تعذّرت قراءة قواعد النشر، فلم يُصدَّر شيء.',
      where,
      why,
      next: 'انظر docs/decisions/publication.md لما يمكن أن تحويه.',
    },
  })
