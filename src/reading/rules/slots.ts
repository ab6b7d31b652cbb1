import type { NamedSlot } from './ids.ts'
import type { Records } from './rule.ts'

/** Where a participant, place or figure stood beside its word; the lexicon's row says which role that is. */
export const slotRules: Records<NamedSlot | 'prep-*'> = {
  subject: {
    en: 'The subject of the verb.',
    ar: 'فاعل الفعل.',
    fires: [
      ['قصفت إسرائيل مدينة صور', 'shelling agent=israel'],
      ['الحوثيون أطلقوا صاروخا على ينبع', 'shelling agent=houthis'],
    ],
    quiet: ['قصف مدينة صور', 'مقتل مدني في صور'],
  },
  'passive-subject': {
    en: 'The subject of a passive verb: it befell them.',
    ar: 'نائب الفاعل: وقع الفعل عليه.',
    fires: [
      ['قتل خمسة مدنيين في سوق الفاشر', 'kill target=civilians killed=5'],
      ['اعتُقل صحفي في طرابلس', 'arrest arrested=1'],
    ],
    quiet: ['قتل الدعم السريع خمسة مدنيين في سوق الفاشر', 'اعتقل الجيش اللبناني مطلوبا في الهرمل'],
  },
  object: {
    en: 'The object of the verb.',
    ar: 'مفعول الفعل.',
    fires: [
      ['اعتقلت قسد ثلاثة مدنيين في الشحيل', 'arrest target=civilians arrested=3'],
      ['استهدفت تركيا قسد في عين عيسى', 'attack target=sdf'],
    ],
    quiet: ['انسحبت قسد من عين عيسى', 'غارة على عين عيسى'],
  },
  annexed: {
    en: 'The noun annexed to an act noun: its doer or whom it befell.',
    ar: 'المضاف إلى اسم الفعل: فاعله أو من وقع عليه.',
    fires: [
      ['مقتل مدنيين اثنين في البيضاء', 'kill target=civilians killed=2'],
      ['انسحاب قوات حفتر من الجفرة', 'withdraw agent=lna'],
    ],
    quiet: ['قتلت إسرائيل مدنيين اثنين في البيضاء', 'انسحبت قوات حفتر من الجفرة'],
  },
  relative: {
    en: 'Whom a relative clause is about is the subject of its verb: «قوات التحالف التي قصفت».',
    ar: 'الموصوف بجملة الصلة فاعل فعلها: «قوات التحالف التي قصفت».',
    fires: [
      ['نددت صنعاء بقوات التحالف التي قصفت صعدة', 'shelling|airstrike agent=saudi-coalition'],
      ['وصل المقاتلون الحوثيون الذين هاجموا مأرب', 'attack agent=houthis'],
    ],
    quiet: ['قوات التحالف قصفت صعدة', 'قصفت قوات التحالف صعدة'],
  },
  'relative-object': {
    en: 'Whom a relative clause is about is the object of its verb, taken up by a pronoun: «المدنيون الذين قتلتهم».',
    ar: 'الموصوف بجملة الصلة مفعول فعلها، يعود عليه ضمير: «المدنيون الذين قتلتهم».',
    fires: [
      ['المدنيون الذين قتلتهم إسرائيل في قانا', 'kill agent=israel target=civilians'],
      ['زارت اللجنة المدنيين الذين اعتقلتهم قسد في الطبقة', 'arrest agent=sdf target=civilians'],
    ],
    quiet: ['المدنيون الذين قتلوا في قانا', 'قتلت إسرائيل المدنيين في قانا'],
  },
  'shared-subject': {
    en: 'A verb joined by «و» or «ف» without a subject takes the one of the clause before.',
    ar: 'فعل معطوف بلا فاعل يأخذ فاعل الجملة قبله.',
    fires: [
      ['داهمت قسد قرية الباغوز وقصفت بلدة هجين', 'shelling agent=sdf'],
      ['تقدم الحوثيون في الجوف وسيطروا على معسكر اللبنات', 'seize agent=houthis'],
    ],
    quiet: ['داهمت قسد قرية الباغوز', 'داهمت قسد قرية الباغوز واعتقل الجيش مدنيا'],
  },
  place: {
    en: 'A place named beside the act without a preposition: «شرقي», «غرب», «قرب».',
    ar: 'مكان مذكور بجوار الفعل بلا حرف جر: «شرقي»، «غرب»، «قرب».',
    fires: [
      ['مقتل مدني شرقي سرت', 'kill at=east of Surt District'],
      ['اندلعت اشتباكات عنيفة شمال منبج', 'clash at=north of Manbij'],
    ],
    quiet: ['مقتل مدني في سرت', 'مقتل مدني'],
  },
  'prep-*': {
    en: "What a preposition opens, by the word's own row: «على», «من قبل», «بين».",
    ar: 'ما يفتحه حرف الجر بحسب سطر الكلمة: «على»، «من قبل»، «بين».',
    fires: [
      ['غارة على الحديدة', 'airstrike at=Al Hudaydah'],
      ['اعتقال ناشط من قبل الحوثيين', 'arrest agent=houthis'],
      ['اشتباكات بين قسد والجيش الوطني', 'clash agent=sdf,syrian-national-army'],
    ],
    quiet: ['استهدفت إسرائيل لبنان', 'قتل الحوثيون مدنيا'],
  },
}
