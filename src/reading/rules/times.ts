import type { TimeRule } from './ids.ts'
import type { Records } from './rule.ts'

/** Where an act's day was taken from. */
export const timeRecords: Records<TimeRule> = {
  'time.own-clause': {
    en: 'The day that the act or its clause names.',
    ar: 'اليوم الذي يذكره الفعل أو جملته.',
    fires: [
      ['قُتل ثلاثة جنود أمس الأربعاء في أبين', 'kill day=2024-05-01'],
      ['قصفت إسرائيل بلدة كفركلا في 28 أبريل 2024', 'shelling day=2024-04-28'],
    ],
    quiet: ['قُتل ثلاثة جنود في أبين', 'قُتل جندي في شارع 14 رمضان ببغداد'],
  },
  'time.sentence': {
    en: 'The nearest day that the sentence names, where the act has none of its own.',
    ar: 'أقرب يوم تذكره الجملة حيث لا يوم للفعل نفسه.',
    fires: [
      ['قُتل جندي في أبين يوم الثلاثاء، كما أصيب ضابط', 'wound day=2024-04-30'],
      ['اندلعت يوم الثلاثاء اشتباكات في زليتن، وأدت إلى نزوح عائلات', 'displace day=2024-04-30'],
    ],
    quiet: ['قُتل جندي في أبين يوم الثلاثاء', 'قُتل جندي في أبين\nانعقد المؤتمر يوم الثلاثاء'],
  },
  'time.paragraph': {
    en: 'The day that the first dated sentence of the paragraph names.',
    ar: 'اليوم الذي تذكره أول جملة مؤرخة في الفقرة.',
    fires: [
      ['قصفت قوات النظام بلدة سرمدا يوم الاثنين. وقُتل مدني.', 'kill day=2024-04-29'],
      ['هاجم الدعم السريع قرية يوم الاثنين. نزحت عائلات.', 'displace day=2024-04-29'],
    ],
    quiet: ['قصفت قوات النظام بلدة سرمدا. وقُتل مدني.', 'قُتل مدني يوم الاثنين.'],
  },
  'time.lead': {
    en: "The day of the report's lead, where sentence and paragraph name none.",
    ar: 'يوم صدر التقرير حيث لا يوم في الجملة ولا الفقرة.',
    fires: [
      ['قصفت قوات النظام بلدة سرمدا يوم الاثنين.\n\nوقُتل مدني في معرة مصرين.', 'kill day=2024-04-29'],
      ['هاجم الدعم السريع قرية يوم الاثنين.\n\nنزحت عائلات من المنطقة.', 'displace day=2024-04-29'],
    ],
    quiet: [
      'قصفت قوات النظام بلدة سرمدا.\n\nوقُتل مدني.',
      'قصفت قوات النظام بلدة سرمدا يوم الاثنين. وقُتل مدني.',
    ],
  },
  'time.published': {
    en: 'No words name a day: the day of publication, marked as inferred.',
    ar: 'لا لفظ يذكر يوما: يوم النشر، موسوما بأنه مستنتج.',
    fires: [
      ['قُتل مدني في سنجار', 'kill day=2024-05-02'],
      ['غارة على صعدة', 'airstrike day=2024-03-09', { published: '2024-03-09' }],
    ],
    quiet: ['قُتل مدني أمس في سنجار', 'كان قد قُتل مدني في سنجار'],
  },
  'time.background': {
    en: 'What is told as earlier («وكان قد», «في وقت سابق») takes no day from the rest of the report.',
    ar: 'ما يُروى سابقا («وكان قد»، «في وقت سابق») لا يأخذ يوما من باقي التقرير.',
    fires: [
      ['قُتل جندي في مرزق. وكان قد خُطف ضابط.', 'abduct time=null..null'],
      ['يذكر أن قوات حفتر سيطرت على سبها', 'seize time=null..null'],
    ],
    quiet: ['قُتل جندي في مرزق وخُطف ضابط.', 'وكان قد قُتل جندي في مرزق يوم الاثنين'],
  },
  'time.silent': {
    en: 'Neither words nor publication give a day: unknown.',
    ar: 'لا الألفاظ ولا النشر يعطيان يوما: مجهول.',
    fires: [
      ['قُتل مدني في طبرق', 'kill time=null..null', { published: null }],
      ['غارة إسرائيلية على صور', 'airstrike time=null..null', { published: null }],
    ],
    quiet: ['قُتل مدني في طبرق', 'غارة إسرائيلية على صور يوم 3 مارس 2024'],
  },
}
