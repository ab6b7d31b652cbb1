import type { EvidenceRule } from '../../places/index.ts'
import type { Records } from './rule.ts'

/** What spoke for the place that the name was taken for. */
export const evidenceRules: Records<EvidenceRule> = {
  'place.called-elsewhere': {
    en: 'The report plainly calls the same name a place elsewhere.',
    ar: 'التقرير يسمي الاسم نفسه مكانا صراحة في موضع آخر.',
    fires: [
      ['قصف تركي على الشهباء. وأصيب مواطن في منطقة الشهباء.', 'shelling agent=turkey'],
      ['مقتل مدني في الهندية. ووصلت تعزيزات إلى مدينة الهندية.', 'kill'],
    ],
    quiet: ['قُتل مدني في طبرق', 'قصفت قوات النظام بلدة سرمين'],
  },
  'place.country-follows': {
    en: 'The adjective of its country follows: «الموصل العراقية».',
    ar: 'تتبعه نسبة إلى بلده: «الموصل العراقية».',
    fires: [
      ['قُتل ثلاثة في مدينة الموصل العراقية', 'kill at=Mosul'],
      ['غارة على مدينة القصير السورية', 'airstrike'],
    ],
    quiet: ['قُتل ثلاثة في الموصل', 'غارة سورية على القصير'],
  },
  'place.lies-in': {
    en: 'The words say in which wider place it lies: «س بريف ص».',
    ar: 'الألفاظ تقول في أي مكان أوسع هو: «س بريف ص».',
    fires: [
      ['قصفت قوات النظام بلدة سرمين بريف إدلب', 'shelling at=Sarmin'],
      ['قُتل شاب في قرية الحاج علي في قضاء القيارة', 'kill'],
    ],
    quiet: ['قصفت قوات النظام بلدة سرمين', 'قُتل شاب في سرمين ونزحت عائلات من إدلب'],
  },
  'place.lies-by': {
    en: 'The words say beside or in which part of a wider place it lies: «س شرق ص».',
    ar: 'الألفاظ تقول بجوار أي مكان أو في أي جزء منه: «س شرق ص».',
    fires: [
      ['قصفت قوات النظام بلدة سرمين شرق إدلب', 'shelling at=Sarmin'],
      ['هاجم مسلحون قرية الشحيل شرقي دير الزور', 'attack'],
    ],
    quiet: ['قصفت قوات النظام بلدة سرمين', 'قصفت قوات النظام سرمين وإدلب'],
  },
  'place.wider-follows': {
    en: 'A wider place stands right behind it: «قضاء تلعفر محافظة نينوى».',
    ar: 'مكان أوسع يتبعه مباشرة: «قضاء تلعفر محافظة نينوى».',
    fires: [
      ['قُتل مدني في بلدة السخنة محافظة حمص', 'kill at=As Sukhnah'],
      ['غارة على مديرية حيس محافظة الحديدة', 'airstrike'],
    ],
    quiet: ['قُتل مدني في بلدة السخنة', 'قُتل مدني في بلدة السخنة بمحافظة حمص'],
  },
  'place.wider-after-mark': {
    en: 'A wider place stands behind a comma or dash: «سرمين، محافظة إدلب».',
    ar: 'مكان أوسع بعد فاصلة أو شرطة: «سرمين، محافظة إدلب».',
    fires: [
      ['قُتل مدني في سرمين، محافظة إدلب', 'kill at=Sarmin'],
      ['انفجار عبوة في بلدة الشحيل، محافظة دير الزور', 'bombing'],
    ],
    quiet: ['قُتل مدني في سرمين', 'قُتل مدني في سرمين بمحافظة إدلب'],
  },
  'place.kilometres': {
    en: 'How far from the named place, and in which direction.',
    ar: 'البعد عن المكان المذكور وجهته.',
    fires: [
      ['غارة على قرية 12 كم جنوب تدمر', 'airstrike'],
      ['باتت القوات العراقية على بعد 10 كيلومترات من مدينة القائم', 'advance agent=iraqi-forces'],
    ],
    quiet: ['انفجر لغم جنوب الرطبة', 'قُتل جندي في سبها'],
  },
  'place.side-before': {
    en: 'The side is said before the name: «الأطراف الشمالية من س».',
    ar: 'الجهة مذكورة قبل الاسم: «الأطراف الشمالية من س».',
    fires: [
      ['قُتل مدني في الأحياء الغربية من مدينة تعز', 'kill'],
      ['غارات على تلال في الريف الشمالي لمحافظة اللاذقية', 'airstrike'],
    ],
    quiet: ['اشتباكات شمال تعز', 'قصفت قوات النظام ريف إدلب الجنوبي'],
  },
  'place.border-of': {
    en: 'The countries that the words name for the border.',
    ar: 'البلدان المذكورة للحدود.',
    fires: [
      ['قُتل مهرب عند الحدود السورية- الأردنية', 'kill'],
      ['اعتقل الجيش مهربين على الحدود مع سوريا', 'arrest at=Syria'],
    ],
    quiet: ['قُتل مهرب في درعا', 'أغلقت مصر المعبر'],
  },
  'place.other-side': {
    en: "The border's other side is the other neighbour that the report speaks of.",
    ar: 'الجانب الآخر للحدود هو الجار الآخر الذي يتكلم عنه التقرير.',
    fires: [
      ['قُتل مهرب في درعا على الحدود الأردنية', 'kill'],
      ['قُتل جندي مصري قرب الحدود الليبية', 'kill at=Egypt–Libya border'],
    ],
    quiet: ['قُتل مهرب على الحدود السورية الأردنية', 'قُتل مهرب في درعا'],
  },
  'place.stands-for': {
    en: 'The general word stands for the last fitting place named before.',
    ar: 'اللفظ العام يعود إلى آخر مكان مناسب ذُكر قبله.',
    fires: [
      ['قصفت تركيا مدينة منبج. ثم انسحبت قسد من المدينة.', 'withdraw from=Manbij'],
      ['وصلت تعزيزات إلى بلدة عرسال. وقُتل شاب في البلدة.', 'kill at=Arsal'],
    ],
    quiet: ['انسحبت قسد من المدينة', 'قصفت تركيا مدينة منبج'],
  },
  'place.part-of': {
    en: 'A quarter or area that the gazetteer lacks is a part of the town named before.',
    ar: 'حي أو منطقة لا يعرفها المعجم الجغرافي جزء من المدينة المذكورة قبلها.',
    fires: [
      ['قصف الجيش السوداني مدينة الفاشر. وقُتل مدنيون في منطقة السوق.', 'kill at=part of El Fasher'],
      ['قُتل شاب في مدينة درعا. واعتقل آخر في منطقة المحطة.', "arrest at=part of Dar'a"],
    ],
    quiet: ['قُتل مدني في حي السكري بحلب', 'انسحبت قسد من المدينة'],
  },
  'place.country-told': {
    en: 'The report speaks of this country: its parties and places.',
    ar: 'التقرير يتكلم عن هذا البلد: أطرافه وأماكنه.',
    fires: [
      ['هاجم الحوثيون مأرب', "attack at=Ma'rib"],
      ['قصف الجيش السوداني نيالا', 'shelling at=Nyala'],
    ],
    quiet: ['قُتل مدني في طبرق', 'انفجار لغم في تدمر'],
  },
  'place.kind-told': {
    en: 'The type word says what kind of place it is.',
    ar: 'كلمة النوع تقول ما نوع المكان.',
    fires: [
      ['داهمت قوات إسرائيلية مخيم بلاطة', 'raid'],
      ['قُتل مدني في مدينة طبرق', 'kill at=Tobruk'],
    ],
    quiet: ['قُتل مدني في طبرق', 'غارة على صعدة'],
  },
  'place.can-lie-in': {
    en: 'By the map it can lie in the wider place that the words name.',
    ar: 'بحسب الخريطة يمكن أن يقع في المكان الأوسع الذي تذكره الألفاظ.',
    fires: [
      ['قصفت قوات النظام بلدة سرمين بريف إدلب', 'shelling at=Sarmin'],
      ['قُتل ثلاثة في مدينة الموصل العراقية', 'kill at=Mosul'],
    ],
    quiet: ['قصفت قوات النظام بلدة سرمين', 'قُتل ثلاثة في الموصل'],
  },
  'place.near': {
    en: 'How far the nearest other place of the report lies.',
    ar: 'بعد أقرب مكان آخر في التقرير.',
    fires: [
      ['قصفت قوات النظام سرمين ومدينة بنش', 'shelling'],
      ['اشتباكات بين الجيش والمهربين في جرود عرسال على الحدود اللبنانية السورية', 'clash'],
    ],
    quiet: ['قصفت قوات النظام بلدة سرمين', 'نزحت عائلات من الفاشر'],
  },
  'place.rivals': {
    en: 'Two places of this name fit alike: left open.',
    ar: 'مكانان بهذا الاسم يناسبان سواء: يبقى مفتوحا.',
    fires: [
      ['مقتل شاب برصاص مجهولين في الصويرة', 'kill at=الصويرة'],
      ['انفجار لغم في طرابلس', 'bombing at=طرابلس'],
    ],
    quiet: ['قُتل مدني في طبرق', 'قصف الجيش الليبي طرابلس'],
  },
  'place.no-candidate': {
    en: 'No place of this name fits the report: left open.',
    ar: 'لا مكان بهذا الاسم يناسب التقرير: يبقى مفتوحا.',
    fires: [
      ['اعتقلت قسد شابا من حي السكر في الرقة', 'arrest'],
      ['قُتل ضابط في حي الصحافة بمدينة درعا', 'kill'],
    ],
    quiet: ['قُتل مدني في طبرق', 'غارة على صعدة'],
  },
}
