import type { Entry } from '../entry.ts'

/** Adding reports. */
export const add = {
  files: ['ملفات', 'Files'],
  pastedText: ['نص ملصق', 'Pasted text'],
  webAddress: ['عنوان على الشبكة', 'Web address'],
  jobs: ['ما أُعطي للسجل', 'What was given to the record'],
  noJobs: ['لم يُعطَ السجل شيئًا بعد.', 'Nothing has been given yet.'],
  dropFiles: ['أفلت الملفات هنا', 'Drop files here'],
  chooseFiles: ['اختيار ملفات', 'Choose files'],
  fileKinds: [
    'نصوص وصفحات وجداول ورسائل ووثائق وتصديرات تلغرام ومحفوظات شبكة',
    'Texts, pages, tables, mails, documents, Telegram exports and web archives',
  ],
  publishedFallback: ['تاريخ النشر حيث لا يذكره الملف', 'Day of publication, where the file names none'],
  publishedDay: ['يوم النشر', 'Day of publication'],
  publishedHint: [
    'به تُحسب «أمس» وأمثالها؛ بدونه تبقى بلا تاريخ.',
    'It anchors “yesterday” and the like; without it they stay undated.',
  ],
  reportText: ['نص التقرير', 'Text of the report'],
  title: ['العنوان', 'Title'],
  addressHint: ['هذا وحده يجعل الخدمة تخرج إلى الشبكة.', 'Only this makes the service go to the network.'],
  fetchThis: ['جلبه', 'Fetch it'],
  jobWaiting: ['ينتظر', 'waiting'],
  jobRunning: ['يعمل', 'running'],
  jobStopped: ['متوقف', 'stopped'],
  jobDone: ['تم', 'done'],
  jobFailed: ['تعطّل', 'failed'],
  taking: ['القراءة والربط', 'Reading and linking'],
  jobAdded: ['أُضيف:', 'Added:'],
  jobKnown: ['كان في السجل:', 'Known already:'],
  jobClaims: ['ادعاءات:', 'Claims:'],
  stop: ['إيقاف', 'Stop'],
  resume: ['متابعة', 'Go on'],
  dropJob: ['إزالة من القائمة', 'Take off the list'],
  refused: {
    ar: {
      zero: 'لم يُرفض شيء',
      one: 'رُفض أو قُصّ شيء واحد',
      two: 'رُفض أو قُصّ شيئان',
      few: 'رُفض أو قُصّ {{n}} أشياء',
      many: 'رُفض أو قُصّ {{n}} شيئًا',
      other: 'رُفض أو قُصّ {{n}} شيء',
    },
    en: { one: '{{n}} thing was refused or cut', other: '{{n}} things were refused or cut' },
  },
  sendingFiles: {
    ar: {
      zero: 'لا ملفات',
      one: 'يُرسل ملف',
      two: 'يُرسل ملفان',
      few: 'تُرسل {{n}} ملفات',
      many: 'يُرسل {{n}} ملفًا',
      other: 'يُرسل {{n}} ملف',
    },
    en: { one: 'Sending {{n}} file', other: 'Sending {{n}} files' },
  },
  missingFiles: {
    ar: {
      zero: 'لا ملفات ناقصة',
      one: 'لم يصل ملف واحد؛ اختره مرة أخرى.',
      two: 'لم يصل ملفان؛ اخترهما مرة أخرى.',
      few: 'لم تصل {{n}} ملفات؛ اخترها مرة أخرى.',
      many: 'لم يصل {{n}} ملفًا؛ اخترها مرة أخرى.',
      other: 'لم يصل {{n}} ملف؛ اخترها مرة أخرى.',
    },
    en: {
      one: '{{n}} file has not arrived; choose it again.',
      other: '{{n}} files have not arrived; choose them again.',
    },
  },
} as const satisfies Record<string, Entry>
