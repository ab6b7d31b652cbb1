import type { Context } from 'hono'
import { asProblem, Problem, type ProblemCode, type Wording } from '../problem.ts'

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
    { what: 'Only reading is possible here for now.', where: method, next: 'Use GET.' },
    { what: 'المتاح هنا الآن هو القراءة وحدها.', where: method, next: 'استعمل GET.' },
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

export const badValue = (name: string, wanted: Readonly<Record<'ar' | 'en', string>>): Problem =>
  make(
    'service.value',
    { what: 'The value of a filter cannot be read.', where: name, next: `Wanted: ${wanted.en}.` },
    { what: 'تعذّرت قراءة قيمة أحد المرشّحات.', where: name, next: `المطلوب: ${wanted.ar}.` },
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

export const notLoopback = (host: string): Problem =>
  make(
    'service.open-host',
    {
      what: 'The service has no accounts yet, so it serves this machine only.',
      where: host,
      why: 'At any other address everyone who reaches the machine could read the record.',
      next: 'Use 127.0.0.1, and a tunnel (ssh -L) from elsewhere.',
    },
    {
      what: 'لا حسابات في الخدمة بعد، ولذلك تخدم هذا الجهاز وحده.',
      where: host,
      why: 'على أي عنوان آخر يستطيع كل من يصل إلى الجهاز قراءة السجل.',
      next: 'استعمل 127.0.0.1، ومن مكان آخر نفقًا (ssh -L).',
    },
  )

const statuses: Readonly<Record<string, number>> = {
  'service.not-found': 404,
  'service.method': 405,
  'service.host': 421,
  'service.too-long': 414,
  'service.parameter': 400,
  'service.value': 400,
  'record.cursor': 400,
  'record.locked': 503,
  'record.full': 503,
}

/** A failure as an answer. A fault of our own says nothing of its inside: that goes to the log, not over the wire. */
export function answerProblem(c: Context, error: unknown): Response {
  const problem = asProblem(error)
  const status = statuses[problem.code] ?? 500
  const shown = (wording: Wording): Wording => {
    if (status < 500) return wording
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
  }
  const headers = {
    'Content-Type': 'application/problem+json',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  }
  return c.body(JSON.stringify(body), status as 400, headers)
}
