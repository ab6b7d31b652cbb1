import { Problem } from '../../problem.ts'

export const notEmpty = (where: string): Problem =>
  new Problem('record.not-empty', {
    en: {
      what: 'There is something in this place already.',
      where,
      next: 'Name a folder that does not exist, or an empty one (or database). Nothing was changed.',
    },
    ar: {
      what: 'يوجد شيء في هذا المكان.',
      where,
      next: 'عيّن مجلدًا غير موجود أو فارغًا (أو قاعدة بيانات فارغة). لم يتغير شيء.',
    },
  })

export const noBackup = (where: string): Problem =>
  new Problem('record.no-backup', {
    en: {
      what: 'This is no backup of a record.',
      where,
      why: 'Its manifest (backup.json) or its database is missing or cannot be read.',
      next: 'Name the folder that `isnad backup` made.',
    },
    ar: {
      what: 'هذه ليست نسخة احتياطية لسجل.',
      where,
      why: 'بيانها (backup.json) أو قاعدة بياناتها مفقودة أو غير مقروءة.',
      next: 'عيّن المجلد الذي أنشأه الأمر `isnad backup`.',
    },
  })

export const faultyBackup = (where: string, why: string): Problem =>
  new Problem('record.faulty', {
    en: {
      what: 'The copy is not as it was written; it was not used.',
      where,
      why,
      next: 'Run `isnad verify` on the record, and use another backup.',
    },
    ar: {
      what: 'النسخة ليست كما كُتبت، فلم تُستعمل.',
      where,
      why,
      next: 'شغّل `isnad verify` على السجل، واستعمل نسخة أخرى.',
    },
  })
