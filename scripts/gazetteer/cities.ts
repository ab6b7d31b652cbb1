import type { PlaceRow } from '../../src/places/index.ts'
import { core, readAreas, table } from './regions.ts'

// Arabic letters only: alternates in Persian, Urdu, Kurdish or Uyghur spelling are other names.
const arabicName = /^[\u0621-\u063a\u0641-\u0652ـ \-'’]+$/u
/** Alternates that reports use for another place: «الجزيرة» is a region of Syria and Iraq, not Algiers. */
const misleading = new Set(['2507480 الجزيرة'])
const typeWord = /^(?:العاصمة|مدينة|بلدة|قرية|قضاء|ناحية|مركز قضاء|مركز ناحية|محافظة)\s+/u

/** Towns with an Arabic name in GeoNames cities500: all of the core countries, elsewhere the capitals and great cities. */
export function cities(text: string, areaText: string, listed: string): PlaceRow[] {
  const adjective = new Map(table(listed).map((r) => [r.iso2!, r.adjective!.split('|')[0]!]))
  const admin1 = new Map(
    readAreas(areaText)
      .filter((a) => a.kind === 'governorate')
      .map((a) => [a.code, a.english]),
  )
  const out: PlaceRow[] = []
  for (const line of text.split('\n')) {
    const c = line.split('\t')
    if (c.length < 15) continue
    const [id, name, , alternates, lat, lon, , feature, country, , first] = c as [string, ...string[]] &
      string[]
    const population = Number(c[14])
    const near = core.has(country!)
    const capital = feature === 'PPLC'
    if (!near && !capital && population < 150_000) continue
    // Abandoned, destroyed and historical places keep their names but are no places of today's news.
    if (feature === 'PPLH' || feature === 'PPLQ' || feature === 'PPLW') continue
    const names = arabicNames(alternates!.split(','), near).filter((n) => !misleading.has(`${id} ${n}`))
    if (names.length === 0) continue
    // «العاصمة السورية» alone names Damascus.
    const stem = adjective.get(country!) ?? ''
    if (capital && stem !== '' && !stem.includes(' ')) names.push(`العاصمة ال${stem}ة`)
    const section = feature === 'PPLX'
    out.push({
      id: `geonames:${id}`,
      names,
      english: name!,
      lat: Number(lat),
      lon: Number(lon),
      country: country!,
      admin1: admin1.get(`${country}.${first}`) ?? '',
      kind: section ? 'neighbourhood' : feature === 'PPL' && population < 2000 ? 'village' : 'town',
      population,
      rank:
        capital || (near && feature === 'PPLA') || population >= (near ? 200_000 : 1_000_000)
          ? 3
          : near
            ? 2
            : 1,
    })
  }
  return out
}

function arabicNames(alternates: readonly string[], near: boolean): string[] {
  const names = alternates
    // Arabic never begins with ئ: that is Uyghur spelling.
    .filter((a) => arabicName.test(a) && !a.startsWith('ئ'))
    .map((a) => a.replace(typeWord, '').trim())
    .filter((a) => a.length >= 2 && a.length <= 40)
  // The shortest plain name first: «الرقة» before «مدينة الرقة الكبرى». Far places keep two spellings.
  const sorted = [...new Set(names)].sort((a, b) => words(a) - words(b))
  return near ? sorted : sorted.slice(0, 2)
}

const words = (name: string): number => name.split(' ').length
