import { sayBytes } from './limits.ts'
import { intakeProblem } from './problems.ts'

/** What goes wrong with ZIP, WARC and WACZ. */

const reason = (error: unknown): readonly [string, string] => {
  const said = (error instanceof Error ? error.message : String(error)).slice(0, 160)
  return [said, said]
}

export const badZip = (where: string, error: unknown) =>
  intakeProblem('intake.bad-zip', where, {
    what: ['This archive is damaged, or is no ZIP.', 'هذا الأرشيف معطوب أو ليس ZIP.'],
    why: reason(error),
    next: [
      'Get the file again; what was read before the fault is kept.',
      'احصل على الملف من جديد؛ وما قُرئ قبل العطب محفوظ.',
    ],
  })

export const badGzip = (where: string, error: unknown) =>
  intakeProblem('intake.bad-gzip', where, {
    what: ['This packed file is damaged or breaks off.', 'هذا الملف المضغوط معطوب أو ناقص.'],
    why: reason(error),
    next: [
      'Get the file again; what was read before the fault is kept.',
      'احصل على الملف من جديد؛ وما قُرئ قبل العطب محفوظ.',
    ],
  })

export const badMember = (where: string, error: unknown) =>
  intakeProblem('intake.bad-member', where, {
    what: [
      'This file in the archive is not what the archive says of it; it was left unread.',
      'هذا الملف ليس كما يصفه الأرشيف؛ لم يُقرأ.',
    ],
    why: reason(error),
    next: [
      'Get the archive again, and ask where it comes from.',
      'احصل على الأرشيف من جديد، واسأل عن مصدره.',
    ],
  })

export const zipBomb = (where: string, size: number, packed: number) =>
  intakeProblem('intake.zip-bomb', where, {
    what: ['This archive unpacks to too much; it was refused.', 'يتضخم هذا الأرشيف عند فكّه فوق الحد؛ رُفض.'],
    why: [
      `${sayBytes(packed)} would become ${sayBytes(size)}; text never packs so small.`,
      `تصير ${sayBytes(packed)} عند الفك ${sayBytes(size)}؛ ولا ينضغط نص إلى هذا الحد.`,
    ],
    next: [
      'Ask where the file comes from; unpack it yourself where it is sound.',
      'اسأل عن مصدر الملف؛ وفكّه بنفسك إن كان سليمًا.',
    ],
  })

export const tooManyMembers = (where: string, most: number) =>
  intakeProblem('intake.too-many-members', where, {
    what: [
      `This archive holds more than ${most} files; the rest was left.`,
      `في هذا الأرشيف أكثر من ${most} ملف؛ تُرك الباقي.`,
    ],
    next: ['Unpack it and give the folder.', 'فكّه وقدّم المجلد.'],
  })

export const lockedMember = (where: string) =>
  intakeProblem('intake.locked', where, {
    what: ['This file is locked with a password; it was left unread.', 'هذا الملف مقفل بكلمة مرور؛ لم يُقرأ.'],
    next: ['Unpack the archive yourself and give the folder.', 'فكّ الأرشيف بنفسك وقدّم المجلد.'],
  })

export const tooDeep = (where: string, most: number) =>
  intakeProblem('intake.too-deep', where, {
    what: [
      `Archives lie inside one another here more than ${most} deep; this one was not opened.`,
      `تتداخل الأرشيفات هنا أكثر من ${most}؛ لم يُفتح هذا.`,
    ],
    next: ['Unpack it and give the folder.', 'فكّه وقدّم المجلد.'],
  })

export const badArchive = (where: string, records: number, error: unknown) =>
  intakeProblem('intake.bad-archive', where, {
    what: [
      `This web archive breaks off after ${records} records; they were read.`,
      `ينقطع أرشيف الويب هذا بعد ${records} سجلًا؛ وقد قُرئت.`,
    ],
    why: reason(error),
    next: [
      'Get the file again; what is here already is not added twice.',
      'احصل على الملف من جديد؛ وما أُضيف لا يُضاف مرتين.',
    ],
  })

export const digestDiffers = (where: string) =>
  intakeProblem('intake.digest-differs', where, {
    what: ['This is not what its own digest says.', 'هذا لا يطابق بصمته المكتوبة معه.'],
    why: ['It was changed or damaged after it was archived.', 'غُيّر أو تلف بعد حفظه في الأرشيف.'],
    next: [
      'Get the archive again from who made it, and do not rely on this copy.',
      'احصل على الأرشيف من صانعه، ولا تعتمد على هذه النسخة.',
    ],
  })

export const badBody = (where: string, why: 'too-large' | 'damaged' | 'unknown', limit: number) =>
  intakeProblem('intake.bad-body', where, {
    what: [
      'The answer kept here cannot be unpacked; it was left unread.',
      'يتعذر فك الرد المحفوظ هنا؛ لم يُقرأ.',
    ],
    why: {
      'too-large': [
        `It unpacks to more than ${sayBytes(limit)}.`,
        `يتجاوز عند فكّه ${sayBytes(limit)}.`,
      ] as const,
      damaged: ['It is damaged.', 'هو معطوب.'] as const,
      unknown: ['It is packed in a way that is not known here.', 'ضُغط بطريقة غير معروفة هنا.'] as const,
    }[why],
    next: ['Nothing is lost: the archive stays as it is.', 'لم يضع شيء: الأرشيف باق كما هو.'],
  })

export const notWacz = (where: string) =>
  intakeProblem('intake.not-wacz', where, {
    what: [
      'This is no WACZ: its datapackage.json or its archives are missing or unreadable.',
      'ليس هذا WACZ: ملف datapackage.json أو الأرشيفات مفقودة أو غير مقروءة.',
    ],
    next: ['Export it again from the program that made it.', 'صدّره من جديد من البرنامج الذي صنعه.'],
  })
