import { foldForm } from '../text/fold.ts'
import type { PlaceKind } from './types.ts'

/**
 * The closed classes of place grammar: words that call the next name a place, compass words, place prepositions. Closed classes
 * stand in code; open ones (names, ordinary words) in the lexicon.
 */

/**
 * What a cue says of the name behind it. `type`: the name is a place of this kind («قرية س»). `part`: the name is a place that this is a
 * part of («محيط س»). `site`: something named after or lying at the place («مشفى س»).
 */
export interface Cue {
  readonly id: string
  readonly role: 'type' | 'part' | 'site'
  readonly number: 1 | 2 | 3
  /** Kinds of the gazetteer that fit, best first. */
  readonly kinds: readonly PlaceKind[]
  /** An unknown name behind it is still a place's name. */
  readonly opens: boolean
}

const settled: readonly PlaceKind[] = ['town', 'village']
const cues = new Map<string, Cue>()

function cue(
  id: string,
  role: Cue['role'],
  kinds: readonly PlaceKind[],
  opens: boolean,
  one: string,
  two = '',
  many = '',
): void {
  const put = (forms: string, number: Cue['number']): void => {
    for (const form of forms.split(' ').filter(Boolean))
      cues.set(foldForm(form), { id, role, number, kinds, opens })
  }
  put(one, 1)
  put(two, 2)
  put(many, 3)
}

cue('city', 'type', ['town', 'governorate', 'district'], true, 'مدينة', 'مدينتي مدينتا', 'مدن')
cue('capital', 'type', ['town'], false, 'العاصمة عاصمة')
cue('town', 'type', settled, true, 'بلدة', 'بلدتي بلدتا', 'بلدات')
cue('village', 'type', ['village', 'town'], true, 'قرية', 'قريتي قريتا', 'قرى')
cue('farm', 'type', ['village', 'site'], false, 'مزرعة', 'مزرعتي', 'مزارع')
cue(
  'district',
  'type',
  ['district', 'town', 'subdistrict', 'governorate'],
  true,
  'قضاء مديرية',
  'قضائي مديريتي',
  'أقضية مديريات',
)
cue(
  'subdistrict',
  'type',
  ['subdistrict', 'town', 'village', 'district'],
  true,
  'ناحية',
  'ناحيتي ناحيتا',
  'نواحي',
)
cue(
  'governorate',
  'type',
  ['governorate', 'region'],
  false,
  'محافظة ولاية إمارة',
  'محافظتي محافظتا ولايتي ولايتا',
  'محافظات ولايات',
)
cue(
  'canton',
  'type',
  ['governorate', 'district', 'region', 'town'],
  false,
  'مقاطعة',
  'مقاطعتي مقاطعتا',
  'مقاطعات',
)
cue('region', 'type', ['region', 'governorate'], false, 'إقليم', 'إقليمي', 'أقاليم')
cue(
  'area',
  'type',
  ['region', 'district', 'subdistrict', 'town', 'village', 'neighbourhood', 'mountain'],
  true,
  'منطقة',
  'منطقتي منطقتا',
  'مناطق',
)
cue('neighbourhood', 'type', ['neighbourhood', 'town', 'village'], true, 'حي ضاحية', 'حيي', 'أحياء')
cue('camp', 'type', ['camp', 'town', 'neighbourhood'], true, 'مخيم', 'مخيمي', 'مخيمات')
cue('mountain', 'type', ['mountain', 'region'], false, 'جبل هضبة تلة', 'جبلي', 'جبال هضاب تلال')
cue('plain', 'type', ['region', 'mountain', 'town'], false, 'سهل غوطة وادي', '', 'سهول')
cue('desert', 'type', ['region', 'governorate', 'town', 'country'], false, 'بادية صحراء', '', 'بوادي')
cue('island', 'type', ['region', 'town', 'village', 'site'], false, 'جزيرة', 'جزيرتي', 'جزر')
cue('river', 'type', ['river'], false, 'نهر', 'نهري', 'أنهار')
cue('dam', 'type', ['dam', 'town', 'village', 'river'], true, 'سد', 'سدي', 'سدود')
cue('crossing', 'type', ['crossing', 'town', 'village'], true, 'معبر منفذ', 'معبري منفذي', 'معابر منافذ')
cue('port', 'type', ['site', 'crossing', 'town'], false, 'ميناء مرفأ', 'مينائي', 'موانئ')
cue('airport', 'type', ['airport', 'base', 'town', 'governorate'], true, 'مطار', 'مطاري', 'مطارات')
cue(
  'base',
  'type',
  ['base', 'airport', 'town', 'village'],
  false,
  'قاعدة معسكر ثكنة',
  'قاعدتي معسكري',
  'قواعد معسكرات',
)
cue('prison', 'type', ['prison', 'town', 'neighbourhood'], true, 'سجن معتقل', 'سجني', 'سجون معتقلات')
cue('countryside', 'part', ['governorate', 'district', 'town', 'subdistrict'], false, 'ريف', 'ريفي', 'أرياف')
cue(
  'around',
  'part',
  [],
  false,
  'محيط أطراف ضواحي مشارف تخوم محور جبهة قطاع غوطة مداخل مدخل بوادي أجواء سماء جوار عمق داخل تخوم',
  '',
  'محاور جبهات قطاعات',
)
cue('bank', 'part', ['river'], false, 'ضفة ساحل حوض ضفاف', 'ضفتي', 'سواحل')
cue('centre', 'part', [], false, 'وسط مركز قلب', '', '')
cue('border', 'part', [], false, 'حدود', '', '')
cue('hospital', 'site', ['hospital', 'town'], false, 'مستشفى مشفى', 'مستشفيي', 'مستشفيات مشافي')
cue(
  'road',
  'site',
  ['road', 'town'],
  false,
  'طريق أوتوستراد أوتستراد اوتوستراد شارع دوار جسر ساحة ميدان سوق حقل مصفاة محطة حاجز مفرق كراج مثلث',
  'طريقي',
  'طرق حقول حواجز',
)

/** Parts of speech that the article turns into ordinary nouns: a cue has no article («المدينة» names nothing). */
export const cueOf = (folded: string): Cue | undefined => cues.get(folded)

/** Degrees clockwise from north by compass word. */
export const bearings: Readonly<Record<string, number>> = {
  north: 0,
  'north-east': 45,
  east: 90,
  'south-east': 135,
  south: 180,
  'south-west': 225,
  west: 270,
  'north-west': 315,
}

export type Compass = 'north' | 'east' | 'south' | 'west'
const compass = new Map<string, Compass>()
for (const [id, stem] of [
  ['north', 'شمال'],
  ['east', 'شرق'],
  ['south', 'جنوب'],
  ['west', 'غرب'],
] as const) {
  for (const form of [stem, `${stem}ي`, `${stem}ية`, `ال${stem}`, `ال${stem}ي`, `ال${stem}ية`])
    compass.set(foldForm(form), id)
}
/** A compass word: «شمال», «شمالي», «الشمالي», «الشمالية». */
export const compassOf = (folded: string): Compass | undefined => compass.get(folded)

/** Two compass words in either order as one: north + west. Opposite ones give undefined. */
export function joinCompass(a: Compass, b: Compass): string | undefined {
  if (a === b) return a
  const [ns, ew] = a === 'north' || a === 'south' ? [a, b] : [b, a]
  return (ns === 'north' || ns === 'south') && (ew === 'east' || ew === 'west') ? `${ns}-${ew}` : undefined
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldForm))

/** Prepositions behind which a bare name is a place. */
export const placePrepositions = set(
  'في إلى نحو باتجاه بإتجاه صوب عبر قرب داخل خارج بين حول عند تجاه بمحاذاة لجهة ضمن بضواحي بمحيط وسط عن من على قبالة بجانب مقابل اتجاه فى الى',
)

/** Nouns that make the name behind them an organisation's: «تلفزيون سوريا», «نادي الزمالك». */
export const organisationHeads = set(
  'تلفزيون قناة موقع شبكة وكالة صحيفة جريدة إذاعة راديو مجلة نادي منتخب دوري كأس جامعة بنك مصرف شركة حزب حركة كتيبة كتائب لواء ألوية فرقة جيش تجمع منظمة مؤسسة جمعية رابطة اتحاد مركز معهد برنامج تطبيق مسلسل فيلم ديوان سورة معركة أحرار درع غصن مراسل مراسلي مراسلو صفحة منصة صوت نبض بصمة إف',
)

/** Nouns and titles before a person's name. */
export const personHeads = set(
  'قبيلة عشيرة عائلة آل أبو ابو أبي أبا ابن بن بنت أم عبد آل السيد السيدة الشيخ الدكتور العميد العقيد المقدم الرائد النقيب الملازم اللواء الفريق المهندس الأستاذ القاضي المدعو المدعوة الشاب الشابة الطفل الطفلة المواطن المواطنة القيادي الملقب اسمه يدعى الصحفي الناشط الإعلامي المصور الأمير الملك الحاج الشهيد الرئيس الوزير النائب الجنرال الكاتب الباحث اللاعب المدرب الفنان الفنانة المخرج',
)

/** Nouns of area whose adjective names the place: «الأراضي السورية», «الجانب العراقي». */
export const areaNouns = set(
  'الأراضي أراضي الأرض الحدود حدود المدن مدن المناطق مناطق منطقة المنطقة القرى قرى البلدات الجانب جانب البادية الصحراء المياه الأجواء الساحل السواحل الجزيرة الشمال الجنوب الشرق الغرب شمال جنوب شرق غرب العمق الداخل الريف المحافظات محافظات الأرضي المخيمات مخيمات',
)
/** «الحدود», «حدود» with what may stand before it. */
export const borderNouns = set('الحدود حدود الشريط')

/** Connectives between a place and the one that contains it. */
export const containers = set('في ضمن التابعة التابع التابعتين التابعين الواقعة الواقع بمحافظة من داخل فى')
