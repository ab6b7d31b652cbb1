import type { ModalityRule } from './ids.ts'
import type { Records } from './rule.ts'

/** How surely an act is told, and by which word. */
export const modalityRecords: Records<ModalityRule> = {
  'modality.plain': {
    en: 'Nothing in the words makes the act less than told.',
    ar: 'ليس في الألفاظ ما ينقص من رواية الفعل.',
    fires: [
      ['قصفت قوات النظام بلدة تفتناز', 'shelling modality=reported'],
      ['قد قُتل عنصران من الحشد الشعبي في جرف الصخر', 'kill modality=reported'],
    ],
    quiet: ['لم تقصف قوات النظام بلدة تفتناز', 'ستقصف إسرائيل بلدة الخيام'],
  },
  'modality.negation': {
    en: 'A particle of negation before the act denies it.',
    ar: 'أداة نفي قبل الفعل تنفيه.',
    fires: [
      ['لم يقتل أي جندي في صعدة', 'kill modality=denied'],
      ['لم يقصف الجيش اللبناني بلدة عرسال', 'shelling modality=denied'],
    ],
    quiet: ['لا يزال الجيش السوداني يقصف نيالا', 'قُتل جندي في صعدة ولم يُعرف اسمه'],
  },
  'modality.denial': {
    en: 'What a verb of denying governs is denied.',
    ar: 'ما يقع تحت فعل نفي منفي.',
    fires: [
      ['نفت قوات الدعم السريع قصف مستشفى في الفاشر', 'shelling modality=denied'],
      ['نفى مصدر أمني مقتل ضابط في البصرة', 'kill modality=denied'],
    ],
    quiet: ['نفى التقرير السنوي الشائعة', 'أكد مصدر أمني مقتل ضابط في البصرة'],
  },
  'modality.failed': {
    en: 'What somebody failed to do did not happen.',
    ar: 'ما أخفق فيه أحد لم يقع.',
    fires: [
      ['فشل الحوثيون في السيطرة على مأرب', 'seize modality=denied'],
      ['أخفقت قوات حفتر في اقتحام طرابلس', 'raid|attack|advance|infiltrate|seize modality=denied'],
    ],
    quiet: ['نجح الحوثيون في السيطرة على الجوف', 'فشل الفريق في التأهل'],
  },
  'modality.negated-purpose': {
    en: 'The aim of an act that did not happen did not happen either.',
    ar: 'غاية فعل لم يقع لم تقع.',
    fires: [
      ['لم يتقدم الجيش السوداني لاستعادة مدينة سنجة', 'seize modality=denied'],
      ['لم تحشد تركيا قواتها بهدف مهاجمة منبج', 'attack modality=denied'],
    ],
    quiet: ['تقدمت القوات العراقية لاستعادة المطار', 'لم تتقدم القوات العراقية'],
  },
  'modality.not-planned': {
    en: 'What is not intended is denied.',
    ar: 'ما لا يُنوى منفي.',
    fires: [
      ['لا تعتزم تركيا الانسحاب من إدلب', 'withdraw modality=denied'],
      ['لا تنوي القوات الأمريكية مغادرة قاعدة عين الأسد', 'withdraw|move modality=denied'],
    ],
    quiet: ['تعتزم تركيا الانسحاب من إدلب', 'لم تنسحب تركيا من إدلب'],
  },
  'modality.future': {
    en: 'A particle of the future: planned.',
    ar: 'أداة استقبال: مخطط.',
    fires: [
      ['سينسحب الجيش الإسرائيلي من رفح', 'withdraw modality=planned'],
      ['سوف تهاجم قوات حفتر طرابلس', 'attack modality=planned'],
    ],
    quiet: ['انسحب الجيش الإسرائيلي من رفح', 'سيطر الجيش اليمني على ميدي'],
  },
  'modality.plan': {
    en: 'What a verb of planning governs is planned.',
    ar: 'ما يقع تحت فعل نية أو تخطيط مخطط.',
    fires: [
      ['تعتزم تركيا شن هجوم على منبج', 'attack modality=planned'],
      ['يخطط الحوثيون لمهاجمة سفن في البحر الأحمر', 'attack modality=planned agent=houthis'],
    ],
    quiet: ['شنت تركيا هجوما على منبج', 'تعتزم الشركة افتتاح فرع في بيروت'],
  },
  'modality.purpose': {
    en: 'What an act was done for is planned: «لاستعادة», «بهدف».',
    ar: 'ما كان غاية لفعل مخطط: «لاستعادة»، «بهدف».',
    fires: [
      ['تقدم الجيش السوداني لاستعادة مدينة سنجة', 'seize modality=planned'],
      ['حشدت قوات حفتر مقاتلين بهدف اقتحام سرت', 'raid|attack|advance|infiltrate|seize modality=planned'],
    ],
    quiet: ['تقدمت القوات العراقية وسيطرت على سد الموصل', 'نفذت الشرطة عملية لملاحقة خلايا داعش في كركوك'],
  },
  'modality.purpose-lam': {
    en: 'A lam before an imperfect verb: what is aimed at.',
    ar: 'لام قبل فعل مضارع: غاية.',
    fires: [
      ['تقدم الجيش السوداني ليسيطر على مدينة الدندر', 'seize modality=planned'],
      ['تسلل مسلحون إلى القرية ليخطفوا مدنيين', 'abduct modality=planned'],
    ],
    quiet: ['سقط ثلاثة قتلى ليرتفع العدد إلى عشرة', 'تقدم الجيش السوداني وسيطر على مدينة الدندر'],
  },
  'modality.attempt': {
    en: 'What somebody tried to do is planned, unless the words say that it succeeded.',
    ar: 'ما حاوله أحد مخطط، إلا أن تقول الألفاظ إنه نجح.',
    fires: [
      ['حاول الحوثيون التسلل إلى الحدود السعودية', 'infiltrate modality=planned'],
      ['حاولت قسد السيطرة على قرية في ريف منبج', 'seize modality=planned'],
    ],
    quiet: ['تمكنت قسد من السيطرة على قرية في ريف منبج', 'حاول العداء كسر الرقم'],
  },
  'modality.order': {
    en: 'What is ordered is not told as done, except where people were forced to it.',
    ar: 'ما يؤمر به لا يُروى واقعا، إلا ما أُجبر عليه الناس.',
    fires: [
      ['أمر القائد مقاتليه بالانسحاب من كادقلي', 'withdraw modality=planned'],
      ['حثت روسيا قسد على الانسحاب من منبج', 'withdraw agent=sdf modality=planned'],
    ],
    quiet: ['أُجبر المسلحون على التراجع من تلعفر', 'انسحبت القوات من القرية'],
  },
  'modality.agreed': {
    en: 'What an agreement provides for is planned.',
    ar: 'ما ينص عليه اتفاق مخطط.',
    fires: [
      ['اتفقت حماس وإسرائيل على الإفراج عن 10 أسرى', 'release released=10 modality=planned'],
      ['اتفق الطرفان على انسحاب القوات من الحديدة', 'withdraw from=Al Hudaydah modality=planned'],
    ],
    quiet: ['أطلق الطرفان سراح الأسرى', 'اتفق الفريقان على موعد المباراة'],
  },
  'modality.demand': {
    en: 'What is demanded is planned, not told.',
    ar: 'ما يطالب به أحد مخطط لا واقع.',
    fires: [
      ['طالبت حماس بالإفراج عن الأسرى', 'release modality=planned'],
      ['طالب الأهالي بانسحاب الدعم السريع من القرية', 'withdraw agent=rsf modality=planned'],
    ],
    quiet: ['أفرجت حماس عن أسرى', 'طالب العمال بزيادة الأجور'],
  },
  'modality.condition': {
    en: 'What stands under a condition is possible.',
    ar: 'ما وقع تحت شرط ممكن.',
    fires: [
      ['إذا هاجمت إسرائيل بيروت', 'attack modality=possible'],
      ['في حال قصفت تركيا عين العرب', 'shelling modality=possible'],
    ],
    quiet: ['هاجمت إسرائيل بيروت', 'قصفت تركيا عين العرب إثر هجوم'],
  },
  'modality.possible': {
    en: 'A word of possibility before the act.',
    ar: 'لفظ احتمال قبل الفعل.',
    fires: [
      ['ربما قصفت الطائرات مخزنا في درنة', 'airstrike|shelling modality=possible'],
      ['من المحتمل أن تنسحب قوات الدعم السريع من الجنينة', 'withdraw modality=possible'],
    ],
    quiet: ['قصفت الطائرات مخزنا في درنة', 'انسحبت قوات الدعم السريع من الجنينة'],
  },
  'modality.qad-imperfect': {
    en: '«قد» before an imperfect verb is a possibility; before a perfect one it is none.',
    ar: '«قد» قبل المضارع احتمال، وقبل الماضي ليست كذلك.',
    fires: [
      ['قد تهاجم إسرائيل منشآت في إيران', 'attack modality=possible'],
      ['قد ينسحب الجيش الليبي من غريان', 'withdraw modality=possible'],
    ],
    quiet: ['قد هاجمت إسرائيل منشآت في إيران', 'ينسحب الجيش الليبي من غريان'],
  },
  'modality.likely': {
    en: 'What a teller only believes or doubts is possible.',
    ar: 'ما يرجحه الراوي أو يظنه أو يشك فيه ممكن.',
    fires: [
      ['رجح مصدر أمني مقتل خمسة عناصر من التنظيم', 'kill killed=5 modality=possible'],
      ['رجحت مصادر محلية انسحاب قوات حفتر من سرت', 'withdraw agent=lna modality=possible'],
    ],
    quiet: ['أكد ناشطون أن الدعم السريع قصف السوق', 'أفاد مصدر أمني بمقتل خمسة عناصر'],
  },
  'modality.feared': {
    en: 'What is feared is possible.',
    ar: 'ما يُخشى ممكن.',
    fires: [
      ['يخشى السكان أن تقصف إسرائيل الضاحية', 'shelling modality=possible'],
      [
        'يتخوف الأهالي من اقتحام قوات الدعم السريع للأبيض',
        'raid|attack|advance|infiltrate|seize modality=possible',
      ],
    ],
    quiet: ['قصفت إسرائيل الضاحية', 'يخشى الطلاب صعوبة الامتحان'],
  },
  'modality.not-denied': {
    en: 'What is not denied or not ruled out is possible.',
    ar: 'ما لا يُنفى أو لا يُستبعد ممكن.',
    fires: [
      ['لم تنف إسرائيل قصف مطار حلب', 'shelling modality=possible'],
      ['لا تستبعد واشنطن قصف مواقع للحوثيين', 'shelling agent=usa modality=possible'],
    ],
    quiet: ['نفت إسرائيل قصف مطار حلب', 'قصفت إسرائيل مطار حلب'],
  },
  'modality.warning': {
    en: 'What is warned of is possible.',
    ar: 'ما يُحذر منه ممكن.',
    fires: [
      ['حذرت الأمم المتحدة من هجوم على الفاشر', 'attack modality=possible'],
      ['حذرت قسد من هجوم لتنظيم الدولة الإسلامية على سجن غويران', 'attack modality=possible'],
    ],
    quiet: ['أدانت الأمم المتحدة الهجوم على الفاشر', 'حذر الخبراء من التدخين'],
  },
  'modality.question': {
    en: 'A sentence that asks does not tell.',
    ar: 'الجملة التي تسأل لا تروي.',
    fires: [
      ['هل قصفت روسيا معبر باب الهوى؟', 'shelling modality=possible'],
      ['من قتل المتظاهرين في الناصرية؟', 'kill modality=possible'],
    ],
    quiet: ['قصفت روسيا معبر باب الهوى.', 'قُتل متظاهرون في الناصرية. من المسؤول؟'],
  },
  'modality.threat': {
    en: 'What is threatened is threatened, not told.',
    ar: 'ما يهدد به أحد تهديد لا واقع.',
    fires: [
      ['هدد الحوثيون باستهداف سفن في البحر الأحمر', 'attack modality=threatened agent=houthis'],
      ['هددت تركيا بشن عملية عسكرية في منبج', 'operation|attack modality=threatened'],
    ],
    quiet: ['استهدف الحوثيون سفينة في البحر الأحمر', 'هدد النادي بالانسحاب من الدوري'],
  },
}
