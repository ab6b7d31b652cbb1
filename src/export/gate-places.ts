import type { ClaimPlace } from '../reading/claim.ts'
import { baseOf, besideName } from './beside.ts'
import { type Passage, unlisted } from './gate.ts'
import type { ItemPlace } from './item.ts'

/**
 * A place under the profile: the name as the gazetteer has it, never the words of the report; coordinates no finer
 * than the profile allows, and then a radius that says so.
 */
export function gatePlace(place: ClaimPlace, field: string, passage: Passage): ItemPlace {
  const { profile, known, hold } = passage
  const [base, side] = baseOf(place.id ?? '')
  const listed = base === '' ? undefined : known.place(base)
  const near = side !== undefined
  const named = (name: string, lang: 'ar' | 'en'): string =>
    side === undefined ? name : (besideName(side, name, lang) ?? name)
  const name = listed === undefined ? unlisted(place.name, field, passage) : named(listed.name, 'en')
  const admin1 =
    listed === undefined && place.admin1 !== undefined && !profile.unlisted ? undefined : place.admin1
  if (admin1 !== place.admin1) hold(`${field}.admin1`, 'name')
  const { lat, lon } = place
  const keepId = profile.unlisted || listed !== undefined
  return {
    role: place.role,
    ...(place.id === undefined || !keepId ? {} : { id: near ? `${base}@${side}` : base }),
    name,
    arabic: listed?.arabic ? named(listed.arabic, 'ar') : name,
    ...(lat === undefined || lon === undefined ? {} : coarse(place, field, passage)),
    ...(place.country === undefined || !/^[A-Z]{2}$/.test(place.country) ? {} : { country: place.country }),
    ...areaOf(listed?.country ?? place.country, listed?.admin1 || admin1, known),
    precision:
      profile.decimals !== null && place.precision === 'site' && !fits(place, profile.decimals)
        ? 'town'
        : place.precision,
    ...(near ? { near } : {}),
  }
}

function areaOf(
  country: string | undefined,
  admin1: string | undefined,
  known: Passage['known'],
): Pick<ItemPlace, 'admin1' | 'admin1Arabic'> {
  if (admin1 === undefined) return {}
  const arabic = country === undefined ? '' : known.area(country, admin1)
  return { admin1, ...(arabic === '' ? {} : { admin1Arabic: arabic }) }
}

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

const fits = (place: ClaimPlace, decimals: number): boolean =>
  place.lat === undefined ||
  (round(place.lat, decimals) === place.lat && round(place.lon!, decimals) === place.lon)

/** Coordinates as coarse as the profile asks for; the radius is never smaller than what rounding hides. */
function coarse(
  place: ClaimPlace,
  field: string,
  { profile, hold }: Passage,
): { lat: number; lon: number; km?: number } {
  const { km } = place
  const lat = place.lat!
  const lon = place.lon!
  if (profile.decimals === null || fits(place, profile.decimals))
    return { lat, lon, ...(km === undefined ? {} : { km }) }
  hold(`${field}.coordinates`, 'coordinates')
  const hidden = round((111.2 * Math.SQRT2 * 0.5) / 10 ** profile.decimals, 1)
  return {
    lat: round(lat, profile.decimals),
    lon: round(lon, profile.decimals),
    km: Math.max(km ?? 0, hidden),
  }
}
