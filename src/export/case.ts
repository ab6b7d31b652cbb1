import { actorsText, countText, dayText, leftToRight, mainPlace, placeText } from './describe.ts'
import { piece, type Writer } from './format.ts'
import type { About, Item } from './item.ts'
import { summaryLines } from './summary.ts'
import { say } from './words.ts'
import { xml } from './xml.ts'

/** Words of the case file, Arabic and English. */
const words = {
  title: ['ملف قضية', 'Case file'],
  when: ['متى', 'When'],
  where: ['أين', 'Where'],
  who: ['الفاعل', 'By whom'],
  whom: ['المستهدف', 'Against whom'],
  counts: ['الأعداد', 'Figures'],
  status: ['الحال', 'Status'],
  evidence: ['الأدلة', 'Evidence'],
  report: ['التقرير', 'Report'],
  publisher: ['الناشر', 'Publisher'],
  published: ['نُشر', 'Published'],
  address: ['العنوان', 'Address'],
  chain: ['سلسلة الرواة', 'Chain of tellers'],
  sentence: ['الجملة كما وردت', 'The sentence as received'],
  tellers: ['الرواة المستقلون', 'Independent tellers'],
  copies: ['نسخ', 'copies'],
  conflicts: ['مواضع التعارض', 'Where they disagree'],
  custody: ['سجل العهدة', 'Custody'],
  row: ['الصف', 'Row'],
  at: ['الوقت', 'At'],
  action: ['الفعل', 'Action'],
  by: ['من', 'By'],
  fingerprint: ['بصمة SHA-256', 'SHA-256'],
  withheld: ['ما حُجب من هذا الملف', 'What is withheld from this file'],
  rest: ['ما لا يحويه هذا التصدير', 'What this export leaves out'],
  decided: ['قرار المراجعة', 'Decision of review'],
  nothing: ['لا يُذكر', 'not told'],
  notPublic: [
    'ليس للنشر: فيه أسماء وكلام التقارير.',
    'Not for publication: names and words of reports are in this file.',
  ],
  print: [
    'للطباعة أو PDF: اطبع هذه الصفحة من المتصفح.',
    'For paper or PDF: print this page from the browser.',
  ],
} as const

/**
 * A case file for print: what is told, by whom, with which evidence, and who handled it since. Plain HTML without
 * scripts; a browser prints it to PDF with its own Arabic shaping.
 */
export function caseWriter(): Writer {
  let about: About
  const word = (key: keyof typeof words): string => xml(words[key][about.lang === 'ar' ? 0 : 1])
  return {
    start(told) {
      about = told
      const dir = about.lang === 'ar' ? 'rtl' : 'ltr'
      return [
        piece(
          `<!doctype html>\n<html lang="${about.lang}" dir="${dir}"><head><meta charset="utf-8">` +
            `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
            `<meta name="viewport" content="width=device-width"><title>${word('title')}</title><style>${css}</style></head><body>\n` +
            `<p class="hint">${word('print')}</p>${about.profile === 'full' ? `<p class="warn">${word('notPublic')}</p>` : ''}\n`,
        ),
      ]
    },
    item: (item) => [piece(`${article(item, about.lang, word)}\n`)],
    end: (summary) => [
      piece(
        `<footer><h2>${word('rest')}</h2><ul>${summaryLines(summary, about.lang)
          .map((line) => `<li>${xml(line)}</li>`)
          .join('')}</ul></footer></body></html>\n`,
      ),
    ],
  }
}

type Word = (key: keyof typeof words) => string

function article(item: Item, lang: 'ar' | 'en', word: Word): string {
  const place = mainPlace(item)
  const facts: readonly (readonly [string, string])[] = [
    [
      word('when'),
      dayText(item) === ''
        ? ''
        : `${leftToRight(dayText(item), lang)} (${say('timePrecisions', item.time.precision, lang)}${lang === 'ar' ? '؛' : ';'} ${say('timeHows', item.time.how, lang)})`,
    ],
    [
      word('where'),
      item.places
        .map(
          (p) =>
            `${say('placeRoles', p.role, lang)} ${placeText(p, lang)}${p.lat === undefined ? '' : ` \u2066(${p.lat}, ${p.lon}${p.km === undefined ? '' : ` ± ${p.km} km`})\u2069`}`,
        )
        .join(lang === 'ar' ? '؛ ' : '; '),
    ],
    [word('who'), actorsText(item.agents, lang)],
    [word('whom'), actorsText(item.targets, lang)],
    [word('counts'), item.counts.map((c) => countText(c, lang)).join(lang === 'ar' ? '؛ ' : '; ')],
    [word('status'), say('statuses', item.status, lang)],
  ]
  const heading = [
    say('types', item.type, lang),
    place === undefined ? '' : placeText(place, lang),
    leftToRight(dayText(item), lang),
  ]
  return [
    `<article><h1>${xml(heading.filter((h) => h !== '').join(lang === 'ar' ? '، ' : ', '))}</h1><p class="id">${xml(item.id)}</p>`,
    `<table class="facts">${facts.map(([name, value]) => `<tr><th>${name}</th><td>${value === '' ? `<i>${word('nothing')}</i>` : xml(value)}</td></tr>`).join('')}</table>`,
    decided(item, word),
    evidence(item, lang, word),
    tellers(item, lang, word),
    conflicts(item, lang, word),
    custody(item, word),
    withheld(item, word),
    '</article>',
  ].join('\n')
}

const decided = ({ decision }: Item, word: Word): string =>
  decision === undefined
    ? ''
    : `<p><b>${word('decided')}</b>: <bdi>${xml(decision.at)}</bdi> ${xml(decision.by ?? '')} ${xml(decision.reason ?? '')}</p>`

function evidence(item: Item, lang: 'ar' | 'en', word: Word): string {
  const rows = item.claims.map((claim) => {
    const source = item.sources.find((s) => s.ref === claim.source)
    const chain = claim.chain.map(
      (link) => (lang === 'ar' ? link.arabic : link.name) || say('sourceKinds', link.kind, lang),
    )
    return (
      `<tr><td><bdi class="ref">${xml(claim.ref)}</bdi><br>${xml(source?.publisher ?? '')}<br><bdi class="day">${xml(source?.published ?? '')}</bdi></td>` +
      `<td>${xml(say('types', claim.type, lang))} (${xml(say('modalities', claim.modality, lang))})${claim.quote === '' ? '' : `<blockquote dir="auto">${xml(claim.quote)}</blockquote>`}</td>` +
      `<td>${xml(chain.join(lang === 'ar' ? ' ← ' : ' → '))}</td></tr>`
    )
  })
  const originals = item.sources.map(
    (s) =>
      `<tr><td><bdi class="ref">${xml(s.ref)}</bdi></td><td>${xml(s.publisher)}</td><td><bdi class="day">${xml(s.published)}</bdi></td><td><bdi>${xml(s.url)}</bdi></td><td><bdi class="hash">${s.sha256}</bdi></td></tr>`,
  )
  return (
    `<h2>${word('evidence')}</h2><table><tr><th>${word('report')}</th><th>${word('sentence')}</th><th>${word('chain')}</th></tr>${rows.join('')}</table>` +
    `<table><tr><th>${word('report')}</th><th>${word('publisher')}</th><th>${word('published')}</th><th>${word('address')}</th><th>${word('fingerprint')}</th></tr>${originals.join('')}</table>`
  )
}

const tellers = (item: Item, lang: 'ar' | 'en', word: Word): string =>
  `<h2>${word('tellers')}</h2><ul>${item.origins
    .map(
      (o) =>
        `<li>${xml((lang === 'ar' ? o.arabic : o.name) || say('sourceKinds', o.kind, lang))} – ${o.reports.map((r) => `<bdi class="ref">${xml(r)}</bdi>`).join(' ')}${o.copies === 0 ? '' : ` (${word('copies')}: ${o.copies})`}</li>`,
    )
    .join('')}</ul>`

const conflicts = (item: Item, lang: 'ar' | 'en', word: Word): string =>
  item.conflicts.length === 0
    ? ''
    : `<h2>${word('conflicts')}</h2><ul>${item.conflicts
        .map(
          (c) =>
            `<li>${xml(say('conflictFields', c.field, lang))}: ${c.values.map((v) => `<bdi>${v.value === '' ? '…' : xml(v.value)}</bdi> (${v.tellers})`).join(' / ')}</li>`,
        )
        .join('')}</ul>`

const custody = (item: Item, word: Word): string =>
  item.custody.length === 0
    ? ''
    : `<h2>${word('custody')}</h2><table><tr><th>${word('row')}</th><th>${word('at')}</th><th>${word('action')}</th><th>${word('report')}</th><th>${word('by')}</th><th>${word('fingerprint')}</th></tr>${item.custody
        .map(
          (r) =>
            `<tr><td>${r.seq}</td><td><bdi class="day">${xml(r.at)}</bdi></td><td><bdi>${xml(r.action)}</bdi></td><td><bdi class="ref">${xml(r.subject)}</bdi></td><td>${xml(r.who)}</td><td><bdi class="hash">${xml(r.hash)}</bdi></td></tr>`,
        )
        .join('')}</table>`

const withheld = (item: Item, word: Word): string =>
  item.withheld.length === 0
    ? ''
    : `<h2>${word('withheld')}</h2><p class="ref">${item.withheld.map((w) => `<bdi>${xml(`${w.field}: ${w.rule}`)}</bdi>`).join(' · ')}</p>`

const css = `
body{font:11pt/1.6 "Noto Naskh Arabic","Amiri","Segoe UI",serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.2rem 0 .3rem;border-bottom:1px solid #999}
table{border-collapse:collapse;width:100%;margin:.4rem 0}th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:start;vertical-align:top}
th{background:#f2f2f2}.facts th{width:9rem}blockquote{margin:.3rem 0;padding-inline-start:.6rem;border-inline-start:3px solid #888}
.id,.ref,.hash{font:9pt monospace;color:#333;overflow-wrap:anywhere}.warn{border:2px solid #a00;padding:.4rem;color:#a00}.hint{color:#555}
bdi{unicode-bidi:isolate}.day{white-space:nowrap;font-size:9pt}article{break-after:page}tr{break-inside:avoid}@media print{.hint{display:none}body{margin:0;max-width:none}}
`.replaceAll('\n', '')
