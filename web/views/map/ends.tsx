import { lang, say } from '../../app/here.ts'
import { Words } from '../../show/text.tsx'
import type { Basemap } from './basemap.ts'
import { type FlowEnd, nameOfPlace } from './place.ts'

/** Names of areas and countries, which events carry in English only. */

export function areaText(country: string, admin1: string, basemap: Basemap): string {
  const outline = basemap.outline(country, admin1)
  return outline?.properties[lang] ?? (admin1 || country)
}

export function endText(end: FlowEnd, basemap: Basemap): string {
  if (
    end.key === '' &&
    (end.precision === 'country' || end.precision === 'governorate') &&
    end.country !== ''
  )
    return areaText(end.country, end.precision === 'country' ? '' : end.admin1, basemap)
  return nameOfPlace(end)
}

export const EndName = ({ end, basemap }: { end: FlowEnd | null; basemap: Basemap }) =>
  end === null ? <span className="none">{say('notTold')}</span> : <Words>{endText(end, basemap)}</Words>
