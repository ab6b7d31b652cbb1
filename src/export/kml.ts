import { type Position, ring } from './circle.ts'
import { dayText, describe, leftToRight, mainPlace, placeText } from './describe.ts'
import { flowsOf } from './flows.ts'
import { piece, type Writer } from './format.ts'
import type { About, Item } from './item.ts'
import { summaryLines } from './summary.ts'
import { say } from './words.ts'
import { xml } from './xml.ts'

/** KML 2.2: a folder an event, with its time, its places, circles of uncertainty and flows. */
export function kmlWriter(): Writer {
  let about: About
  return {
    start(told) {
      about = told
      return [
        piece(
          '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Isnad</name>\n' +
            '<Style id="area"><LineStyle><color>660000ff</color></LineStyle><PolyStyle><color>220000ff</color></PolyStyle></Style>\n' +
            '<Style id="flow"><LineStyle><color>ccff6600</color><width>3</width></LineStyle></Style>\n',
        ),
      ]
    },
    item: (item) => [piece(`${placemarks(item, about)}\n`)],
    end: (summary) => [
      piece(
        `<Folder><name>${about.lang === 'ar' ? 'ما لا يحويه هذا الملف' : 'What this file leaves out'}</name><description>${xml(
          summaryLines(summary, about.lang).join('\n'),
        )}</description></Folder>\n</Document></kml>\n`,
      ),
    ],
  }
}

function placemarks(item: Item, { lang }: About): string {
  const main = mainPlace(item)
  const name = [
    say('types', item.type, lang),
    main === undefined ? '' : placeText(main, lang),
    leftToRight(dayText(item), lang),
  ]
    .filter((part) => part !== '')
    .join(' – ')
  const time = timeOf(item)
  const others = item.places.map((place) =>
    place.lat === undefined
      ? ''
      : [
          place === main
            ? ''
            : mark(
                `${say('placeRoles', place.role, lang)} ${placeText(place, lang)}`,
                time,
                point([place.lon!, place.lat]),
              ),
          place.km === undefined || place.km === 0
            ? ''
            : mark(`± ${place.km} km`, time, polygon(ring(place.lat, place.lon!, place.km)), 'area'),
        ].join(''),
  )
  const flows = flowsOf(item).map(({ from, to }) =>
    from.lat === undefined || to.lat === undefined
      ? ''
      : mark(
          `${placeText(from, lang)} → ${placeText(to, lang)}`,
          time,
          `<LineString><coordinates>${coordinates([
            [from.lon!, from.lat],
            [to.lon!, to.lat],
          ])}</coordinates></LineString>`,
          'flow',
        ),
  )
  const own =
    `<Placemark id="${xml(item.id)}"><name>${xml(name)}</name><description>${xml(describe(item, lang))}</description>${time}` +
    `${data(item)}${main?.lat === undefined ? '' : point([main.lon!, main.lat])}</Placemark>`
  return `<Folder><name>${xml(name)}</name>${own}${others.join('')}${flows.join('')}</Folder>`
}

/** Calendar days as `xsd:date`: no hour and no zone, so no reader can move them. */
function timeOf({ time }: Item): string {
  if (time.start === null && time.end === null) return ''
  if (time.start === time.end) return `<TimeStamp><when>${time.start}</when></TimeStamp>`
  const begin = time.start === null ? '' : `<begin>${time.start}</begin>`
  return `<TimeSpan>${begin}${time.end === null ? '' : `<end>${time.end}</end>`}</TimeSpan>`
}

const data = (item: Item): string => {
  const fields: readonly (readonly [string, string])[] = [
    ['id', item.id],
    ['type', item.type],
    ['modality', item.modality],
    ['status', item.status],
    ['date_precision', item.time.precision],
    ['agents', item.agents.map((a) => a.name).join('; ')],
    ['targets', item.targets.map((a) => a.name).join('; ')],
    ...item.counts.map((c) => [`${c.measure}_${c.of}`, `${c.low}/${c.best}/${c.high ?? ''}`] as const),
    ['tellers', `${item.origins.length}`],
    ['reports', item.sources.map((s) => s.ref).join('; ')],
  ]
  const cells = fields.map(([name, value]) => `<Data name="${xml(name)}"><value>${xml(value)}</value></Data>`)
  return `<ExtendedData>${cells.join('')}</ExtendedData>`
}

const mark = (name: string, time: string, geometry: string, style = ''): string =>
  `<Placemark><name>${xml(name)}</name>${time}${style === '' ? '' : `<styleUrl>#${style}</styleUrl>`}${geometry}</Placemark>`
const coordinates = (positions: readonly Position[]): string =>
  positions.map(([lon, lat]) => `${lon},${lat}`).join(' ')
const point = (at: Position): string => `<Point><coordinates>${coordinates([at])}</coordinates></Point>`
const polygon = (outer: readonly Position[]): string =>
  `<Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates(outer)}</coordinates></LinearRing></outerBoundaryIs></Polygon>`
