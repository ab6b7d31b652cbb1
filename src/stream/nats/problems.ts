import { Problem } from '../../problem.ts'

/** Failures of spreading work over machines, in both languages. Addresses come without what lets one in. */

const whyOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const faults = {
  host: ['It names no host.', 'لا يسمّي مضيفًا.'],
  scheme: ['It begins with neither nats:// nor tls://.', 'لا يبدأ بـ nats:// ولا بـ tls://.'],
  path: ['Something stands behind the port.', 'فيه شيء بعد رقم المنفذ.'],
} as const

export const badAddress = (where: string, fault: keyof typeof faults): Problem =>
  new Problem('stream.address', {
    en: {
      what: 'This is no address of a NATS server.',
      where,
      why: faults[fault][0],
      next: 'Write nats://HOST:4222; several servers of a cluster with commas between them.',
    },
    ar: {
      what: 'هذا ليس عنوان خادم NATS.',
      where,
      why: faults[fault][1],
      next: 'اكتب nats://HOST:4222، وافصل بين خوادم العنقود الواحد بفواصل.',
    },
  })

export const needsPostgres = (): Problem =>
  new Problem('stream.needs-postgres', {
    en: {
      what: 'Work can be spread over machines only where the record is in PostgreSQL.',
      why: 'A record in a folder is a file of this machine: workers on others cannot reach it.',
      next: 'Give --database postgres://USER@HOST/DATABASE, or leave --nats away: this machine then reads by itself.',
    },
    ar: {
      what: 'لا يوزَّع العمل على أجهزة عدة إلا إذا كان السجل في PostgreSQL.',
      why: 'السجل المحفوظ في مجلد ملف على هذا الجهاز، ولا تصل إليه أجهزة أخرى.',
      next: 'أضف ‎--database postgres://USER@HOST/DATABASE، أو احذف ‎--nats فيقرأ هذا الجهاز وحده.',
    },
  })

export const unreachable = (where: string, cause: unknown): Problem =>
  new Problem(
    'stream.unreachable',
    {
      en: {
        what: 'NATS does not answer; the work waits and goes on by itself.',
        where,
        why: whyOf(cause),
        next: 'Nothing is lost: the record holds what is to be done. If it lasts, see that the servers run, with JetStream on.',
      },
      ar: {
        what: 'خادم NATS لا يجيب؛ العمل ينتظر ثم يستأنف من تلقاء نفسه.',
        where,
        why: whyOf(cause),
        next: 'لم يضع شيء، فالسجل يحفظ ما بقي من عمل. إن طال ذلك فتحقق من أن الخوادم تعمل وأن JetStream مفعّل فيها.',
      },
    },
    { cause },
  )

export const refused = (where: string, cause: unknown): Problem =>
  new Problem(
    'stream.refused',
    {
      en: {
        what: 'NATS does not let us in.',
        where,
        why: whyOf(cause),
        next: 'Check the name and password in the address, or the file in $ISNAD_NATS_CREDENTIALS.',
      },
      ar: {
        what: 'خادم NATS لا يسمح بالدخول.',
        where,
        why: whyOf(cause),
        next: 'تحقق من الاسم وكلمة السر في العنوان، أو من الملف المذكور في ‎$ISNAD_NATS_CREDENTIALS.',
      },
    },
    { cause },
  )

/** Not by itself a failure: the database is away, and everything waits for it. */
export const databaseAway = (cause: Problem): Problem =>
  new Problem(
    'stream.database-away',
    {
      en: {
        what: 'The database does not answer; the work waits and goes on by itself.',
        ...(cause.en.where === undefined ? {} : { where: cause.en.where }),
        why: cause.en.why ?? cause.en.what,
        next: 'Nothing is lost. If it lasts, see that PostgreSQL runs and can be reached from here.',
      },
      ar: {
        what: 'قاعدة البيانات لا تجيب؛ العمل ينتظر ثم يستأنف من تلقاء نفسه.',
        ...(cause.ar.where === undefined ? {} : { where: cause.ar.where }),
        why: cause.ar.why ?? cause.ar.what,
        next: 'لم يضع شيء. إن طال ذلك فتحقق من أن PostgreSQL يعمل وأن الوصول إليه من هنا ممكن.',
      },
    },
    { cause },
  )

/** A report whose reading threw. The message of the error stays in the record: it may quote the report. */
export const unreadable = (report: string, why: string): Problem =>
  new Problem('stream.unreadable', {
    en: {
      what: 'This report could not be read.',
      where: report,
      why,
      next: 'This is a fault of Isnad: please report it. After an update: isnad work --replay ID',
    },
    ar: {
      what: 'تعذّرت قراءة هذا التقرير.',
      where: report,
      why,
      next: 'العطل في إسناد، ونرجو الإبلاغ عنه. وبعد التحديث: ‎isnad work --replay ID',
    },
  })

/** Tried alone again and again, and nobody came back from it. */
export const workerEnded = (report: string): Problem =>
  new Problem('stream.worker-ended', {
    en: {
      what: 'Workers ended while they read this report.',
      where: report,
      why: 'None of them could say why: out of memory, perhaps, or stopped from outside each time.',
      next: 'See what the system says of those processes, then: isnad work --replay ID',
    },
    ar: {
      what: 'انتهت العمليات العاملة وهي تقرأ هذا التقرير.',
      where: report,
      why: 'لم تستطع أي منها ذكر السبب: ربما نفدت الذاكرة، أو أوقفها شيء من خارجها كل مرة.',
      next: 'انظر ما يقوله النظام عن تلك العمليات، ثم: ‎isnad work --replay ID',
    },
  })

export const setAside = (report: string, tries: number): Problem =>
  new Problem('stream.set-aside', {
    en: {
      what: `A report was set aside after ${tries} tries; the others go on.`,
      where: report,
      next: 'isnad work --failed tells why; isnad work --replay ID tries it again.',
    },
    ar: {
      what: `نُحّي تقرير جانبًا بعد ${tries} محاولات، والبقية مستمرة.`,
      where: report,
      next: 'الأمر isnad work --failed يذكر السبب، والأمر isnad work --replay ID يعيد المحاولة.',
    },
  })

export const lostMessages = (held: number, found: number, where: string): Problem =>
  new Problem('stream.lost', {
    en: {
      what: 'The stream has lost messages; all that is unread is published again from the record.',
      where,
      why: `The record knows of ${held} that it should hold, and it holds ${found}.`,
      next: 'Nothing needs to be done. If it happens again, look at the disks of the NATS servers.',
    },
    ar: {
      what: 'فقد المجرى رسائل؛ يُعاد نشر كل ما لم يُقرأ من السجل.',
      where,
      why: `يعرف السجل ${held} رسالة ينبغي أن تكون فيه، وفيه ${found}.`,
      next: 'لا يلزم فعل شيء. إن تكرر ذلك فافحص أقراص خوادم NATS.',
    },
  })

export const back = {
  nats: ['NATS answers again.', 'عاد خادم NATS يجيب.'],
  database: ['The database answers again.', 'عادت قاعدة البيانات تجيب.'],
} as const
