import type { TurnOf } from './ids.ts'
import type { Records } from './rule.ts'

/** How a participant, place or figure was found inside of what stood there, or by way of it. */
export const turnRules: Records<TurnOf> = {
  contents: {
    en: 'Whom or what a convoy, bus or boat carries acts or is hit with it.',
    ar: 'ما تحمله القافلة أو الحافلة أو القارب يفعل معها ويقع عليه ما يقع عليها.',
    fires: [
      ['وصلت قافلة من 300 مقاتل من حزب الله إلى القصير', 'move|mobilize agent=hezbollah'],
      ['دخلت قافلة من 20 شاحنة للجيش اليمني إلى مدينة تعز', 'advance|move vehicles=20'],
    ],
    quiet: ['وصل 300 مقاتل من حزب الله إلى القصير', 'دخل الجيش اليمني مدينة تعز'],
  },
  possessor: {
    en: 'A pronoun on the thing hit stands for the party named before: «مواقعهم».',
    ar: 'ضمير على الشيء المستهدف يعود إلى الطرف المذكور قبله: «مواقعهم».',
    fires: [
      ['هاجم الحوثيون مأرب، فقصفت طائرات التحالف مواقعهم', 'airstrike|shelling target=houthis'],
      ['انسحبت قسد من القرية بعدما قصفت تركيا مواقعها', 'shelling target=sdf'],
    ],
    quiet: ['قصفت طائرات التحالف مواقع الحوثيين', 'قصفت تركيا القرية'],
  },
  reference: {
    en: 'A general word or a bare number takes its party from those told before: «العناصر», «ستة منهم».',
    ar: 'لفظ عام أو عدد مجرد يأخذ طرفه ممن ذُكر قبله: «العناصر»، «ستة منهم».',
    fires: [
      [
        'هاجم عناصر من تنظيم الدولة الإسلامية قرية في كركوك وقُتل ستة منهم',
        'kill target=islamic-state killed=6',
      ],
      ['قُتل مدني وأصيب آخر في خان شيخون', 'wound target=civilians'],
    ],
    quiet: ['قُتل ستة من عناصر تنظيم الدولة الإسلامية', 'أصيب مدني في خان شيخون'],
  },
  'speaks-for': {
    en: 'A ministry, embassy or spokesman acts for its party.',
    ar: 'الوزارة والسفارة والناطق تفعل باسم طرفها.',
    fires: [
      ['أدانت وزارة الخارجية الروسية الغارة على دمشق', 'condemn agent=russia'],
      ['نددت وزارة الخارجية المصرية بقصف غزة', 'condemn agent=egypt'],
    ],
    quiet: ['أدانت روسيا الغارة على دمشق', 'أدان ناشطون الغارة على دمشق'],
  },
  fired: {
    en: 'Who fired the weapon did it: «بصاروخ أطلقته قسد».',
    ar: 'من أطلق السلاح فهو الفاعل: «بصاروخ أطلقته قسد».',
    fires: [
      ['قُتل مدني بصاروخ أطلقته قسد على عفرين', 'kill|shelling agent=sdf'],
      ['استُهدفت سفينة بصاروخ أطلقه الحوثيون', 'attack|shelling agent=houthis'],
    ],
    quiet: ['قُتل مدني بصاروخ على عفرين', 'أطلقت قسد صاروخا على عفرين'],
  },
  owner: {
    en: 'Whose the weapon, patrol or strike is did it: «بآليات للجيش».',
    ar: 'صاحب السلاح أو الدورية أو القصف هو الفاعل: «بآليات للجيش».',
    fires: [
      ['اقتحام قرية حوارة بآليات للجيش الإسرائيلي', 'attack agent=israel'],
      ['هجوم بطائرات مسيرة للحوثيين على سفينة', 'airstrike agent=houthis'],
    ],
    quiet: ['قُتل شاب برصاص مجهولين في طولكرم', 'قتل الجيش الإسرائيلي شابا في طولكرم'],
  },
  'relative-clause': {
    en: 'A relative clause about the place says where it lies: «قرية يسيطر عليها س في ناحية ص».',
    ar: 'جملة صلة عن المكان تقول أين هو: «قرية يسيطر عليها س في ناحية ص».',
    fires: [
      ['سقطت قذائف على قرية في منطقة تسيطر عليها قسد بريف حلب', 'shelling at=Aleppo Governorate countryside'],
      ['وصل الجيش السوداني إلى مناطق تنتشر فيها قوات الدعم السريع في ولاية سنار', 'move to=Sennar State'],
    ],
    quiet: ['بلغت القوات العراقية ناحية الرياض', 'وصلت قوات النظام إلى قرية في ناحية تل تمر'],
  },
  vehicles: {
    en: 'A figure of vehicles counts vehicles, not people.',
    ar: 'عدد الآليات عدد آليات لا أناس.',
    fires: [
      ['دمر الجيش السوداني ثلاث دبابات للدعم السريع', 'destroy vehicles=3'],
      ['تدمير خمس آليات للحوثيين في حجة', 'destroy vehicles=5'],
    ],
    quiet: ['قتل الجيش السوداني ثلاثة من الدعم السريع', 'تدمير ثلاثة منازل في حجة'],
  },
  percent: {
    en: 'A share of an area taken or held is a percentage.',
    ar: 'حصة من منطقة نسبة مئوية.',
    fires: [
      ['سيطر الجيش السوداني على 60 في المئة من مدينة بحري', 'seize percent=60'],
      ['استعادت القوات العراقية 40% من الموصل', 'seize percent=40'],
    ],
    quiet: ['سيطر الجيش السوداني على مدينة بحري', 'ارتفعت الأسعار 60 في المئة في بحري'],
  },
  places: {
    en: 'A figure of villages, posts or quarters taken or left counts places.',
    ar: 'عدد القرى أو النقاط أو الأحياء عدد أماكن.',
    fires: [
      ['سيطرت قسد على ثلاث قرى في ريف الباب', 'seize places=3'],
      ['انسحبت القوات الإسرائيلية من خمس نقاط في جنوب لبنان', 'withdraw places=5'],
    ],
    quiet: ['سيطرت قسد على قرية الشيوخ', 'قصفت إسرائيل ثلاث قرى في جنوب لبنان'],
  },
}
