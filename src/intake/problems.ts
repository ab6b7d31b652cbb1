import { Problem, type ProblemCode } from '../problem.ts'
import type { OtherLanguage } from '../text/language.ts'
import { sayBytes } from './limits.ts'

/** English and Arabic of one part of a message. */
type Both = readonly [en: string, ar: string]

/** A Problem of this room: `where` is the same in both languages, for it names a file, a line or an address. */
export function intakeProblem(
  code: `intake.${string}` & ProblemCode,
  where: string,
  say: { readonly what: Both; readonly why?: Both; readonly next: Both },
  cause?: unknown,
): Problem {
  const inLanguage = (i: 0 | 1) => ({
    what: say.what[i],
    where,
    ...(say.why === undefined ? {} : { why: say.why[i] }),
    next: say.next[i],
  })
  return new Problem(code, { en: inLanguage(0), ar: inLanguage(1) }, { cause })
}

export const unreadable = (path: string, error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code
  const absent = code === 'ENOENT'
  return intakeProblem(
    absent ? 'intake.not-found' : 'intake.unreadable',
    path,
    {
      what: absent
        ? ['There is no such file or folder.', 'لا ملف ولا مجلد بهذا الاسم.']
        : ['This file cannot be read.', 'تتعذر قراءة هذا الملف.'],
      ...(absent ? {} : { why: [code ?? String(error), code ?? String(error)] as const }),
      next: ['Check its name and your right to read it.', 'تحقق من الاسم ومن صلاحية قراءته.'],
    },
    error,
  )
}

export const tooLarge = (where: string, limit: number) =>
  intakeProblem('intake.too-large', where, {
    what: [
      `One report larger than ${sayBytes(limit)}; it was left unread.`,
      `تقرير واحد يتجاوز ${sayBytes(limit)}؛ لم يُقرأ.`,
    ],
    why: [
      'A single report is never that long; this is likely a dump of many.',
      'لا يبلغ تقرير واحد هذا الطول؛ لعله تجميع لتقارير.',
    ],
    next: [
      'Split it into one report a line (NDJSON), or raise the bound with --max-report MEGABYTES.',
      'قسّمه تقريرًا في كل سطر (NDJSON)، أو ارفع الحد بالخيار ‎--max-report MEGABYTES.',
    ],
  })

export const notJson = (where: string, error: unknown) =>
  intakeProblem('intake.not-json', where, {
    what: ['This line is not JSON; it was left unread.', 'هذا السطر ليس JSON؛ لم يُقرأ.'],
    // The parser's message quotes the line; a few words of it help, a page of it does not.
    why: [(error as Error).message.slice(0, 160), (error as Error).message.slice(0, 160)],
    next: [
      'In an NDJSON file every line is one whole report: {"id": "…", "text": "…"}.',
      'في ملف NDJSON كل سطر تقرير كامل: {"id": "…", "text": "…"}.',
    ],
  })

export const notReport = (where: string, row: unknown) =>
  intakeProblem('intake.not-report', where, {
    what: [
      'This line is JSON, but not a report; it was left unread.',
      'هذا السطر JSON لكنه ليس تقريرًا؛ لم يُقرأ.',
    ],
    why: Array.isArray(row)
      ? ['It is a list. Isnad reads one report a line.', 'هو قائمة، وإسناد يقرأ تقريرًا في كل سطر.']
      : [
          'It is a bare value, not an object with "id" and "text".',
          'هو قيمة مفردة لا كائن فيه "id" و"text".',
        ],
    next: [
      'Write one report a line; for a JSON list: jq -c ".[]" FILE',
      'اكتب تقريرًا في كل سطر؛ ولقائمة JSON: ‏jq -c ".[]" FILE',
    ],
  })

export const codePage = (path: string, encoding: string) =>
  intakeProblem('intake.code-page', path, {
    what: [
      `This text is not UTF-8; it was read as ${encoding}.`,
      `هذا النص ليس UTF-8؛ قُرئ بترميز ${encoding}.`,
    ],
    next: [
      'Look at a quote: if it is unreadable, save the file as UTF-8.',
      'انظر في اقتباس منه: إن لم يكن مقروءًا فاحفظ الملف بترميز UTF-8.',
    ],
  })

export const otherKinds = (path: string, names: readonly string[]) =>
  intakeProblem('intake.other-kinds', path, {
    what: [
      `${names.length} file(s) of other kinds were left: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`,
      `تُرك ${names.length} من الملفات من أنواع أخرى: ${names.slice(0, 5).join('، ')}${names.length > 5 ? '، …' : ''}`,
    ],
    next: [
      'In a folder, texts, pages, feeds, tables, mails, documents, PDF, Telegram exports, ZIP and web archives are read.',
      'يُقرأ في المجلد: النصوص والصفحات والخلاصات والجداول والرسائل والمستندات وملفات PDF وصادرات تيليغرام وملفات ZIP وأرشيفات الويب.',
    ],
  })

export const noReports = (path: string) =>
  intakeProblem('intake.no-reports', path, {
    what: ['This folder holds no reports.', 'لا تقارير في هذا المجلد.'],
    next: [
      'Reports are files such as .txt, .html, .ndjson, .csv, .docx, .pdf, .json (Telegram), .zip, .warc.gz.',
      'التقارير ملفات مثل ‎.txt و.html و.ndjson و.csv و.docx و.pdf و.json (تيليغرام) و.zip و.warc.gz.',
    ],
  })

/** The file, or the line, holds nothing. */
export const empty = (where: string): Problem =>
  intakeProblem('intake.empty', where, {
    what: ['This report is empty; there is nothing to read.', 'هذا التقرير فارغ؛ لا شيء فيه ليُقرأ.'],
    next: ['Leave it out, or put the report’s text in it.', 'احذفه من القائمة أو ضع فيه نص التقرير.'],
  })

export const notText = (where: string, kind?: string): Problem =>
  intakeProblem('intake.not-text', where, {
    what: ['This file is not text; it was left unread.', 'هذا الملف ليس نصًا؛ لم يُقرأ.'],
    why:
      kind === undefined
        ? ['It holds bytes that no text has.', 'فيه بايتات لا ترد في نص.']
        : [`It begins like a file of the kind ${kind}.`, `يبدأ كملف من نوع ${kind}.`],
    next: [
      'Give the report as a text file in UTF-8 (.txt, .md) or as NDJSON.',
      'قدّم التقرير ملفًا نصيًا بترميز UTF-8 ‏(.txt أو .md) أو بصيغة NDJSON.',
    ],
  })

export const broken = (where: string, offset: number, byte: number): Problem =>
  intakeProblem('intake.broken-utf8', where, {
    what: ['This text is damaged; it was left unread.', 'هذا النص معطوب؛ لم يُقرأ.'],
    why: [
      `Byte ${offset} (0x${byte.toString(16).padStart(2, '0')}) is not valid UTF-8, and the whole is not windows-1256 either.`,
      `البايت ${offset} ‏(0x${byte.toString(16).padStart(2, '0')}) ليس UTF-8 صحيحًا، والنص كله ليس بترميز windows-1256 أيضًا.`,
    ],
    next: [
      'Fetch the file again. To read it without the damaged bytes: iconv -f utf-8 -t utf-8 -c FILE > MENDED.txt',
      'أعد جلب الملف. ولقراءته من دون البايتات المعطوبة: ‎iconv -f utf-8 -t utf-8 -c FILE > MENDED.txt',
    ],
  })

export const fieldProblem = (where: string, field: 'id' | 'text') =>
  intakeProblem('intake.no-field', where, {
    what: [`This report has no "${field}"; it was left unread.`, `هذا التقرير بلا "${field}"؛ لم يُقرأ.`],
    why: [`"${field}" must be a string that is not empty.`, `يجب أن يكون "${field}" نصًا غير فارغ.`],
    next: ['Give every report an "id" and a "text".', 'اجعل لكل تقرير "id" و"text".'],
  })

export const badId = (where: string) =>
  intakeProblem('intake.bad-id', where, {
    what: ['This report’s "id" cannot be used; it was left unread.', 'معرّف هذا التقرير لا يصلح؛ لم يُقرأ.'],
    why: [
      'It is longer than 500 characters or holds control characters.',
      'هو أطول من 500 حرف أو فيه محارف تحكّم.',
    ],
    next: ['Give the report a plain, short id.', 'أعط التقرير معرّفًا قصيرًا بسيطًا.'],
  })

export const ignoredField = (where: string, field: string) =>
  intakeProblem('intake.field-ignored', where, {
    what: [`"${field}" is not a string and was not used.`, `الحقل "${field}" ليس نصًا فلم يُستعمل.`],
    next: ['Nothing is lost: the original is kept as it came.', 'لم يضع شيء: الأصل محفوظ كما ورد.'],
  })

export const unclearDay = (where: string, value: string) =>
  intakeProblem('intake.unclear-day', where, {
    what: [
      `"published" is no ISO date: ${JSON.stringify(value.slice(0, 60))}. The report is read without it.`,
      `الحقل "published" ليس تاريخًا بصيغة ISO: ‏${JSON.stringify(value.slice(0, 60))}. قُرئ التقرير من دونه.`,
    ],
    why: [
      'Day and month could be mistaken for each other, and a wrong day is worse than none.',
      'قد يلتبس اليوم بالشهر، ويوم خاطئ أسوأ من لا يوم.',
    ],
    next: [
      'Write it as 2017-10-29 or 2017-10-29T09:00:00+03:00; for a table that writes days in figures, say their order: --day-order dmy.',
      'اكتبه هكذا: 2017-10-29 أو 2017-10-29T09:00:00+03:00؛ ولجدول يكتب الأيام بالأرقام اذكر ترتيبها: ‎--day-order dmy.',
    ],
  })

export const cut = (where: string, length: number, units: number) =>
  intakeProblem('intake.text-cut', where, {
    what: [
      `This text is very long; only its first ${units} of ${length} characters are read.`,
      `هذا النص طويل جدًا؛ لا يُقرأ إلا أول ${units} من ${length} حرفًا.`,
    ],
    why: [
      'One report may not keep the others waiting without bound.',
      'لا يجوز لتقرير واحد أن يعطّل سائر التقارير بلا حدّ.',
    ],
    next: [
      'Split it into the reports it holds, or raise the bound with --max-text CHARACTERS.',
      'قسّمه إلى تقاريره، أو ارفع الحد بالخيار ‎--max-text CHARACTERS.',
    ],
  })

const languageNames: Readonly<Record<OtherLanguage, Both>> = {
  fa: ['Persian', 'الفارسية'],
  ur: ['Urdu', 'الأردية'],
  ckb: ['Kurdish', 'الكردية'],
  ps: ['Pashto', 'البشتوية'],
}

const named = (others: readonly OtherLanguage[]): Both => [
  others.map((other) => languageNames[other][0]).join(', '),
  others.map((other) => languageNames[other][1]).join(' و'),
]

export const noArabic = (where: string, others: readonly OtherLanguage[]) =>
  intakeProblem('intake.no-arabic', where, {
    what: [
      'This report has no Arabic; it is kept, and nothing was read from it.',
      'لا عربية في هذا التقرير؛ حُفظ ولم يُستخرج منه شيء.',
    ],
    ...(others.length === 0
      ? {}
      : { why: [`It is written in ${named(others)[0]}.`, `هو مكتوب ب${named(others)[1]}.`] as const }),
    next: [
      'Isnad reads Arabic only. Give the Arabic original.',
      'إسناد يقرأ العربية وحدها. قدّم الأصل العربي.',
    ],
  })

export const partlyArabic = (where: string, others: readonly OtherLanguage[]) =>
  intakeProblem('intake.partly-arabic', where, {
    what: [
      `Parts of this report are in ${named(others)[0]}; only its Arabic parts were read.`,
      `أجزاء من هذا التقرير ب${named(others)[1]}؛ لم تُقرأ إلا أجزاؤه العربية.`,
    ],
    next: [
      'The whole is kept. Look at the other parts yourself.',
      'النص كله محفوظ. انظر في سائر أجزائه بنفسك.',
    ],
  })

export const onlyAddresses = (where: string) =>
  intakeProblem('intake.only-addresses', where, {
    what: [
      'This file holds only addresses; nothing was fetched.',
      'ليس في هذا الملف إلا عناوين؛ لم يُجلب شيء.',
    ],
    why: ['Isnad goes to the network only where it is told to.', 'لا يتصل إسناد بالشبكة إلا حيث يُطلب منه.'],
    next: ['To fetch them: isnad add --urls FILE', 'لجلبها: ‎isnad add --urls FILE'],
  })

export const damaged = (where: string, holes: number) =>
  intakeProblem('intake.damaged', where, {
    what: [
      `${holes} place(s) of this page are damaged; they stand as � in its text.`,
      `في هذه الصفحة ${holes} من المواضع المعطوبة؛ يظهر كل منها � في نصها.`,
    ],
    next: ['Nothing is lost: the original is kept as it came.', 'لم يضع شيء: الأصل محفوظ كما ورد.'],
  })

export const pageWithoutText = (where: string) =>
  intakeProblem('intake.page-without-text', where, {
    what: ['This page shows no text; it was left unread.', 'لا نص ظاهرًا في هذه الصفحة؛ لم تُقرأ.'],
    why: [
      'Its text is likely put there by scripts, which are never run, or stands in pictures.',
      'لعل نصها تضعه برامج لا تُشغَّل هنا أبدًا، أو هو في صور.',
    ],
    next: [
      'Save the page from a browser after it has loaded, and give that file.',
      'احفظ الصفحة من المتصفح بعد اكتمال تحميلها وقدّم ذلك الملف.',
    ],
  })

export const pathTrick = (where: string, path: string) =>
  intakeProblem('intake.path-trick', where, {
    what: [
      `A name in here points outside its folder and was passed over: ${path.slice(0, 120)}`,
      `اسم هنا يشير إلى خارج مجلده فتُرك: ${path.slice(0, 120)}`,
    ],
    why: [
      'Such names are made to have files written or read where they should not be.',
      'تُصنع مثل هذه الأسماء لتُكتب الملفات أو تُقرأ حيث لا ينبغي.',
    ],
    next: ['Ask where the file comes from.', 'اسأل عن مصدر الملف.'],
  })

export const telegramNone = (where: string) =>
  intakeProblem('intake.telegram-empty', where, {
    what: ['This Telegram export holds no messages.', 'لا رسائل في صادرة تيليغرام هذه.'],
    next: [
      'In Telegram Desktop: Export chat history, format «Machine-readable JSON»; give its result.json.',
      'في تيليغرام لسطح المكتب: تصدير سجل المحادثة بصيغة JSON؛ ثم قدّم الملف result.json.',
    ],
  })

export const telegramCut = (where: string, messages: number) =>
  intakeProblem('intake.telegram-cut', where, {
    what: [
      `This Telegram export breaks off after ${messages} messages; they were read.`,
      `تنقطع صادرة تيليغرام هذه بعد ${messages} رسالة؛ وقد قُرئت.`,
    ],
    why: ['The file ends in the middle.', 'ينتهي الملف في وسطه.'],
    next: [
      'Export it again, or copy it again whole; what is here already is not added twice.',
      'صدّره أو انسخه كاملًا من جديد؛ وما أُضيف لا يُضاف مرتين.',
    ],
  })

export const badBook = (where: string, error: unknown) =>
  intakeProblem(
    'intake.bad-book',
    where,
    {
      what: ['What is remembered of the sources cannot be read.', 'تتعذر قراءة ما يُذكر عن المصادر.'],
      why: [(error as Error).message.slice(0, 160), (error as Error).message.slice(0, 160)],
      next: [
        'Move the file away: sources are asked anew, and nothing is added twice.',
        'انقل الملف من مكانه: تُسأل المصادر من جديد ولا يُضاف شيء مرتين.',
      ],
    },
    error,
  )
