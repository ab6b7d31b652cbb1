import type { Entry } from '../entry.ts'

/** The custody log. */
export const custody = {
  logNote: [
    'كل تغيير سطر يحمل بصمة السطر الذي قبله، فلا يُحذف شيء ولا يُبدّل دون أن يظهر.',
    'Every change is a row that carries the hash of the row before, so nothing is removed or altered unseen.',
  ],
  logEmpty: ['السجل فارغ.', 'The log is empty.'],
  verify: ['التحقق من السجل كله', 'Verify the whole record'],
  verifying: ['جارٍ التحقق من كل أصل ونص وادعاء…', 'Checking every original, text and claim…'],
  sound: ['كل شيء كما سُجّل.', 'Everything is as it was recorded.'],
  verified: [
    'سطور السجل: {{log}}، الأصول: {{originals}}، التقارير: {{reports}}',
    'Rows: {{log}}, originals: {{originals}}, reports: {{reports}}',
  ],
  number: ['الرقم', 'No.'],
  moment: ['الوقت', 'When'],
  whoDid: ['من', 'Who'],
  action: ['الفعل', 'Action'],
  subject: ['الموضوع', 'Subject'],
  hash: ['البصمة', 'Hash'],
  detail: ['التفصيل', 'Detail'],
  faults: {
    ar: {
      zero: 'لا عيوب',
      one: 'وُجد عيب واحد.',
      two: 'وُجد عيبان.',
      few: 'وُجدت {{n}} عيوب.',
      many: 'وُجد {{n}} عيبًا.',
      other: 'وُجد {{n}} عيب.',
    },
    en: { one: '{{n}} fault was found.', other: '{{n}} faults were found.' },
  },
} as const satisfies Record<string, Entry>
