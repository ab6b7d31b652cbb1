import type { Entry } from './entry.ts'

/** Names of what the ontology closes, in both languages. `test/page/words.test.ts` fails when one is missing. */

export const types = {
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
} as const satisfies Record<string, Entry>

export const measures = {
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
} as const satisfies Record<string, Entry>

export const modalities = {
  reported: ['وقع، على ما يُروى', 'reported'],
  denied: ['يُنفى وقوعه', 'denied'],
  planned: ['مخطط له', 'planned'],
  possible: ['محتمل', 'possible'],
  threatened: ['يُهدَّد به', 'threatened'],
} as const satisfies Record<string, Entry>

export const placeRoles = {
  at: ['في', 'at'],
  from: ['من', 'from'],
  to: ['إلى', 'to'],
  via: ['عبر', 'via'],
} as const satisfies Record<string, Entry>

export const placePrecisions = {
  site: ['موقع محدد', 'a site'],
  town: ['بلدة أو مدينة', 'a town'],
  district: ['منطقة أو قضاء', 'a district'],
  governorate: ['محافظة', 'a governorate'],
  country: ['دولة', 'a country'],
  area: ['ناحية بلا حدود معروفة', 'an area'],
} as const satisfies Record<string, Entry>

export const timePrecisions = {
  hour: ['بالساعة', 'to the hour'],
  day: ['باليوم', 'to the day'],
  week: ['بالأسبوع', 'to the week'],
  month: ['بالشهر', 'to the month'],
  year: ['بالسنة', 'to the year'],
  unknown: ['غير معروفة', 'unknown'],
} as const satisfies Record<string, Entry>

export const timeHows = {
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
} as const satisfies Record<string, Entry>

export const sourceKinds = {
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
} as const satisfies Record<string, Entry>

export const statuses = {
  proposed: ['مقترح آليًا', 'proposed by the machine'],
  accepted: ['مقبول', 'accepted'],
  rejected: ['مرفوض', 'rejected'],
  merged: ['مدموج', 'merged'],
} as const satisfies Record<string, Entry>

/** The fields of a claim, as the report view names them. */
export const fields = {
  trigger: ['ماذا', 'What'],
  agent: ['من فعل', 'Who'],
  target: ['بمن', 'To whom'],
  place: ['أين', 'Where'],
  time: ['متى', 'When'],
  count: ['كم', 'How many'],
  chain: ['عمّن', 'According to'],
} as const satisfies Record<string, Entry>

/** Fields that a conflict may name. */
export const conflictFields = {
  ...measures,
  type: ['نوع الحدث', 'type'],
  modality: ['نوع القول', 'told as'],
  time: ['الزمان', 'time'],
  date: ['التاريخ', 'date'],
  day: ['اليوم', 'day'],
  place: ['المكان', 'place'],
  places: ['المكان', 'place'],
  agent: ['الفاعل', 'who did it'],
  agents: ['الفاعل', 'who did it'],
  target: ['المستهدَف', 'to whom'],
  targets: ['المستهدَف', 'to whom'],
} as const satisfies Record<string, Entry>

/** Why linking joined a claim, by its own words; `#` stands for a number or a name. */
export const reasons = {
  'a person joined them': ['جمعهما شخص', 'a person joined them'],
  'same day': ['اليوم نفسه', 'the same day'],
  'day unknown': ['اليوم غير معروف', 'the day is not known'],
  '# day(s) apart': ['بينهما بالأيام: #', 'days apart: #'],
  'same place': ['المكان نفسه', 'the same place'],
  'place unknown': ['المكان غير معروف', 'the place is not known'],
  'within, # km apart': ['مكان داخل الآخر، بينهما بالكيلومترات: #', 'one place within the other, # km apart'],
  'area, # km apart': [
    'ناحيتان متداخلتان، بين وسطيهما بالكيلومترات: #',
    'areas that overlap, their middles # km apart',
  ],
  'beside, # km apart': ['مكانان متجاوران، بينهما بالكيلومترات: #', 'places next to each other, # km apart'],
  'namesake, # km apart': ['مكانان باسم واحد، بينهما بالكيلومترات: #', 'places of one name, # km apart'],
  'same agent': ['الفاعل نفسه', 'the same doer'],
  'allied agents': ['فاعلان متحالفان', 'allied doers'],
  'same two sides': ['الطرفان أنفسهما', 'the same two sides'],
  'other agents': ['فاعل آخر', 'another doer'],
  'a party in common': ['طرف مشترك', 'a party in common'],
  'the same person named': ['يسميان الشخص نفسه', 'the same person is named'],
  'doer of one, target of the other': ['فاعل في أحدهما ومستهدف في الآخر', 'doer of one, target of the other'],
  'the toll told beside its act': ['حصيلة رُويت مع فعلها', 'the toll is told beside its act'],
  'same report': ['التقرير نفسه', 'the same report'],
  'wording #% alike': ['تشابه الألفاظ: ٪#', 'wording #% alike'],
  'both from #': ['كلاهما عن #', 'both from #'],
  'figures agree: #': ['أعداد متفقة: #', 'figures agree: #'],
  'figures differ: #': ['أعداد مختلفة: #', 'figures differ: #'],
  'type #': ['النوع نفسه: #', 'the same type: #'],
  'types #': ['نوعان متقاربان: #', 'kindred types: #'],
} as const satisfies Record<string, Entry>

export const roles = {
  public: ['زائر', 'visitor'],
  viewer: ['قارئ', 'viewer'],
  reviewer: ['مراجع', 'reviewer'],
  editor: ['محرر', 'editor'],
  owner: ['مالك', 'owner'],
} as const satisfies Record<string, Entry>

export const roleRights = {
  viewer: [
    'يقرأ كل ما ليس محجوبًا، ولا يغيّر شيئًا.',
    'Reads everything that is not restricted, and changes nothing.',
  ],
  reviewer: [
    'يقرر في الأحداث ويصحح الادعاءات ويضيف التقارير ويصدّر.',
    'Decides on events, corrects claims, adds reports, exports.',
  ],
  editor: [
    'ذلك كله، ويتراجع عن قرارات غيره ويحجب التقارير ويقرأ المحجوب منها.',
    'All that; takes back others’ decisions, restricts reports and reads restricted ones.',
  ],
  owner: [
    'ذلك كله، ويدير الأشخاص ويقرأ سجل العهدة.',
    'All that; looks after people and reads the custody log.',
  ],
} as const satisfies Record<string, Entry>

/** What rows of the custody log tell of. */
export const actions = {
  'account.add': ['دعا شخصًا', 'invited a person'],
  'account.change': ['غيّر حسابًا', 'changed an account'],
  'account.open': ['فتح حسابًا برابط', 'opened an account by a link'],
  'account.password': ['غيّر كلمة السر', 'changed a password'],
  'account.second-factor': ['غيّر العامل الثاني', 'changed a second factor'],
  'claims.set': ['سجّل ادعاءات تقرير', 'set a report’s claims'],
  'events.link': ['ربط الادعاءات في أحداث', 'linked claims into events'],
  'events.set': ['سجّل الأحداث', 'set the events'],
  'export.run': ['صدّر أحداثًا', 'exported events'],
  'read.restricted': ['قرأ تقريرًا محجوبًا', 'read a restricted report'],
  'report.add': ['أضاف تقريرًا', 'added a report'],
  'report.restrict': ['حجب تقريرًا أو أتاحه', 'restricted or opened a report'],
  'session.begin': ['دخل', 'signed in'],
  'session.end': ['خرج', 'signed out'],
  'session.end-all': ['أنهى جلسات', 'ended sessions'],
  'session.refused': ['رُدّ عند الدخول', 'was refused at sign-in'],
  'token.add': ['أنشأ مفتاحًا', 'made a token'],
  'token.end': ['أنهى مفتاحًا', 'ended a token'],
} as const satisfies Record<string, Entry>

/** What verification may find wrong, by kind and why. */
export const faults = {
  'log gap': ['سطر ناقص في السجل', 'a row of the log is missing'],
  'log prev': ['سطر لا يتصل بما قبله', 'a row does not follow the one before'],
  'log hash': ['سطر غُيّر', 'a row was altered'],
  'original missing': ['أصل مفقود', 'an original is missing'],
  'original changed': ['أصل غُيّر', 'an original was altered'],
  'report text': ['نص تقرير غُيّر', 'a report’s text was altered'],
  'report fields': ['بيانات تقرير غُيّرت', 'a report’s fields were altered'],
  'report unlogged': ['تقرير ليس في السجل', 'a report is not in the log'],
  'report missing': ['تقرير مفقود', 'a report is missing'],
  'claims changed': ['ادعاءات غُيّرت', 'claims were altered'],
  'claims unlogged': ['ادعاءات ليست في السجل', 'claims are not in the log'],
  'claims shown': ['ادعاءات معروضة لا تطابق القرارات', 'claims are shown otherwise than decided'],
  'decision changed': ['قرار غُيّر', 'a decision was altered'],
  'decision unlogged': ['قرار ليس في السجل', 'a decision is not in the log'],
  'decision missing': ['قرار مفقود', 'a decision is missing'],
  'event changed': ['حدث غُيّر', 'an event was altered'],
  'event shown': ['حدث معروض لا يطابق القرارات', 'an event is shown otherwise than decided'],
  'events set': ['مجموعة الأحداث لا تطابق السجل', 'the set of events is not the log’s'],
} as const satisfies Record<string, Entry>
