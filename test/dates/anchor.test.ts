import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dates, findDateline } from '../../src/dates/dates.ts'
import { readText } from '../../src/text/text.ts'
import { read, show } from './show.ts'

test('without an anchor relative phrases stay open, stated dates do not', () => {
  for (const text of [
    'قصفوا أمس',
    'قتل الثلاثاء',
    'في 3 آذار',
    'قبل أسبوعين',
    'خلال الأيام الماضية',
    'الشهر الماضي',
    'منذ يومين',
  ])
    assert.deepEqual(
      read(text, '').map((m) => [m.how, m.first, m.last, m.note?.split(':')[0]]),
      [['open', '', null, text === 'في 3 آذار' ? 'date.no-year' : 'date.no-anchor']],
      text,
    )
  assert.deepEqual(read('في 3 آذار 2017', '').map(show), ['2017-03-03'])
})

test('an anchor that is no date is no anchor', () => {
  for (const published of ['2018-13-40', 'غير معروف', '0'])
    assert.deepEqual(read('قصفوا أمس', published).map(show), ['?'])
})

test('an anchor in words or with a space is read', () => {
  assert.deepEqual(read('قصفوا أمس', '2018-12-13 19:11:59').map(show), ['2018-12-12'])
  assert.deepEqual(read('قصفوا أمس', '13 ديسمبر 2018').map(show), ['2018-12-12'])
})

test('an instant counts in the zone of the place where that is known', () => {
  assert.deepEqual(read('قصفوا اليوم', '2018-12-13T22:30:00Z').map(show), ['2018-12-13'])
  assert.deepEqual(read('قصفوا اليوم', '2018-12-13T22:30:00Z', 'Asia/Damascus').map(show), ['2018-12-14'])
  assert.deepEqual(read('قصفوا اليوم', '2018-12-13T22:30:00+03:00').map(show), ['2018-12-13'])
  assert.deepEqual(read('قصفوا اليوم', '2018-12-13T22:30:00Z', 'Nowhere/None').map(show), ['2018-12-13'])
})

test('hours count from the minute of publication, or say that it is not known', () => {
  assert.deepEqual(read('قصفوا قبل ساعتين البلدة', '2018-12-13T10:30').map(show), ['2018-12-13T08:30'])
  const [day] = read('قصفوا قبل ساعتين البلدة', '2018-12-13')
  assert.equal(day?.precision, 'day')
  assert.match(day?.note ?? '', /^date\.hour/)
})

test('a weekday that does not fit is said, not bent', () => {
  const [near] = read('قصفوا أمس الثلاثاء البلدة', '2018-12-13')
  assert.equal(near?.first, '2018-12-11')
  assert.match(near?.note ?? '', /^date\.weekday/)
  const [far] = read('قصفوا اليوم الأحد البلدة', '2018-12-13')
  assert.equal(far?.how, 'open')
  assert.ok((far?.alternatives?.length ?? 0) >= 2)
})

test('a phrase that allows two readings names the other', () => {
  assert.deepEqual(
    read('قتل الثلاثاء')[0]?.alternatives?.map((a) => a.first),
    ['2018-12-18'],
  )
  assert.match(read('قصفوا ليلة الأحد الحي')[0]?.note ?? '', /^date\.eve/)
})

test('what counts from a told event stays open', () => {
  for (const text of [
    'عادوا بعد يومين من الهجوم',
    'وفي اليوم التالي قصفوا البلدة',
    'قتل بعد أسبوع على اعتقاله',
  ])
    assert.deepEqual(
      read(text).map((m) => m.note?.split(':')[0]),
      ['date.story'],
      text,
    )
})

test('a time of day without its day keeps its clock', () => {
  const [m] = read('عند الساعة 3:30 عصرا قصفت البلدة')
  assert.deepEqual([m?.how, m?.clock], ['open', '15:30'])
})

test('datelines and page stamps are found near the head, dates of sentences are not', () => {
  const cases: [string, string | undefined][] = [
    ['الأربعاء 20/مارس/2019 - 10:27 ص\nقصف على البلدة\nقتل ثلاثة.', '2019-03-20T10:27'],
    ['قصف على البلدة\n2023-04-26\n80 زيارة\nقتل ثلاثة.', '2023-04-26'],
    ['مركز الأخبار\nالثلاثاء, ٢٢ نوفمبر ٢٠٢٢, ٠٨:٥٩\nقصفت القوات', '2022-11-22T08:59'],
    ['عنوان\nنُشر في: 12 آذار 2020\nنص', '2020-03-12'],
    ['3:15 م, الخميس, 9 سبتمبر 2021\nنص', '2021-09-09T15:15'],
    ['الجمعة ,١٢ ايار ,٢٠٢٣\nالتاريخ: 2023-05-09 الوقت: 02:26 AM\nنص', '2023-05-09'],
    ['وقع الاتفاق بين الطرفين في 5 آذار 2020 بعد اجتماع طويل عقد في المدينة', undefined],
    ['قصفوا اليوم الثلاثاء البلدة', undefined],
    ['', undefined],
  ]
  for (const [text, want] of cases)
    assert.equal(findDateline(readText(text))?.iso.slice(0, want?.length), want, text)
})

test('the public reading is half-open, in order, and keeps open phrases with null', () => {
  const text = 'قتل أمس ثلاثة بعد حصار استمر 5 أيام، ومنذ آذار 2016 يقصفون كل يوم حتى 3 أيار 2017'
  assert.deepEqual(
    dates(text, '2018-12-13').map(({ start, end, ...rest }) => [text.slice(start, end), rest]),
    [
      ['أمس', { from: '2018-12-12', to: '2018-12-13', precision: 'day', how: 'resolved' }],
      ['منذ آذار 2016', { from: '2016-03-01', to: null, precision: 'month', how: 'stated' }],
      ['حتى 3 أيار 2017', { from: null, to: '2017-05-04', precision: 'day', how: 'stated' }],
    ],
  )
  assert.deepEqual(
    dates('قصفوا أمس').map(({ from, to, how }) => [from, to, how]),
    [[null, null, 'open']],
  )
  assert.equal(dates('أمس الساعة 23:59', '2018-12-13')[0]?.to, '2018-12-13T00:00')
})
