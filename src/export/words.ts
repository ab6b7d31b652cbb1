import type { EventStatus } from '../linking/event.ts'
import type {
  EventType,
  Measure,
  Modality,
  PlacePrecision,
  PlaceRole,
  SourceKind,
  TimePrecision,
} from '../ontology.ts'
import type { Lang } from '../problem.ts'

import type { Rule } from './item.ts'

/** Every word of the ontology that a person reads in an export, in Arabic and English. */
type Pair = readonly [ar: string, en: string]
type Table<K extends string> = Readonly<Record<K, Pair>>

const types: Table<EventType> = {
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

const measures: Table<Measure> = {
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

const modalities: Table<Modality> = {
  reported: ['وقع، على ما يُروى', 'reported'],
  denied: ['يُنفى وقوعه', 'denied'],
  planned: ['مخطط له', 'planned'],
  possible: ['محتمل', 'possible'],
  threatened: ['يُهدَّد به', 'threatened'],
}

const placeRoles: Table<PlaceRole> = {
  at: ['في', 'at'],
  from: ['من', 'from'],
  to: ['إلى', 'to'],
  via: ['عبر', 'via'],
}

const placePrecisions: Table<PlacePrecision> = {
  site: ['موقع محدد', 'a site'],
  town: ['بلدة أو مدينة', 'a town'],
  district: ['منطقة أو قضاء', 'a district'],
  governorate: ['محافظة', 'a governorate'],
  country: ['دولة', 'a country'],
  area: ['ناحية بلا حدود معروفة', 'an area'],
}

const timePrecisions: Table<TimePrecision> = {
  hour: ['بالساعة', 'to the hour'],
  day: ['باليوم', 'to the day'],
  week: ['بالأسبوع', 'to the week'],
  month: ['بالشهر', 'to the month'],
  year: ['بالسنة', 'to the year'],
  unknown: ['غير معروفة', 'unknown'],
}

const timeHows: Table<'stated' | 'resolved' | 'inferred' | 'silent'> = {
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

const sourceKinds: Table<SourceKind> = {
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

const statuses: Table<EventStatus> = {
  proposed: ['مقترح آليًا', 'proposed by the machine'],
  accepted: ['مقبول', 'accepted'],
  rejected: ['مرفوض', 'rejected'],
  merged: ['مدموج', 'merged'],
}

const people: Readonly<Record<string, Pair>> = {
  people: ['أشخاص', 'people'],
  abductees: ['مخطوفون', 'abductees'],
  activists: ['ناشطون', 'activists'],
  advisers: ['مستشارون', 'advisers'],
  'aid workers': ['عمال إغاثة', 'aid workers'],
  artists: ['فنانون', 'artists'],
  athletes: ['رياضيون', 'athletes'],
  bodies: ['جثث', 'bodies'],
  candidates: ['مرشحون', 'candidates'],
  children: ['أطفال', 'children'],
  civilians: ['مدنيون', 'civilians'],
  clerics: ['رجال دين', 'clerics'],
  contractors: ['متعاقدون', 'contractors'],
  criminals: ['مجرمون', 'criminals'],
  defectors: ['منشقون', 'defectors'],
  delegates: ['وفود', 'delegates'],
  detainees: ['معتقلون', 'detainees'],
  displaced: ['نازحون', 'displaced people'],
  drivers: ['سائقون', 'drivers'],
  elderly: ['مسنون', 'elderly people'],
  elders: ['وجهاء', 'elders'],
  employees: ['موظفون', 'employees'],
  experts: ['خبراء', 'experts'],
  families: ['عائلات', 'families'],
  farmers: ['مزارعون', 'farmers'],
  fighters: ['مقاتلون', 'fighters'],
  fishermen: ['صيادون', 'fishermen'],
  foreigners: ['أجانب', 'foreigners'],
  fugitives: ['فارّون', 'fugitives'],
  guards: ['حراس', 'guards'],
  hostages: ['رهائن', 'hostages'],
  informants: ['مخبرون', 'informants'],
  journalists: ['صحفيون', 'journalists'],
  judges: ['قضاة', 'judges'],
  kidnappers: ['خاطفون', 'kidnappers'],
  lawyers: ['محامون', 'lawyers'],
  leaders: ['قادة', 'leaders'],
  medics: ['عاملون طبيون', 'medics'],
  members: ['أعضاء', 'members'],
  men: ['رجال', 'men'],
  migrants: ['مهاجرون', 'migrants'],
  officers: ['ضباط', 'officers'],
  officials: ['مسؤولون', 'officials'],
  passengers: ['ركاب', 'passengers'],
  pilgrims: ['حجاج وزوار', 'pilgrims'],
  pilots: ['طيارون', 'pilots'],
  police: ['شرطة', 'police'],
  preachers: ['دعاة', 'preachers'],
  prisoners: ['أسرى وسجناء', 'prisoners'],
  protesters: ['متظاهرون', 'protesters'],
  refugees: ['لاجئون', 'refugees'],
  relatives: ['أقارب', 'relatives'],
  rescuers: ['مسعفون ومنقذون', 'rescuers'],
  researchers: ['باحثون', 'researchers'],
  residents: ['سكان', 'residents'],
  returnees: ['عائدون', 'returnees'],
  sailors: ['بحارة', 'sailors'],
  settlers: ['مستوطنون', 'settlers'],
  shepherds: ['رعاة', 'shepherds'],
  smugglers: ['مهربون', 'smugglers'],
  snipers: ['قناصة', 'snipers'],
  soldiers: ['جنود', 'soldiers'],
  spokespersons: ['ناطقون', 'spokespersons'],
  staff: ['عاملون', 'staff'],
  students: ['طلاب', 'students'],
  survivors: ['ناجون', 'survivors'],
  suspects: ['مشتبه بهم', 'suspects'],
  teachers: ['معلمون', 'teachers'],
  tourists: ['سياح', 'tourists'],
  traders: ['تجار', 'traders'],
  volunteers: ['متطوعون', 'volunteers'],
  voters: ['ناخبون', 'voters'],
  women: ['نساء', 'women'],
  workers: ['عمال', 'workers'],
  worshippers: ['مصلّون', 'worshippers'],
  youths: ['شبان', 'youths'],
  building: ['مبنى', 'a building'],
  convoy: ['قافلة', 'a convoy'],
  means: ['عتاد', 'equipment'],
  munition: ['ذخيرة', 'munitions'],
  position: ['موقع عسكري', 'a position'],
  property: ['ممتلكات', 'property'],
  spot: ['مكان', 'a spot'],
  vehicle: ['آلية', 'a vehicle'],
  weapon: ['سلاح', 'a weapon'],
}

const conflictFields: Readonly<Record<string, Pair>> = {
  type: ['نوع الحدث', 'type'],
  modality: ['نوع القول', 'told as'],
  time: ['الزمان', 'time'],
  date: ['التاريخ', 'date'],
  day: ['اليوم', 'day'],
  place: ['المكان', 'place'],
  places: ['أماكن', 'places'],
  agent: ['الفاعل', 'who did it'],
  agents: ['الفاعل', 'who did it'],
  target: ['المستهدَف', 'to whom'],
  targets: ['المستهدَف', 'to whom'],
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
  percent: ['نسبة مئوية', 'percent'],
}

const rules: Table<Rule> = {
  words: ['كلام التقارير كما ورد', 'words of reports'],
  name: ['أسماء ليست في قوائمنا', 'names that are on no list of ours'],
  address: ['عناوين قد تدل على شخص', 'addresses that may point at a person'],
  coordinates: ['إحداثيات أدق مما يُسمح به', 'coordinates finer than allowed'],
  person: ['أسماء أشخاص أو أعمارهم', 'names or ages of persons'],
  contact: ['أرقام هواتف وعناوين تواصل', 'phone numbers and contact addresses'],
  minor: ['جمل عن قاصر بعينه', 'sentences about one minor'],
  restricted: ['تقارير مقيّدة القراءة', 'reports that only some may read'],
  part: ['تسمية جزء من الملف الأصلي', 'the name of a part of an original'],
}

export const dictionary = {
  rules,
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
  conflictFields,
}

/** The word for a key of the ontology; a key without one (a party's id, a newer value) as it stands. */
export function say(part: keyof typeof dictionary, key: string, lang: Lang): string {
  const table: Readonly<Record<string, Pair>> = dictionary[part]
  return Object.hasOwn(table, key) ? table[key]![lang === 'ar' ? 0 : 1] : key
}

/** Whom a count counts, by the lexicon's own closed list. */
export const isGroup = (of: string): boolean => Object.hasOwn(people, of)
