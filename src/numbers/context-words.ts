import { Words } from './place.ts'

/** Month names of the Levant, Egypt and the Gulf, the Maghreb, and the Hijri year (CLDR ar-SY, ar-EG, ar-DZ, ar-SA). */
export const months = new Words(`
  كانون شباط آذار نيسان أيار نوار حزيران تموز آب أيلول تشرين
  يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
  جانفي فيفري أفريل ماي جوان جويلية أوت شتنبر نونبر دجنبر غشت يوليوز
  محرم صفر رجب شعبان رمضان شوال ذو ذي جمادى`)
export const monthHeads = new Words('كانون تشرين ربيع جمادى')
export const weekdays = new Words('السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة')
export const dayWords = new Words('يوم تاريخ الموافق الموافقة يومي أيام')
export const dayParts = new Words('يوم ليلة صباح مساء فجر ظهر عصر نهار أمس اليوم مغرب عشية')
export const yearWords = new Words('عام سنة عامي سنتي عامين سنتين موسم دستور مواليد تولد')
export const yearOpeners = new Words(`
  في منذ حتى قبل بعد خلال أواخر أوائل أواسط مطلع بداية نهاية منتصف صيف شتاء خريف ربيع
  انتخابات حرب ثورة اتفاق مونديال أولمبياد دستور هجمات أحداث انقلاب`)
export const clockWords = new Words('الساعة الساعات')
export const clockTails = new Words('صباحا مساء ظهرا فجرا ليلا عصرا صباح بتوقيت')
export const durations = new Words(`
  ثانية ثوان ثواني دقيقة دقائق ساعة ساعات يوم يوما أيام ليلة ليال ليالي أسبوع أسبوعا أسابيع
  شهر شهرا أشهر شهور سنة سنوات سنين عام عاما أعوام عقد عقدا عقود قرن قرنا قرون`)
export const years = new Words('عام عاما سنة أعوام سنوات ربيعا')
export const ageWords = new Words('عمره عمرها سن عمرهما أعمارهم أعمارهن أعمارهما')
export const looseAgeWords = new Words('العمر عمر أعمار')
export const agedWords = new Words('البالغ البالغة يبلغ تبلغ بلغ بلغت يناهز')
export const measures = new Words(`
  كيلومتر كيلومترا كيلومترات كيلومترين كم كلم كيلو كيلومتر متر مترا أمتار سم سنتيمتر ملم مم ميليمتر مليمتر
  ميل ميلا أميال هكتار هكتارا هكتارات دونم دونما دونمات فدان فدانا طن طنا أطنان كيلوغرام كيلوغراما كيلوجرام
  غرام غراما جرام كغ كغم لتر لترا ليتر ليترا مل ملي درجة درجات برميل برميلا ميغاواط ميجاوات عقدة قدم قدما واط
  بوصة بكسل ميغابكسل كلغ ميغابايت غيغابايت فولت م²`)
export const currencies = new Words(`
  دولار دولارا دولارات دولارين ليرة ليرات دينار دينارا دنانير ريال ريالا ريالات درهم درهما دراهم يورو
  جنيه جنيها جنيهات روبل شيكل شيكلا تومان سنت سنتا يوان شلن`)
export const priceWords = new Words('سعر بسعر بقيمة قيمته قيمتها بمبلغ مبلغ صرف ثمن ثمنه ثمنها بسعره')
export const phoneWords = new Words('هاتف تلفون جوال موبايل واتساب واتس فاكس للتواصل الخلوي المحمول')
export const weapons = new Words(`
  كلاشينكوف كلاشنكوف كلاشنيكوف كلاشن ميغ ميج سوخوي سو اف تي ام مي اس بي غراد جراد توشكا كاتيوشا سكود فاتح
  شهاب قسام زلزال بركان شاهد مهاجر دوشكا هاون مدفع مدافع رشاش رشاشات عيار آر جي كي بانتسير هيل هيمارس بيرقدار كوفيد`)
export const calibres = new Words('ملم مم ميليمتر مليمتر')
export const unitHeads = new Words(`
  فرقة لواء فوج كتيبة سرية فيلق سرب فصيل أسطول لواءين لواءان فرقتين فرقتان كتيبتين كتائب ألوية فرق أفواج وحدة`)
/** Heads that take only an ordinal: «الجيش 12 مسلحا» counts twelve. */
export const ordinalUnitHeads = new Words('جيش قوة قطاع حشد منطقة دفعة')
export const streetHeads = new Words(`
  شارع طريق دوار حي جسر ميدان ساحة مفرق بوابة كورنيش أوتوستراد تقاطع بلوك عمارة زقاق حارة نفق`)
export const labelHeads = new Words(`
  رقم أرقام مادة مادتين مواد قرار قراري مرسوم قانون بند فقرة صفحة قناة حلقة مجموعة جولة دورة نسخة رحلة خط محطة غرفة
  كيلو مخيم شهر ملعب جزء موديل رؤية فرانس روسيا سكاي فئة جناح طابق زنزانة قسم ذكرى نسختها دورتها جولتها موسمها إصدار هاتف ويندوز أندرويد آيفون`)
export const names = new Words('بئر بير نقطة ساعة زيارة مجموعة قمة')
export const sport = new Words(`
  فوز فاز تعادل تعادلا مباراة مباريات هدف أهداف هدفين نتيجة بنتيجة خسر خسارة دوري منتخب كأس فريق نادي ملعب
  الشوط تغلب يتعادل ركلات ضيفه`)
/** What platforms put around posts, and English month names. */
export const pageWords = new Words(`
  retweet retweets retweeted like likes liked reply replies comment comments share shares shared view views reactions
  التعليقات تعليقات follower followers following am pm show thread show ago min mins hour hours posts post photos photo
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`)
/** «accountDecember 18»: pages run words together before the month. */
export const endsInMonth =
  /(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/
export const minuteWords = new Words('الدقيقة الدقيقتين')
export const media = new Words('أخبار إخبارية نيوز قناة صفحة فرانس شبكة وكالة')
export const idioms = new Words('آن وقت كل صوت صف')
/** Nouns that are counted, so that «في 2000 منزل» is no year; the reading's own lists are richer. */
export const counted = new Words(`
  شخص شخصا أشخاص قتيل قتيلا قتلى جريح جريحا جرحى مدني مدنيا مدنيين نازح نازحا نازحين لاجئ لاجئا لاجئين عنصر عنصرا
  عناصر مقاتل مقاتلا مقاتلين مسلح مسلحا مسلحين جندي جنديا جنود عائلة أسرة عائلات أسر منزل منزلا منازل طفل طفلا أطفال
  امرأة نساء ضحية ضحايا مصاب مصابا مصابين معتقل معتقلا معتقلين أسير أسيرا أسرى غارة غارات إرهابي إرهابيا رجل رجلا
  مرة مرات شهيد شهيدا شهداء جثة جثث جثامين رهينة رهائن مختطفين مخطوفين ضابط ضباط فرد أفراد شبان شبابا فتيات رجال عمال
  صحفيين صحفيا طالبا طلاب مسعفين مسلحة سجين سجينا سجناء هارب هاربين مفقود مفقودا مفقودين آخرين آخرون مهاجم مهاجمين
  دبابة دبابات آليات سيارات عربة عربات مدرعة مدرعات دراجة دراجات طائرات مروحية مروحيات مسيرة مسيرات صواريخ
  قنبلة قنابل برميلا براميل عبوة عبوات لغما ألغام رشقة ضربة ضربات هجوما هجمات هجوم عملية عمليات انفجار انفجارا
  انفجارات موقع مواقع مقر مقار مقرات قرية قرى بلدة بلدات مدينة مدن نقطة نقاط حاجز حواجز مدرسة مدارس مبان مباني خيمة خيم
  مواطن مواطنا شاب شابا صاروخ صاروخا قذيفة قذائف طائرة آلية سيارة بيت بيتا وحدة مبنى موقعا`)
/** Names that end as an accusative does («سوريا» is no counted noun). */
export const namesInAlif = new Words(
  'سوريا تركيا روسيا درعا ليبيا أوروبا أوكرانيا ألمانيا بريطانيا إيطاليا إسبانيا كوريا أفريقيا آسيا داريا هذا لما بينما فيما كما عندما حيثما مما',
)
