// Words of the page in Arabic and English, and the texts of an event.
isnad.page = {
  title: ['إسناد: سجل أحداث موثّق المصادر', 'Isnad: a sourced record of events'],
  other: ['English', 'العربية'],
  search: ['كلمات', 'Words'],
  type: ['النوع', 'Type'],
  party: ['الطرف', 'Party'],
  from: ['من يوم', 'From day'],
  to: ['إلى يوم', 'To day'],
  any: ['الكل', 'any'],
  clear: ['إلغاء التصفية', 'Clear'],
  map: ['الخريطة', 'Map'],
  timeline: ['خط الزمن', 'Timeline'],
  table: ['الأحداث', 'Events'],
  about: ['ما لا يحويه هذا الموقع', 'What this site leaves out'],
  day: ['اليوم', 'Day'],
  place: ['المكان', 'Place'],
  who: ['الفاعل', 'By whom'],
  whom: ['المستهدف', 'Against whom'],
  figures: ['الأعداد', 'Figures'],
  tellers: ['الرواة المستقلون', 'Independent tellers'],
  copies: ['نسخ', 'copies'],
  reports: ['التقارير', 'Reports'],
  conflicts: ['مواضع التعارض', 'Where they disagree'],
  status: ['الحال', 'Status'],
  withheld: ['حُجب', 'Withheld'],
  quotes: ['كما ورد', 'As received'],
  more: ['المزيد', 'More'],
  close: ['إغلاق', 'Close'],
  none: ['لا شيء يطابق هذه التصفية.', 'Nothing matches these filters.'],
  noEvents: ['لا أحداث في هذا التصدير.', 'This export holds no events.'],
  searched: ['بُحث في', 'searched'],
  of: ['من', 'of'],
  noDate: ['بلا تاريخ', 'no date'],
  noPlace: ['بلا مكان', 'no place'],
  unlisted: ['طرف غير مسمى', 'an unlisted party'],
  unnamedPlace: ['مكان غير مسمى', 'a place not named here'],
  proposed: ['اقتراح آلي لم يراجعه أحد', 'machine-proposed, not reviewed'],
  machine: ['اقتراح آلي', 'machine'],
  broken: [
    'تعذّر تحميل بعض الأحداث. أعد فتح الصفحة.',
    'Some events could not be loaded. Open the page again.',
  ],
  zoomIn: ['تكبير', 'Zoom in'],
  zoomOut: ['تصغير', 'Zoom out'],
  fit: ['كل الأحداث', 'All events'],
  mapHint: [
    'الدائرة مكان، وحجمها عدد أحداثه. اختر دائرة لترى أحداثها.',
    'A circle is a place, its size the number of events. Choose one to see them.',
  ],
  borders: [
    'الحدود كما في Natural Earth، بلا موقف منها.',
    'Borders as in Natural Earth; no position is taken on them.',
  ],
  skipped: ['بلا تاريخ', 'undated'],
  made: ['صنعه', 'Made by'],
  profile: ['قواعد النشر', 'rules of publication'],
}

isnad.lang = 'ar'
/** A word of the page. */
isnad.word = (key) => isnad.page[key][isnad.lang === 'ar' ? 0 : 1]
/** A word of the ontology; what has none comes back as it is. */
isnad.say = (part, key) => isnad.overview.words[part]?.[key]?.[isnad.lang === 'ar' ? 0 : 1] ?? key

/** One spelling for search: marks off, hamza, ta marbuta, alif maqsura and digits unified. */
isnad.fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/\u0640|\p{M}/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .toLowerCase()

/** Days and ranges from left to right among Arabic: after an Arabic letter a day would be drawn back to front. */
isnad.ltr = (text) => (text === '' ? '' : `\u2066${text}\u2069`)

isnad.text = {
  day({ start, end }) {
    if (start === null && end === null) return isnad.word('noDate')
    return isnad.ltr(isnad.text.days(start, end))
  },
  days(start, end) {
    return start === null || end === null || start === end ? (start ?? end) : `${start} – ${end}`
  },
  place(place) {
    const name = (isnad.lang === 'ar' ? place.arabic : place.name) || isnad.word('unnamedPlace')
    const land = isnad.overview.countries[place.country]?.[isnad.lang === 'ar' ? 0 : 1] ?? place.country
    return [name, land].filter(Boolean).join(isnad.lang === 'ar' ? '، ' : ', ')
  },
  places: (event) =>
    event.places.length === 0
      ? isnad.word('noPlace')
      : event.places
          .map((p) => (p.role === 'at' ? '' : `${isnad.say('placeRoles', p.role)} `) + isnad.text.place(p))
          .join(isnad.lang === 'ar' ? '؛ ' : '; '),
  actor(actor) {
    const name = (isnad.lang === 'ar' ? actor.arabic : actor.name) || isnad.word('unlisted')
    return actor.who === undefined || actor.who === actor.id
      ? name
      : `${name} (${isnad.say('people', actor.who)})`
  },
  actors: (actors) => [...new Set(actors.map(isnad.text.actor))].join(isnad.lang === 'ar' ? '؛ ' : '; '),
  of(id) {
    const group = isnad.overview.words.people[id]
    if (group !== undefined) return group[isnad.lang === 'ar' ? 0 : 1]
    const party = isnad.overview.parties.find((p) => p.id === id)
    return party === undefined ? id : isnad.lang === 'ar' ? party.arabic : party.name
  },
  count(count) {
    const range =
      count.low === count.best && count.high === count.best ? '' : ` (${count.low}–${count.high ?? '…'})`
    return `${isnad.say('measures', count.measure)}: ${isnad.ltr(`${count.approx ? '~' : ''}${count.best}${range}`)} ${isnad.text.of(count.of)}`
  },
  figures: (event) =>
    event.counts
      .filter((c) => c.partOf === undefined)
      .map(isnad.text.count)
      .join(isnad.lang === 'ar' ? '؛ ' : '; '),
  /** All words of an event in both languages, folded, for search. */
  search(event) {
    event.search ??= isnad.fold(
      [
        event.id,
        ...[0, 1].map((i) => isnad.overview.words.types[event.type]?.[i] ?? ''),
        ...event.places.flatMap((p) => [p.name, p.arabic, p.admin1 ?? '']),
        ...[...event.agents, ...event.targets].flatMap((a) => [a.name, a.arabic]),
        ...event.origins.flatMap((o) => [o.name, o.arabic]),
        ...event.sources.flatMap((s) => [s.ref, s.publisher, s.title]),
        ...event.quotes,
      ].join(' '),
    )
    return event.search
  },
}
