/** Countries as the target schemes number them: ISO 3166-1 numeric, Gleditsch and Ward; and the schemes' own regions. */
export interface Country {
  readonly name: string
  readonly arabic: string
  readonly iso: number
  /** `undefined` where the list of Gleditsch and Ward has none. */
  readonly gw: number | undefined
  readonly acled: string
  readonly ucdp: string
}

const rows: readonly (readonly [code: string, ...rest: readonly (string | number | undefined)[]])[] = [
  ['AE', 'United Arab Emirates', 'الإمارات', 784, 696, 'Middle East', 'Middle East'],
  ['AF', 'Afghanistan', 'أفغانستان', 4, 700, 'Caucasus and Central Asia', 'Asia'],
  ['AM', 'Armenia', 'أرمينيا', 51, 371, 'Caucasus and Central Asia', 'Europe'],
  ['AZ', 'Azerbaijan', 'أذربيجان', 31, 373, 'Caucasus and Central Asia', 'Europe'],
  ['BH', 'Bahrain', 'البحرين', 48, 692, 'Middle East', 'Middle East'],
  ['CY', 'Cyprus', 'قبرص', 196, 352, 'Europe', 'Europe'],
  ['DJ', 'Djibouti', 'جيبوتي', 262, 522, 'Eastern Africa', 'Africa'],
  ['DZ', 'Algeria', 'الجزائر', 12, 615, 'Northern Africa', 'Africa'],
  ['EG', 'Egypt', 'مصر', 818, 651, 'Northern Africa', 'Africa'],
  ['EH', 'Western Sahara', 'الصحراء الغربية', 732, undefined, 'Northern Africa', 'Africa'],
  ['ER', 'Eritrea', 'إريتريا', 232, 531, 'Eastern Africa', 'Africa'],
  ['ET', 'Ethiopia', 'إثيوبيا', 231, 530, 'Eastern Africa', 'Africa'],
  ['FR', 'France', 'فرنسا', 250, 220, 'Europe', 'Europe'],
  ['GB', 'United Kingdom', 'المملكة المتحدة', 826, 200, 'Europe', 'Europe'],
  ['IL', 'Israel', 'إسرائيل', 376, 666, 'Middle East', 'Middle East'],
  ['IQ', 'Iraq', 'العراق', 368, 645, 'Middle East', 'Middle East'],
  ['IR', 'Iran', 'إيران', 364, 630, 'Middle East', 'Middle East'],
  ['JO', 'Jordan', 'الأردن', 400, 663, 'Middle East', 'Middle East'],
  ['KM', 'Comoros', 'جزر القمر', 174, 581, 'Eastern Africa', 'Africa'],
  ['KW', 'Kuwait', 'الكويت', 414, 690, 'Middle East', 'Middle East'],
  ['LB', 'Lebanon', 'لبنان', 422, 660, 'Middle East', 'Middle East'],
  ['LY', 'Libya', 'ليبيا', 434, 620, 'Northern Africa', 'Africa'],
  ['MA', 'Morocco', 'المغرب', 504, 600, 'Northern Africa', 'Africa'],
  ['ML', 'Mali', 'مالي', 466, 432, 'Western Africa', 'Africa'],
  ['MR', 'Mauritania', 'موريتانيا', 478, 435, 'Western Africa', 'Africa'],
  ['NE', 'Niger', 'النيجر', 562, 436, 'Western Africa', 'Africa'],
  ['OM', 'Oman', 'عُمان', 512, 698, 'Middle East', 'Middle East'],
  ['PK', 'Pakistan', 'باكستان', 586, 770, 'South Asia', 'Asia'],
  ['PS', 'Palestine', 'فلسطين', 275, undefined, 'Middle East', 'Middle East'],
  ['QA', 'Qatar', 'قطر', 634, 694, 'Middle East', 'Middle East'],
  ['RU', 'Russia', 'روسيا', 643, 365, 'Europe', 'Europe'],
  ['SA', 'Saudi Arabia', 'السعودية', 682, 670, 'Middle East', 'Middle East'],
  ['SD', 'Sudan', 'السودان', 729, 625, 'Northern Africa', 'Africa'],
  ['SO', 'Somalia', 'الصومال', 706, 520, 'Eastern Africa', 'Africa'],
  ['SS', 'South Sudan', 'جنوب السودان', 728, 626, 'Eastern Africa', 'Africa'],
  ['SY', 'Syria', 'سوريا', 760, 652, 'Middle East', 'Middle East'],
  ['TD', 'Chad', 'تشاد', 148, 483, 'Middle Africa', 'Africa'],
  ['TN', 'Tunisia', 'تونس', 788, 616, 'Northern Africa', 'Africa'],
  ['TR', 'Turkey', 'تركيا', 792, 640, 'Middle East', 'Middle East'],
  ['UA', 'Ukraine', 'أوكرانيا', 804, 369, 'Europe', 'Europe'],
  ['US', 'United States', 'الولايات المتحدة', 840, 2, 'North America', 'Americas'],
  ['YE', 'Yemen', 'اليمن', 887, 678, 'Middle East', 'Middle East'],
]

const table = new Map(
  rows.map(([code, name, arabic, iso, gw, acled, ucdp]) => [
    code,
    { name, arabic, iso, gw, acled, ucdp } as Country,
  ]),
)

/** The country of an ISO 3166-1 alpha-2 code, where the table has it. */
export const country = (code: string | undefined): Country | undefined => table.get(code ?? '')

/** Names of every country of the table, for pages that show codes. */
export const countries = (): Readonly<Record<string, readonly [ar: string, en: string]>> =>
  Object.fromEntries([...table].map(([code, { name, arabic }]) => [code, [arabic, name]]))
