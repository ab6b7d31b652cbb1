import { measures } from '../../src/export/terms.ts'
import type { Entry } from './entry.ts'

/** Names of what the desk shows beside the values of ontology and lexicon, whose names it shares with the exports. */

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
