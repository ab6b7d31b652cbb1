import type { Movement } from './families.ts'
import type { Records } from './rule.ts'

/** Words that tell of going, holding ground, or being held. */
export const movementRules: Records<Movement> = {
  flee: {
    en: 'A word of fleeing: fighters or people leave in fear.',
    ar: 'لفظ الفرار: مقاتلون أو أهال يتركون مكانا خوفا.',
    fires: [
      ['فر عناصر تنظيم الدولة الإسلامية من القائم إلى البادية', 'flee agent=islamic-state'],
      ['هربت عائلات من الفاشر باتجاه طويلة', 'flee'],
    ],
    quiet: ['فرّ الوقت من أيدي الطلاب', 'وفرت البلدية حافلات لنقل التلاميذ'],
  },
  escape: {
    en: 'Flight out of a prison or from captors.',
    ar: 'فرار من سجن أو من أيدي الخاطفين.',
    fires: [
      ['فر ستة سجناء من سجن الرمادي', 'escape escaped=6'],
      ['هرب معتقلون من سجن غويران في الحسكة', 'escape'],
    ],
    quiet: ['هرب السكان من القصف على سرت', 'تهرب شركات من دفع الضرائب'],
  },
  withdraw: {
    en: 'A force leaves a place it held.',
    ar: 'قوة تترك مكانا كانت فيه.',
    fires: [
      ['انسحبت قوات حفتر من مدينة ترهونة', 'withdraw'],
      ['تراجع الجيش السوداني من مواقعه في مدني', 'withdraw agent=sudan-army'],
    ],
    quiet: ['انسحب اللاعب من بطولة بيروت للتنس', 'تراجعت أسعار القمح في مصر'],
  },
  evacuate: {
    en: 'People are taken out of danger by somebody.',
    ar: 'إخراج أناس من الخطر.',
    fires: [
      ['أجلى الهلال الأحمر 40 جريحا من حي الوعر', 'evacuate moved=40'],
      ['إجلاء عائلات من مخيم اليرموك بالحافلات', 'evacuate'],
    ],
    quiet: ['أجلت المحكمة جلستها إلى الأحد', 'أخلى النادي سبيل لاعبه لانتهاء عقده'],
  },
  displace: {
    en: 'People leave their homes because of fighting.',
    ar: 'نزوح الناس عن ديارهم بسبب القتال.',
    fires: [
      ['نزحت 300 عائلة من الضالع', 'displace moved=300'],
      ['تهجير سكان قرى في دارفور', 'displace'],
    ],
    quiet: ['قدمت المنظمة سلالا غذائية للنازحين في إدلب', 'هاجرت الطيور نحو الجنوب'],
  },
  move: {
    en: 'A force, convoy or people go to or come from a place.',
    ar: 'سير قوة أو رتل أو أناس إلى مكان أو منه.',
    fires: [
      ['عادت 40 عائلة إلى قرى في سنجار', 'move moved=40'],
      ['وصلت حافلات تقل مسلحين إلى قلعة المضيق', 'move'],
    ],
    quiet: ['وصل سعر الدولار إلى مستوى قياسي', 'دخل القانون حيز التنفيذ في القاهرة'],
  },
  infiltrate: {
    en: 'Fighters slip into or through a place.',
    ar: 'تسلل مقاتلين إلى مكان أو عبره.',
    fires: [
      ['تسلل عناصر من تنظيم الدولة الإسلامية إلى قرية في ديالى', 'infiltrate agent=islamic-state'],
      ['تسلل مسلحون عبر الحدود السورية العراقية', 'infiltrate'],
    ],
    quiet: ['تسلل الملل إلى نفوس المتفرجين', 'ألغى الحكم الهدف بداعي التسلل'],
  },
  advance: {
    en: 'A force gains ground without being said to hold it.',
    ar: 'قوة تكسب أرضا من غير أن يقال إنها سيطرت.',
    fires: [
      ['تقدمت القوات العراقية في الحي القديم بالموصل', 'advance agent=iraqi-forces'],
      ['تتقدم القوات العراقية نحو قضاء راوة', 'advance agent=iraqi-forces'],
    ],
    quiet: ['تقدم الفريق الليبي بهدف في الدقيقة الأولى', 'تقدم المواطنون بطلبات للبلدية'],
  },
  seize: {
    en: 'A force takes a place or weapons.',
    ar: 'قوة تستولي على مكان أو سلاح.',
    fires: [
      ['سيطرت هيئة تحرير الشام على بلدة كفرنبل', 'seize agent=hts'],
      ['استعاد الجيش اليمني جبل هيلان', 'seize'],
    ],
    quiet: ['سيطر الحزن على وجوه الحاضرين', 'استعاد اللاعب لياقته قبل المباراة'],
  },
  control: {
    en: 'A force holds a place at the time of telling.',
    ar: 'قوة تمسك بمكان وقت الكلام.',
    fires: [
      ['تتحصن قوات حفتر في قاعدة الجفرة', 'control agent=lna'],
      ['تخضع نيالا لسيطرة قوات الدعم السريع', 'control agent=rsf'],
    ],
    quiet: ['تسيطر الشركة على نصف السوق', 'يسيطر النجم على الكرة ببراعة'],
  },
  besiege: {
    en: 'A force closes a place in.',
    ar: 'قوة تحاصر مكانا.',
    fires: [
      ['حاصرت قوات الدعم السريع مدينة الفاشر', 'besiege agent=rsf'],
      ['يحاصر الحوثيون مدينة تعز', 'besiege agent=houthis'],
    ],
    quiet: ['حاصرت الكاميرات النجم عند وصوله', 'حاصر المدافعون مهاجم الفريق'],
  },
  block: {
    en: 'A road or passage is closed, or people are kept from passing.',
    ar: 'قطع طريق أو معبر أو منع الناس من المرور.',
    fires: [
      ['قطع محتجون الطريق بين بيروت وصيدا', 'block'],
      ['أغلقت القوات الإسرائيلية معبر كرم أبو سالم', 'block agent=israel'],
    ],
    quiet: ['قطع المتسابق الطريق في ثلاث ساعات', 'أغلقت البورصة المصرية على ارتفاع'],
  },
  mobilize: {
    en: 'Forces are raised, sent or massed.',
    ar: 'حشد القوات أو إرسالها.',
    fires: [
      ['حشد الحوثيون مقاتلين حول مأرب', 'mobilize agent=houthis'],
      ['دفع الجيش التركي بتعزيزات إلى إدلب', 'mobilize agent=turkey'],
    ],
    quiet: ['حشدت الشركة مواردها لإطلاق الهاتف', 'عزز الفريق صفوفه بلاعبين'],
  },
  fortify: {
    en: 'A force digs in, builds posts or raises barriers.',
    ar: 'قوة تتحصن أو تقيم نقاطا وسواتر.',
    fires: [
      ['أنشأت القوات التركية نقطة عسكرية قرب سراقب', 'fortify agent=turkey'],
      ['حفر الحوثيون خنادق في محيط الحديدة', 'fortify agent=houthis'],
    ],
    quiet: ['أنشأت البلدية حديقة عامة في صيدا', 'حفر العمال بئر ماء في القرية'],
  },
}
