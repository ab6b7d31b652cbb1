import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNumbers } from '../../src/numbers/numbers.ts'
import { rows } from '../../src/numbers/vocabulary.ts'
import { readText } from '../../src/text/text.ts'

const pieces = [
  ...rows.flatMap((r) => r.forms.split(' ').slice(0, 2)),
  ...[
    'و',
    'بين',
    'من',
    'إلى',
    'أكثر من',
    'على الأقل',
    'نحو',
    'في المئة',
    'على',
    'كل',
    'فاصلة',
    'بعد',
    'سالب',
  ],
  ...[
    '12',
    '3',
    '1,250',
    '10.5',
    '2014',
    '١٠',
    '-',
    '/',
    '%',
    '(',
    ')',
    '،',
    '.',
    '\n',
    'ـ',
    '"',
    '^',
    ':',
    '+',
  ],
  ...['قتل', 'مدنيا', 'يوم', 'الساعة', 'عام', 'شارع', 'الفرقة', 'T', '#', 'أو', 'أقل', 'ر', 'و5', 'الـ'],
]

test('any mixture of the pieces reads without failing, in order, without overlaps', () => {
  let state = 7
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state
  }
  for (let k = 0; k < 4000; k++) {
    const line = Array.from(
      { length: 2 + ((next() >>> 8) % 12) },
      () => pieces[(next() >>> 8) % pieces.length]!,
    ).join(next() % 4 === 0 ? '' : ' ')
    const text = readText(line)
    let at = 0
    let word = 0
    for (const m of findNumbers(text)) {
      assert.ok(m.from >= word && m.to > m.from && m.bareFrom >= m.from && m.bareTo <= m.to, line)
      assert.ok(m.start >= at && m.end > m.start && m.end <= line.length, line)
      assert.ok(Number.isFinite(m.value) && Number.isFinite(m.min), line)
      assert.ok(m.max === null || m.max >= m.min, `${line}: ${m.min}..${m.max}`)
      assert.equal(m.count, m.why === undefined, line)
      at = m.end
      word = m.to
    }
  }
})

/** Texts that make a careless reader walk back or forth again for every number. */
const hard: Readonly<Record<string, string>> = {
  'a chain of digits': '1-'.repeat(20_000),
  'a chain of dates': '1/2/'.repeat(10_000),
  'digits side by side': '5 '.repeat(20_000),
  'groups of three': '100 '.repeat(20_000),
  'Arabic commas': '234,5،'.repeat(10_000),
  'figures joined by و': '1 و'.repeat(20_000),
  'a million million': 'مليون '.repeat(20_000),
  'ones and tens': 'ثلاثة و'.repeat(20_000),
  'scores without stops': 'فوز 2 - 1 '.repeat(10_000),
  'quotation marks': '5 """""""" '.repeat(5000),
  'link marks': '5/.=&@5'.repeat(5000),
  qualifiers: 'ما لا يقل عن '.repeat(10_000),
}

for (const [name, text] of Object.entries(hard)) {
  test(`linear on ${name}`, () => {
    // Time of this process, not of the clock: other work on the machine must not fail the test.
    const time = (t: string): number => {
      const read = readText(t)
      const start = process.cpuUsage().user
      findNumbers(read)
      return (process.cpuUsage().user - start) / 1000
    }
    const least = (t: string): number => Math.min(time(t), time(t), time(t))
    const eighth = least(text.slice(0, text.length / 8))
    const whole = least(text)
    // Eight times the text: eight times the time if linear, sixty-four if a square.
    assert.ok(whole < Math.max(200, 24 * eighth), `${eighth} ms for an eighth, ${whole} ms for all`)
  })
}
