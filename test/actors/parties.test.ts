import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectParties, read } from './marks.ts'

test('parties by name, with clitics, in the sense of their country', () => {
  expectParties([
    'اشتبك ⟦syrian-national-army|الجيش الوطني⟧ مع ⟦sdf|قسد⟧ قرب منبج',
    'استهدف ⟦yemen-government|الجيش الوطني⟧ مواقع ⟦houthis|الحوثيين⟧ في تعز',
    'دخل ⟦lna|الجيش الوطني⟧ أحياء في بنغازي',
    'شنّ ⟦saudi-coalition|طيران التحالف⟧ غارة على صنعاء',
    'شنّ ⟦coalition|طيران التحالف⟧ غارة غرب الموصل',
    'قال شهود في أم درمان إن ⟦rsf|الدعم السريع⟧ قصف السوق و⟦sudan-army|القوات المسلحة⟧ ردّت',
    'طوّقت ⟦popular-mobilization|التعبئة الشعبية⟧ البلدة',
  ])
})

test('force and nationality make a party; the lexicon need not know the pair', () => {
  expectParties([
    'أسقط ⟦jordanian-forces|الجيش الأردني⟧ ⟦iran|مسيّرة إيرانية⟧',
    'ألقت ⟦egyptian-forces|قوات الأمن المصرية⟧ القبض على ستة',
    'دورية ل⟦chadian-forces|حرس الحدود التشادي⟧ عبرت الوادي',
    'تقدمت ⟦iraqi-forces|القوات العراقية⟧ و⟦syrian-government|السورية⟧ نحو السد',
    'وصلت ⟦kenyan-forces|قوات كينية⟧ إلى البلدة',
    'احتجت ⟦algeria|الحكومة الجزائرية⟧ على القرار',
    'نفذتها ⟦iraqi-forces|طائرات F16 العراقية⟧',
    'أغارت ⟦usa|مقاتلات إف 35 الأميركية⟧',
    'قصف ⟦israel|آليات إسرائيلية⟧ شرق الحي',
  ])
})

test('a nationality after an act is the doer; the span is the adjective', () => {
  expectParties([
    'دمّر القصف المدفعي والصاروخي ⟦turkey|التركي⟧ ثلاثة منازل',
    'غارات جوية ⟦russia|روسية⟧ على أطراف القرية',
    'سقطت قذائف مصدرها الأراضي ⟦turkey|التركية⟧ على القرية',
    'أثار التوغل ⟦israel|الإسرائيلي⟧ غضبا',
    'شهدت البلدة تنسيقا ⟦syrian-government|سوريًّا⟧- ⟦iraq|عراقيًّا⟧',
  ])
  const [actor] = read('قصف تركي على القرية').actors
  assert.equal(actor?.adjective, true)
})

test('a nationality after land, tellers, people or an annexed noun is no party', () => {
  expectParties([
    'عبروا الأراضي السورية نحو الحدود العراقية',
    'في محافظة الحسكة السورية',
    'دخلوا مدينة الموصل العراقية ليلا',
    'قالت صحيفة بريطانية كبيرة ذلك',
    'وصل المدنيون السوريون واللاجئون العراقيون',
    'تضررت ألوية المزارع',
    'استمر قصف الرقة السورية يومين',
  ])
})

test('two names of one party are one mention; its own noun and adjectives belong to it', () => {
  expectParties([
    'هاجمت ⟦sdf|قوات سوريا الديمقراطية "قسد"⟧ النقطة',
    'أعلن ⟦islamic-state|تنظيم الدولة الإسلامية (داعش)⟧ ذلك',
    'قتل ⟦hezbollah|حزب الله اللبناني⟧ اثنين',
    'تقدم ⟦peshmerga|قوات البيشمركة⟧ وانسحاب ⟦islamic-state|تنظيم "داعش" الإرهابي⟧',
  ])
})

test('a backer is not the doer', () => {
  expectParties([
    'هاجمت ⟦syrian-national-army|فصائل موالية لتركيا⟧ القرية',
    'قصفت ⟦iran-backed-militias|مجموعات مسلحة مدعومة من إيران⟧ القاعدة',
    'شنت ⟦saudi-coalition|مقاتلات التحالف العربي⟧ بقيادة السعودية غارات',
    'انسحبت ⟦sdf|قوات سوريا الديمقراطية⟧ المدعومة من الولايات المتحدة',
    'أحرقت ⟦uae-backed-forces|كتائب مدعومة من الإمارات⟧ المخزن',
    'دهسته مدرعة تابعة لل⟦turkey|جيش التركي⟧',
  ])
})

test('states and capitals are named only where nothing makes them a place', () => {
  expectParties([
    'اتهمت ⟦turkey|أنقرة⟧ ⟦syrian-government|دمشق⟧ بالمماطلة',
    'عاد من تركيا إلى العراق وسوريا',
    'خرج متظاهرون في ريف دمشق',
    'تلقى دعما من قبل ⟦russia|روسيا⟧',
  ])
  assert.equal(read('أدانت فرنسا الهجوم').actors[0]?.placeLike, true)
})

test('loaded names are read neutrally, by their outlet where they need one', () => {
  expectParties(['أحرق ⟦turkey|جيش الاحتلال التركي⟧ و⟦syrian-national-army|مرتزقته⟧ الحقول'])
  expectParties(['قصفت ⟦israel|مسيرة العدو⟧ سيارة في صور'], { leaning: 'axis' })
  expectParties(['قصف ⟦turkey|الاحتلال⟧ المحطة'], { leaning: 'kurdish-movement' })
  const [actor] = read('نهبت ميليشيا الحوثي القافلة').actors
  assert.deepEqual([actor?.id, actor?.loaded, actor?.name], ['houthis', true, 'Houthis (Ansar Allah)'])
})

test('words that are also names stay words', () => {
  expectParties([
    'عمل المتطوعون بحماس كبير',
    'قصفوا القاعدة العسكرية',
    'نشطت الحركة التجارية في السوق',
    'اجتمعت الهيئة العامة للمزارعين',
    'أعلن الحزب الفائز برنامجه',
  ])
  expectParties(['اعتقال قيادي في ⟦al-qaeda|القاعدة⟧'])
})

test('unknown gunmen and aircraft are parties of their own', () => {
  expectParties([
    'أطلق ⟦unknown-gunmen|مسلحون مجهولون⟧ النار',
    'استهدفت ⟦unknown-aircraft|طائرة مسيرة مجهولة⟧ دراجة',
  ])
})
