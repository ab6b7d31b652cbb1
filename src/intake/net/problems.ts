import { sayBytes } from '../limits.ts'
import { intakeProblem } from '../problems.ts'
import type { DoorFaultCode, DoorLimits } from './door.ts'

/** What goes wrong on the network. */

type Both = readonly [en: string, ar: string]

export const notAddress = (address: string) =>
  intakeProblem('intake.not-address', address.slice(0, 300), {
    what: ['This is no web address; nothing was fetched.', 'ليس هذا عنوان ويب؛ لم يُجلب شيء.'],
    next: ['Addresses begin with http:// or https://.', 'تبدأ العناوين بـ http:// أو https://.'],
  })

export const addressCredentials = (where: string) =>
  intakeProblem('intake.address-credentials', where, {
    what: [
      'This address holds a name or a password; nothing was fetched.',
      'في هذا العنوان اسم أو كلمة مرور؛ لم يُجلب شيء.',
    ],
    why: [
      'It would be kept in the record and shown to whoever reads it.',
      'كان سيُحفظ في السجل ويراه كل من يقرؤه.',
    ],
    next: [
      'Give the address without them, or save the page and give the file.',
      'قدّم العنوان من دونهما، أو احفظ الصفحة وقدّم الملف.',
    ],
  })

export const endlessRedirects = (where: string, most: number) =>
  intakeProblem('intake.endless-redirects', where, {
    what: [
      `This address sends on more than ${most} times; it was given up.`,
      `يحيل هذا العنوان أكثر من ${most} مرات؛ تُرك.`,
    ],
    next: [
      'Open it in a browser and give the address where it ends.',
      'افتحه في المتصفح وقدّم العنوان الذي ينتهي إليه.',
    ],
  })

export const robotsForbid = (where: string) =>
  intakeProblem('intake.robots', where, {
    what: [
      'The site’s robots.txt does not allow programs to fetch this; it was left.',
      'لا يسمح ملف robots.txt في الموقع للبرامج بجلب هذا؛ تُرك.',
    ],
    why: [
      'It says so, or the site could not answer when it was asked.',
      'يقول ذلك صراحة، أو تعذر على الموقع الرد حين سُئل.',
    ],
    next: ['Save the page from a browser and give the file.', 'احفظ الصفحة من المتصفح وقدّم الملف.'],
  })

export const vanished = (where: string, status: number) =>
  intakeProblem('intake.vanished', where, {
    what: [`This page is gone (${status}).`, `زالت هذه الصفحة (${status}).`],
    next: [
      'What the record holds of it stays. Look for it in a public web archive and give its WARC.',
      'ما في السجل منها باق. ابحث عنها في أرشيف عام للويب وقدّم ملف WARC.',
    ],
  })

export const badStatus = (where: string, status: number) =>
  intakeProblem('intake.bad-status', where, {
    what: [`The server did not give this page (${status}).`, `لم يقدّم الخادم هذه الصفحة (${status}).`],
    ...(status === 401 || status === 403
      ? { why: ['It wants a login, or turns programs away.', 'يطلب تسجيل دخول، أو يردّ البرامج.'] as const }
      : status === 429
        ? { why: ['It was asked too often.', 'سُئل أكثر مما يقبل.'] as const }
        : {}),
    next: [
      'Try again later; or save the page from a browser and give the file.',
      'أعد المحاولة لاحقًا، أو احفظ الصفحة من المتصفح وقدّم الملف.',
    ],
  })

/** Why the door stayed closed, by code. */
const reasons = (detail: string, limits: DoorLimits): Readonly<Record<DoorFaultCode, Both>> => ({
  private: [
    `It leads to this machine or its neighbours (${detail}).`,
    `يؤدي إلى هذا الجهاز أو ما يجاوره (${detail}).`,
  ],
  'no-name': [`No such host: ${detail}`, `لا مضيف بهذا الاسم: ${detail}`],
  'no-answer': [`No answer (${detail}).`, `لا رد (${detail}).`],
  'too-slow': [`It took longer than ${detail}.`, `استغرق أكثر من ${detail}.`],
  'too-large': [`It is larger than ${sayBytes(limits.bytes)}.`, `يتجاوز ${sayBytes(limits.bytes)}.`],
  cut: ['The answer broke off before the length that it announced.', 'انقطع الرد قبل الطول الذي أعلنه.'],
  broken: [`The answer breaks the rules of HTTP (${detail}).`, `يخالف الرد قواعد HTTP ‏(${detail}).`],
  certificate: [`Its certificate cannot be trusted (${detail}).`, `لا يمكن الوثوق بشهادته (${detail}).`],
})

export const doorClosed = (where: string, code: DoorFaultCode, detail: string, limits: DoorLimits) =>
  intakeProblem(`intake.fetch-${code}` as const, where, {
    what: ['This address could not be fetched.', 'تعذر جلب هذا العنوان.'],
    why: reasons(detail, limits)[code],
    next:
      code === 'private'
        ? ['If that is what you want: --allow-private', 'إن كان هذا ما تريده: ‎--allow-private']
        : code === 'too-large'
          ? ['Raise the bound with --max-report MEGABYTES.', 'ارفع الحد بالخيار ‎--max-report MEGABYTES.']
          : [
              'Try again later, or open it in a browser and look.',
              'أعد المحاولة لاحقًا، أو افتحه في المتصفح وانظر.',
            ],
  })

export const tooManyPages = (where: string, most: number, all: number) =>
  intakeProblem('intake.too-many-pages', where, {
    what: [
      `This source names ${all} pages; the first ${most} were fetched.`,
      `يسمّي هذا المصدر ${all} صفحة؛ جُلبت أول ${most}.`,
    ],
    next: ['Raise the bound with --max-pages NUMBER.', 'ارفع الحد بالخيار ‎--max-pages NUMBER.'],
  })
