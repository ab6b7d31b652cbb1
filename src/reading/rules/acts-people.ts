import type { Dealing } from './families.ts'
import type { Records } from './rule.ts'

/** Words that tell what is done with people and what parties say and agree. */
export const dealingRules: Records<Dealing> = {
  abduct: {
    en: 'People are taken by force by those who are no police.',
    ar: 'أخذ الناس بالقوة ممن ليس شرطة.',
    fires: [
      ['اختطف مسلحون مجهولون طبيبا في بنغازي', 'abduct abducted=1'],
      ['خطف ثلاثة صحفيين في عدن', 'abduct abducted=3'],
    ],
    quiet: ['خطف الفريق فوزا ثمينا في الوقت الضائع', 'خطفت الممثلة الأنظار على السجادة الحمراء'],
  },
  arrest: {
    en: 'People are arrested or held by those in power.',
    ar: 'توقيف الناس أو احتجازهم على يد ذي سلطة.',
    fires: [
      ['اعتقلت الشرطة العراقية مطلوبين اثنين في الفلوجة', 'arrest arrested=2'],
      ['ألقت القوات الإسرائيلية القبض على شاب من نابلس', 'arrest agent=israel'],
    ],
    quiet: ['أوقف الحكم المباراة عشر دقائق', 'أوقفت الشركة إنتاج الهاتف القديم'],
  },
  release: {
    en: 'Captives or prisoners go free.',
    ar: 'الإفراج عن أسرى أو موقوفين.',
    fires: [
      ['أفرج الحوثيون عن 15 أسيرا', 'release agent=houthis released=15'],
      ['أطلقت قسد سراح معتقلين من سجن علايا', 'release agent=sdf'],
    ],
    quiet: ['أفرجت الوزارة عن نتائج الامتحانات', 'أطلقت الجامعة موقعها الجديد'],
  },
  surrender: {
    en: 'Fighters lay down their arms or give themselves up.',
    ar: 'مقاتلون يلقون السلاح أو يسلمون أنفسهم.',
    fires: [
      ['استسلم 30 عنصرا من تنظيم الدولة الإسلامية في الباغوز', 'surrender surrendered=30'],
      ['سلم خمسة مسلحين أنفسهم للقوات العراقية في تلعفر', 'surrender'],
    ],
    quiet: ['استسلم الفريق أمام هجمات خصمه في الشوط الثاني', 'سلمت الشركة المفاتيح لأصحاب الشقق'],
  },
  defect: {
    en: 'Fighters or officials leave their own side.',
    ar: 'انشقاق مقاتلين أو مسؤولين عن صفهم.',
    fires: [
      ['انشق ضابط عن قوات النظام في حماة', 'defect'],
      ['انشقاق عشرين عنصرا عن الدعم السريع في بابنوسة', 'defect'],
    ],
    quiet: ['انشقت الأرض بعد الزلزال', 'انشق القمر في القصيدة نصفين'],
  },
  agree: {
    en: 'Parties make an agreement, a truce or an exchange.',
    ar: 'اتفاق أطراف أو هدنة أو تبادل.',
    fires: [
      ['اتفق الجيش اليمني والحوثيون على هدنة في الحديدة', 'agree'],
      ['توصلت تركيا وروسيا إلى اتفاق بشأن إدلب', 'agree agent=turkey,russia'],
    ],
    quiet: ['اتفق الناديان على انتقال اللاعب', 'يتفق الخبراء على فوائد النوم'],
  },
  meet: {
    en: 'Parties or officials meet or talk.',
    ar: 'لقاء أطراف أو مسؤولين أو محادثات بينهم.',
    fires: [
      ['التقى وفد من حماس مسؤولين مصريين في القاهرة', 'meet'],
      ['عقدت روسيا وتركيا اجتماعا في سوتشي', 'meet'],
    ],
    quiet: ['التقى الفريقان على ملعب الجوهرة', 'تلتقي الطرق عند مدخل المدينة'],
  },
  condemn: {
    en: 'A party condemns an act.',
    ar: 'طرف يدين فعلا.',
    fires: [
      ['أدانت مصر الهجوم على كنيسة في دمشق', 'condemn'],
      ['استنكرت حماس اقتحام المسجد الأقصى', 'condemn agent=hamas'],
    ],
    quiet: ['أدانت المحكمة الموظف بالرشوة', 'إدانة الموظف بالتزوير أمام محكمة الجنح'],
  },
  warn: {
    en: 'A party warns, threatens or demands.',
    ar: 'طرف يحذر أو يهدد أو يطالب.',
    fires: [
      ['حذرت إسرائيل سكان قرى في جنوب لبنان من العودة', 'warn agent=israel'],
      ['هددت إيران بالرد', 'warn agent=iran'],
    ],
    quiet: ['حذرت الأرصاد من موجة حر', 'حذر الأطباء من السهر'],
  },
  order: {
    en: 'A party orders others to act or to leave.',
    ar: 'طرف يأمر غيره بفعل أو برحيل.',
    fires: [
      ['أمر الجيش الإسرائيلي سكان خان يونس بالإخلاء', 'order agent=israel'],
      ['طلبت قسد من الأهالي إخلاء منازلهم في الطبقة', 'order|warn'],
    ],
    quiet: ['أمر الطبيب المريض بالراحة', 'طلب الزبون القهوة'],
  },
  announce: {
    en: 'A party makes something known that is itself a matter of record: a state of emergency, a responsibility, a death.',
    ar: 'طرف يعلن أمرا له شأن بذاته: حالة طوارئ أو مسؤولية أو نعي.',
    fires: [
      ['تبنى تنظيم الدولة الإسلامية الهجوم على حاجز في ديالى', 'announce agent=islamic-state'],
      ['أعلن الحوثيون مسؤوليتهم عن الهجوم على سفينة', 'announce agent=houthis'],
    ],
    quiet: ['أعلنت الشركة نتائجها الفصلية', 'تبنى الزوجان طفلا'],
  },
  investigate: {
    en: 'An inquiry is opened or an evidence of force is looked into.',
    ar: 'فتح تحقيق أو الكشف عن أثر من آثار العنف.',
    fires: [
      ['فتحت الشرطة العراقية تحقيقا في الهجوم على مطعم بالبصرة', 'investigate'],
      ['فتح الجيش اللبناني تحقيقا في الحادث', 'investigate'],
    ],
    quiet: ['حقق الفريق فوزا كبيرا', 'حققت الشركة أرباحا قياسية'],
  },
  protest: {
    en: 'People demonstrate, strike or sit in.',
    ar: 'تظاهر الناس أو إضرابهم أو اعتصامهم.',
    fires: [
      ['تظاهر المئات في السويداء', 'protest'],
      ['نظم الأهالي وقفة احتجاجية في غزة', 'protest'],
    ],
    quiet: ['تظاهرة ثقافية كبيرة في مكتبة الإسكندرية تحتفي بالكتاب', 'يتظاهر بالمرض ليتغيب عن العمل'],
  },
}
