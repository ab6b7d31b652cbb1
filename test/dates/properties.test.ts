import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civil, dayNumber, isoDay, weekdayOf } from '../../src/dates/calendar.ts'
import { hijriDay, hijriOf } from '../../src/dates/hijri.ts'
import { read } from './show.ts'

const levant =
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split('|')
const egypt = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|')
const algeria = 'جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|')
const morocco = 'يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر'.split('|')
const kurdish =
  'کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمموز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانوونی یەکەم'.split(
    '|',
  )
const hijri =
  'محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة'.split(
    '|',
  )
const weekdays = 'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت'.split('|')
const units = 'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر'.split('|')
function ordinal(n: number): string {
  if (n <= 10) return units[n - 1]!
  const unit = n % 10 === 1 ? 'الحادي' : units[(n % 10) - 1]
  if (n < 20) return `${unit} عشر`
  const ten = n < 30 ? 'العشرين' : 'الثلاثين'
  return n % 10 === 0 ? ten : `${unit} و${ten}`
}
const two = (n: number): string => String(n).padStart(2, '0')
const eastern = (s: string): string => s.replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)]!)

/** Every way a whole date may be written. */
function forms(number: number): string[] {
  const { year, month, day } = civil(number)
  const m = month - 1
  const w = weekdays[weekdayOf(number)]
  return [
    ...[levant, egypt, algeria, morocco, kurdish].map((family) => `${day} ${family[m]} ${year}`),
    `${day} من ${levant[m]} / ${egypt[m]} ${year}`,
    `${day} ${egypt[m]}(${levant[m]}) ${year}`,
    `${day}/${levant[m]}/${year}`,
    `${day}/ ${egypt[m]}/ ${year}`,
    `الـ ${day} من ${egypt[m]} من عام ${year}`,
    `${ordinal(day)} من ${levant[m]} ${year}`,
    `${ordinal(day)} من شهر ${egypt[m]} عام ${year}م`,
    `${w} ${day} ${levant[m]} ${year}`,
    `يوم ${w}، ${day} ${egypt[m]}، ${year}`,
    `${egypt[m]} ${day}، ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}/${month}/${day}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}-${month}-${year}`,
    `${day}.${month}.${year}`,
    `${w} ${two(day)}-${two(month)}-${year}`,
    eastern(`${day} ${levant[m]} ${year}`),
    eastern(`${day}/${month}/${year}`),
  ]
}

/** A fixed sequence, so that a failure comes back. */
function* sample(count: number, low: number, high: number): Generator<number> {
  let seed = 20181213
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    yield low + (seed % (high - low))
  }
}

test('any day from 1900 to 2100 in any written form reads back, without an anchor', () => {
  for (const number of sample(150, dayNumber(1900, 1, 1), dayNumber(2100, 12, 31))) {
    const iso = isoDay(number)
    for (const form of forms(number)) {
      const text = `وثق المركز في ${form} عن شهود حادثة جديدة`
      const found = read(text, '')
      assert.deepEqual(
        found.map((d) => [d.first, d.last, d.how, d.precision]),
        [[iso, iso, 'stated', 'day']],
        text,
      )
      assert.ok(form.endsWith(text.slice(found[0]!.start, found[0]!.end)), `${form}: span`)
    }
  }
})

test('a Hijri day read in words is the day Intl gives, both ways', () => {
  const shown = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  for (const number of sample(150, dayNumber(1900, 1, 1), dayNumber(2070, 1, 1))) {
    const h = hijriOf(number)
    assert.equal(shown.format(new Date(number * 86400000)), `${h.month}/${h.day}/${h.year} AH`)
    assert.equal(hijriDay(h.year, h.month, h.day), number)
    for (const form of [
      `${h.day} ${hijri[h.month - 1]} ${h.year} هـ`,
      `${two(h.day)}-${two(h.month)}-${h.year} هـ`,
      `${ordinal(h.day)} من شهر ${hijri[h.month - 1]} ${h.year}هـ`,
    ]) {
      const found = read(`صدر في ${form}`, '')
      assert.deepEqual(
        found.map((d) => d.first),
        [isoDay(number)],
        form,
      )
    }
  }
})

test('outside the tables the tabular Hijri calendar goes both ways', () => {
  for (const number of sample(100, dayNumber(700, 1, 1), dayNumber(1800, 1, 1))) {
    const h = hijriOf(number)
    assert.equal(hijriDay(h.year, h.month, h.day), number)
  }
})

test('day numbers are those of the platform', () => {
  for (const number of sample(400, dayNumber(1600, 1, 1), dayNumber(2400, 1, 1))) {
    assert.equal(isoDay(number), new Date(number * 86400000).toISOString().slice(0, 10))
    assert.equal(weekdayOf(number), new Date(number * 86400000).getUTCDay())
  }
})

test('the last seven days by their names count back from any anchor', () => {
  for (const number of sample(60, dayNumber(2000, 1, 1), dayNumber(2030, 1, 1))) {
    for (let back = 0; back < 7; back++) {
      const day = number - back
      const found = read(`قصف الجيش البلدة ${weekdays[weekdayOf(day)]} من جهتين`, isoDay(number))
      assert.equal(found[0]?.first, isoDay(day))
    }
  }
})
