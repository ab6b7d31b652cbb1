import { Problem, type ProblemCode, type Wording } from '../../problem.ts'

const make = (code: ProblemCode, en: Wording, ar: Wording): Problem => new Problem(code, { en, ar })

export const loginTaken = (login: string): Problem =>
  make(
    'accounts.taken',
    {
      what: 'There is or was an account of this name.',
      where: login,
      why: 'The custody log names people by it, so it is never given to another.',
      next: 'Choose another.',
    },
    {
      what: 'هناك حساب بهذا الاسم، أو كان.',
      where: login,
      why: 'يسمّي سجل الحيازة الأشخاص به، فلا يُعطى لشخص آخر.',
      next: 'اختر اسمًا آخر.',
    },
  )

export const noAccount = (login: string): Problem =>
  make(
    'accounts.none',
    { what: 'There is no account of this name.', where: login, next: 'See the list of users.' },
    { what: 'لا يوجد حساب بهذا الاسم.', where: login, next: 'انظر قائمة المستخدمين.' },
  )

export const lastOwner = (login: string): Problem =>
  make(
    'accounts.last-owner',
    {
      what: 'The last owner stays one.',
      where: login,
      why: 'Otherwise nobody could let anyone in again.',
      next: 'Make someone else an owner first.',
    },
    {
      what: 'المالك الأخير يبقى مالكًا.',
      where: login,
      why: 'وإلا لم يعد أحد قادرًا على إدخال غيره.',
      next: 'اجعل شخصًا آخر مالكًا أولًا.',
    },
  )

export const badLink = (): Problem =>
  make(
    'accounts.link',
    {
      what: 'This link does not open anything.',
      why: 'It was used already, has run out, or was replaced by a newer one.',
      next: 'Ask an owner for a new one; for the first owner, start the service anew.',
    },
    {
      what: 'هذا الرابط لا يفتح شيئًا.',
      why: 'ربما استُعمل من قبل أو انتهت مدته أو حلّ محله رابط أحدث.',
      next: 'اطلب رابطًا جديدًا من أحد المالكين، وللمالك الأول أعد تشغيل الخدمة.',
    },
  )
