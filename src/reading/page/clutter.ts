import { type Word, WordMemo } from '../../text/words.ts'
import type { Line, Opener } from './lines.ts'

/** Beginnings of lines, as one pattern over folded text. */
const begins = (list: string): RegExp =>
  new RegExp(
    `^[^\\p{L}\\p{N}]*(?:${list.replaceAll('\n', '|').replaceAll('ئ', 'ي').replaceAll('ؤ', 'و')})`,
    'u',
  )

/** Heads after which the page goes on with other stories, its menu or its foot, never with this report. */
const ends = begins(
  `السابق
التالي
الاكثر (?:قراءه|مشاهده|تداولا|تعليقا|شيوعا|زياره|شعبيه|رواجا)
الاحدث$
(?:اخبار|مواضيع|مقالات|موضوعات|مواد|قصص|تقارير) (?:ذات صله|متعلقه|مشابهه|مرتبطه|اخري|ذات)
ذات صله
احدث (?:الاخبار|المقالات|المواضيع)
اخر (?:الاخبار|المستجدات|ما نشر|المقالات|المواضيع)
اقرا التالي
الخبر (?:السابق|التالي)
المقال (?:السابق|التالي)
الوسوم
وسوم
كلمات (?:مفتاحيه|دلاليه)
الكلمات (?:المفتاحيه|الدلاليه)
علامات
(?:ال)?تاغات
اخترنا لك
مختارات
قد يهمك
قد يعجبك
ربما يعجبك
المزيد من
مزيد من الاخبار
اهم المواضيع
اهم التصنيفات
تصنيفات
روابط ذات
روابط سريعه
حقوق النشر
جميع الحقوق
كافه الحقوق
مرتبط$
معجب بهذه
الكاتب$
مقاطع فيديو
related
most read
more from
tags`,
)
/** Heads that may also stand in the middle of a text, before a link to another story. */
const asides = begins(
  `اقرا (?:ايضا|المزيد|كذلك|في|عن)
شاهد (?:ايضا|المزيد)
انظر ايضا
طالع ايضا
لمتابعه
للمزيد
تابعنا
تابعونا
تابعوا
انضم
اشترك
للاشتراك
ليصلك
نشره بريديه
النشره البريديه
حمل (?:التطبيق|تطبيق)
اعلان$
read more
share
subscribe`,
)
const comments = begins(
  `التعليقات
تعليقات
اترك (?:تعليق|رد)
دع تعليق
اضف (?:تعليق|رد)
الردود
ردود الفعل
اكتب تعليق
شاركنا (?:رايك|برايك)
عدد التعليقات
[\\d٠-٩]+ (?:تعليق|تعليقا|تعليقات)$
comments
leave a (?:reply|comment)
[\\d]+ comments
view (?:all|more) (?:comments|replies)
most relevant
replies
عرض (?:المزيد من )?التعليقات
الاكثر ملاءمه`,
)
/** Words of the page's own machinery: whole lines of them tell nothing. */
const machinery = begins(
  `شارك(?: |$)(?:علي|عبر|هذا|المقال|الخبر|في)?
مشاركه(?: |:|$)(?:عبر|علي|الخبر|المقال)?
تم نسخ
انسخ
نسخ الرابط
طباعه
حجم الخط
الحجم الطبيعي
ت ?\\+ ?ت
ارسل (?:لصديق|خبر|بريد)
فيس ?بوك
تويتر
واتس ?اب
تلغرام
تيليغرام
تلجرام
انستغرام
يوتيوب
لينكد
بريد الكتروني
البريد الالكتروني
اكتشاف المزيد
سجل (?:الدخول|دخول)
قم بتسجيل
تسجيل الدخول
علق كضيف
لن يتم نشر
احفظ اسمي
البحث عن
بحث$
القائمه
تخطي الي
انتقل الي
انت هنا
من نحن
اتصل بنا
اعلن معنا
سياسه الخصوصيه
شروط الاستخدام
الصفحه الرئيسيه$
الرئيسيه$
ادعم
تبرع
دقيقه (?:واحده )?(?:قراءه|للقراءه)
[\\d٠-٩]+ (?:زياره|مشاهده|مشاهدات|قراءه|دقائق|دقيقه|ساعات|ساعه|اعجاب|مشاركه|مشاركات)
منذ [\\d٠-٩]+ (?:دقائق|دقيقه|ساعات|ساعه|ايام|يوم)
مده القراءه
وقت القراءه
استمع
تحميل
جاري التحميل
عرض المزيد
facebook
twitter
whatsapp
telegram
email
print
copy link`,
)
/** Whole sentences by which a site speaks of itself, not of the world. */
const selfTalk =
  /(?:ملفات تعريف الارتباط|الكوكيز|ملفات الكوكي|cookies|سياسه الخصوصيه|شروط الاستخدام|تحديد الموافقه|عنوان بريدك الالكتروني|الحقول الالزاميه|احدث التدوينات|النشره الاخباريه|اذا كنت تعتقد|تعبر عن اراء اصحابها|تعبر عن راي (?:اصحابها|كاتبها|الكاتب)|لا تعبر بالضروره|للانضمام الي قناتنا|اشترك(?:وا)? (?:في|ب)قنا|عبر google news|علي google news|جميع الحقوق محفوظه)/

const stampWords = new Set(
  'السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه سبت احد اثنين ثلاثاء اربعاء خميس جمعه يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون الثاني الاول شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين جانفي فيفري افريل ماي جوان جويليه اوت محرم صفر ربيع جمادي رجب شعبان رمضان شوال القعده الحجه ذو ذي م ص ه هجري ميلادي مساء صباحا ظهرا عصرا ليلا الساعه بتوقيت غرينتش جرينتش دمشق مكه بغداد بيروت القاهره اخر تحديث التحديث تاريخ النشر التاريخ الوقت نشر نشرت في يوم تم حرر عند علي من يا اللغه عام سنه'.split(
    ' ',
  ),
)

const mayHoldFigure = (word: Word): boolean => word.kind === 'number' || word.kind === 'latin'

/** A date by itself, with at most words of publishing around it. */
export function isStamp(line: Line): boolean {
  if (line.words > 12 || !line.has(mayHoldFigure) || !/\d/.test(line.text)) return false
  return line.text
    .split(/[^\p{L}\p{N}]+/u)
    .every((w) => w === '' || /^\d/.test(w) || stampWords.has(w) || /^[a-z]+$/.test(w))
}

const credit =
  /^(?:اعداد|تحرير|كتب|كتبت|بقلم|المصدر|المصادر|تصوير|ترجمه|متابعات?|رصد|مراسل|مراسله|الكاتب|خاص|تقرير)\s*[:/|–-]/
const archive = /(?:ارشيف|تعبيري|انترنت|متداول)/

/** A part of every turn of speech in `selfTalk`: a line without such a word is not folded to be looked through. */
const selfWords =
  /ارتباط|كوكي|cookies|خصوصيه|استخدام|موافقه|الكتروني|الزاميه|تدوينات|اخباريه|تعتقد|اصحابها|كاتبها|الكاتب|بالضروره|قنا|google|محفوظه/
const selfMemo = new WordMemo<boolean>()
function ofItself(word: Word): boolean {
  let is = selfMemo.get(word)
  if (is === undefined) {
    is = selfWords.test(word.text)
    selfMemo.set(word, is)
  }
  return is
}

/** What a line is by its own words, where they say: the page's machinery, a date, a credit. */
export function clutterOf(line: Line): 'share' | 'stamp' | 'byline' | 'navigation' | undefined {
  const { words } = line
  if (words === 0) return 'navigation'
  if (isStamp(line)) return 'stamp'
  if (words <= 60 && line.has(ofItself) && selfTalk.test(line.text)) return 'share'
  if (words <= 6 && !/[.!?؟…»"”]\s*$/.test(line.raw) && machinery.test(line.text)) return 'share'
  if (words <= 14 && !line.closed && credit.test(line.text)) return 'byline'
  return undefined
}

/** Where a line opens a part of the page that is not the report; `end`: nothing of the report is expected after it. */
export function opens(line: Line): Opener {
  if (line.opener === null) line.opener = opener(line)
  return line.opener
}
function opener(line: Line): Opener {
  if (line.words > 8) return undefined
  if (line.closed && !/[:.…]\s*$/.test(line.raw)) return undefined
  if (comments.test(line.text)) return 'comment'
  if (ends.test(line.text) && (line.words <= 4 || /:\s*$/.test(line.raw))) return 'end'
  return asides.test(line.text) ? 'aside' : undefined
}

/** «اقرأ أيضا: …» with the other story's headline in the same line. */
export const isLink = (line: Line): boolean =>
  line.words <= 30 && !'.؟!'.includes(line.mark) && asides.test(line.text)

/** What stands under a picture: a line whose end names the photographer or the archive. */
export const isCaption = (line: Line): boolean =>
  /^(?:الصوره|صوره|لوغو|شعار)\b/.test(line.text) ||
  /^(?:©|الصوره|صوره)/.test(line.text) ||
  /\([^()]{2,40}\)\s*\.?$/.test(line.raw) ||
  /[-–|/]\s*[^-–|/]{2,24}\)?$/.test(line.raw)

/** A picture that is not of this event. */
export const isArchive = (line: Line): boolean => archive.test(line.text)
