import { acledWriter } from './acled.ts'
import { caseWriter } from './case.ts'
import type { Writer } from './format.ts'
import { geojsonWriter } from './geojson.ts'
import { itemsWriter } from './items.ts'
import { kmlWriter } from './kml.ts'
import { ploverWriter } from './plover.ts'
import { provWriter } from './prov.ts'
import { siteWriter } from './site.ts'
import { tableWriter } from './table.ts'
import { timemapWriter } from './timemap.ts'
import { ucdpWriter } from './ucdp.ts'
import { xlsxWriter } from './xlsx.ts'

/** How a format's pieces become files: one file of text, a folder, a zip package, or columnar tables in a folder. */
export type Shape = 'file' | 'folder' | 'package' | 'tables'

export interface Format {
  readonly shape: Shape
  /** Ending of the file that it is written to; empty for folders. */
  readonly extension: string
  /** Absent for tables, whose rows `tables.ts` gives. */
  readonly writer?: () => Writer
  /** What it is, for a list of formats. */
  readonly summary: readonly [en: string, ar: string]
}

export const formats = {
  acled: {
    shape: 'file',
    extension: 'csv',
    writer: acledWriter,
    summary: ['a table of the shape of ACLED (31 columns)', 'جدول بشكل ACLED (31 عمودًا)'],
  },
  ucdp: {
    shape: 'file',
    extension: 'csv',
    writer: ucdpWriter,
    summary: ['a table of the shape of UCDP GED (49 columns)', 'جدول بشكل UCDP GED (49 عمودًا)'],
  },
  plover: {
    shape: 'file',
    extension: 'ndjson',
    writer: ploverWriter,
    summary: ['PLOVER records, one a line', 'سجلات PLOVER، واحد في السطر'],
  },
  geojson: {
    shape: 'file',
    extension: 'geojson',
    writer: geojsonWriter,
    summary: ['GeoJSON (RFC 7946) with uncertainty and flows', 'GeoJSON مع دوائر الشك والتنقلات'],
  },
  kml: {
    shape: 'file',
    extension: 'kml',
    writer: kmlWriter,
    summary: ['KML 2.2 with time', 'KML 2.2 مع الزمن'],
  },
  timemap: {
    shape: 'folder',
    extension: '',
    writer: timemapWriter,
    summary: ['a folder of TimeMap JSON', 'مجلد JSON لبرنامج TimeMap'],
  },
  csv: {
    shape: 'file',
    extension: 'csv',
    writer: () => tableWriter({ hxl: false }),
    summary: ["Isnad's own table as CSV", 'جدول إسناد بصيغة CSV'],
  },
  hxl: {
    shape: 'file',
    extension: 'csv',
    writer: () => tableWriter({ hxl: true }),
    summary: ['the same with a row of HXL tags', 'الجدول نفسه مع صف وسوم HXL'],
  },
  xlsx: {
    shape: 'package',
    extension: 'xlsx',
    writer: xlsxWriter,
    summary: [
      'the same as a workbook; from right to left in Arabic',
      'الجدول نفسه مصنفًا، من اليمين إلى اليسار بالعربية',
    ],
  },
  parquet: {
    shape: 'tables',
    extension: '',
    summary: [
      'a folder of Parquet tables: events, claims, flows, tallies',
      'مجلد جداول Parquet: الأحداث والادعاءات والتنقلات والحصائل',
    ],
  },
  ndjson: {
    shape: 'file',
    extension: 'ndjson',
    writer: itemsWriter,
    summary: [
      'one event a line; with --profile full the whole record, for isnad import',
      'حدث في السطر؛ ومع ‎--profile full السجل كله ليستورده isnad import',
    ],
  },
  prov: {
    shape: 'file',
    extension: 'json',
    writer: provWriter,
    summary: ['W3C PROV-JSON', 'المنشأ بصيغة W3C PROV-JSON'],
  },
  case: {
    shape: 'file',
    extension: 'html',
    writer: caseWriter,
    summary: ['a case file for print, or PDF by the browser', 'ملف قضية للطباعة أو PDF من المتصفح'],
  },
  site: {
    shape: 'folder',
    extension: '',
    writer: siteWriter,
    summary: ['a public site that needs no server', 'موقع عام لا يحتاج خادمًا'],
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]
