/** Verbs and phrases of telling, folded stems: what makes a person's office (مسؤول، قيادي، ضابط) a teller here. */
const verbs =
  'قال قالت قالوا يقول تقول افاد افادت افادوا يفيد ذكر ذكرت ذكروا يذكر اكد اكدت اكدوا يوكد يؤكد اوضح اوضحت يوضح اشار اشارت يشير كشف كشفت يكشف اعلن اعلنت يعلن صرح صرحت اضاف اضافت تابع تابعت لفت لفتت نوه نوهت شدد شددت ابلغ ابلغت رجح رجحت زعم زعمت ادعي ادعت تحدث تحدثت حذر حذرت وثق وثقت رصد رصدت علمت نشر نشرت اعتبر اعتبرت نفي نفت عزا عزت اتهم اتهمت توقع طالب دعا اوردت اورد تداول تداولت نعي نعت عبرت'
    .split(' ')
    .flatMap((verb) => [verb, `و${verb}`])
const byWords =
  'بحسب حسب وفق وفقا نقلا حسبما لسان قول تصريح تصريحات اكده اكدته ذكره ذكرته قاله قالته اعلنه اعلنته اعلنها لمراسل ابلغني'
    .split(' ')
    .flatMap((word) => [word, `و${word}`, `ل${word}`, `ب${word}`])

/** Verbs of telling, folded. */
export const tellingVerbs: ReadonlySet<string> = new Set(verbs)
/** Words of a by-phrase, folded: بحسب، وفق، نقلا عن. */
export const tellingPhrases: ReadonlySet<string> = new Set(byWords)

/** Verbs of telling that are acts themselves («حذر وزير الدفاع التركي»): the speaker is the doer before he is a teller. */
export const actsOfSpeech: ReadonlySet<string> = new Set(
  ['حذر', 'حذرت', 'اتهم', 'اتهمت', 'طالب', 'دعا', 'نعي', 'نعت'].flatMap((verb) => [verb, `و${verb}`]),
)

/** What follows في after a teller and is no place («في وقت سابق», «في بيان»), or ends the place's words. */
export const noPlace =
  /^(?:وقت|حديث|حديثه|تصريح|تصريحات|بيان|مقابله|اتصال|هذا|هذه|مؤتمر|تقرير|تقريره|شؤون|شوون|مجال|قسم|رساله|تغريده|منشور|كلمه|خبر|ساعه|يوم|اليوم|الوقت|امس|ان|انه|انها|انهم|الي|علي|عن|بان|بانه|قوله|قولها|ل.+|و.{4,})$/

const words = (list: string): ReadonlySet<string> => new Set(list.split('|'))

/** Nouns (first form of their row) that are tellers only where a word of telling stands near; else people of the story. */
export const needsTelling = words(
  'مسؤول|ضابط|قيادي|خبير|طبيب|شاهد|مدير|مواطن|وزير|رائد|متحدث|ناشط|مراسل|تقرير|بيان|موقع|غرفة عمليات|إعلام|منظمة|شبكة|' +
    'المسؤول|الضابط|الوزارة|المراسل|الناشط|المتحدث|الموقع|الشبكة|المنظمة|القناة|التقرير|البيان',
)

/** Nouns that are tellers only with an adjective after them («صحيفة بريطانية», «موقع إخباري») or an outlet's name. */
export const needsAdjective = words(
  'موقع|صفحة|شبكة|صحيفة|وكالة|قناة|إذاعة|مجلة|منظمة|مرصد|إعلام|وسيلة إعلام|بيان|غرفة عمليات',
)

/** Nouns that an outlet's name may follow. */
export const carriesOutlet = words('موقع|صفحة|شبكة|صحيفة|وكالة|قناة|إذاعة|مجلة|منظمة|مراسل|تقرير|مرصد')

/** Phrases (first form of their row) that are bodies or people of the story unless something tells beside them. */
export const phraseNeedsTelling = words(
  'سكان محليون|أقارب الضحايا|ناجون|تنسيقية|الدفاع المدني|خلية الإعلام الأمني|وزارة الدفاع|وزارة الداخلية|وزارة الخارجية|' +
    'وزارة الصحة|الأمم المتحدة|قيادة الشرطة|مجلس الوزراء|مدير الناحية|تقارير إعلامية|صفحات محلية',
)
