import type { Cell } from './csv.ts'
import { actorsText, citation, countText, dayText, mainPlace, placeText } from './describe.ts'
import { total } from './figures.ts'
import type { Item } from './item.ts'
import { say } from './words.ts'

/** A column of Isnad's own table: the same for CSV, HXL, XLSX and Parquet. */
export interface Column {
  readonly name: string
  readonly arabic: string
  /** HXL tag (1.1), where the standard has one. */
  readonly hxl: string
  readonly kind: 'text' | 'number' | 'integer'
  readonly value: (item: Item) => Cell
}

const text = (name: string, arabic: string, hxl: string, value: (item: Item) => string): Column => ({
  name,
  arabic,
  hxl,
  kind: 'text',
  value,
})
const number = (
  name: string,
  arabic: string,
  hxl: string,
  value: (item: Item) => number | undefined,
): Column => ({ name, arabic, hxl, kind: 'number', value })
const integer = (
  name: string,
  arabic: string,
  hxl: string,
  value: (item: Item) => number | undefined,
): Column => ({ name, arabic, hxl, kind: 'integer', value })

const at = (item: Item, role: 'from' | 'to', lang: 'ar' | 'en'): string =>
  item.places
    .filter((p) => p.role === role)
    .map((p) => placeText(p, lang))
    .join('; ')
const openOf = (item: Item, measure: 'killed' | 'wounded'): number | undefined => {
  const figure = total(item, measure)
  return figure === undefined || figure.open ? undefined : figure.high
}

export const columns: readonly Column[] = [
  text('id', 'المعرّف', '#event+id', (e) => e.id),
  text('status', 'الحال', '#status', (e) => e.status),
  text('type', 'النوع', '#event+type', (e) => e.type),
  text('type_ar', 'النوع بالعربية', '#event+type+i_ar', (e) => say('types', e.type, 'ar')),
  text('modality', 'نوع القول', '#event+type+modality', (e) => e.modality),
  text('date_start', 'من يوم', '#date+start', (e) => e.time.start ?? ''),
  text('date_end', 'إلى يوم', '#date+end', (e) => e.time.end ?? ''),
  text('date_precision', 'دقة التاريخ', '#date+precision', (e) => e.time.precision),
  text('date_how', 'مصدر التاريخ', '#date+method', (e) => e.time.how),
  text('place', 'المكان', '#loc+name', (e) => mainPlace(e)?.name ?? ''),
  text('place_ar', 'المكان بالعربية', '#loc+name+i_ar', (e) => mainPlace(e)?.arabic ?? ''),
  text('place_id', 'معرّف المكان', '#loc+code', (e) => mainPlace(e)?.id ?? ''),
  text('admin1', 'المحافظة', '#adm1+name', (e) => mainPlace(e)?.admin1 ?? ''),
  text('country', 'الدولة', '#country+code', (e) => mainPlace(e)?.country ?? ''),
  number('latitude', 'خط العرض', '#geo+lat', (e) => mainPlace(e)?.lat),
  number('longitude', 'خط الطول', '#geo+lon', (e) => mainPlace(e)?.lon),
  text('place_precision', 'دقة المكان', '#geo+precision', (e) => mainPlace(e)?.precision ?? ''),
  number('uncertainty_km', 'نصف قطر الشك بالكيلومتر', '#geo+radius_km', (e) => mainPlace(e)?.km),
  text('from', 'من', '#loc+origin', (e) => at(e, 'from', 'en')),
  text('to', 'إلى', '#loc+dest', (e) => at(e, 'to', 'en')),
  text('agents', 'الفاعل', '#group+name+first', (e) => actorsText(e.agents, 'en')),
  text('agents_ar', 'الفاعل بالعربية', '#group+name+first+i_ar', (e) => actorsText(e.agents, 'ar')),
  text('targets', 'المستهدف', '#group+name+second', (e) => actorsText(e.targets, 'en')),
  text('targets_ar', 'المستهدف بالعربية', '#group+name+second+i_ar', (e) => actorsText(e.targets, 'ar')),
  integer('killed_low', 'القتلى: الأدنى', '#affected+killed+min', (e) => total(e, 'killed')?.low),
  integer('killed', 'القتلى', '#affected+killed', (e) => total(e, 'killed')?.best),
  integer('killed_high', 'القتلى: الأعلى', '#affected+killed+max', (e) => openOf(e, 'killed')),
  integer('wounded_low', 'الجرحى: الأدنى', '#affected+injured+min', (e) => total(e, 'wounded')?.low),
  integer('wounded', 'الجرحى', '#affected+injured', (e) => total(e, 'wounded')?.best),
  integer('wounded_high', 'الجرحى: الأعلى', '#affected+injured+max', (e) => openOf(e, 'wounded')),
  text('counts', 'كل الأعداد', '#description+counts', (e) =>
    e.counts.map((c) => countText(c, 'en')).join('; '),
  ),
  integer('tellers', 'الرواة المستقلون', '#meta+source+num', (e) => e.origins.length),
  text('teller_names', 'أسماء الرواة', '#meta+source+name', (e) =>
    e.origins.map((o) => o.name || say('sourceKinds', o.kind, 'en')).join('; '),
  ),
  integer('reports', 'التقارير', '#meta+report+num', (e) => e.sources.length),
  text('citations', 'مراجع التقارير', '#meta+source', (e) => e.sources.map(citation).join('; ')),
  text('conflicts', 'مواضع التعارض', '#meta+conflicts', (e) => e.conflicts.map((c) => c.field).join('; ')),
  text('withheld', 'ما حُجب', '#meta+withheld', (e) => [...new Set(e.withheld.map((w) => w.rule))].join('; ')),
]

/** What the table has no column for. */
export function tableRest(item: Item, leave: (field: string, why: string, value?: string) => void): void {
  const main = mainPlace(item)
  for (const place of item.places)
    if (place !== main && place.role !== 'from' && place.role !== 'to')
      leave('places', 'one-place-only', `${place.role} ${place.name}`.trim())
  if (item.time.start === null && item.time.end === null && dayText(item) === '')
    leave('date_start', 'no-date')
}
