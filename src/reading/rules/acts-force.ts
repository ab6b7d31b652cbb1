import type { Force } from './families.ts'
import type { Records } from './rule.ts'

/** Words that tell of an act of force or its toll. */
export const forceRules: Records<Force> = {
  attack: {
    en: 'A word of attacking, targeting or ambushing is an attack where force is meant, not talk or sport.',
    ar: 'لفظ الهجوم أو الاستهداف أو الكمين هجوم حيث يراد به العنف، لا الكلام ولا الرياضة.',
    fires: [
      ['هاجم مسلحون دورية للجيش العراقي في ديالى', 'attack target=iraqi-forces'],
      ['كمين للحوثيين يستهدف دورية سعودية قرب صعدة', 'attack'],
      ['استهدف تنظيم الدولة الإسلامية دورية لقسد في هجين', 'attack agent=islamic-state target=sdf'],
    ],
    quiet: ['هاجم النقاد الفيلم الجديد في مهرجان القاهرة', 'سجل مهاجم الفريق هدفين في الشوط الأول'],
  },
  airstrike: {
    en: 'A word for a strike from the air: a raid by aircraft, barrels thrown from helicopters, a drone.',
    ar: 'لفظ ضربة من الجو: غارة، إلقاء براميل من مروحيات، طائرة مسيرة.',
    fires: [
      ['شنت طائرات التحالف بقيادة السعودية غارتين على صنعاء', 'airstrike agent=saudi-coalition'],
      ['غارة إسرائيلية على بلدة الخيام جنوبي لبنان', 'airstrike agent=israel'],
    ],
    quiet: ['يغار الطفل من أخيه الصغير', 'هبطت طائرة الركاب في مطار القاهرة'],
  },
  shelling: {
    en: 'A word of shelling or firing shells and rockets; also «قصف» that is not said to come from the air.',
    ar: 'لفظ القصف أو إطلاق القذائف والصواريخ، ومنه «قصف» لم يُذكر أنه جوي.',
    fires: [
      ['قصفت قوات الدعم السريع أحياء أم درمان بالمدفعية', 'shelling agent=rsf'],
      ['سقوط قذائف هاون على حي الخالدية في حمص', 'shelling'],
    ],
    quiet: ['قصف النائب الحكومة بعبارات لاذعة خلال الجلسة', 'أطلق المهرجان دورته الخامسة في بيروت'],
  },
  bombing: {
    en: 'An explosion that somebody set: a charge, a mine, a car bomb, a belt.',
    ar: 'انفجار دُبّر: عبوة أو لغم أو سيارة مفخخة أو حزام ناسف.',
    fires: [
      ['انفجرت عبوة ناسفة برتل للجيش المصري قرب الشيخ زويد', 'bombing'],
      ['تفجير سيارة مفخخة في سوق ببغداد', 'bombing'],
    ],
    quiet: ['انفجرت أسعار الوقود في الأسواق', 'انفجر الطفل باكيا أمام والدته'],
  },
  clash: {
    en: 'A word for fighting between sides.',
    ar: 'لفظ القتال بين طرفين.',
    fires: [
      ['اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في الأبيض', 'clash agent=sudan-army,rsf'],
      ['معارك عنيفة بين الجيش اليمني والحوثيين غربي مأرب', 'clash'],
    ],
    quiet: ['مواجهة قوية بين الأهلي والزمالك في نهائي الكأس', 'اشتباك الأيدي في رقصة الدبكة'],
  },
  raid: {
    en: 'A raid on homes or a search of a place, also a campaign of arrests.',
    ar: 'دهم المنازل أو تفتيش مكان، ومنه حملة الاعتقالات.',
    fires: [
      ['داهمت القوات الإسرائيلية منازل في مخيم جنين', 'raid agent=israel'],
      ['نفذت قسد حملة دهم واعتقالات في مدينة الرقة', 'raid agent=sdf'],
    ],
    quiet: ['داهمه المرض وهو في الستين', 'داهمت السيول قرى في محافظة حضرموت'],
  },
  operation: {
    en: 'A military or security operation, told by its beginning, course or end.',
    ar: 'عملية عسكرية أو أمنية يُروى بدؤها أو سيرها أو ختامها.',
    fires: [
      ['أطلق الجيش العراقي عملية عسكرية في صحراء الأنبار', 'operation agent=iraqi-forces'],
      ['بدأ الجيش الليبي عملية أمنية جنوب سبها', 'operation'],
    ],
    quiet: ['أجرى الأطباء عملية جراحية ناجحة في مستشفى القاهرة', 'تأخرت العملية التعليمية في المدارس'],
  },
  kill: {
    en: 'A word of killing or of dying by force; a death from age, illness or chance is none.',
    ar: 'لفظ القتل أو الموت بالعنف؛ أما الوفاة بمرض أو كبر أو عارض فلا.',
    fires: [
      ['قُتل ثلاثة مدنيين برصاص مجهولين في درعا', 'kill killed=3'],
      ['مقتل جندي لبناني في بعلبك', 'kill killed=1'],
      ['لقي عنصران من الحشد الشعبي مصرعهما غربي كركوك', 'kill killed=2'],
    ],
    quiet: ['توفي الفنان بعد صراع طويل مع المرض', 'قتل الملل زوار المعرض'],
  },
  wound: {
    en: 'A word of wounding; an infection or a match injury is none.',
    ar: 'لفظ الجرح والإصابة؛ أما العدوى وإصابات الملاعب فلا.',
    fires: [
      ['أصيب أربعة أطفال بشظايا في تعز', 'wound wounded=4'],
      ['جُرح عنصر من قسد في هجين', 'wound wounded=1'],
    ],
    quiet: ['أصيب المهاجم في الركبة ويغيب عن مباراة الأحد', 'أصيب آلاف السكان بالكوليرا في اليمن'],
  },
  execute: {
    en: 'A killing by sentence or order: an execution, shooting of captives.',
    ar: 'قتل بحكم أو أمر: إعدام أو تصفية أسرى.',
    fires: [
      ['أعدم تنظيم الدولة الإسلامية خمسة أسرى قرب السخنة', 'execute agent=islamic-state killed=5'],
      ['إعدام ثلاثة مدنيين على يد الحوثيين في الحديدة', 'execute agent=houthis'],
    ],
    quiet: ['أعدمت البلدية أطنانا من اللحوم الفاسدة', 'طالب النواب بإلغاء عقوبة الإعدام'],
  },
  destroy: {
    en: 'A word of destroying or damaging buildings, vehicles or property.',
    ar: 'لفظ تدمير المباني أو الآليات أو الممتلكات أو الإضرار بها.',
    fires: [
      ['دمر الطيران الإسرائيلي مستودعا في ريف دمشق', 'destroy agent=israel'],
      ['تدمير ثلاث دبابات للدعم السريع في الخرطوم', 'destroy vehicles=3'],
    ],
    quiet: ['دمر الكاتب صورة البطل في روايته', 'هدم النادي آمال جماهيره في البطولة'],
  },
  tally: {
    en: 'A verb or noun of totals tells a running total with its figure.',
    ar: 'فعل الحصر أو اسمه يروي حصيلة متراكمة بعددها.',
    fires: [
      ['ارتفعت حصيلة القتلى في غزة إلى 120 شهيدا منذ مطلع الأسبوع', 'tally killed=120'],
      ['بلغ عدد القتلى المدنيين في إدلب 35 منذ بداية الشهر', 'tally killed=35'],
    ],
    quiet: ['ارتفعت حصيلة الفريق إلى 40 نقطة', 'بلغ عدد زوار المعرض 900 زائر'],
  },
}
