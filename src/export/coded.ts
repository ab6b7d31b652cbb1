import type { Coded } from './compare.ts'

/** Which of the two tables a head row is of, by the columns that comparing needs. */
export type Shape = 'acled' | 'ucdp'

const needed: Readonly<Record<Shape, readonly string[]>> = {
  acled: ['event_date', 'event_type', 'sub_event_type', 'latitude', 'longitude', 'fatalities'],
  ucdp: ['date_start', 'date_end', 'type_of_violence', 'latitude', 'longitude', 'best'],
}

/** The shape of a table by its heads; `undefined` where it is neither. */
export const shapeOf = (heads: readonly string[]): Shape | undefined =>
  (['acled', 'ucdp'] as const).find((shape) => needed[shape].every((name) => heads.includes(name)))

/** Columns without which a table is neither. */
export const neededColumns = (shape: Shape): readonly string[] => needed[shape]

const violence: Readonly<Record<string, string>> = {
  1: 'State-based violence',
  2: 'Non-state violence',
  3: 'Violence against civilians / Attack',
}

/**
 * A row of such a table, or what is wrong with it. Days may be written 2031-05-30, 30 May 2031, or 2031-05-30 00:00:00;
 * a day like 05/06/2031 can be two days and is refused.
 */
export function codedRow(
  shape: Shape,
  row: Readonly<Record<string, string>>,
  line: number,
): Coded | { readonly fault: string } {
  const start = isoDay(row[shape === 'acled' ? 'event_date' : 'date_start'] ?? '')
  if (start === undefined) return { fault: 'the day cannot be read' }
  const end = shape === 'ucdp' ? (isoDay(row.date_end ?? '') ?? start) : start
  const best = number(row[shape === 'acled' ? 'fatalities' : 'best'])
  if (best === undefined) return { fault: 'the number killed cannot be read' }
  const id = row.event_id_cnty ?? row.id ?? ''
  return {
    id: id === '' ? `line ${line}` : id,
    line,
    start,
    end,
    type:
      shape === 'acled'
        ? `${row.event_type} / ${row.sub_event_type}`
        : (violence[row.type_of_violence ?? ''] ?? ''),
    lat: number(row.latitude),
    lon: number(row.longitude),
    place: row[shape === 'acled' ? 'location' : 'where_coordinates'] ?? '',
    country: row.country ?? '',
    sideA: row[shape === 'acled' ? 'actor1' : 'side_a'] ?? '',
    sideB: row[shape === 'acled' ? 'actor2' : 'side_b'] ?? '',
    low: number(row.low) ?? best,
    best,
    high: number(row.high) ?? best,
  }
}

const number = (text: string | undefined): number | undefined => {
  const value = Number(text)
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? undefined : value
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function isoDay(text: string): string | undefined {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?:[ T]|$)/.exec(text)?.[1]
  if (iso !== undefined) return iso
  const [, day, month, year] = /^\s*(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})\s*$/.exec(text) ?? []
  const at = months.indexOf((month ?? '').toLowerCase())
  return at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`
}
