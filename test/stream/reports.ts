import type { Report } from '../../src/reading/claim.ts'
import { dice } from '../linking/invent.ts'

/**
 * Invented reports that reading understands, for tests and measurements of many machines: real towns, invented happenings
 * and outlets, no person. Each happening is told by one to four outlets, some of them late, in other words and figures.
 */

const towns = [
  'سراقب',
  'معرة النعمان',
  'جسر الشغور',
  'تل رفعت',
  'منبج',
  'الباب',
  'جرابلس',
  'عفرين',
  'دوما',
  'داريا',
  'الرستن',
  'تلبيسة',
  'سلمية',
  'مصياف',
  'القريتين',
  'تدمر',
  'الميادين',
  'البوكمال',
  'الحسكة',
  'رأس العين',
  'تل أبيض',
  'كوباني',
  'الفلوجة',
  'الرمادي',
  'هيت',
  'حديثة',
  'القائم',
  'بيجي',
  'تكريت',
  'سامراء',
  'الحويجة',
  'تلعفر',
  'سنجار',
  'بعقوبة',
  'المقدادية',
  'خانقين',
  'تعز',
  'الحديدة',
  'مأرب',
  'صعدة',
  'الضالع',
  'شبوة',
  'عدن',
  'الفاشر',
  'نيالا',
  'الجنينة',
  'الأبيض',
  'أم درمان',
] as const
const forces = [
  'قوات النظام',
  'قوات سوريا الديمقراطية',
  'تنظيم داعش',
  'الجيش الوطني',
  'الحوثيون',
  'قوات الدعم السريع',
] as const
const outlets = Array.from({ length: 40 }, (_, n) => `وكالة الفجر المتخيلة ${n + 1}`)
const months = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
] as const

/** What happened: the words around town, day and figures, three ways to tell of each. */
const tellings: readonly (readonly [string, string, string])[] = [
  [
    'قصفت {force} بالمدفعية الثقيلة أحياء سكنية في {town} يوم {day}، ما أدى إلى مقتل {dead} مدنيين وإصابة {hurt} آخرين، بحسب مصدر طبي.',
    'قُتل {dead} مدنيين وأصيب {hurt} في قصف مدفعي على {town} في {day}.',
    'تعرضت {town} لقصف مدفعي في {day} أوقع {dead} قتلى، وفق ناشطين.',
  ],
  [
    'شنت طائرات حربية غارة جوية على {town} يوم {day} أسفرت عن مقتل {dead} أشخاص وجرح {hurt}.',
    'أدت غارة جوية على {town} في {day} إلى سقوط {dead} قتلى و{hurt} جريحا.',
    'أفاد مصدر محلي بأن غارة جوية استهدفت {town} يوم {day}.',
  ],
  [
    'انفجرت سيارة مفخخة في سوق {town} يوم {day} وأسفرت عن مقتل {dead} وإصابة {hurt} بجروح.',
    'قتل {dead} أشخاص بانفجار سيارة مفخخة في {town} في {day}.',
    'هز انفجار سيارة مفخخة مدينة {town} يوم {day}، وسقط {hurt} جريحا بحسب الشرطة.',
  ],
  [
    'اعتقلت {force} {hurt} شخصا خلال حملة مداهمات في {town} يوم {day}.',
    'قال ناشطون إن {force} اعتقلت {hurt} شابا في {town} في {day}.',
    'نفذت {force} حملة اعتقالات في {town} يوم {day}.',
  ],
  [
    'اندلعت اشتباكات عنيفة بين {force} ومسلحين في محيط {town} يوم {day} قتل فيها {dead} عناصر.',
    'قتل {dead} مسلحين في اشتباكات قرب {town} في {day}.',
    'دارت اشتباكات في {town} يوم {day} من دون معلومات عن الضحايا.',
  ],
]
const around = [
  'ولم تعلن أي جهة مسؤوليتها حتى ساعة نشر الخبر.',
  'وقال سكان إن الطرق إلى المنطقة مغلقة منذ الصباح.',
  'وتشهد المنطقة هدوءا حذرا بعد ذلك.',
  'وأضاف المصدر أن فرق الإسعاف وصلت إلى المكان.',
]

/**
 * @param number how many reports; the happenings lie on so many days that a day has about sixty reports
 * @returns reports by day of publication, as they would come in, a few of them late
 */
export function inventReports(number: number, seed = 1): Report[] {
  const roll = dice(seed)
  const below = (n: number): number => Math.floor(roll() * n)
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!
  const days = Math.max(6, Math.round(number / 60))
  const made: { at: number; report: Report }[] = []
  while (made.length < number) {
    const day = below(days)
    const date = new Date(Date.UTC(2015, 0, 1 + day))
    const said = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
    // Some towns have much of the news.
    const town = towns[Math.floor(towns.length * roll() ** 1.5)]!
    const ways = pick(tellings)
    const force = pick(forces)
    const [dead, hurt] = [3 + below(7), 11 + below(60)]
    const tellers = 1 + below(4)
    for (let n = 0; n < tellers && made.length < number; n++) {
      const tell = (figure: number): string => String(roll() < 0.2 ? figure + 1 : figure)
      const words = pick(ways)
        .replace('{force}', force)
        .replace('{town}', town)
        .replace('{day}', said)
        .replace('{dead}', tell(dead))
        .replace('{hurt}', tell(hurt))
      const late = roll() < 0.1 ? 1 + below(5) : below(2)
      const published = new Date(date.getTime() + (late * 24 + below(20)) * 3_600_000)
      made.push({
        at: published.getTime() + n,
        report: {
          id: `invented-${seed}-${made.length + 1}`,
          text: `${town}: ${words}\n${pick(around)}\n`,
          published: `${published.toISOString().slice(0, 19)}Z`,
          publisher: pick(outlets),
        },
      })
    }
  }
  return made.sort((a, b) => a.at - b.at).map(({ report }) => report)
}
