// The page's one dictionary: every word that a person reads, in both languages.
// `test/page/words.test.ts` fails when a type, measure, role, ... of the ontology has no entry here.

/** @typedef {'ar' | 'en'} Lang */

const types = {
  flee: ['فرار', 'Flight'],
  escape: ['هروب من الاحتجاز', 'Escape from custody'],
  withdraw: ['انسحاب', 'Withdrawal'],
  evacuate: ['إجلاء', 'Evacuation'],
  displace: ['نزوح', 'Displacement'],
  move: ['انتقال', 'Movement'],
  infiltrate: ['تسلل', 'Infiltration'],
  advance: ['تقدم', 'Advance'],
  seize: ['سيطرة جديدة', 'Seizure'],
  control: ['سيطرة قائمة', 'Control'],
  besiege: ['حصار', 'Siege'],
  block: ['منع وإغلاق', 'Blocking'],
  operation: ['عملية عسكرية', 'Operation'],
  clash: ['اشتباك', 'Clash'],
  attack: ['هجوم', 'Attack'],
  airstrike: ['غارة جوية', 'Airstrike'],
  shelling: ['قصف', 'Shelling'],
  bombing: ['تفجير', 'Bombing'],
  kill: ['قتل', 'Killing'],
  execute: ['إعدام', 'Execution'],
  wound: ['إصابة', 'Wounding'],
  destroy: ['تدمير', 'Destruction'],
  abduct: ['خطف', 'Abduction'],
  arrest: ['اعتقال', 'Arrest'],
  release: ['إفراج', 'Release'],
  surrender: ['استسلام', 'Surrender'],
  defect: ['انشقاق', 'Defection'],
  raid: ['مداهمة', 'Raid'],
  mobilize: ['حشد', 'Mobilisation'],
  fortify: ['تحصين', 'Fortification'],
  agree: ['اتفاق', 'Agreement'],
  meet: ['لقاء', 'Meeting'],
  condemn: ['إدانة أو اتهام', 'Condemnation'],
  warn: ['تحذير أو مطالبة', 'Warning'],
  order: ['أمر', 'Order'],
  announce: ['إعلان', 'Announcement'],
  investigate: ['تحقيق', 'Investigation'],
  protest: ['احتجاج', 'Protest'],
  tally: ['حصيلة', 'Tally'],
}

const measures = {
  killed: ['قتلى', 'killed'],
  wounded: ['جرحى', 'wounded'],
  missing: ['مفقودون', 'missing'],
  arrested: ['معتقلون', 'arrested'],
  moved: ['منتقلون', 'moved'],
  surrendered: ['مستسلمون', 'surrendered'],
  escaped: ['هاربون', 'escaped'],
  released: ['مفرج عنهم', 'released'],
  abducted: ['مخطوفون', 'abducted'],
  affected: ['متضررون', 'affected'],
  vehicles: ['آليات', 'vehicles'],
  strikes: ['ضربات', 'strikes'],
  places: ['أماكن', 'places'],
  percent: ['نسبة مئوية', 'percent'],
}

const modalities = {
  reported: ['وقع، على ما يُروى', 'reported'],
  denied: ['يُنفى وقوعه', 'denied'],
  planned: ['مخطط له', 'planned'],
  possible: ['محتمل', 'possible'],
  threatened: ['يُهدَّد به', 'threatened'],
}

const placeRoles = {
  at: ['في', 'at'],
  from: ['من', 'from'],
  to: ['إلى', 'to'],
  via: ['عبر', 'via'],
}

const placePrecisions = {
  site: ['موقع محدد', 'a site'],
  town: ['بلدة أو مدينة', 'a town'],
  district: ['منطقة أو قضاء', 'a district'],
  governorate: ['محافظة', 'a governorate'],
  country: ['دولة', 'a country'],
  area: ['ناحية بلا حدود معروفة', 'an area'],
}

const timePrecisions = {
  hour: ['بالساعة', 'to the hour'],
  day: ['باليوم', 'to the day'],
  week: ['بالأسبوع', 'to the week'],
  month: ['بالشهر', 'to the month'],
  year: ['بالسنة', 'to the year'],
  unknown: ['غير معروفة', 'unknown'],
}

const timeHows = {
  stated: ['التاريخ مذكور في النص', 'the text gives the date'],
  resolved: [
    'محسوب من عبارة في النص وتاريخ النشر',
    'worked out from words of the text and the date of publication',
  ],
  inferred: [
    'مأخوذ من تاريخ النشر، والنص لا يذكر تاريخًا',
    'taken from the date of publication; the text gives none',
  ],
  silent: ['النص لا يذكر متى', 'the text does not say when'],
}

const sourceKinds = {
  outlet: ['ناشر التقرير', 'the report’s publisher'],
  agency: ['وكالة أنباء', 'news agency'],
  media: ['وسيلة إعلام', 'media'],
  monitor: ['جهة رصد', 'monitor'],
  official: ['مسؤول', 'official'],
  military: ['مصدر عسكري', 'military source'],
  security: ['مصدر أمني', 'security source'],
  medical: ['مصدر طبي', 'medical source'],
  local: ['مصدر محلي', 'local source'],
  witness: ['شاهد', 'witness'],
  party: ['طرف في القتال', 'party to the fighting'],
  activist: ['ناشط', 'activist'],
  unnamed: ['مصدر غير مسمى', 'unnamed source'],
}

const statuses = {
  proposed: ['مقترح آليًا', 'proposed by the machine'],
  accepted: ['مقبول', 'accepted'],
  rejected: ['مرفوض', 'rejected'],
  merged: ['مدموج', 'merged'],
}

/** Whom a count counts. Other values are a party's id, or shown as they stand. */
const people = {
  people: ['أشخاص', 'people'],
  persons: ['أشخاص', 'people'],
  civilians: ['مدنيون', 'civilians'],
  children: ['أطفال', 'children'],
  women: ['نساء', 'women'],
  men: ['رجال', 'men'],
  youths: ['شبان', 'youths'],
  fighters: ['مقاتلون', 'fighters'],
  soldiers: ['جنود', 'soldiers'],
  officers: ['ضباط', 'officers'],
  police: ['عناصر شرطة', 'police'],
  leaders: ['قادة', 'leaders'],
  prisoners: ['سجناء', 'prisoners'],
  journalists: ['صحفيون', 'journalists'],
  medics: ['مسعفون', 'medics'],
  families: ['عائلات', 'families'],
  displaced: ['نازحون', 'displaced people'],
  refugees: ['لاجئون', 'refugees'],
}

/** The fields of a claim, as the report view names them. */
const fields = {
  trigger: ['ماذا', 'What'],
  agent: ['من فعل', 'Who'],
  target: ['بمن', 'To whom'],
  place: ['أين', 'Where'],
  time: ['متى', 'When'],
  count: ['كم', 'How many'],
  chain: ['عمّن', 'According to'],
}

/** Fields that a conflict may name. */
const conflictFields = {
  type: ['نوع الحدث', 'type'],
  modality: ['صفة الخبر', 'told as'],
  time: ['الزمان', 'time'],
  date: ['التاريخ', 'date'],
  day: ['اليوم', 'day'],
  place: ['المكان', 'place'],
  places: ['المكان', 'place'],
  agent: ['الفاعل', 'who did it'],
  agents: ['الفاعل', 'who did it'],
  target: ['المستهدَف', 'to whom'],
  targets: ['المستهدَف', 'to whom'],
  ...measures,
}

const page = {
  name: ['إسناد', 'Isnad'],
  motto: ['كل خبر وعمّن', 'Every claim, and according to whom'],
  skip: ['إلى المحتوى', 'Skip to the content'],
  otherLanguage: ['English', 'العربية'],
  events: ['الأحداث', 'Events'],
  reports: ['التقارير', 'Reports'],
  filters: ['تصفية الأحداث', 'Filter the events'],
  filterReports: ['تصفية التقارير', 'Filter the reports'],
  search: ['كلمات', 'Words'],
  searchHint: ['بأي إملاء، مع أل أو بدونها', 'any spelling, with or without the article'],
  type: ['نوع الحدث', 'Type'],
  party: ['الطرف', 'Party'],
  place: ['المكان', 'Place'],
  source: ['المصدر', 'Source'],
  from: ['من يوم', 'From day'],
  to: ['إلى يوم', 'To day'],
  publishedFrom: ['نُشر من يوم', 'Published from'],
  publishedTo: ['نُشر إلى يوم', 'Published to'],
  sort: ['الترتيب', 'Order'],
  newest: ['الأحدث أولًا', 'newest first'],
  oldest: ['الأقدم أولًا', 'oldest first'],
  toll: ['الأكثر قتلى', 'most killed first'],
  tellers: ['الأكثر مصادر مستقلة', 'most independent tellers first'],
  any: ['الكل', 'any'],
  apply: ['تطبيق', 'Apply'],
  clear: ['إلغاء التصفية', 'Clear'],
  more: ['المزيد', 'More'],
  loading: ['جارٍ التحميل…', 'Loading…'],
  noEvents: ['لا أحداث في السجل بعد.', 'The record holds no events yet.'],
  noEventsNext: ['أضف تقارير بالأمر', 'Add reports with'],
  noMatch: ['لا شيء يطابق هذه التصفية.', 'Nothing matches these filters.'],
  noReports: ['لا تقارير في السجل بعد.', 'The record holds no reports yet.'],
  eventsFound: ['عدد الأحداث', 'Events'],
  reportsFound: ['عدد التقارير', 'Reports'],
  shown: ['المعروض', 'shown'],
  noDate: ['بلا تاريخ', 'no date'],
  noPlace: ['بلا مكان', 'no place'],
  unresolved: ['لم يُعرف موضعه', 'not located'],
  what: ['ماذا', 'What'],
  where: ['أين', 'Where'],
  when: ['متى', 'When'],
  who: ['من فعل', 'Who'],
  whom: ['بمن', 'To whom'],
  notSaid: ['لم تذكره التقارير', 'the reports do not say'],
  status: ['حال الحدث', 'Status'],
  modality: ['صفة الخبر', 'Told as'],
  precision: ['الدقة', 'precision'],
  within: ['في دائرة نصف قطرها', 'within'],
  km: ['كم', 'km'],
  counts: ['الأعداد', 'Figures'],
  measure: ['ما يُعدّ', 'What is counted'],
  low: ['الأدنى', 'Low'],
  best: ['الأرجح', 'Best'],
  high: ['الأعلى', 'High'],
  basis: ['الإفادات', 'Claims'],
  open: ['مفتوح', 'open'],
  about: ['تقريبًا', 'about'],
  origins: ['المصادر المستقلة', 'Independent tellers'],
  originsNote: [
    'من ينقلون كلامًا واحدًا مصدر واحد مهما كثروا.',
    'Those who carry the same words are one teller, however many they are.',
  ],
  tellersCount: ['مصادر مستقلة', 'independent tellers'],
  copy: ['نسخة: تنقل دون زيادة', 'copy: carries the words and adds none'],
  firsthand: ['أصل', 'original'],
  conflicts: ['مواضع الخلاف', 'Where the reports disagree'],
  saysWho: ['من يقول ذلك', 'Who says so'],
  claims: ['الإفادات', 'Claims'],
  claim: ['إفادة', 'Claim'],
  claimsNote: [
    'الإفادة قول في تقرير واحد، وليست حقيقة بذاتها.',
    'A claim is what one report says; it is not a fact of its own.',
  ],
  chain: ['الإسناد: من الأبعد إلى الأقرب', 'Chain of tellers, outermost first'],
  noChain: ['التقرير نفسه، ولا يذكر عمّن', 'the report itself; it names no one'],
  distanced: ['ينقله التقرير بتحفظ', 'the report keeps its distance'],
  unnamed: ['غير مسمى', 'unnamed'],
  inReport: ['في التقرير', 'In the report'],
  derivation: ['كيف قُرئ هذا', 'How this was read'],
  derivationNote: [
    'كل سطر قاعدة والكلمات التي قرأتها، وتحته ما اعتمدت عليه.',
    'Each line is a rule and the words that it read; below it, what it rests on.',
  ],
  rule: ['القاعدة', 'Rule'],
  ruleRead: ['قرأت', 'read'],
  joined: ['لماذا ضُمّت إلى هذا الحدث', 'Why it was joined to this event'],
  joinedScore: ['درجة التطابق', 'score'],
  notes: ['مواضع شك', 'Doubts'],
  text: ['النص كما ورد', 'The text as received'],
  readings: ['ما قُرئ في النص', 'What was read in the text'],
  readingsNote: [
    'أشر إلى كلمات النص أو إلى سطر هنا ليظهر الآخر.',
    'Point at words of the text, or at a line here, to find the other.',
  ],
  noClaims: ['لم يُقرأ في هذا التقرير خبر عن حدث.', 'No claim of an event was read in this report.'],
  legend: ['دليل العلامات', 'Key to the marks'],
  publisher: ['الناشر', 'Publisher'],
  published: ['نُشر', 'Published'],
  retrieved: ['جُلب', 'Retrieved'],
  added: ['أُضيف', 'Added'],
  address: ['العنوان الأصلي', 'Address'],
  original: ['الأصل', 'Original'],
  bytes: ['بايت', 'bytes'],
  fingerprint: ['بصمة SHA-256', 'SHA-256'],
  noHighlights: [
    'متصفحك لا يعلّم الكلمات داخل النص؛ اختر سطرًا لتظليل كلماته.',
    'This browser cannot mark words inside the text; choose a line to select its words.',
  ],
  retry: ['إعادة المحاولة', 'Try again'],
  errorWhere: ['الموضع', 'Where'],
  errorWhy: ['السبب', 'Why'],
  errorNext: ['ما العمل', 'What to do'],
  unreachable: ['تعذّر الوصول إلى الخدمة.', 'The service cannot be reached.'],
  unreachableNext: [
    'تحقق من أن الأمر isnad serve ما زال يعمل، ثم أعد المحاولة.',
    'Check that isnad serve is still running, then try again.',
  ],
  broken: ['حدث عطل في هذه الصفحة.', 'This page failed.'],
  notFound: ['لا يوجد شيء في هذا العنوان.', 'There is nothing at this address.'],
  toEvents: ['إلى قائمة الأحداث', 'To the list of events'],
}

export const dictionary = {
  types,
  measures,
  modalities,
  placeRoles,
  placePrecisions,
  timePrecisions,
  timeHows,
  sourceKinds,
  statuses,
  people,
  fields,
  conflictFields,
  page,
}

/**
 * The words of one language: `say('page', 'more')`. What the dictionary does not know comes back as it is, so that a
 * newer service never leaves a hole.
 * @param {Lang} lang
 */
export const speaker =
  (lang) =>
  /** @param {keyof typeof dictionary} part @param {string} key */
  (part, key) =>
    (Object.hasOwn(dictionary[part], key) && dictionary[part][key][lang === 'ar' ? 0 : 1]) || key
