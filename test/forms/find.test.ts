import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FormHit, findForms } from '../../src/forms/index.ts'
import { readText } from '../../src/text/text.ts'
import { knowledge } from './lexicon.ts'

/** «quote lemma type-or-class» of every reading, for one text. */
function readings(received: string): string[] {
  const text = readText(received)
  return findForms(text, knowledge)
    .flat()
    .map((h) => `${received.slice(h.start, h.end)} ${h.form.row.lemma.split('/')[0]} ${kind(h)}`)
}
const kind = (h: FormHit): string => h.form.row.type ?? h.form.row.klass

const hits = (received: string, kindWanted: string): FormHit[] =>
  findForms(readText(received), knowledge)
    .flat()
    .filter((h) => kind(h) === kindWanted)

/** A sentence, the kind of trigger it must give, and the trigger's words. */
const fires: readonly (readonly [sentence: string, kind: string, quote: string])[] = [
  // Clitics
  ['وانسحبوا من القرية', 'withdraw', 'انسحبوا'],
  ['فاعتقلتهم الدورية', 'arrest', 'اعتقلت'],
  ['سيقتحم الجيش البلدة', 'attack', 'يقتحم'],
  ['وسينسحب المقاتلون', 'withdraw', 'ينسحب'],
  ['ليحاصروا الحي', 'besiege', 'يحاصروا'],
  ['باستهدافهم مواقع العدو', 'attack', 'استهداف'],
  ['وللهجوم على المطار', 'attack', 'لهجوم'],
  ['كالقصف الذي سبقه', 'shelling', 'القصف'],
  ['بفرارها إلى الجبال', 'flee', 'فرار'],
  // Weak verbs in all persons
  ['فرّوا ليلا', 'flee', 'فرّوا'],
  ['المسلحتان فرّتا', 'flee', 'فرّتا'],
  ['لم يصب أحد', 'wound', 'يصب'],
  ['أُصيبت امرأتان', 'wound', 'أُصيبت'],
  ['استعادت القوات التل', 'seize', 'استعادت'],
  ['استعدنا التل', 'seize', 'استعدنا'],
  ['اقتيدوا إلى جهة مجهولة', 'abduct', 'اقتيدوا'],
  ['انهارت خطوطهم', 'withdraw', 'انهارت'],
  ['يستولون على القاعدة', 'seize', 'يستولون'],
  ['نفت الوزارة الخبر', 'deny', 'نفت'],
  ['لم ينفوا الخبر', 'deny', 'ينفوا'],
  ['قيل إنهم خرجوا', 'say', 'قيل'],
  ['بدأوا الهجوم', 'aspect', 'بدأوا'],
  ['بدؤوا الهجوم', 'aspect', 'بدؤوا'],
  ['أسروا جنديين', 'arrest', 'أسروا'],
  ['اتُّهم الفصيل بالخرق', 'condemn', 'اتُّهم'],
  // Participles, duals, construct
  ['الهاربون من القتال', 'flee', 'الهاربون'],
  ['القرى المحاصرة', 'besiege', 'المحاصرة'],
  ['المنشقين عن الجيش', 'defect', 'المنشقين'],
  ['هجومان على الحاجز', 'attack', 'هجومان'],
  ['غارتين على الوادي', 'airstrike', 'غارتين'],
  ['غارتا الفجر', 'airstrike', 'غارتا'],
  ['شهيدان في القصف', 'kill', 'شهيدان'],
  // Nouns and phrases whose adjectives agree
  ['الضربات الجوية', 'airstrike', 'الضربات الجوية'],
  ['ضربتين جويتين', 'airstrike', 'ضربتين جويتين'],
  ['هجوما انتحاريا', 'bombing', 'هجوما انتحاريا'],
  ['بعبوتين ناسفتين', 'bombing', 'عبوتين ناسفتين'],
  ['العبوات الناسفة', 'bombing', 'العبوات الناسفة'],
  ['بالسيارة المفخخة', 'bombing', 'السيارة المفخخة'],
  ['وقفة احتجاجية', 'protest', 'وقفة احتجاجية'],
  ['السواتر الترابية', 'fortify', 'السواتر الترابية'],
  ['وقف إطلاق النار', 'agree', 'وقف إطلاق النار'],
  // Set phrases, joined and apart
  ['أُلقي القبض على قيادي', 'arrest', 'أُلقي القبض'],
  ['تلقي الشرطة القبض على خلية', 'arrest', 'تلقي'],
  ['ألقت قوات البلدة بمساندة الأهالي القبض على ستة', 'arrest', 'ألقت'],
  ['بإلقاء القبض عليهم', 'arrest', 'إلقاء القبض'],
  ['أطلق الفصيل سراح أربعة', 'release', 'أطلق'],
  ['أُطلق سراحه', 'release', 'أُطلق سراحه'],
  ['لقي ثلاثة جنود مصرعهم', 'kill', 'لقي'],
  ['لقوا حتفهم', 'kill', 'لقوا حتفهم'],
  ['يلقى حتفه', 'kill', 'يلقى حتفه'],
  ['سلّم العشرات أنفسهم', 'surrender', 'سلّم'],
  ['ألقى المقاتلون أسلحتهم', 'surrender', 'ألقى'],
  ['لاذوا بالفرار', 'flee', 'لاذوا بالفرار'],
  ['لاذ المسلحون بالفرار', 'flee', 'لاذ'],
  ['فارقت الحياة', 'kill', 'فارقت الحياة'],
  ['رُفع العلم فوق المبنى', 'seize', 'رُفع العلم'],
  ['باتت القوات على بعد كيلومترين', 'advance', 'باتت'],
  ['فتحت النيابة تحقيقا', 'investigate', 'فتحت'],
  ['راح ضحيته طفلان', 'result', 'راح ضحيته'],
  ['أودى التفجير بحياة جندي', 'result', 'أودى'],
  ['تعرّض الحاجز لإطلاق نار', 'attack', 'تعرّض'],
  ['تخضع البلدة لسيطرة الفصائل', 'control', 'تخضع'],
  ['القرى التي يسيطر عليها الجيش', 'control', 'يسيطر'],
  ['سيسيطر عليها الجيش', 'seize', 'يسيطر'],
  ['القبض على ستة', 'arrest', 'القبض'],
  ['بتأمينها', 'seize', 'تأمين'],
  ['قصفٌ على البلدة', 'shelling', 'قصفٌ'],
  // Posts: a plural without its silent alif, hashtags, disguise
  ['قصفو القرية', 'shelling', 'قصفو'],
  ['#قصف_مدفعي على البلدة', 'shelling', 'قصف_مدفعي'],
  ['قـ.ـصف عنيف', 'shelling', 'قـ.ـصف'],
]

for (const [sentence, wanted, quote] of fires) {
  test(`${wanted}: ${sentence}`, () => {
    const quotes = hits(sentence, wanted).map((h) => sentence.slice(h.start, h.end))
    assert.ok(quotes.includes(quote), `got ${JSON.stringify(readings(sentence))}`)
  })
}

/** A sentence and a kind of trigger that it must not give. */
const quiet: readonly (readonly [sentence: string, kind: string])[] = [
  ['بقتلوا', 'kill'], // no ب on a finite verb
  ['السيطر', 'seize'], // no article either
  ['سقتل', 'kill'], // س takes the imperfect
  ['سهجوم', 'attack'], // and no noun
  ['الهجومهم', 'attack'], // no pronoun after the article
  ['ليقتلون', 'kill'], // the lam of purpose drops the ن
  ['امرأة', 'order'], // no «he ordered her»: ة is no pronoun
  ['ألقى كلمة أمام الجمهور', 'arrest'], // the set phrase needs its second part
  ['أطلق التطبيق', 'release'],
  ['احتلت المرتبة الأولى', 'seize'], // the phrase wins over its first word
  ['ضرب مثلا', 'attack'],
  ['القرى التي يسيطر عليها الجيش', 'seize'], // a state, not a change
  ['سيسيطر عليها الجيش', 'control'], // and the other way round
  ['بالتنسيق مع الجيش', 'agree'], // an adverb
  ['أسير في الشارع', 'move'], // no «I walk»
  ['عبر الحدود البرية قال', 'infiltrate'],
  ['وصفت الزيارة', 'kill'], // a word as it stands wins over «and» + another verb
  ['سلبي', 'destroy'], // no «my looting»
]

for (const [sentence, unwanted] of quiet) {
  test(`no ${unwanted}: ${sentence}`, () => assert.deepEqual(hits(sentence, unwanted), []))
}

test('إصابة is a noun only, أصابه a verb with its object', () => {
  assert.deepEqual(
    hits('إصابة طفل', 'wound').map((h) => `${h.form.pos} ${h.enc}`),
    ['masdar '],
  )
  assert.ok(hits('أصابه الرصاص', 'wound').some((h) => h.form.pos === 'verb' && h.enc === 'ه'))
})

test('a written vowel decides the voice', () => {
  const voice = (s: string): string[] =>
    hits(s, 'kill')
      .filter((h) => h.form.pos === 'verb')
      .map((h) => h.form.voice)
  assert.deepEqual(voice('قُتل جندي'), ['passive'])
  assert.deepEqual(voice('وَقُتل جندي'), ['passive'])
  assert.deepEqual(voice('قَتل جنديا'), ['active'])
  assert.deepEqual(voice('قتل جندي'), ['either'])
  assert.deepEqual(voice('يُقتل جندي'), ['passive'])
  // يُدمّر is active in form II: the damma says nothing there.
  assert.deepEqual(
    hits('يُدمّر الجسر', 'destroy')
      .filter((h) => h.form.pos === 'verb')
      .map((h) => h.form.voice),
    ['either'],
  )
})

test('the parts of a split phrase are given where they stand', () => {
  const sentence = 'ألقت قوات البلدة القبض على ستة'
  const text = readText(sentence)
  const hit = findForms(text, knowledge)
    .flat()
    .find((h) => h.tail !== undefined)
  assert.equal(hit?.i, 0)
  assert.equal(hit?.to, 1)
  assert.equal(text.words[hit!.tail!.from]!.text, 'القبض')
})

test('a split phrase does not reach into the clause that tells what came of it', () => {
  for (const result of ['أفضى', 'أدى', 'ما يؤدي', 'فأسفر', 'مما جعله يتعرض']) {
    const wounds = hits(`تعرضت السيارة لهجوم ${result} لإصابة سائقها`, 'wound')
    assert.ok(
      wounds.every((h) => h.i !== 0),
      result,
    )
  }
  assert.ok(hits('تعرضت السيارة في الطريق لإصابة', 'wound').some((h) => h.i === 0))
})

test('a split phrase does not reach over the sentence', () => {
  assert.deepEqual(
    hits('ألقت الطائرة مناشير. القبض على لص', 'arrest').filter((h) => h.i === 0),
    [],
  )
})

test('spans are offsets of the received text, proclitics outside', () => {
  const sentence = 'وَسَيَنسحِبُ الجيش'
  const hit = hits(sentence, 'withdraw')[0]!
  assert.equal(sentence.slice(hit.start, hit.end), 'يَنسحِبُ')
  assert.equal(hit.pro, 'وس')
})
