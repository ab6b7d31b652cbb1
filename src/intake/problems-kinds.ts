import { intakeProblem } from './problems.ts'

/** What goes wrong with feeds, tables, mails, documents and PDF. */

export const entitiesInside = (where: string) =>
  intakeProblem('intake.entities', where, {
    what: [
      'This XML defines entities of its own; it was refused.',
      'في هذا الملف XML كيانات معرّفة فيه؛ رُفض.',
    ],
    why: [
      'No feed or document needs them; they serve to fill the memory or to read files of this machine.',
      'لا حاجة إليها في خلاصة أو مستند؛ وهي تُستعمل لملء الذاكرة أو لقراءة ملفات هذا الجهاز.',
    ],
    next: ['Ask where the file comes from.', 'اسأل عن مصدر الملف.'],
  })

export const notFeed = (where: string, error: unknown) =>
  intakeProblem(
    'intake.not-feed',
    where,
    {
      what: ['This is no feed that can be read.', 'ليست هذه خلاصة تمكن قراءتها.'],
      why: [String((error as Error).message).slice(0, 160), String((error as Error).message).slice(0, 160)],
      next: [
        'RSS, RDF, Atom and JSON Feed are read. Open its address in a browser and look.',
        'تُقرأ RSS وRDF وAtom وJSON Feed. افتح عنوانها في المتصفح وانظر.',
      ],
    },
    error,
  )

export const feedCut = (where: string, items: number) =>
  intakeProblem('intake.feed-cut', where, {
    what: [
      `This feed breaks off after ${items} entries; they were read.`,
      `تنقطع هذه الخلاصة بعد ${items} مادة؛ وقد قُرئت.`,
    ],
    next: ['Fetch it again; what is here already is not added twice.', 'أعد جلبها؛ وما أُضيف لا يُضاف مرتين.'],
  })

export const feedEmpty = (where: string) =>
  intakeProblem('intake.feed-empty', where, {
    what: ['This feed has no entries.', 'لا مواد في هذه الخلاصة.'],
    next: ['Open its address in a browser and look.', 'افتح عنوانها في المتصفح وانظر.'],
  })

export const sitemapNames = (where: string, count: number) =>
  intakeProblem('intake.sitemap', where, {
    what: [
      `This sitemap names ${count} address(es); nothing was fetched.`,
      `تسمّي خريطة الموقع هذه ${count} من العناوين؛ لم يُجلب شيء.`,
    ],
    why: ['Isnad goes to the network only where it is told to.', 'لا يتصل إسناد بالشبكة إلا حيث يُطلب منه.'],
    next: [
      'To fetch them: isnad add ADDRESS-OF-THE-SITEMAP --follow',
      'لجلبها: ‎isnad add ADDRESS-OF-THE-SITEMAP --follow',
    ],
  })

const heads = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => `«${name.trim()}»`)
    .join(' ')

export const noTextColumn = (where: string, names: readonly string[]) =>
  intakeProblem('intake.no-text-column', where, {
    what: [
      'No column of this table is known to hold the reports’ text.',
      'لا عمود معروفًا لنص التقارير في هذا الجدول.',
    ],
    why: [`Its columns: ${heads(names)}`, `أعمدته: ${heads(names)}`],
    next: ['Name it: --map text=COLUMN', 'سمِّه: ‎--map text=COLUMN'],
  })

export const columnMissing = (where: string, column: string, names: readonly string[]) =>
  intakeProblem('intake.column-missing', where, {
    what: [`This table has no column «${column}».`, `لا عمود باسم «${column}» في هذا الجدول.`],
    why: [`Its columns: ${heads(names)}`, `أعمدته: ${heads(names)}`],
    next: ['Give one of these with --map.', 'سمِّ واحدًا منها في ‎--map.'],
  })

const reason = (error: unknown): readonly [string, string] => {
  const said = (error instanceof Error ? error.message : String(error)).slice(0, 160)
  return [said, said]
}

export const badTable = (where: string, error: unknown) =>
  intakeProblem('intake.bad-table', where, {
    what: ['This table cannot be read, or not to its end.', 'تتعذر قراءة هذا الجدول أو إتمام قراءته.'],
    why: reason(error),
    next: [
      'Open it in a spreadsheet program and save it anew as .xlsx or as CSV (UTF-8).',
      'افتحه في برنامج جداول واحفظه من جديد بصيغة ‎.xlsx أو CSV ‏(UTF-8).',
    ],
  })

export const badDocument = (where: string) =>
  intakeProblem('intake.bad-document', where, {
    what: ['This Word document has no text part; it was left unread.', 'لا نص في هذا المستند؛ لم يُقرأ.'],
    next: [
      'Open it in a word processor and save it anew as .docx or as text.',
      'افتحه في محرر نصوص واحفظه من جديد بصيغة ‎.docx أو نصًا.',
    ],
  })

export const damagedDocument = (where: string) =>
  intakeProblem('intake.damaged-document', where, {
    what: [
      'This document is damaged; only what could be read of it was read.',
      'هذا المستند معطوب؛ قُرئ منه ما أمكن.',
    ],
    next: ['Get the file again.', 'احصل على الملف من جديد.'],
  })

export const badMail = (where: string, error: unknown) =>
  intakeProblem('intake.bad-mail', where, {
    what: ['This is no mail that can be read.', 'ليست هذه رسالة بريد تمكن قراءتها.'],
    why: reason(error),
    next: ['Save the mail from the mail program as .eml.', 'احفظ الرسالة من برنامج البريد بصيغة ‎.eml.'],
  })

export const noPdfToText = (where: string) =>
  intakeProblem('intake.no-pdftotext', where, {
    what: [
      'PDF cannot be read on this machine; this one was left unread.',
      'لا تمكن قراءة PDF على هذا الجهاز؛ لم يُقرأ هذا الملف.',
    ],
    why: [
      'The program pdftotext is not installed. Readers in JavaScript give Arabic in a wrong order.',
      'البرنامج pdftotext غير مثبَّت، وقارئات جافاسكربت تقلب ترتيب العربية.',
    ],
    next: [
      'On Debian or Ubuntu: apt install poppler-utils. On macOS: brew install poppler',
      'في ديبيان أو أوبونتو: ‎apt install poppler-utils‏، وفي ماك: ‎brew install poppler',
    ],
  })

export const badPdf = (where: string, why: string) =>
  intakeProblem('intake.bad-pdf', where, {
    what: ['This PDF cannot be read.', 'تتعذر قراءة ملف PDF هذا.'],
    why: [why.slice(0, 200), why.slice(0, 200)],
    next: [
      'Open it in a viewer; if it opens there, print it to a new PDF.',
      'افتحه في عارض؛ فإن فُتح فاطبعه إلى ملف PDF جديد.',
    ],
  })

export const pdfWithoutText = (where: string) =>
  intakeProblem('intake.pdf-without-text', where, {
    what: ['This PDF has no text; it was left unread.', 'لا نص في ملف PDF هذا؛ لم يُقرأ.'],
    why: ['Its pages are pictures, as scanners make them.', 'صفحاته صور كما تخرج من الماسح الضوئي.'],
    next: [
      'Have its text recognised (OCR) by another program, check it, and give that.',
      'استخرج نصه ببرنامج تعرّف ضوئي وراجعه ثم قدّمه.',
    ],
  })

export const pdfUncertain = (where: string) =>
  intakeProblem('intake.pdf-uncertain', where, {
    what: [
      'Read from a PDF: less certain. Lines and the parts of dates may stand in a wrong order.',
      'قُرئ من PDF: أقل يقينًا. قد يختلف ترتيب الأسطر وأجزاء التواريخ عن الأصل.',
    ],
    next: ['Compare quotes with the PDF itself.', 'قارن الاقتباسات بملف PDF نفسه.'],
  })
