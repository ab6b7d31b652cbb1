import { Problem } from '../problem.ts'

/** Every failure of the record that a person can mend, in both languages. */

export const missingRecord = (where: string): Problem =>
  new Problem('record.missing', {
    en: {
      what: 'There is no record in this folder.',
      where,
      next: 'Make one by adding reports (`isnad add FILES…`), or name another folder with --record.',
    },
    ar: {
      what: 'لا يوجد سجل في هذا المجلد.',
      where,
      next: 'أنشئ سجلًا بإضافة تقارير (`isnad add FILES…`)، أو عيّن مجلدًا آخر بالخيار ‎--record.',
    },
  })

export const newerRecord = (where: string, migration: string): Problem =>
  new Problem('record.newer', {
    en: {
      what: 'This record was made by a newer Isnad.',
      where,
      why: `Its schema has the step "${migration}", which this version does not know.`,
      next: 'Update Isnad, or open another record. Nothing was changed.',
    },
    ar: {
      what: 'هذا السجل أنشأته نسخة أحدث من إسناد.',
      where,
      why: `في بنيته الخطوة "${migration}" وهذه النسخة لا تعرفها.`,
      next: 'حدّث إسناد أو افتح سجلًا آخر. لم يتغير شيء.',
    },
  })

export const changedOriginal = (given: string, found: string): Problem =>
  new Problem('record.hash', {
    en: {
      what: 'The original is not the one that was announced.',
      why: `SHA-256 given: ${given}; of the bytes: ${found}.`,
      next: 'Fetch or copy the original again.',
    },
    ar: {
      what: 'الأصل ليس هو الأصل المعلن.',
      why: `بصمة SHA-256 المعطاة: ${given}؛ وبصمة البايتات: ${found}.`,
      next: 'اجلب الأصل أو انسخه مرة أخرى.',
    },
  })

export const unknownReport = (id: string): Problem =>
  new Problem('record.no-report', {
    en: {
      what: 'The record has no report with this id.',
      where: id,
      next: 'See the ids with `isnad reports`.',
    },
    ar: {
      what: 'لا يوجد في السجل تقرير بهذا المعرّف.',
      where: id,
      next: 'اعرض المعرّفات بالأمر `isnad reports`.',
    },
  })

export const noSearch = (id: string): Problem =>
  new Problem('record.no-search', {
    en: {
      what: 'You keep no search with this id.',
      where: id,
      next: 'See the searches that you keep in the view of search.',
    },
    ar: {
      what: 'لا تحتفظ ببحث بهذا المعرّف.',
      where: id,
      next: 'انظر ما تحتفظ به من بحث في صفحة البحث.',
    },
  })

export const tooManySearches = (most: number): Problem =>
  new Problem('record.searches', {
    en: {
      what: `You keep ${most} searches already, which is as many as there may be.`,
      next: 'Drop one that you no longer need, then save this one.',
    },
    ar: {
      what: `تحتفظ بعدد ${most} من عمليات البحث، وهذا هو الحد الأعلى.`,
      next: 'احذف واحدًا لم تعد تحتاج إليه، ثم احفظ هذا.',
    },
  })

export const brokenQuote = (claim: string, field: string, quote: string): Problem =>
  new Problem('record.quote', {
    en: {
      what: 'A claim was refused: its quote is not what the report says at that place.',
      where: `${claim}, ${field}`,
      why: `Quote: «${quote}».`,
      next: 'This is a fault of the reading, not of the report. Please report it.',
    },
    ar: {
      what: 'رُفض ادعاء لأن اقتباسه لا يطابق نص التقرير في موضعه.',
      where: `${claim}، ${field}`,
      why: `الاقتباس: «${quote}».`,
      next: 'العطل في القراءة لا في التقرير، ونرجو الإبلاغ عنه.',
    },
  })

export const badCursor = (): Problem =>
  new Problem('record.cursor', {
    en: {
      what: 'The place in the list cannot be read.',
      why: 'The cursor is cut off, or belongs to another order.',
      next: 'Start again from the first page.',
    },
    ar: {
      what: 'تعذّرت قراءة الموضع في القائمة.',
      why: 'المؤشر مقطوع أو يعود إلى ترتيب آخر.',
      next: 'ابدأ من الصفحة الأولى.',
    },
  })

/** What SQLite says by number, in words. Numbers from sqlite.org/rescode.html (the low byte of an extended code). */
const byCode: Readonly<Record<number, (where: string, cause: unknown) => Problem>> = {
  5: locked,
  6: locked,
  8: readOnly,
  10: unreadable,
  11: damaged,
  13: fullDisk,
  14: unreadable,
  26: damaged,
}

export function fullDisk(where: string, cause: unknown): Problem {
  return new Problem(
    'record.full',
    {
      en: {
        what: 'The disk is full.',
        where,
        why: 'The change was not written; what the record held before is intact.',
        next: 'Free some space and run the same command again.',
      },
      ar: {
        what: 'القرص ممتلئ.',
        where,
        why: 'لم يُكتب التغيير، وما كان في السجل من قبل سليم.',
        next: 'أفرغ مساحة ثم أعد الأمر نفسه.',
      },
    },
    { cause },
  )
}

export function locked(where: string, cause: unknown): Problem {
  return new Problem(
    'record.locked',
    {
      en: {
        what: 'The record is busy.',
        where,
        why: 'Another process has been writing to it for several seconds.',
        next: 'Wait for the other process to end, then try again. Nothing was changed.',
      },
      ar: {
        what: 'السجل مشغول.',
        where,
        why: 'هناك عملية أخرى تكتب فيه منذ ثوان.',
        next: 'انتظر انتهاء العملية الأخرى ثم أعد المحاولة. لم يتغير شيء.',
      },
    },
    { cause },
  )
}

export function readOnly(where: string, cause: unknown): Problem {
  return new Problem(
    'record.read-only',
    {
      en: {
        what: 'The record cannot be written to.',
        where,
        next: 'Check the rights of the folder and of the files in it.',
      },
      ar: { what: 'لا يمكن الكتابة في السجل.', where, next: 'تحقق من صلاحيات المجلد والملفات التي فيه.' },
    },
    { cause },
  )
}

function unreadable(where: string, cause: unknown): Problem {
  return new Problem(
    'record.unreadable',
    {
      en: {
        what: 'The record cannot be opened.',
        where,
        why: cause instanceof Error ? cause.message : String(cause),
        next: 'Check that the folder exists, that you may read it, and that the disk is sound.',
      },
      ar: {
        what: 'تعذّر فتح السجل.',
        where,
        why: cause instanceof Error ? cause.message : String(cause),
        next: 'تحقق من وجود المجلد ومن صلاحية قراءته ومن سلامة القرص.',
      },
    },
    { cause },
  )
}

function damaged(where: string, cause: unknown): Problem {
  return new Problem(
    'record.damaged',
    {
      en: {
        what: 'The file is damaged, or is not a record.',
        where,
        why: cause instanceof Error ? cause.message : String(cause),
        next: 'Keep the file as it is, and restore the record from a backup.',
      },
      ar: {
        what: 'الملف تالف أو ليس سجلًا.',
        where,
        why: cause instanceof Error ? cause.message : String(cause),
        next: 'أبقِ الملف كما هو، واستعد السجل من نسخة احتياطية.',
      },
    },
    { cause },
  )
}

/** An error of node:sqlite or of the file system as a Problem where a person can do something; else as it came. */
export function recordProblem(error: unknown, where: string): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error
  const { errcode, code } = error as { errcode?: unknown; code?: unknown }
  if (typeof errcode === 'number') return byCode[errcode & 0xff]?.(where, error) ?? error
  if (code === 'ENOSPC' || code === 'EDQUOT') return byCode[13]!(where, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return readOnly(where, error)
  if (code === 'ENOTDIR' || code === 'EEXIST') return unreadable(where, error)
  return error
}
