import type { PlaceRule } from '../../places/index.ts'
import type { Records } from './rule.ts'

/** How a name was found to be a place. */
export const placeRules: Records<PlaceRule> = {
  'place.name': {
    en: 'The bare name, well known enough to be a place by itself.',
    ar: 'الاسم وحده، وهو من الشهرة بحيث يكفي.',
    fires: [
      ['استعاد الجيش السوداني سنجة', 'seize at=Singa'],
      ['هاجم الحوثيون مأرب', "attack at=Ma'rib"],
    ],
    quiet: ['قُتل مدني في سنجة', 'حل السلام على القرية'],
  },
  'place.preposition': {
    en: 'A preposition of place before the name.',
    ar: 'حرف جر مكاني قبل الاسم.',
    fires: [
      ['غارة على صعدة', "airstrike at=Sa'dah"],
      ['قُتل مدني في طبرق', 'kill at=Tobruk'],
    ],
    quiet: ['استعاد الجيش السوداني سنجة', 'قُتل مدني في مدينة طبرق'],
  },
  'place.type-word': {
    en: 'A type word before the name: «مدينة», «قرية», «ناحية», «مخيم».',
    ar: 'كلمة نوع قبل الاسم: «مدينة»، «قرية»، «ناحية»، «مخيم».',
    fires: [
      ['قصفت إسرائيل بلدة الخيام', 'shelling'],
      ['داهمت قوات إسرائيلية مخيم بلاطة', 'raid agent=israel'],
    ],
    quiet: ['غارة على صعدة', 'قصفت إسرائيل البلدة'],
  },
  'place.part': {
    en: 'A word for a part or the surroundings: «ريف», «أطراف», «محيط».',
    ar: 'كلمة جزء أو جوار: «ريف»، «أطراف»، «محيط».',
    fires: [
      ['غارة على أطراف سراقب', 'airstrike at=Saraqib'],
      ['اشتباكات في محيط تعز', 'clash'],
    ],
    quiet: ['غارة على سراقب', 'اشتباكات في مدينة تعز'],
  },
  'place.direction': {
    en: 'A compass word before the name: «شرقي», «شمال غرب».',
    ar: 'كلمة جهة قبل الاسم: «شرقي»، «شمال غرب».',
    fires: [
      ['مقتل مدني شرقي سرت', 'kill at=east of Surt District'],
      ['اندلعت اشتباكات عنيفة شمال منبج', 'clash at=north of Manbij'],
    ],
    quiet: ['مقتل مدني في سرت', 'اندلعت اشتباكات في شمال البلاد'],
  },
  'place.distance': {
    en: 'So many kilometres from the name.',
    ar: 'كذا كيلومترا عن الاسم.',
    fires: [
      ['باتت القوات العراقية على بعد 10 كيلومترات من مدينة القائم', 'advance agent=iraqi-forces'],
      ['غارة على قرية 12 كم جنوب تدمر', 'airstrike'],
    ],
    quiet: ['قُتل جندي في سبها', 'سار المتسابقون 10 كيلومترات في بيروت'],
  },
  'place.list': {
    en: 'A further name in a list of places: «قريتي س وص».',
    ar: 'اسم آخر في قائمة أماكن: «قريتي س وص».',
    fires: [
      ['قصفت قوات النظام قريتي الفطيرة وسفوهن', 'shelling'],
      ['غارات على بلدات سرمين وبنش وتفتناز', 'airstrike'],
    ],
    quiet: ['قصفت قوات النظام قرية الفطيرة', 'غارات على بلدة سرمين'],
  },
  'place.unknown': {
    en: 'A name behind a type word that the gazetteer lacks: kept open, not guessed.',
    ar: 'اسم بعد كلمة نوع لا يعرفه المعجم الجغرافي: يبقى مفتوحا بلا تخمين.',
    fires: [
      ['قصفت قوات النظام قرية "زغبرتة" بريف إدلب', 'shelling'],
      ['اقتحمت القوات العراقية قرية البو طويلع في كركوك', 'attack at=البو طويلع,Kirkuk'],
    ],
    quiet: ['قصفت قوات النظام قرية', 'داهمت قسد قرية الشحيل'],
  },
  'place.reference': {
    en: 'A general word for a place named before: «المدينة», «البلدة».',
    ar: 'لفظ عام لمكان ذُكر قبله: «المدينة»، «البلدة».',
    fires: [
      ['قصفت تركيا مدينة منبج. ثم انسحبت قسد من المدينة.', 'withdraw from=Manbij'],
      ['وصلت تعزيزات إلى بلدة عرسال. وقُتل شاب في البلدة.', 'kill at=Arsal'],
    ],
    quiet: ['قصفت تركيا مدينة منبج', 'قُتل شاب في البلدة'],
  },
  'place.adjective': {
    en: "A country's adjective: not a place by itself, it tells whose or where something is.",
    ar: 'نسبة إلى بلد: ليست مكانا بنفسها، وإنما تبين لمن الشيء أو أين هو.',
    fires: [],
    quiet: ['غارة إسرائيلية على صور', 'مقتل جندي سوري في تدمر'],
  },
  'place.area-of-country': {
    en: "An area noun with a country's adjective is that country: «الأراضي السورية».",
    ar: 'اسم ناحية مع نسبة إلى بلد هو ذلك البلد: «الأراضي السورية».',
    fires: [
      ['قصفت إسرائيل الأراضي السورية', 'shelling at=Syria'],
      ['انسحبت القوات الأمريكية من الأراضي العراقية', 'withdraw from=Iraq'],
    ],
    quiet: ['قصفت إسرائيل القوات السورية', 'انسحبت القوات الأمريكية من العراق'],
  },
  'place.border': {
    en: 'A border named by both its countries.',
    ar: 'حدود مسماة ببلديها.',
    fires: [
      ['قُتل مهرب عند الحدود السورية- الأردنية', 'kill at=Jordan–Syria border'],
      ['قُتل مهرب عند الحدود السورية مع الأردن', 'kill at=Jordan–Syria border'],
    ],
    quiet: ['قُتل مهرب على الحدود السورية', 'اشتباكات في السودان'],
  },
  'place.border-side': {
    en: 'A border named by one of its countries.',
    ar: 'حدود مسماة بأحد بلديها.',
    fires: [
      ['قُتل مهرب على الحدود السورية', 'kill'],
      ['نزحت عائلات إلى قرى قرب الحدود التركية', 'displace'],
    ],
    quiet: ['قُتل مهرب على الحدود السورية الأردنية', 'تسلل مسلحون إلى العراق'],
  },
}
