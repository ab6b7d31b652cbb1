import type { Way } from './ids.ts'
import type { Records } from './rule.ts'

/** Ways to a participant, place or figure that no slot of the act holds. */
export const wayRules: Records<Way> = {
  'agent.of-order': {
    en: 'Who is told to do it does it.',
    ar: 'من يُؤمر بالفعل فهو فاعله.',
    fires: [
      ['أمر القائد قوات البيشمركة بالانسحاب من كركوك', 'withdraw agent=peshmerga'],
      ['دعت تركيا قسد إلى الانسحاب من منبج', 'withdraw agent=sdf'],
    ],
    quiet: ['انسحبت قسد من منبج', 'أمرت المحكمة بانسحاب القاضي'],
  },
  'agent.of-plan': {
    en: 'Who intends an act would do it.',
    ar: 'من ينوي الفعل فهو فاعله.',
    fires: [
      ['تستعد القوات العراقية لاقتحام مدينة تلعفر', 'attack agent=iraqi-forces'],
      ['يخطط تنظيم الدولة الإسلامية لمهاجمة سجن في الحسكة', 'attack agent=islamic-state'],
    ],
    quiet: ['شنت تركيا هجوما على منبج', 'تعتزم الشركة مهاجمة السوق'],
  },
  'agent.of-threat': {
    en: 'Who threatens an act would do it.',
    ar: 'من يهدد بالفعل فهو فاعله.',
    fires: [
      ['هدد الحوثيون باستهداف سفن في البحر الأحمر', 'attack agent=houthis'],
      ['لوحت إيران بشن هجوم على تل أبيب', 'attack agent=iran modality=threatened'],
    ],
    quiet: ['استهدف الحوثيون سفنا في البحر الأحمر', 'أدان الحوثيون قصف بيروت'],
  },
  'agent.of-say': {
    en: 'A force that announces an act of force as such has done it.',
    ar: 'قوة تعلن فعلا عسكريا هي فاعلته.',
    fires: [
      ['أعلن حزب الله استهداف موقع في كريات شمونة', 'attack agent=hezbollah'],
      ['أعلنت قوات الدعم السريع السيطرة على بابنوسة', 'seize agent=rsf'],
    ],
    quiet: ['أعلن الجيش الإسرائيلي مقتل جندي في غزة', 'أعلنت وكالة سانا السيطرة على القرية'],
  },
  'agent.of-purpose': {
    en: 'Who does an act for a purpose means to do that too.',
    ar: 'من يفعل فعلا لغاية يقصد الغاية أيضا.',
    fires: [
      ['تقدم الجيش السوداني لاستعادة مدينة سنجة', 'seize agent=sudan-army modality=planned'],
      ['حشدت تركيا قواتها بهدف مهاجمة منبج', 'attack agent=turkey modality=planned'],
    ],
    quiet: ['تقدم الجيش السوداني واستعاد مدينة سنجة', 'حشدت تركيا قواتها قرب منبج'],
  },
  'agent.of-accused': {
    en: 'Who is accused of an act is said to have done it.',
    ar: 'من يُتهم بالفعل فهو فاعله في قول المتهِم.',
    fires: [
      ['اتهم الجيش السوداني قوات الدعم السريع بقصف مخيم في نيالا', 'shelling agent=rsf'],
      ['اتهمت قسد الجيش الوطني باختطاف ثلاثة مدنيين قرب تل أبيض', 'abduct agent=syrian-national-army'],
    ],
    quiet: ['قصفت قوات الدعم السريع مخيما في نيالا', 'اتهم النائب الحكومة بإهدار المال'],
  },
  'agent.of-claimed': {
    en: 'Who claims responsibility for an act did it, by its own word.',
    ar: 'من يتبنى الفعل فهو فاعله في قوله.',
    fires: [
      ['تبنى تنظيم داعش الهجوم على دورية في الرصافة', 'attack agent=islamic-state'],
      ['تبنت كتائب القسام عملية إطلاق النار قرب نابلس', 'attack agent=qassam-brigades'],
      [
        'تعرضت قاعدة الشدادي لهجوم صاروخي تبنته المقاومة الإسلامية في العراق',
        'shelling agent=islamic-resistance-iraq',
      ],
    ],
    quiet: ['أدان تنظيم داعش الهجوم على دورية في الرصافة', 'تبنت الحكومة خطة جديدة'],
  },
  'target.of-condemned': {
    en: 'Who condemns an act of a party condemns that party.',
    ar: 'من أدان فعلا لطرف فقد أدان ذلك الطرف.',
    fires: [
      [
        'دان الاتحاد الأوروبي الهجمات الحوثية على السفن في البحر الأحمر',
        'condemn agent=european-union target=houthis',
      ],
      [
        'أدانت الحكومة اليمنية القصف الإسرائيلي على ميناء الحديدة',
        'condemn agent=yemen-government|yemen target=israel',
      ],
    ],
    quiet: ['دان الاتحاد الأوروبي الهجوم على السفينة', 'أدانت المحكمة المتهم بالسرقة'],
  },
  'agent.of-after': {
    en: 'Holding or searching told as coming before or after an act has the doer of that act.',
    ar: 'الاحتجاز أو الدهم المذكور قبل فعل أو بعده فاعله فاعل ذلك الفعل.',
    fires: [
      ['أعدم تنظيم داعش راعيا بعد اختطافه من بادية الشدادي', 'abduct agent=islamic-state'],
      ['اختطفت مليشيا الحوثي معلمين بعد مداهمة منازلهم في ذمار', 'raid agent=houthis'],
    ],
    quiet: ['انسحبت قسد من منبج بعد قصف مواقعها', 'وصل الوفد إلى دمشق بعد مداهمة منازل في حمص'],
  },
  'agent.of-when': {
    en: 'Who is told to have acted on people when they were hit or held («when the boats stopped them») did it.',
    ar: 'من رُوي فعله بالناس حين أصيبوا أو اعتُقلوا («حين اعترضتهم الزوارق») هو الفاعل.',
    fires: [
      ['أصيب شابان في نابلس عندما اقتحمت القوات الإسرائيلية المدينة', 'wound agent=israel'],
      ['قُتل ثلاثة مدنيين في كفرنبل عندما قصفت قوات النظام السوق', 'kill|shelling agent=syrian-government'],
    ],
    quiet: ['أصيب شابان في نابلس', 'أصيب شابان عندما انهار مبنى في نابلس'],
  },
  'agent.of-other-side': {
    en: 'A fight with somebody has for its other side the party whose losses are told, or the doer of the main act.',
    ar: 'الاشتباك مع طرف طرفه الآخر من رُويت خسائره، أو فاعل الفعل الأول في الجملة.',
    fires: [
      [
        'قُتل أربعة من مسلحي الحوثي في مواجهات مع القوات الحكومية غربي مأرب',
        'clash agent=houthis,yemen-government killed=4',
      ],
      [
        'قصفت قوات النظام بلدة كفرنبل بالتزامن مع اشتباكات مع هيئة تحرير الشام',
        'clash agent=syrian-government,hts',
      ],
    ],
    quiet: ['قُتل أربعة مدنيين في بلدة نصيب', 'اندلعت اشتباكات بين قسد والجيش الوطني قرب تل تمر'],
  },
  'agent.same-act': {
    en: 'An act told again without its doer, of one kind and at one place, has the doer that the report names for it.',
    ar: 'الفعل إذا أعيد ذكره بلا فاعل، والنوع والمكان واحد، ففاعله من سماه التقرير له.',
    fires: [
      ['سيطرت قسد على بلدة هجين. وجاءت السيطرة على هجين بعد معارك استمرت أسبوعا.', 'seize agent=sdf'],
      [
        'قصفت قوات النظام بلدة سرمين. وأسفر قصف سرمين عن إصابة طفلين.',
        'shelling agent=syrian-government wounded=2',
      ],
    ],
    quiet: [
      'سيطرت قسد على بلدة هجين. وتدور معارك من أجل السيطرة على الشعفة.',
      'قصفت قوات النظام بلدة سرمين.',
    ],
  },
  'reference.doer': {
    en: 'A verb without a subject goes on with the last doer it agrees with.',
    ar: 'الفعل بلا فاعل ظاهر يعود إلى آخر فاعل يطابقه.',
    fires: [
      [
        'داهمت قوات النظام بلدة الصنمين فجرا. كما اعتقلت أربعة شبان من أبنائها.',
        'arrest agent=syrian-government arrested=4',
      ],
      ['توغل الجيش التركي في محيط تل رفعت. ثم انسحب إلى أعزاز.', 'withdraw agent=turkey'],
    ],
    quiet: ['داهمت قوات النظام بلدة الصنمين واعتقلت أربعة شبان.', 'اعتقل أربعة شبان في الصنمين.'],
  },
  'reference.act-again': {
    en: 'An act named again with its article, telling what came of it, is the act told before.',
    ar: 'الفعل إذا أعيد معرّفا مع نتيجته فهو المذكور قبله.',
    fires: [
      [
        'استهدفت طائرة مسيرة تركية سيارة في عامودا. وأسفر الاستهداف عن مقتل شخصين.',
        "airstrike agent=turkey at='Amuda killed=2",
      ],
      ['هز انفجار عنيف سوقا في الرقة. وأسفر الانفجار عن مقتل أربعة مدنيين.', 'bombing at=Ar Raqqah killed=4'],
    ],
    quiet: ['أسفر هجوم على حاجز في الرقة عن مقتل أربعة جنود.', 'استهدفت طائرة مسيرة تركية سيارة في عامودا.'],
  },
  'agree.announced-by': {
    en: 'Those who announce an agreement have made it.',
    ar: 'من يعلن اتفاقا فقد عقده.',
    fires: [
      ['أعلنت تركيا وروسيا، الأحد، التوصل إلى اتفاق', 'agree agent=turkey,russia'],
      [
        'في مايو أعلنت روسيا وإيران، التوصل إلى اتفاق على إقامة منطقة آمنة في درعا',
        'agree agent=russia,iran',
      ],
    ],
    quiet: ['اتفقت تركيا وروسيا على هدنة', 'أعلنت تركيا انسحابها من القاعدة'],
  },
  'reference.pronoun': {
    en: 'An attached pronoun stands for those told before: «اعتقلتهم», «فرارهم».',
    ar: 'الضمير المتصل يعود إلى من ذُكر قبله: «اعتقلتهم»، «فرارهم».',
    fires: [
      ['خرج ثلاثة مدنيين من القرية. اعتقلتهم قسد عند الحاجز.', 'arrest agent=sdf target=civilians'],
      ['وصل عناصر تنظيم الدولة الإسلامية إلى البادية بعد فرارهم من الميادين', 'flee agent=islamic-state'],
    ],
    quiet: ['اعتقلت قسد ثلاثة مدنيين', 'فرار عناصر تنظيم الدولة الإسلامية من الميادين'],
  },
  'reference.pronoun-place': {
    en: 'A feminine pronoun on an act upon a place stands for the place told before: «تحريرها».',
    ar: 'الضمير المؤنث في فعل على مكان يعود إلى المكان المذكور قبله: «تحريرها».',
    fires: [
      ['عاد سكان راوة بعد تحريرها', 'seize at=Rawah'],
      ['دمرت الموصل قبل أن تحررها القوات العراقية', 'seize at=Mosul agent=iraqi-forces'],
    ],
    quiet: ['تحرير راوة', 'حررت القوات العراقية الموصل'],
  },
  'reference.verb-plural': {
    en: 'A plural verb without a subject takes the newest people told of: «لكنهم يتراجعون».',
    ar: 'فعل بواو الجماعة بلا فاعل ظاهر يأخذ آخر من ذُكر: «لكنهم يتراجعون».',
    fires: [
      ['وصل عناصر تنظيم الدولة الإسلامية إلى القرية. ثم انسحبوا منها.', 'withdraw agent=islamic-state'],
      ['هاجم الحوثيون مطار أبها. ثم قصفوا مطار نجران.', 'shelling agent=houthis'],
    ],
    quiet: [
      'انسحب عناصر تنظيم الدولة الإسلامية',
      'وصل عناصر تنظيم الدولة الإسلامية إلى القرية ثم انسحبت قسد',
    ],
  },
  'tally.figure': {
    en: 'The figure of a running total: the first that no other act of the sentence has.',
    ar: 'عدد الحصيلة المتراكمة: أول عدد لا يأخذه فعل آخر في الجملة.',
    fires: [
      ['ارتفعت حصيلة القتلى في غزة إلى 120 شهيدا منذ مطلع الأسبوع', 'tally killed=120'],
      ['بلغ عدد القتلى المدنيين في إدلب 35 منذ بداية الشهر', 'tally killed=35'],
    ],
    quiet: ['قُتل 120 شخصا في غزة', 'بلغ عدد سكان القرية 120 شخصا'],
  },
  'tally.part': {
    en: 'The parts of a total say whom a bare number counts: «324 بينهم 113 طفلا».',
    ar: 'أجزاء الحصيلة تقول من يعدّهم العدد المجرد: «324 بينهم 113 طفلا».',
    fires: [
      [
        'يرتفع عدد المدنيين الذين قُتلوا في نيالا منذ بداية الشهر إلى 19، بينهم 6 أطفال',
        'tally killed=19 target=civilians',
      ],
      ['ارتفعت حصيلة القتلى في الخرطوم إلى 90 بينهم 12 طفلا منذ السبت', 'tally killed=90 target=civilians'],
    ],
    quiet: ['ارتفعت حصيلة القتلى في الخرطوم إلى 90 مدنيا منذ السبت', 'قُتل 90 بينهم 12 طفلا في الخرطوم'],
  },
  'tally.beside': {
    en: 'A second figure of the same total: «إلى 12 شهيدا و13 مصابا».',
    ar: 'عدد ثان في الحصيلة نفسها: «إلى 12 شهيدا و13 مصابا».',
    fires: [
      ['ارتفعت الحصيلة في رفح إلى 12 شهيدا و13 مصابا', 'tally|kill killed=12 wounded=13'],
      ['ارتفعت حصيلة القتلى منذ أمس إلى 13 شهيدا و37 جريحا في دير البلح', 'tally killed=13 wounded=37'],
    ],
    quiet: ['ارتفعت الحصيلة في رفح إلى 12 شهيدا', 'سقط 12 شهيدا و13 مصابا في رفح'],
  },
  'tally.also': {
    en: 'A toll told beside the total: «بالإضافة لإصابة 10 آخرين».',
    ar: 'حصيلة مذكورة إلى جانبها: «بالإضافة لإصابة 10 آخرين».',
    fires: [
      [
        'ارتفع عدد القتلى في درعا إلى 30 شخصا منذ مطلع العام، بالإضافة لإصابة 10 أشخاص',
        'tally killed=30 wounded=10',
      ],
      [
        'بلغ عدد الشهداء في جنين 25 شهيدا منذ بداية الشهر، إضافة إلى إصابة 60 شخصا',
        'tally killed=25 wounded=60',
      ],
    ],
    quiet: [
      'ارتفع عدد القتلى في درعا إلى 30 شخصا منذ مطلع العام',
      'قُتل شخص في درعا، بالإضافة لإصابة 10 أشخاص',
    ],
  },
  'tally.place': {
    en: 'Where a running total was counted.',
    ar: 'المكان الذي عُدّت فيه الحصيلة.',
    fires: [
      ['ارتفع عدد القتلى في درعا إلى 30 شخصا منذ مطلع العام', "tally killed=30 at=Dar'a"],
      ['بلغت حصيلة القتلى في تعز 70 مدنيا منذ بداية العام', 'tally killed=70 at=Taiz'],
    ],
    quiet: ['ارتفع عدد القتلى إلى 30 شخصا منذ مطلع العام', 'قُتل 30 شخصا في درعا'],
  },
  'toll.casualty-noun': {
    en: 'A noun of the dead or wounded with its figure is the toll of the act it stands by.',
    ar: 'اسم القتلى أو الجرحى مع عدده حصيلة الفعل الذي يجاوره.',
    fires: [
      ['غارة على صنعاء، 5 قتلى و8 جرحى', 'airstrike killed=5 wounded=8'],
      ['أسفر القصف على أم درمان عن ثلاثة قتلى', 'shelling killed=3'],
    ],
    quiet: ['غارة على صنعاء', 'قُتل خمسة أشخاص في صنعاء'],
  },
  'place.in-phrase': {
    en: 'A place inside the casualty phrase itself.',
    ar: 'مكان داخل عبارة الضحايا نفسها.',
    fires: [
      ['شهداء بلدة عيترون', 'kill at=Aitaroun'],
      ['شهداء مدينة دوما', 'kill at=Duma'],
    ],
    quiet: ['3 شهداء', 'قُتل ثلاثة في مخيم جنين'],
  },
  'place.of-people': {
    en: 'Where no place is told, it is where the people are of.',
    ar: 'إن لم يُذكر مكان فهو موطن الناس المذكورين.',
    fires: [
      ['اعتقلت قسد ثلاثة من أبناء بلدة الشحيل', 'arrest at=Ash Shuhayl'],
      ['خرج العشرات من أهالي بلدة سرمين في مظاهرة', 'protest at=Sarmin'],
    ],
    quiet: ['اعتقلت قسد ثلاثة مدنيين في بلدة الشحيل', 'خرج العشرات في مظاهرة في سرمين'],
  },
  'place.of-purpose': {
    en: 'An advance, raising of forces or attack without a place is where its aim is.',
    ar: 'تقدم أو حشد أو هجوم بلا مكان مكانه مكان غايته.',
    fires: [
      ['أرسلت تركيا تعزيزات بهدف استعادة مدينة الباب', 'mobilize at=Al Bab'],
      ['حشدت تركيا قواتها بهدف مهاجمة منبج', 'mobilize at=Manbij'],
    ],
    quiet: ['تقدم الجيش السوداني في مدينة سنجة', 'حشدت تركيا قواتها'],
  },
  'place.heading': {
    en: 'A place that stands alone before the colon of its line is where the acts of the line happened, unless they name another.',
    ar: 'المكان القائم وحده قبل نقطتي السطر موضع أفعاله ما لم تذكر غيره.',
    fires: [
      [
        'مأرب: مقتل قيادي حوثي في غارة للتحالف العربي',
        "airstrike at=Ma'rib agent=saudi-coalition target=houthis killed=1",
      ],
      ['تدمر: إصابة مدنيين اثنين بانفجار لغم أرضي', 'bombing at=Palmyra wounded=2'],
    ],
    quiet: ['مأرب: مقتل قيادي حوثي في غارة على مدينة صعدة', 'الوزير: قتل ثلاثة مدنيين في تعز'],
  },
  'place.sentence': {
    en: 'An act without a place takes the one that its neighbour in the sentence names.',
    ar: 'فعل بلا مكان يأخذ مكان جاره في الجملة.',
    fires: [
      ['قُتل مدني وأصيب آخر في خان شيخون', 'kill at=Khan Shaykhun'],
      ['داهمت القوات الإسرائيلية بلدة قباطية واعتقلت شابين', 'arrest'],
    ],
    quiet: ['قُتل مدني في خان شيخون', 'قُتل مدني وأصيب آخر'],
  },
  'place.of-sentence': {
    en: 'A place that a sentence names beside its acts («in X, a network said that …») is theirs before any told earlier.',
    ar: 'مكان تسميه الجملة إلى جانب أفعالها («في س، قالت شبكة إن …») أولى بها من مكان ذُكر قبلها.',
    fires: [
      ['وفي دير الزور، أفادت شبكة محلية بأن طفلين قُتلا بانفجار لغم', 'bombing at=Deir ez-Zor'],
      ['وفي درعا، قال ناشطون إن مسلحين مجهولين اغتالوا قياديا سابقا', 'kill'],
    ],
    quiet: ['قُتل مدني في خان شيخون', 'قال المتحدث في دمشق إن ثلاثة جنود قُتلوا'],
  },
  'place.paragraph': {
    en: 'An act without a place takes the one of the act before it in the paragraph.',
    ar: 'فعل بلا مكان يأخذ مكان الفعل الذي قبله في الفقرة.',
    fires: [
      ['قصفت قوات النظام بلدة سرمدا. وقُتل مدني.', 'kill at=Sarmada'],
      ['هاجم الدعم السريع مدينة النهود. نزحت عائلات.', 'displace'],
    ],
    quiet: ['قصفت قوات النظام بلدة سرمدا. وقُتل مدني في بنش.', 'وقُتل مدني.'],
  },
  'place.lead': {
    en: "An act without a place takes the one of the report's first placed act.",
    ar: 'فعل بلا مكان يأخذ مكان أول فعل ذي مكان في التقرير.',
    fires: [
      ['قصفت قوات النظام بلدة سرمدا.\n\nوقُتل مدني.', 'kill at=Sarmada'],
      ['غارة إسرائيلية على مدينة صور.\n\nقُتل ثلاثة أشخاص.', 'kill killed=3'],
    ],
    quiet: ['قصفت قوات النظام بلدة سرمدا. وقُتل مدني.', 'قصفت قوات النظام بلدة سرمدا.\n\nوقُتل مدني في بنش.'],
  },
  'count.strikes': {
    en: 'A figure on strikes, raids or shells counts them.',
    ar: 'عدد الغارات أو الضربات أو القذائف عدد لها.',
    fires: [
      ['شن التحالف خمس غارات على صعدة', 'airstrike strikes=5'],
      ['قصفت تركيا القرية بعشر قذائف', 'shelling strikes=10'],
    ],
    quiet: ['شن التحالف غارة على صعدة', 'قُتل خمسة في غارة على صعدة'],
  },
  'count.car-bombs': {
    en: 'A figure on car bombs counts vehicles.',
    ar: 'عدد السيارات المفخخة عدد آليات.',
    fires: [
      ['انفجار ثلاث سيارات مفخخة في كركوك', 'bombing vehicles=3'],
      ['فجر تنظيم الدولة الإسلامية خمس عربات مفخخة في بيجي', 'bombing vehicles=5'],
    ],
    quiet: ['انفجار سيارة مفخخة في كركوك', 'انفجار ثلاث عبوات ناسفة في كركوك'],
  },
}
