import type { ActEnding, JoinedClass } from './ids.ts'
import type { Records } from './rule.ts'

/** What changes an act's type, or makes an act without a word of acting. */
export const endingRules: Records<ActEnding> = {
  turned: {
    en: 'The object, the subject or a neighbour shows which type the word means here.',
    ar: 'المفعول أو الفاعل أو كلمة مجاورة تبين أي نوع تعنيه الكلمة هنا.',
    fires: [
      ['نفذت طائرات التحالف الدولي هجوما على البوكمال', 'airstrike agent=coalition'],
      ['هرب معتقلون من سجن الصناعة', 'escape'],
      ['وصل رتل عسكري تركي إلى جبل الزاوية', 'mobilize agent=turkey'],
    ],
    quiet: ['قصفت المدفعية التركية قرية في ريف عفرين', 'وصلت حافلات تقل نازحين إلى أعزاز'],
  },
  'by-aircraft': {
    en: 'An attack by a party whose name says that it flies is an airstrike.',
    ar: 'هجوم طرف يدل اسمه على الطيران غارة جوية.',
    fires: [
      ['هاجمت القوات الجوية المصرية موقعا في رفح', 'airstrike agent=egyptian-forces'],
      ['هاجمت الطائرات الحربية التركية قرية في سنجار', 'airstrike agent=turkey'],
    ],
    quiet: ['استهدف الجيش اليمني موقعا في حرض', 'هاجم مسلحون مطار المزة'],
  },
  'by-artillery': {
    en: 'An attack by a party whose name says artillery is shelling.',
    ar: 'هجوم طرف يدل اسمه على المدفعية قصف.',
    fires: [
      ['هاجمت راجمات الجيش اليمني معسكرا في حرض', 'shelling agent=yemen-government'],
      ['هاجمت مدفعية الجيش السوداني سوقا في بحري', 'shelling agent=sudan-army'],
    ],
    quiet: ['استهدفت قسد حاجزا في منبج', 'هاجم مقاتلون قرية في شمال كردفان'],
  },
  'casualty-noun': {
    en: 'A noun of the dead or wounded with its figure tells a toll by itself where no act takes it.',
    ar: 'اسم القتلى أو الجرحى مع عدده يروي الحصيلة بنفسه حيث لا فعل يأخذه.',
    fires: [
      ['شهيدان وثلاثة جرحى في خان يونس', 'kill killed=2 wounded=3'],
      ['خمسة جرحى حتى اللحظة في حي الشيخ مقصود', 'wound wounded=5'],
    ],
    quiet: ['قُتل شخصان في خان يونس', 'عيادة جديدة لعلاج الجرحى في تعز'],
  },
}

/** Words of the clause that lend an act tense, subject or a nearer sense. */
export const joinedRules: Records<JoinedClass> = {
  light: {
    en: 'A light verb lends its tense, subject and complements to the act noun it carries: «شن هجوما».',
    ar: 'فعل خفيف يعير اسم الفعل زمنه وفاعله ومتعلقاته: «شن هجوما».',
    fires: [
      ['شن الحوثيون هجوما على مأرب', 'attack agent=houthis'],
      ['تعرضت بلدة الناقورة لقصف إسرائيلي', 'shelling agent=israel'],
    ],
    quiet: ['قصف الحوثيون مأرب', 'شن المعلم حملة نظافة في المدرسة'],
  },
  aspect: {
    en: 'A verb of beginning, going on or ending lends its subject to the act.',
    ar: 'فعل شروع أو استمرار أو انتهاء يعير الفعل فاعله.',
    fires: [
      ['استأنف الجيش السوداني غاراته على نيالا', 'airstrike agent=sudan-army'],
      ['واصلت قوات الدعم السريع هجماتها على الفاشر', 'attack agent=rsf'],
    ],
    quiet: ['قصف الجيش الإسرائيلي مخيم النصيرات', 'واصل الطلاب دراستهم في الجامعة'],
  },
  result: {
    en: 'A verb of result with an object says what the act reached.',
    ar: 'فعل النتيجة إذا كان له مفعول دل على ما بلغه الفعل.',
    fires: [
      ['طال قصف مدفعي نفذته قوات النظام بلدة سرمين', 'shelling agent=syrian-government at=Sarmin'],
      ['طالت غارات إسرائيلية بلدة الناقورة', 'airstrike agent=israel at=En Naqoura|Naqoura'],
    ],
    quiet: ['طال انتظار الأهالي في سرمين', 'قصفت قوات النظام بلدة سرمين'],
  },
  try: {
    en: 'A verb of trying, managing or failing lends its subject to the act.',
    ar: 'فعل محاولة أو تمكن أو إخفاق يعير الفعل فاعله.',
    fires: [
      ['حاول مسلحون اقتحام قاعدة في سبها', 'attack|raid|advance|infiltrate modality=planned'],
      ['تمكنت القوات العراقية من تحرير قرية في الحويجة', 'seize agent=iraqi-forces modality=reported'],
    ],
    quiet: ['اقتحم مسلحون قاعدة في سبها', 'حاول الطالب حل المسألة'],
  },
  event: {
    en: 'Two words for one act are one act: «غارات استهدفت», «عمليات قصف».',
    ar: 'كلمتان لفعل واحد فعل واحد: «غارات استهدفت»، «عمليات قصف».',
    fires: [
      ['غارات إسرائيلية استهدفت بلدة عيترون', 'airstrike agent=israel'],
      ['استهدف الجيش السوري بقصف مدفعي بلدة النيرب', 'shelling agent=syrian-government'],
    ],
    quiet: ['قُتل مدني في النيرب', 'غارات إسرائيلية على بلدة عيترون'],
  },
}
