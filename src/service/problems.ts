import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { asProblem, type Lang, Problem, type ProblemCode, type Wording } from '../problem.ts'
import { StaleDecision } from '../record/index.ts'

/** Failures of the service, and every failure as an answer (RFC 9457, in both languages). */

const make = (code: ProblemCode, en: Wording, ar: Wording, options?: ErrorOptions): Problem =>
  new Problem(code, { en, ar }, options)

export const notFound = (where: string): Problem =>
  make(
    'service.not-found',
    { what: 'There is nothing at this address.', where, next: 'Start from the list of events.' },
    { what: 'لا يوجد شيء في هذا العنوان.', where, next: 'ابدأ من قائمة الأحداث.' },
  )

export const methodNotAllowed = (method: string): Problem =>
  make(
    'service.method',
    { what: 'This address does not take this method.', where: method, next: 'See /api/openapi.json.' },
    { what: 'هذا العنوان لا يقبل هذه الطريقة.', where: method, next: 'انظر ‎/api/openapi.json.' },
  )

export const foreignHost = (): Problem =>
  make(
    'service.host',
    {
      what: 'The request was meant for another host.',
      why: 'The service answers only to the address it was started at, so that no web page can reach it under a name of its own.',
      next: 'Open the address that `isnad serve` printed.',
    },
    {
      what: 'الطلب موجّه إلى مضيف آخر.',
      why: 'لا تجيب الخدمة إلا على العنوان الذي شُغّلت عليه، كي لا تصل إليها صفحة ويب باسم من عندها.',
      next: 'افتح العنوان الذي طبعه الأمر `isnad serve`.',
    },
  )

export const tooLong = (limit: number): Problem =>
  make(
    'service.too-long',
    { what: 'The request is too long.', why: `At most ${limit} characters are read.`, next: 'Shorten it.' },
    { what: 'الطلب أطول مما يُقبل.', why: `يُقرأ ${limit} حرف على الأكثر.`, next: 'اختصره.' },
  )

export const unknownParameter = (name: string, known: readonly string[]): Problem =>
  make(
    'service.parameter',
    {
      what: 'This list has no such filter.',
      where: name,
      why: 'A filter that is passed over would show more than was asked for.',
      next: `Known here: ${known.join(', ')}.`,
    },
    {
      what: 'ليس لهذه القائمة مرشّح بهذا الاسم.',
      where: name,
      why: 'إهمال المرشّح يُظهر أكثر مما طُلب.',
      next: `المعروف هنا: ${known.join('، ')}.`,
    },
  )

const errorIn = { en: z.locales.en().localeError, ar: z.locales.ar().localeError }
type Issue = Parameters<(typeof errorIn)['en']>[0]

/** What a schema says of a value, in a language; the value itself is never repeated. */
function sayIssue(error: z.ZodError, lang: Lang): string {
  const issue = error.issues[0]! as Issue
  const said = errorIn[lang](issue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.code ?? ''
}

const parts = {
  path: { en: 'address', ar: 'العنوان' },
  query: { en: 'filter', ar: 'المرشّح' },
  body: { en: 'field', ar: 'الحقل' },
} as const

/** @param part where the value stood */
export function badValue(part: keyof typeof parts, error: z.ZodError): Problem {
  const path = error.issues[0]!.path.join('.').slice(0, 100)
  const where = (lang: Lang): string => [parts[part][lang], path].filter(Boolean).join(' ')
  return make(
    'service.value',
    {
      what: 'A value cannot be used.',
      where: where('en'),
      why: sayIssue(error, 'en'),
      next: 'See /api/openapi.json for what is wanted there.',
    },
    {
      what: 'إحدى القيم لا تصلح.',
      where: where('ar'),
      why: sayIssue(error, 'ar'),
      next: 'انظر ‎/api/openapi.json لمعرفة المطلوب.',
    },
  )
}

export const notJson = (type: string): Problem =>
  make(
    'service.not-json',
    { what: 'The body is no JSON.', where: type.slice(0, 100), next: 'Send application/json.' },
    { what: 'محتوى الطلب ليس JSON.', where: type.slice(0, 100), next: 'أرسل application/json.' },
  )

export const tooLarge = (bytes: number): Problem =>
  make(
    'service.too-large',
    { what: 'The body is too large.', why: `At most ${bytes} bytes are taken.`, next: 'Send less at once.' },
    {
      what: 'محتوى الطلب أكبر مما يُقبل.',
      why: `يُقبل ${bytes} بايت على الأكثر.`,
      next: 'أرسل أقل في المرة الواحدة.',
    },
  )

export const tooSlow = (): Problem =>
  make(
    'service.too-slow',
    { what: 'The body did not come in time.', next: 'Send the request again.' },
    { what: 'لم يصل محتوى الطلب في الوقت المتاح.', next: 'أرسل الطلب من جديد.' },
  )

export const unsigned = (): Problem =>
  make(
    'service.unsigned',
    { what: 'You are not signed in.', next: 'Sign in; what you wrote is kept in the page.' },
    { what: 'لم تسجّل الدخول.', next: 'سجّل الدخول، وما كتبته محفوظ في الصفحة.' },
  )

export const forbidden = (access: string): Problem =>
  make(
    'service.forbidden',
    {
      what: 'Your role does not allow this.',
      why: `It needs: ${access}.`,
      next: 'Ask an owner of the record.',
    },
    { what: 'دورك لا يسمح بهذا.', why: `المطلوب: ${access}.`, next: 'اطلب ذلك من مالك السجل.' },
  )

export const badSignIn = (): Problem =>
  make(
    'service.sign-in',
    { what: 'Name, password or code is wrong.', next: 'Try again; an owner can send you a new link.' },
    {
      what: 'الاسم أو كلمة المرور أو الرمز غير صحيح.',
      next: 'حاول مرة أخرى، ويمكن للمالك إرسال رابط جديد إليك.',
    },
  )

export const secondFactor = (): Problem =>
  make(
    'service.second-factor',
    { what: 'The code of your authenticator is wanted too.', next: 'Enter its six digits.' },
    { what: 'يلزم أيضًا رمز تطبيق المصادقة.', next: 'أدخل أرقامه الستة.' },
  )

/** A Problem with the seconds to wait. */
export class Wait extends Problem {
  readonly seconds: number
  constructor(code: ProblemCode, seconds: number, en: Wording, ar: Wording) {
    super(code, { en, ar })
    this.seconds = seconds
  }
}

export const tooManyTries = (seconds: number): Problem =>
  new Wait(
    'service.locked',
    seconds,
    {
      what: 'Too many tries.',
      why: 'Passwords are guessed by trying.',
      next: `Try again in ${seconds} seconds.`,
    },
    {
      what: 'محاولات كثيرة.',
      why: 'كلمات المرور تُخمَّن بالتجربة.',
      next: `حاول مرة أخرى بعد ${seconds} ثانية.`,
    },
  )

export const singleUserOnly = (): Problem =>
  make(
    'service.single-user',
    {
      what: 'This record is served to one user, without accounts.',
      next: 'Start it with `isnad serve --accounts` to make accounts.',
    },
    {
      what: 'يُقدَّم هذا السجل لمستخدم واحد من دون حسابات.',
      next: 'شغّله بالأمر `isnad serve --accounts` لإنشاء حسابات.',
    },
  )

export const ownerWanted = (): Problem =>
  make(
    'service.owner-wanted',
    { what: 'The first owner needs a sign-in name and a name.', next: 'Send `login` and `name` too.' },
    { what: 'يحتاج المالك الأول إلى اسم دخول واسم.', next: 'أرسل `login` و`name` أيضًا.' },
  )

export const crossSite = (): Problem =>
  make(
    'service.cross-site',
    {
      what: 'The request does not come from this site’s own page.',
      why: 'A change must carry the token that GET /api/session gives (X-Isnad-Csrf); it lasts until the service starts anew or you sign in or out.',
      next: 'Load the page again.',
    },
    {
      what: 'الطلب لم يأت من صفحة هذا الموقع نفسه.',
      why: 'لا بد أن يحمل كل تغيير الرمز الذي يعطيه GET /api/session (‏X-Isnad-Csrf)، وهو صالح إلى أن تُشغَّل الخدمة من جديد أو تسجّل الدخول أو الخروج.',
      next: 'أعد تحميل الصفحة.',
    },
  )

export const preconditionMissing = (): Problem =>
  make(
    'service.no-precondition',
    {
      what: 'The change does not say which state it was made on.',
      why: 'Someone else may have changed the same meanwhile.',
      next: 'Send the etag that was shown as If-Match.',
    },
    {
      what: 'لا يذكر التغيير الحالة التي بُني عليها.',
      why: 'ربما غيّر شخص آخر الشيء نفسه في هذه الأثناء.',
      next: 'أرسل قيمة etag المعروضة في ترويسة If-Match.',
    },
  )

export const wrongSize = (bytes: number, wanted: number): Problem =>
  make(
    'service.size',
    {
      what: 'The file came incomplete.',
      why: `${wanted} bytes were announced, ${bytes} came.`,
      next: 'Send it again.',
    },
    { what: 'وصل الملف ناقصًا.', why: `أُعلن عن ${wanted} بايت ووصل ${bytes}.`, next: 'أرسله من جديد.' },
  )

export const jobRuns = (where: string): Problem =>
  make(
    'service.job-runs',
    { what: 'The job has this already or is running.', where, next: 'Stop it first, or make another.' },
    { what: 'لدى المهمة هذا من قبل أو أنها تعمل.', where, next: 'أوقفها أولًا أو أنشئ غيرها.' },
  )

export const jobWantsFiles = (where: string): Problem =>
  make(
    'service.job-wants-files',
    { what: 'Not all files of the job have come.', where, next: 'Send the missing ones, or drop the job.' },
    { what: 'لم تصل كل ملفات المهمة.', where, next: 'أرسل الناقص منها أو احذف المهمة.' },
  )

export const badMatch = (): Problem =>
  make(
    'service.match',
    { what: 'If-Match holds no version.', next: 'Send the version that was shown, as "17".' },
    { what: 'ترويسة If-Match لا تحمل رقم نسخة.', next: 'أرسل النسخة المعروضة هكذا: "17".' },
  )

export const noSuchPerson = (login: string): Problem =>
  make(
    'service.no-person',
    {
      what: 'Nobody of this name can review.',
      where: login,
      next: 'Choose one of GET /api/people.',
    },
    { what: 'لا أحد بهذا الاسم يستطيع المراجعة.', where: login, next: 'اختر من GET /api/people.' },
  )

export const wholeRecord = (): Problem =>
  make(
    'service.whole-record',
    {
      what: 'The whole record goes out as it is: filters do not hold for it.',
      next: 'Leave the filters away, or take the profile `partner`.',
    },
    {
      what: 'يُصدَّر السجل كله كما هو، فلا تصفية فيه.',
      next: 'احذف التصفية أو خذ الملف `partner`.',
    },
  )

export const notAdding = (): Problem =>
  make(
    'service.not-adding',
    {
      what: 'This service was started without what takes reports in.',
      next: 'Use isnad serve, or isnad add.',
    },
    { what: 'شُغّلت هذه الخدمة من دون ما يضيف التقارير.', next: 'استعمل isnad serve أو isnad add.' },
  )

export const portTaken = (where: string, cause: unknown): Problem =>
  make(
    'service.port',
    {
      what: 'The address is taken.',
      where,
      why: 'Another program, perhaps another `isnad serve`, listens there.',
      next: 'End the other program, or choose another port with --port.',
    },
    {
      what: 'العنوان مشغول.',
      where,
      why: 'هناك برنامج آخر، وربما `isnad serve` آخر، يستمع هناك.',
      next: 'أنهِ البرنامج الآخر أو اختر منفذًا آخر بالخيار ‎--port.',
    },
    { cause },
  )

/** @param cause what kept the desk from being built */
export const deskNotBuilt = (cause: unknown): Problem =>
  make(
    'service.desk',
    {
      what: 'The desk could not be built.',
      why: cause instanceof Error ? cause.message : String(cause),
      next: 'In a checkout run `npm install`, which brings what builds it; an installed package has it built.',
    },
    {
      what: 'تعذّر بناء المكتب.',
      why: cause instanceof Error ? cause.message : String(cause),
      next: 'في نسخة المصدر شغّل `npm install` فيأتي بما يبنيه؛ أما الحزمة المثبتة فتحمله مبنيًا.',
    },
    { cause },
  )

export const unreadableTiles = (named: string, cause: unknown): Problem =>
  make(
    'service.tiles',
    {
      what: 'The map tiles cannot be used.',
      where: named,
      why: cause instanceof Error ? cause.message : String(cause),
      next: 'Give --tiles a PMTiles file of this machine (version 3), or an address that begins with https://.',
    },
    {
      what: 'لا يمكن استعمال بلاطات الخريطة.',
      where: named,
      why: 'الملف غير موجود، أو لا يُقرأ، أو ليس من صيغة PMTiles (الإصدار 3).',
      next: 'أعطِ الخيار ‎--tiles ملف PMTiles على هذا الجهاز، أو عنوانًا يبدأ بـ https://.',
    },
    { cause },
  )

export const notLoopback = (host: string): Problem =>
  make(
    'service.open-host',
    {
      what: 'Without accounts the record is served to this machine only.',
      where: host,
      why: 'At any other address everyone who reaches the machine could read and change the record.',
      next: 'Start it with --accounts, or use 127.0.0.1.',
    },
    {
      what: 'من دون حسابات لا يُقدَّم السجل إلا لهذا الجهاز.',
      where: host,
      why: 'على أي عنوان آخر يستطيع كل من يصل إلى الجهاز قراءة السجل وتغييره.',
      next: 'شغّله بالخيار ‎--accounts أو استعمل 127.0.0.1.',
    },
  )

export const addressWanted = (host: string): Problem =>
  make(
    'service.address-wanted',
    {
      what: 'The address under which people reach the service is wanted.',
      where: host,
      why: 'Only requests that name it are answered, and invitations lead to it.',
      next: 'Give it as --url https://desk.example/.',
    },
    {
      what: 'يلزم العنوان الذي يصل به الناس إلى الخدمة.',
      where: host,
      why: 'لا يُجاب إلا عن الطلبات التي تذكره، وإليه تقود الدعوات.',
      next: 'أعطه بالخيار ‎--url https://desk.example/.',
    },
  )

const statuses: Readonly<Record<string, number>> = {
  'service.not-found': 404,
  'service.method': 405,
  'service.host': 421,
  'service.too-long': 414,
  'service.closing': 503,
  'service.parameter': 400,
  'service.value': 400,
  'service.not-json': 415,
  'service.too-large': 413,
  'service.too-slow': 408,
  'service.unsigned': 401,
  'service.forbidden': 403,
  'service.cross-site': 403,
  'service.no-precondition': 428,
  'service.not-adding': 501,
  'service.whole-record': 400,
  'publish.no-event': 404,
  'service.match': 400,
  'service.no-person': 422,
  'record.stale': 412,
  'record.no-event': 404,
  'record.no-claim': 404,
  'record.no-report': 404,
  'record.no-search': 404,
  'record.searches': 409,
  'record.no-decision': 409,
  'record.decision': 422,
  'record.quote': 422,
  'service.size': 400,
  'service.job-runs': 409,
  'service.job-wants-files': 409,
  'service.sign-in': 401,
  'service.second-factor': 401,
  'service.locked': 429,
  'service.single-user': 409,
  'service.owner-wanted': 400,
  'accounts.taken': 409,
  'accounts.last-owner': 409,
  'accounts.none': 404,
  'accounts.link': 410,
  'record.cursor': 400,
  'record.locked': 503,
  'record.full': 503,
  'record.read-only': 503,
}

/** A failure as an answer. A fault of our own says nothing of its inside: that goes to the log, not over the wire. */
export function answerProblem(c: Context, error: unknown, allow?: string): Response {
  const problem = asProblem(error)
  const status = statuses[problem.code] ?? 500
  const shown = (wording: Wording): Wording => {
    if (status < 500 || status === 501) return wording
    const { what, next } = wording
    return { what, ...(next === undefined ? {} : { next }) }
  }
  const body = {
    type: `urn:isnad:problem:${problem.code}`,
    title: problem.en.what,
    status,
    code: problem.code,
    en: shown(problem.en),
    ar: shown(problem.ar),
    ...(problem instanceof Wait ? { retryAfter: problem.seconds } : {}),
    ...(problem instanceof StaleDecision ? { now: problem.current } : {}),
  }
  const headers = {
    'Content-Type': 'application/problem+json',
    ...(allow === undefined ? {} : { Allow: allow }),
    ...(problem instanceof Wait ? { 'Retry-After': String(problem.seconds) } : {}),
    'Cache-Control': 'no-store',
  }
  return c.body(JSON.stringify(body), status as 400, headers)
}
