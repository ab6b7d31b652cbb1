import type { Lang } from '../problem.ts'
import { country } from './countries.ts'
import type { Item, ItemActor, ItemCount, ItemPlace, ItemSource } from './item.ts'
import { say } from './words.ts'

/** Short texts of what an item holds, in one language. Only what the gate let through is in them. */

/**
 * Days, ranges and refs among Arabic words, held from left to right: after an Arabic letter «2031-05-30» would be drawn
 * as 30-05-2031.
 */
export const leftToRight = (text: string, lang: Lang): string =>
  lang === 'ar' && text !== '' ? `\u2066${text}\u2069` : text

export const actorText = (actor: ItemActor, lang: Lang): string => {
  const name =
    (lang === 'ar' ? actor.arabic : actor.name) || (lang === 'ar' ? 'طرف غير مسمى' : 'an unlisted party')
  return actor.who === undefined || actor.who === actor.id
    ? name
    : `${name} (${say('people', actor.who, lang)})`
}

export const actorsText = (actors: readonly ItemActor[], lang: Lang): string =>
  [...new Set(actors.map((actor) => actorText(actor, lang)))].join(lang === 'ar' ? '؛ ' : '; ')

export function placeText(place: ItemPlace, lang: Lang): string {
  const name =
    (lang === 'ar' ? place.arabic : place.name) ||
    (lang === 'ar' ? 'مكان غير مسمى' : 'a place not named here')
  const land = country(place.country)
  const area = lang === 'ar' ? place.admin1Arabic : place.admin1
  const parts = [
    name,
    area === name ? '' : (area ?? ''),
    land?.[lang === 'ar' ? 'arabic' : 'name'] ?? place.country ?? '',
  ]
  return [...new Set(parts.filter((part) => part !== ''))].join(lang === 'ar' ? '، ' : ', ')
}

/** The place that stands for the event: where it was, else where it led, else where it came from; a located one first. */
export function mainPlace(item: Item): ItemPlace | undefined {
  const byRole = ['at', 'to', 'from', 'via'].flatMap((role) => item.places.filter((p) => p.role === role))
  return byRole.find((p) => p.lat !== undefined) ?? byRole[0]
}

/** `2031-05-30`, `2031-05-01..2031-05-31`, or nothing. */
export const dayText = ({ time }: Item): string =>
  time.start === null && time.end === null
    ? ''
    : time.start === null || time.end === null || time.start === time.end
      ? (time.start ?? time.end)!
      : `${time.start}..${time.end}`

export const rangeText = (count: Pick<ItemCount, 'low' | 'best' | 'high'>): string =>
  count.low === count.best && count.high === count.best
    ? `${count.best}`
    : `${count.best} (${count.low}–${count.high ?? '…'})`

/** `12 killed (people; 12–…)`. */
export const countText = (
  count: ItemCount,
  lang: Lang,
  of: (id: string) => string = (id) => say('people', id, lang),
): string =>
  `${say('measures', count.measure, lang)}: ${leftToRight(`${count.approx ? '~' : ''}${rangeText(count)}`, lang)} ${of(count.of)}`

/** A report as it is cited: publisher, day, ref, address. */
export const citation = (source: ItemSource): string =>
  [source.publisher, source.published, `[${source.ref}]`, source.url].filter((part) => part !== '').join(' ')

/** The event in a few sentences, with who tells it and where to check: what schemes with a notes column get. */
export function describe(item: Item, lang: Lang = 'en'): string {
  const ar = lang === 'ar'
  const place = mainPlace(item)
  const day = dayText(item)
  const names = item.origins.map(
    (o) =>
      `${(ar ? o.arabic : o.name) || say('sourceKinds', o.kind, lang)}${o.copies > 0 ? ` (+${o.copies} ${ar ? 'نسخ' : 'copies'})` : ''}`,
  )
  const sentences = [
    [
      item.status === 'proposed'
        ? ar
          ? '[اقتراح آلي لم يراجعه أحد] '
          : '[machine-proposed, not reviewed] '
        : '',
      say('types', item.type, lang),
      item.modality === 'reported' ? '' : ` (${say('modalities', item.modality, lang)})`,
      place === undefined ? '' : `${ar ? '، ' : ' at '}${placeText(place, lang)}`,
      day === ''
        ? ''
        : `${ar ? '، ' : ', '}${leftToRight(day, lang)} (${say('timePrecisions', item.time.precision, lang)})`,
    ].join(''),
    item.agents.length > 0 ? `${ar ? 'الفاعل' : 'By'}: ${actorsText(item.agents, lang)}` : '',
    item.targets.length > 0 ? `${ar ? 'المستهدف' : 'Against'}: ${actorsText(item.targets, lang)}` : '',
    item.counts.map((count) => countText(count, lang)).join(ar ? '؛ ' : '; '),
    `${ar ? 'الرواة المستقلون' : 'Independent tellers'}: ${item.origins.length}${names.length > 0 ? ` – ${names.join(ar ? '، ' : ', ')}` : ''}`,
    item.conflicts.length > 0
      ? `${ar ? 'يختلفون في' : 'They disagree on'}: ${item.conflicts.map((c) => say('conflictFields', c.field, lang)).join(ar ? '، ' : ', ')}`
      : '',
    item.sources.length > 0
      ? `${ar ? 'التقارير' : 'Reports'}: ${item.sources.map((s) => leftToRight(citation(s), lang)).join('; ')}`
      : '',
    leftToRight(`Isnad ${item.id}`, lang),
  ]
  return sentences
    .filter((s) => s !== '')
    .map((s) => `${s}.`)
    .join(' ')
}
