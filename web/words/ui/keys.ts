import type { Entry } from '../entry.ts'

/** The sheet of keys. */
export const keys = {
  keysNote: [
    'تعمل بمواضعها على لوحة المفاتيح، عربية كانت أو لاتينية، حيث لا تكتب.',
    'They act by their place on the keyboard, whatever its layout, wherever you are not typing.',
  ],
  keysOff: ['المفاتيح المفردة معطّلة في الإعدادات.', 'Single keys are switched off in the settings.'],
  keyNext: ['الحدث التالي', 'Next event'],
  keyPrevious: ['الحدث السابق', 'Previous event'],
  keyAccept: ['قبول', 'Accept'],
  keyReject: ['رفض', 'Reject'],
  keyEdit: ['تعديل', 'Edit'],
  keyMerge: ['دمج', 'Merge'],
  keyComment: ['تعليق', 'Comment'],
  keyAssign: ['إسناد إلى شخص', 'Assign'],
  keySelect: ['تحديد للقرار الجماعي', 'Tick for a decision on many'],
  keyOpen: ['فتح في صفحة', 'Open as a page'],
  keyUndo: ['تراجع عن آخر قرار', 'Undo the last decision'],
  keySearch: ['بحث', 'Search'],
  keyKeys: ['هذه الورقة', 'This sheet'],
} as const satisfies Record<string, Entry>
