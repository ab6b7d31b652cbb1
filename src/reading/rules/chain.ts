import type { ChainWay } from './ids.ts'
import type { Records } from './rule.ts'

/** Who tells it. */
export const chainRules: Records<ChainWay | '*'> = {
  '*': {
    en: 'A verb of telling with its teller: from the verb to the next teller, or what stands quoted before it.',
    ar: 'فعل قول مع راويه: من الفعل إلى الراوي التالي، أو ما اقتُبس قبله.',
    fires: [
      ['أفاد المرصد السوري لحقوق الإنسان بمقتل مدني في نبل', 'kill chain=sohr'],
      ['قال مصدر طبي إن ثلاثة أطفال قُتلوا في حرض', 'kill chain=medical'],
      [
        'أعلنت وزارة الداخلية العراقية اعتقال أربعة أشخاص في الكوت',
        'arrest chain=official|iraqi-interior-ministry',
      ],
    ],
    quiet: ['قُتل مدني في نبل', 'قتل ثلاثة أطفال في حرض وفق مصدر طبي'],
  },
  according: {
    en: '«بحسب», «وفق» and the like: the part of the sentence it stands in.',
    ar: '«بحسب» و«وفق» وأشباههما: الجزء الذي تقع فيه من الجملة.',
    fires: [
      ['قُتل خمسة مدنيين في زنجبار بحسب مصدر طبي', 'kill chain=medical'],
      ['وفق المرصد السوري لحقوق الإنسان، قصفت تركيا عين عيسى', 'shelling chain=sohr'],
    ],
    quiet: ['قال مصدر طبي إن خمسة مدنيين قُتلوا في زنجبار', 'قُتل خمسة مدنيين في زنجبار'],
  },
  headed: {
    en: 'A teller and a colon at the head of a line tell that line.',
    ar: 'راو ونقطتان في رأس السطر يرويان السطر.',
    fires: [
      ['المرصد السوري لحقوق الإنسان: مقتل مدني في جاسم', 'kill chain=sohr'],
      ['الجيش الإسرائيلي: اعتقلنا عشرة مطلوبين في الخليل', 'arrest chain=party|military'],
    ],
    quiet: ['العراق: مقتل مدني في بعقوبة', 'مقتل مدني في جاسم'],
  },
  statement: {
    en: '«جاء في بيان», «صادر عن»: whose statement it is tells what follows.',
    ar: '«جاء في بيان»، «صادر عن»: صاحب البيان يروي ما بعده.',
    fires: [
      ['وجاء في بيان للمرصد السوري لحقوق الإنسان أن طفلا قُتل في اعزاز', 'kill chain=sohr'],
      [
        'جاء في تقرير لمنظمة العفو الدولية أن الدعم السريع قتل مدنيين في الجنينة',
        'kill agent=rsf chain=amnesty',
      ],
    ],
    quiet: ['جاء الوزير في زيارة إلى بيروت وقُتل حارس', 'قُتل طفل في اعزاز'],
  },
  continued: {
    en: 'A sentence that goes on after a teller in its quotation, line or bulletin is still told by that one.',
    ar: 'جملة تتابع بعد راو في اقتباسه أو سطره أو نشرته ما زالت من روايته.',
    fires: [
      ['أفاد المرصد السوري لحقوق الإنسان بمقتل مدني في نبل. كما أصيب طفل.', 'wound chain=sohr'],
      ['قال مصدر طبي إن مدنيا قُتل في شبام. وأصيب ثلاثة أطفال.', 'wound chain=medical'],
    ],
    quiet: ['قُتل مدني في نبل. كما أصيب طفل.', 'أفاد المرصد السوري لحقوق الإنسان بمقتل مدني في نبل.'],
  },
  credit: {
    en: "The report's own credit line stands around everything it tells.",
    ar: 'سطر المصدر في التقرير يحيط بكل ما يرويه.',
    fires: [
      ['رويترز\nقُتل ثلاثة جنود في مقديشو ونزحت عائلات من المدينة', 'kill chain=reuters'],
      ['بيروت (رويترز) - قصفت إسرائيل بلدة حولا', 'shelling chain=reuters'],
    ],
    quiet: ['قصفت إسرائيل بلدة حولا', 'قال مراسل رويترز إن إسرائيل قصفت بلدة حولا'],
  },
}
