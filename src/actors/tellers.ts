/** Verbs and phrases of telling, folded stems: what makes a person's office (مسؤول، قيادي، ضابط) a teller here. */
const verbs =
  'قال قالت قالوا يقول تقول افاد افادت افادوا يفيد ذكر ذكرت ذكروا يذكر اكد اكدت اكدوا يوكد يؤكد اوضح اوضحت يوضح اشار اشارت يشير كشف كشفت يكشف اعلن اعلنت يعلن صرح صرحت بين بينت اضاف اضافت تابع تابعت لفت لفتت نوه نوهت شدد شددت ابلغ ابلغت رجح رجحت زعم زعمت ادعي ادعت تحدث تحدثت حذر حذرت وثق وثقت رصد رصدت علم علمت نشر نشرت نقل نقلت اعتبر اعتبرت روي روت نفي نفت عزا عزت اتهم اتهمت توقع طالب دعا اوردت اورد بث بثت تداول تداولت نعي نعت سجل سجلت عبر عبرت'
    .split(' ')
    .flatMap((verb) => [verb, `و${verb}`])
const byWords =
  'بحسب حسب وفق وفقا نقلا عن حسبما لسان قول تصريح تصريحات اكده اكدته ذكره ذكرته قاله قالته اعلنه اعلنته اعلنها لمراسل ابلغني'
    .split(' ')
    .flatMap((word) => [word, `و${word}`, `ل${word}`, `ب${word}`])

/** Verbs of telling, folded. */
export const tellingVerbs: ReadonlySet<string> = new Set(verbs)
/** Words of a by-phrase, folded: بحسب، وفق، نقلا عن. */
export const tellingPhrases: ReadonlySet<string> = new Set(byWords)

/** Nouns that are tellers only where a word of telling stands near; else they are people of the story. */
export const needsTelling: ReadonlySet<string> = new Set([
  'مسؤول',
  'ضابط',
  'قيادي',
  'خبير',
  'طبيب',
  'شاهد',
  'مدير',
  'مواطن',
  'وزير',
  'رائد',
  'متحدث',
  'ناشط',
  'مراسل',
  'تقرير',
  'بيان',
  'المسؤول',
  'الضابط',
  'الوزارة',
  'المراسل',
  'الناشط',
])

/** Nouns that are tellers only with an adjective or place after them: «صحيفة بريطانية», «موقع إخباري». */
export const needsAdjective: ReadonlySet<string> = new Set([
  'موقع',
  'صفحة',
  'شبكة',
  'صحيفة',
  'وكالة',
  'قناة',
  'إذاعة',
  'مجلة',
  'منظمة',
  'مرصد',
  'خلية',
  'إعلام',
  'وسيلة إعلام',
  'بيان',
])

/** Phrases that are places or bodies of the story unless a word of telling stands near. */
export const phraseNeedsTelling: ReadonlySet<string> = new Set([
  'سكان محليون',
  'أقارب الضحايا',
  'ناجون',
  'تنسيقية',
  'الدفاع المدني',
  'خلية الإعلام الأمني',
  'وزارة الدفاع',
  'وزارة الداخلية',
  'وزارة الخارجية',
  'وزارة الصحة',
  'الأمم المتحدة',
  'قيادة الشرطة',
  'مجلس الوزراء',
  'مدير الناحية',
])
