import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbers } from '../../src/numbers/numbers.ts'
import { unmark } from './marked.ts'
import { negative } from './negative.ts'

test('the negative corpus has at least 80 sentences', () => {
  assert.ok(Object.values(negative).flat().length >= 80)
})

for (const [kind, lines] of Object.entries(negative)) {
  test(`nothing is counted in: ${kind}`, () => {
    const wrong = lines.flatMap((line) =>
      numbers(line)
        .filter((m) => m.count)
        .map((m) => `${line}: «${line.slice(m.start, m.end)}»`),
    )
    assert.deepEqual(wrong, [])
  })
}

/** Every number that counts is marked, with its value or bounds; what is not marked must not count. */
const counting = [
  'قتل ⟦3|ثلاثة⟧ مدنيين وأصيب ⟦7|سبعة⟧ في قصف عند الساعة 10 صباحا يوم 5 أيار 2018',
  'مقتل ⟦20..|أكثر من 20⟧ عنصرا من الفرقة الرابعة قرب شارع الثلاثين',
  'اعتقل اللواء 105 ⟦12|12⟧ شابا أعمارهم بين 18 و25 سنة',
  'نزح ⟦3000..5000|بين 3 و5 آلاف⟧ مدني خلال 48 ساعة، أي نصف سكان البلدة',
  'أسقطت الدفاعات ⟦4|4⟧ طائرات مسيرة من طراز شاهد 136',
  'بينهم ⟦7|7⟧ أطفال و⟦3|3⟧ نساء، ورجل (60 عاما)',
  'ارتفعت الحصيلة من 3 إلى ⟦5|5⟧ قتلى',
  'قتل ⟦3|3⟧ مساء أمس، وأصيب ⟦20|20⟧ ليلة الجمعة',
  'الهجوم الثاني في أسبوع: ⟦20..99|عشرات⟧ الجرحى و⟦12..|ما لا يقل عن 12⟧ قتيلا',
  'بلغ عدد القتلى ⟦24|24⟧.',
  'قتلى الجيش ⟦15|15⟧، والمسلحين ⟦9|9⟧',
  'وثق المرصد مقتل ⟦2000|2000⟧ شخص منذ 2014',
  'قافلة من ⟦300|ثلاثمئة 300⟧ مسلح و⟦300|300 ثلاثمئة⟧ من أقاربهم',
  'البالغ عددهم ⟦20|20⟧ شخصا',
  'فر ⟦21..|اكثر من 21⟧ سجينا، قبض على ⟦6|ستة⟧ منهم وعلى ⟦10|10⟧ آخرين',
  'إصابة ⟦11|أحد عشر⟧ شخصا و⟦12|اثنتي عشرة⟧ امرأة',
  'استشهد ⟦15|خمستعشر⟧ من أهل الحارة',
  'قتل ⟦2|اثنان⟧ من المسلحين الاثنين الماضي',
  'أفرجوا عن الأخوين ⟦2|الاثنين⟧',
  'المعتقلون ⟦20|العشرون⟧',
  'في ⟦2000|2000⟧ منزل',
]

test('what counts is told from what does not, in one sentence', () => {
  for (const line of counting) {
    const { text, marks } = unmark(line)
    const said = numbers(text)
      .filter((m) => m.count)
      .map((m) => [
        m.start,
        m.end,
        m.max === null ? `${m.min}..` : m.min === m.max ? `${m.min}` : `${m.min}..${m.max}`,
      ])
    assert.deepEqual(
      said,
      marks.map((m) => [m.start, m.end, m.label]),
      line,
    )
  }
})

test('mentions are sorted, do not overlap and quote the received text', () => {
  for (const line of [...Object.values(negative).flat(), ...counting.map((c) => unmark(c).text)]) {
    let at = 0
    for (const m of numbers(line)) {
      assert.ok(m.start >= at && m.end > m.start, line)
      assert.equal(line.slice(m.start, m.end).trim(), line.slice(m.start, m.end), line)
      at = m.end
    }
  }
})

test('marks of pronunciation, elongation and direction do not move a span', () => {
  const line = 'قُتِلَ ثَلَاثَةٌ وَعِشْرُونَ جُنْدِيًّا و\u200f١٢\u200e جريحاً'
  assert.deepEqual(
    numbers(line).map((m) => [line.slice(m.start, m.end), m.value]),
    [
      ['ثَلَاثَةٌ وَعِشْرُونَ', 23],
      ['١٢', 12],
    ],
  )
  const stretched = 'مقتـل عشـرين مدنيـا'
  assert.deepEqual(
    numbers(stretched).map((m) => [stretched.slice(m.start, m.end), m.value]),
    [['عشـرين', 20]],
  )
})
