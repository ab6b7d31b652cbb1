// Made from lexicon/dates.tsv by test/dates/words.generate.ts; change the table, not this file.
/** The table as text, so that `isnad/arabic` needs no file. */
export const dateWords = `form	class	value	scope	source
كانون الثاني	month	1	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
كانون ثاني	month	1	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
كانون ثان	month	1	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
كانون التاني	month	1	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
شباط	month	2	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
إشباط	month	2	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
آذار	month	3	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
أدار	month	3	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
نيسان	month	4	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
أيار	month	5	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
حزيران	month	6	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
تموز	month	7	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
أيلول	month	9	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
تشرين الأول	month	10	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
تشرين أول	month	10	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
تشرين الاولى	month	10	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
تشرين الثاني	month	11	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
تشرين ثاني	month	11	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
تشرين ثان	month	11	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
تشرين التاني	month	11	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
كانون الأول	month	12	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
كانون أول	month	12	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
آب	month-weak	8	levant	CLDR ar-SY, ar-IQ, ar-LB, ar-JO
مايس	month-weak	5	iraq	Iraqi usage
نوار	month-weak	5	levant	Syriac, dialect
يناير	month	1	egypt-gulf	CLDR ar, ar-EG
فبراير	month	2	egypt-gulf	CLDR ar, ar-EG
أبريل	month	4	egypt-gulf	CLDR ar, ar-EG
يونيو	month	6	egypt-gulf	CLDR ar, ar-EG
يونيه	month	6	egypt-gulf	CLDR ar, ar-EG
يوليو	month	7	egypt-gulf	CLDR ar, ar-EG
يوليه	month	7	egypt-gulf	CLDR ar, ar-EG
أغسطس	month	8	egypt-gulf	CLDR ar, ar-EG
سبتمبر	month	9	egypt-gulf	CLDR ar, ar-EG
أكتوبر	month	10	egypt-gulf	CLDR ar, ar-EG
نوفمبر	month	11	egypt-gulf	CLDR ar, ar-EG
ديسمبر	month	12	egypt-gulf	CLDR ar, ar-EG
مارس	month-weak	3	egypt-gulf	CLDR ar, ar-EG
مايو	month-weak	5	egypt-gulf	CLDR ar, ar-EG
جانفي	month	1	algeria-tunisia	CLDR ar-DZ, ar-TN
فيفري	month	2	algeria-tunisia	CLDR ar-DZ, ar-TN
أفريل	month	4	algeria-tunisia	CLDR ar-DZ, ar-TN
جويلية	month	7	algeria-tunisia	CLDR ar-DZ, ar-TN
ماي	month-weak	5	algeria-tunisia-morocco	CLDR ar-DZ, ar-TN, ar-MA
جوان	month-weak	6	algeria-tunisia	CLDR ar-DZ, ar-TN
أوت	month-weak	8	algeria-tunisia	CLDR ar-DZ, ar-TN
يوليوز	month	7	morocco	CLDR ar-MA
غشت	month-weak	8	morocco	CLDR ar-MA
شتنبر	month	9	morocco	CLDR ar-MA
نونبر	month	11	morocco	CLDR ar-MA
دجنبر	month	12	morocco	CLDR ar-MA
أغشت	month	8	mauritania	CLDR ar-MR
شتمبر	month	9	mauritania	CLDR ar-MR
دجمبر	month	12	mauritania	CLDR ar-MR
كانونی دووەم	month	1	kurdish	CLDR ckb
کانوونی دووەم	month	1	kurdish	CLDR ckb
شوبات	month	2	kurdish	CLDR ckb
ئازار	month	3	kurdish	CLDR ckb
ئایار	month	5	kurdish	CLDR ckb
حوزەیران	month	6	kurdish	CLDR ckb
تەمووز	month	7	kurdish	CLDR ckb
تەمموز	month	7	kurdish	CLDR ckb
ئەیلوول	month	9	kurdish	CLDR ckb
ئەیلول	month	9	kurdish	CLDR ckb
تشرینی یەکەم	month	10	kurdish	CLDR ckb
تشرینی دووەم	month	11	kurdish	CLDR ckb
کانوونی یەکەم	month	12	kurdish	CLDR ckb
كانونی یەکەم	month	12	kurdish	CLDR ckb
ئاب	month-weak	8	kurdish	CLDR ckb
ربيع الأول	hijri	3	all	CLDR ar, islamic calendar
ربيع أول	hijri	3	all	CLDR ar, islamic calendar
ربيع الثاني	hijri	4	all	CLDR ar, islamic calendar
ربيع الآخر	hijri	4	all	CLDR ar, islamic calendar
ربيع ثاني	hijri	4	all	CLDR ar, islamic calendar
ربيع آخر	hijri	4	all	CLDR ar, islamic calendar
جمادى الأولى	hijri	5	all	CLDR ar, islamic calendar
جمادى الأول	hijri	5	all	CLDR ar, islamic calendar
جماد الأول	hijri	5	all	CLDR ar, islamic calendar
جماد أول	hijri	5	all	CLDR ar, islamic calendar
جمادى الآخرة	hijri	6	all	CLDR ar, islamic calendar
جمادى الثانية	hijri	6	all	CLDR ar, islamic calendar
جمادى الثاني	hijri	6	all	CLDR ar, islamic calendar
جمادى الآخر	hijri	6	all	CLDR ar, islamic calendar
جماد الثاني	hijri	6	all	CLDR ar, islamic calendar
جماد الآخر	hijri	6	all	CLDR ar, islamic calendar
رمضان	hijri-weak	9	all	CLDR ar, islamic calendar
ذو القعدة	hijri	11	all	CLDR ar, islamic calendar
ذي القعدة	hijri	11	all	CLDR ar, islamic calendar
ذوالقعدة	hijri	11	all	CLDR ar, islamic calendar
ذا القعدة	hijri	11	all	CLDR ar, islamic calendar
ذو الحجة	hijri	12	all	CLDR ar, islamic calendar
ذي الحجة	hijri	12	all	CLDR ar, islamic calendar
ذوالحجة	hijri	12	all	CLDR ar, islamic calendar
ذا الحجة	hijri	12	all	CLDR ar, islamic calendar
محرم	hijri-weak	1	all	CLDR ar, islamic calendar
صفر	hijri-weak	2	all	CLDR ar, islamic calendar
رجب	hijri-weak	7	all	CLDR ar, islamic calendar
شعبان	hijri-weak	8	all	CLDR ar, islamic calendar
شوال	hijri-weak	10	all	CLDR ar, islamic calendar
أحد	weekday	0	all	CLDR ar; dialect spellings
اثنين	weekday	1	all	CLDR ar; dialect spellings
إتنين	weekday	1	all	CLDR ar; dialect spellings
تنين	weekday	1	all	CLDR ar; dialect spellings
ثلاثاء	weekday	2	all	CLDR ar; dialect spellings
ثلاثا	weekday	2	all	CLDR ar; dialect spellings
أربعاء	weekday	3	all	CLDR ar; dialect spellings
أربعا	weekday	3	all	CLDR ar; dialect spellings
خميس	weekday	4	all	CLDR ar; dialect spellings
جمعة	weekday	5	all	CLDR ar; dialect spellings
سبت	weekday	6	all	CLDR ar; dialect spellings
اثنان	weekday	1	all	nominative, only after يوم
اليوم	relday	0	all	news usage
النهاردة	relday	0	all	news usage
أمس	relday	-1	all	news usage
الأمس	relday	-1	all	news usage
البارحة	relday	-1	all	news usage
مبارح	relday	-1	all	news usage
امبارح	relday	-1	all	news usage
أول أمس	relday	-2	all	news usage
أول من أمس	relday	-2	all	news usage
أمس الأول	relday	-2	all	news usage
الأمس الأول	relday	-2	all	news usage
أول البارحة	relday	-2	all	news usage
أول مبارح	relday	-2	all	news usage
قبل أمس	relday	-2	all	news usage
قبل يوم أمس	relday	-2	all	news usage
أول امبارح	relday	-2	all	news usage
غدا	relday	1	all	news usage
غد	relday	1	all	news usage
الغد	relday	1	all	news usage
بكرة	relday	1	all	news usage
بكرا	relday	1	all	news usage
بعد غد	relday	2	all	news usage
بعد الغد	relday	2	all	news usage
بعد بكرة	relday	2	all	news usage
بعد بكرا	relday	2	all	news usage
اليوم الي بعد بكرة	relday	2	all	news usage
اليوم اللي بعد بكرة	relday	2	all	news usage
الآن	now	0	all	news usage
هذه اللحظة	now	0	all	news usage
هذه اللحظات	now	0	all	news usage
هاي اللحظة	now	0	all	news usage
هسة	now	0	all	news usage
هسا	now	0	all	news usage
حاليا	now	0	all	news usage
هذا الوقت	now	0	all	news usage
الليلة	tonight	0	all	news usage
هذه الليلة	tonight	0	all	news usage
هالليلة	tonight	0	all	news usage
الليلة الماضية	tonight	-1	all	news usage
الليلة الفائتة	tonight	-1	all	news usage
الليلة المنصرمة	tonight	-1	all	news usage
ليلة أمس	tonight	-1	all	news usage
ليل أمس	tonight	-1	all	news usage
ليلة البارحة	tonight	-1	all	news usage
الليلة السابقة	tonight	-1	all	news usage
ليلة الأمس	tonight	-1	all	news usage
ثانية	unit	second/1	all	news usage
ثانيتين	unit	second/2	all	news usage
ثانيتان	unit	second/2	all	news usage
ثوان	unit	second/0	all	news usage
ثواني	unit	second/0	all	news usage
دقيقة	unit	minute/1	all	news usage
دقيقتين	unit	minute/2	all	news usage
دقيقتان	unit	minute/2	all	news usage
دقائق	unit	minute/0	all	news usage
ساعة	unit	hour/1	all	news usage
ساعتين	unit	hour/2	all	news usage
ساعتان	unit	hour/2	all	news usage
ساعات	unit	hour/0	all	news usage
يوم	unit	day/1	all	news usage
يوما	unit	day/1	all	news usage
يومين	unit	day/2	all	news usage
يومان	unit	day/2	all	news usage
أيام	unit	day/0	all	news usage
أسبوع	unit	week/1	all	news usage
أسبوعا	unit	week/1	all	news usage
أسبوعين	unit	week/2	all	news usage
أسبوعان	unit	week/2	all	news usage
أسابيع	unit	week/0	all	news usage
شهر	unit	month/1	all	news usage
شهرا	unit	month/1	all	news usage
شهرين	unit	month/2	all	news usage
شهران	unit	month/2	all	news usage
أشهر	unit	month/0	all	news usage
شهور	unit	month/0	all	news usage
عام	unit	year/1	all	news usage
عاما	unit	year/1	all	news usage
سنة	unit	year/1	all	news usage
عامين	unit	year/2	all	news usage
عامان	unit	year/2	all	news usage
سنتين	unit	year/2	all	news usage
سنتان	unit	year/2	all	news usage
أعوام	unit	year/0	all	news usage
سنوات	unit	year/0	all	news usage
سنين	unit	year/0	all	news usage
عقد	unit	decade/1	all	news usage
عقدين	unit	decade/2	all	news usage
عقود	unit	decade/0	all	news usage
ليلة	unit	night/1	all	news usage
ليلتين	unit	night/2	all	news usage
ليالي	unit	night/0	all	news usage
ليال	unit	night/0	all	news usage
الماضي	turn	-1	all	news usage
الماضية	turn	-1	all	news usage
الماضيين	turn	-1	all	news usage
الماضيتين	turn	-1	all	news usage
الماضيات	turn	-1	all	news usage
المنصرم	turn	-1	all	news usage
المنصرمة	turn	-1	all	news usage
المنصرمين	turn	-1	all	news usage
الفائت	turn	-1	all	news usage
الفائتة	turn	-1	all	news usage
السابق	turn	-1	all	news usage
السابقة	turn	-1	all	news usage
المنقضي	turn	-1	all	news usage
المنقضية	turn	-1	all	news usage
الأخير	turn	-1	all	news usage
الأخيرة	turn	-1	all	news usage
الأخيرين	turn	-1	all	news usage
الأخيرتين	turn	-1	all	news usage
المنتهي	turn	-1	all	news usage
الذي مضى	turn	-1	all	news usage
الذي سبق	turn	-1	all	news usage
قبل الماضي	turn	-2	all	news usage
قبل الماضية	turn	-2	all	news usage
ما قبل الماضي	turn	-2	all	news usage
ما قبل الماضية	turn	-2	all	news usage
قبل المنصرم	turn	-2	all	news usage
قبل الفائت	turn	-2	all	news usage
الجاري	turn	0	all	news usage
الجارية	turn	0	all	news usage
الحالي	turn	0	all	news usage
الحالية	turn	0	all	news usage
الراهن	turn	0	all	news usage
المقبل	turn	1	all	news usage
المقبلة	turn	1	all	news usage
المقبلين	turn	1	all	news usage
المقبلتين	turn	1	all	news usage
القادم	turn	1	all	news usage
القادمة	turn	1	all	news usage
القادمين	turn	1	all	news usage
القادمتين	turn	1	all	news usage
التالي	turn	1	all	news usage
التالية	turn	1	all	news usage
الآتي	turn	1	all	news usage
الآتية	turn	1	all	news usage
الجاي	turn	1	all	news usage
الجاية	turn	1	all	news usage
اللاحق	turn	1	all	news usage
بعد القادم	turn	2	all	news usage
بعد القادمة	turn	2	all	news usage
بعد المقبل	turn	2	all	news usage
بعد المقبلة	turn	2	all	news usage
بعد الجاي	turn	2	all	news usage
بعد الجاية	turn	2	all	news usage
اللي بعد الجاي	turn	2	all	news usage
بعد التالي	turn	2	all	news usage
مطلع	edge	start	all	news usage
بداية	edge	start	all	news usage
مستهل	edge	start	all	news usage
بدء	edge	start	all	news usage
غرة	edge	start	all	news usage
فاتحة	edge	start	all	news usage
أوائل	edge	early	all	news usage
بدايات	edge	early	all	news usage
منتصف	edge	mid	all	news usage
نصف	edge	mid	all	news usage
أواسط	edge	mid	all	news usage
وسط	edge	mid	all	news usage
نهاية	edge	end	all	news usage
ختام	edge	end	all	news usage
أواخر	edge	late	all	news usage
نهايات	edge	late	all	news usage
فجر	part	dawn	all	news usage
سحر	part	dawn	all	news usage
صباح	part	morning	all	news usage
صبيحة	part	morning	all	news usage
ضحى	part	morning	all	news usage
صبح	part	morning	all	news usage
قبل ظهر	part	morning	all	news usage
ظهر	part	noon	all	news usage
ظهيرة	part	noon	all	news usage
عصر	part	afternoon	all	news usage
بعد ظهر	part	afternoon	all	news usage
بعد عصر	part	afternoon	all	news usage
مساء	part	evening	all	news usage
مغرب	part	evening	all	news usage
عشية	part	evening	all	news usage
أمسية	part	evening	all	news usage
قبل مغرب	part	evening	all	news usage
بعد عشاء	part	evening	all	news usage
بعد عشا	part	evening	all	news usage
ليل	part	night	all	news usage
منتصف ليل	part	night	all	news usage
آخر ليل	part	night	all	news usage
ليلة	eve	night	all	news usage
فجرا	adverb	dawn	all	news usage
الفجر	adverb	dawn	all	news usage
قبل الفجر	adverb	dawn	all	news usage
بعد الفجر	adverb	dawn	all	news usage
صباحا	adverb	morning	all	news usage
الصبح	adverb	morning	all	news usage
صباح	adverb	morning	all	news usage
الصباح	adverb	morning	all	news usage
قبل الظهر	adverb	morning	all	news usage
ضحى	adverb	morning	all	news usage
ظهرا	adverb	noon	all	news usage
الظهر	adverb	noon	all	news usage
الظهيرة	adverb	noon	all	news usage
وقت الغداء	adverb	noon	all	news usage
عصرا	adverb	afternoon	all	news usage
العصر	adverb	afternoon	all	news usage
بعد الظهر	adverb	afternoon	all	news usage
بعد العصر	adverb	afternoon	all	news usage
مساء	adverb	evening	all	news usage
مساءا	adverb	evening	all	news usage
المساء	adverb	evening	all	news usage
مغربا	adverb	evening	all	news usage
قبل المغرب	adverb	evening	all	news usage
بعد المغرب	adverb	evening	all	news usage
المغرب	adverb	evening	all	news usage
بعد العشاء	adverb	evening	all	news usage
بعد العشا	adverb	evening	all	news usage
ليلا	adverb	night	all	news usage
الليل	adverb	night	all	news usage
بالليل	adverb	night	all	news usage
منتصف الليل	midnight	00:00	all	news usage
منتصف الصباح	midnight	10:00	all	Microsoft Recognizers
صيف	season	6/3	all	northern meteorological seasons
خريف	season	9/3	all	northern meteorological seasons
شتاء	season	12/3	all	northern meteorological seasons
ربيع	season	3/3	all	northern meteorological seasons
ربع	share	3	all	grammar
ثلث	share	4	all	grammar
نصف	share	6	all	grammar
عيد الميلاد	feast	g12-25	all	church calendar (western)
عيد الميلاد المجيد	feast	g12-25	all	church calendar (western)
كريسماس	feast	g12-25	all	church calendar (western)
الكريسماس	feast	g12-25	all	church calendar (western)
رأس السنة	feast	g01-01	all	civil calendar
رأس السنة الميلادية	feast	g01-01	all	civil calendar
رأس السنة الجديدة	feast	g01-01	all	civil calendar
عيد رأس السنة	feast	g01-01	all	civil calendar
ليلة رأس السنة	feast	g12-31	all	civil calendar
ليلة رأس السنة الجديدة	feast	g12-31	all	civil calendar
ليلة رأس السنة الميلادية	feast	g12-31	all	civil calendar
عيد الفطر	feast	h10-01	all	Umm al-Qura calendar
عيد الفطر المبارك	feast	h10-01	all	Umm al-Qura calendar
عيد الأضحى	feast	h12-10	all	Umm al-Qura calendar
عيد الأضحى المبارك	feast	h12-10	all	Umm al-Qura calendar
رأس السنة الهجرية	feast	h01-01	all	Umm al-Qura calendar
عاشوراء	feast	h01-10	all	Umm al-Qura calendar
يوم عاشوراء	feast	h01-10	all	Umm al-Qura calendar
المولد النبوي	feast	h03-12	all	Umm al-Qura calendar
المولد النبوي الشريف	feast	h03-12	all	Umm al-Qura calendar
عيد الفصح	feast	easter	all	western Easter (Gauss)
عيد النوروز	feast	g03-21	all	civil calendar
عيد نوروز	feast	g03-21	all	civil calendar
واحد	card	1	all	grammar
واحدة	card	1	all	grammar
اثنين	card	2	all	grammar
اثنتين	card	2	all	grammar
اثنان	card	2	all	grammar
تنتين	card	2	all	grammar
ثلاث	card	3	all	grammar
ثلاثة	card	3	all	grammar
أربع	card	4	all	grammar
أربعة	card	4	all	grammar
خمس	card	5	all	grammar
خمسة	card	5	all	grammar
ست	card	6	all	grammar
ستة	card	6	all	grammar
سبع	card	7	all	grammar
سبعة	card	7	all	grammar
ثمان	card	8	all	grammar
ثماني	card	8	all	grammar
ثمانية	card	8	all	grammar
تسع	card	9	all	grammar
تسعة	card	9	all	grammar
عشر	card	10	all	grammar
عشرة	card	10	all	grammar
أحد عشر	card	11	all	grammar
إحدى عشرة	card	11	all	grammar
احدى عشر	card	11	all	grammar
حدعش	card	11	all	grammar
حدعشر	card	11	all	grammar
احد عشرة	card	11	all	grammar
اثنا عشر	card	12	all	grammar
اثني عشر	card	12	all	grammar
اثنتا عشرة	card	12	all	grammar
اثنتي عشرة	card	12	all	grammar
اطنعش	card	12	all	grammar
الأول	ord	1	all	grammar
الأولى	ord	1	all	grammar
أول	ord	1	all	grammar
أولى	ord	1	all	grammar
الثاني	ord	2	all	grammar
الثانية	ord	2	all	grammar
ثاني	ord	2	all	grammar
ثانية	ord	2	all	grammar
ثان	ord	2	all	grammar
الثالث	ord	3	all	grammar
الثالثة	ord	3	all	grammar
ثالث	ord	3	all	grammar
ثالثة	ord	3	all	grammar
الرابع	ord	4	all	grammar
الرابعة	ord	4	all	grammar
رابع	ord	4	all	grammar
رابعة	ord	4	all	grammar
الخامس	ord	5	all	grammar
الخامسة	ord	5	all	grammar
خامس	ord	5	all	grammar
خامسة	ord	5	all	grammar
السادس	ord	6	all	grammar
السادسة	ord	6	all	grammar
سادس	ord	6	all	grammar
سادسة	ord	6	all	grammar
السابع	ord	7	all	grammar
السابعة	ord	7	all	grammar
سابع	ord	7	all	grammar
سابعة	ord	7	all	grammar
الثامن	ord	8	all	grammar
الثامنة	ord	8	all	grammar
ثامن	ord	8	all	grammar
ثامنة	ord	8	all	grammar
التاسع	ord	9	all	grammar
التاسعة	ord	9	all	grammar
تاسع	ord	9	all	grammar
تاسعة	ord	9	all	grammar
العاشر	ord	10	all	grammar
العاشرة	ord	10	all	grammar
عاشر	ord	10	all	grammar
عاشرة	ord	10	all	grammar
حادي	ord	1	all	grammar
حادية	ord	1	all	grammar
الحادي	ord	1	all	grammar
الحادية	ord	1	all	grammar
الواحد	ord	1	all	grammar
الواحدة	ord	1	all	grammar
عشرين	ten	20	all	grammar
عشرون	ten	20	all	grammar
ثلاثين	ten	30	all	grammar
ثلاثون	ten	30	all	grammar
أربعين	ten	40	all	grammar
أربعون	ten	40	all	grammar
خمسين	ten	50	all	grammar
خمسون	ten	50	all	grammar
آخر	last	-1	all	grammar
الأخير	last	-1	all	grammar
الأخيرة	last	-1	all	grammar
بضعة	vague	3	all	Microsoft Recognizers, news usage
بضع	vague	3	all	Microsoft Recognizers, news usage
عدة	vague	3	all	Microsoft Recognizers, news usage
عدد من	vague	3	all	Microsoft Recognizers, news usage
من	link	from	all	news usage
بدءا من	link	from	all	news usage
اعتبارا من	link	from	all	news usage
ابتداء من	link	from	all	news usage
انطلاقا من	link	from	all	news usage
منذ	link	since	all	news usage
مذ	link	since	all	news usage
إلى	link	to	all	news usage
حتى	link	to	all	news usage
لغاية	link	to	all	news usage
إلى غاية	link	to	all	news usage
وصولا إلى	link	to	all	news usage
ولغاية	link	to	all	news usage
بين	link	between	all	news usage
ما بين	link	between	all	news usage
مابين	link	between	all	news usage
قبل	link	ago	all	news usage
بعد	link	after	all	news usage
خلال	link	during	all	news usage
طوال	link	during	all	news usage
طيلة	link	during	all	news usage
على مدى	link	during	all	news usage
على مدار	link	during	all	news usage
في	link	in	all	news usage
بحلول	link	by	all	news usage
كل	link	every	all	news usage
لمدة	link	for	all	news usage
مدة	link	for	all	news usage
يوميا	every	day	all	news usage
أسبوعيا	every	week	all	news usage
شهريا	every	month	all	news usage
سنويا	every	year	all	news usage
هذا	this	0	all	news usage
هذه	this	0	all	news usage
هذي	this	0	all	news usage
هاي	this	0	all	news usage
هاد	this	0	all	news usage
ذات	this	0	all	news usage
الساعة	clock		all	news usage
نحو	around		all	news usage
حوالي	around		all	news usage
قرابة	around		all	news usage
زهاء	around		all	news usage
حدود	around		all	news usage
ما يقارب	around		all	news usage
أكثر من	around		all	news usage
تمام	around		all	news usage
أقل من	around		all	news usage
سوف	future		all	news usage
من المقرر	future		all	news usage
المقرر	future		all	news usage
من المزمع	future		all	news usage
المزمع	future		all	news usage
من المنتظر	future		all	news usage
من المرتقب	future		all	news usage
يعتزم	future		all	news usage
تعتزم	future		all	news usage
موعد	future		all	news usage
من المتوقع	future		all	news usage
روسيا اليوم	quiet		all	names of newspapers, channels and sites
المصري اليوم	quiet		all	names of newspapers, channels and sites
الأخبار اليوم	quiet		all	names of newspapers, channels and sites
أخبار اليوم	quiet		all	names of newspapers, channels and sites
سوريا اليوم	quiet		all	names of newspapers, channels and sites
العراق اليوم	quiet		all	names of newspapers, channels and sites
لبنان اليوم	quiet		all	names of newspapers, channels and sites
اليمن اليوم	quiet		all	names of newspapers, channels and sites
الوطن اليوم	quiet		all	names of newspapers, channels and sites
عدن الغد	quiet		all	names of newspapers, channels and sites
الشرق اليوم	quiet		all	names of newspapers, channels and sites
رأي اليوم	quiet		all	names of newspapers, channels and sites
الرأي اليوم	quiet		all	names of newspapers, channels and sites
كردستان اليوم	quiet		all	names of newspapers, channels and sites
ليبيا اليوم	quiet		all	names of newspapers, channels and sites
السودان اليوم	quiet		all	names of newspapers, channels and sites
المغرب اليوم	quiet		all	names of newspapers, channels and sites
العرب اليوم	quiet		all	names of newspapers, channels and sites
فلسطين اليوم	quiet		all	names of newspapers, channels and sites
القدس اليوم	quiet		all	names of newspapers, channels and sites
إيران اليوم	quiet		all	names of newspapers, channels and sites
تركيا اليوم	quiet		all	names of newspapers, channels and sites
مصر اليوم	quiet		all	names of newspapers, channels and sites
اليوم السابع	quiet		all	names of newspapers, channels and sites
اليوم العالمي	quiet		all	names of newspapers, channels and sites
اليوم الوطني	quiet		all	names of newspapers, channels and sites
اليوم الدولي	quiet		all	names of newspapers, channels and sites
اليوم الواحد	quiet		all	names of newspapers, channels and sites
صحيفة اليوم	quiet		all	names of newspapers, channels and sites
جريدة اليوم	quiet		all	names of newspapers, channels and sites
قناة اليوم	quiet		all	names of newspapers, channels and sites
قناة الغد	quiet		all	names of newspapers, channels and sites
صحيفة الغد	quiet		all	names of newspapers, channels and sites
جريدة الغد	quiet		all	names of newspapers, channels and sites
حزب الغد	quiet		all	names of newspapers, channels and sites
موقع اليوم	quiet		all	names of newspapers, channels and sites
بي بي سي اليوم	quiet		all	names of newspapers, channels and sites
سوريا الآن	quiet		all	names of newspapers, channels and sites
آدار برس	quiet		all	names of newspapers, channels and sites
من الآن فصاعدا	quiet		all	grammar: from now on
حتى الآن	quiet		all	grammar: until now
إلى الآن	quiet		all	grammar: until now
لحد الآن	quiet		all	grammar: until now
حتى هذه اللحظة	quiet		all	grammar: until now
أيلول الأسود	quiet		all	names of events and places
شباط الأسود	quiet		all	names of events and places
تموز الأسود	quiet		all	names of events and places
الجمعة السوداء	quiet		all	names of events and places
عبد الأحد	quiet		all	names of events and places
ربيع دمشق	quiet		all	names of events and places
ثورة	namer		all	nouns that take a date as a proper name
حرب	namer		all	nouns that take a date as a proper name
حركة	namer		all	nouns that take a date as a proper name
شارع	namer		all	nouns that take a date as a proper name
جسر	namer		all	nouns that take a date as a proper name
حي	namer		all	nouns that take a date as a proper name
ميدان	namer		all	nouns that take a date as a proper name
ساحة	namer		all	nouns that take a date as a proper name
جامعة	namer		all	nouns that take a date as a proper name
مشفى	namer		all	nouns that take a date as a proper name
مستشفى	namer		all	nouns that take a date as a proper name
مدرسة	namer		all	nouns that take a date as a proper name
لواء	namer		all	nouns that take a date as a proper name
كتيبة	namer		all	nouns that take a date as a proper name
انتفاضة	namer		all	nouns that take a date as a proper name
نكسة	namer		all	nouns that take a date as a proper name
نكبة	namer		all	nouns that take a date as a proper name
قوى	namer		all	nouns that take a date as a proper name
تحالف	namer		all	nouns that take a date as a proper name
جماعة	namer		all	nouns that take a date as a proper name
ملعب	namer		all	nouns that take a date as a proper name
سد	namer		all	nouns that take a date as a proper name
كلية	namer		all	nouns that take a date as a proper name
صحيفة	namer		all	nouns that take a date as a proper name
جريدة	namer		all	nouns that take a date as a proper name
قرية	namer		all	nouns that take a date as a proper name
بلدة	namer		all	nouns that take a date as a proper name
سوق	namer		all	nouns that take a date as a proper name
دوار	namer		all	nouns that take a date as a proper name
هجمات	namer		all	nouns that take a date as a proper name
مدينة	namer		all	nouns that take a date as a proper name
معسكر	namer		all	nouns that take a date as a proper name
مخيم	namer		all	nouns that take a date as a proper name
ضاحية	namer		all	nouns that take a date as a proper name
أبو	namer		all	nouns that take a date as a proper name
بنو	namer		all	nouns that take a date as a proper name
آل	namer		all	nouns that take a date as a proper name
الحاج	namer		all	nouns that take a date as a proper name
خان	namer		all	nouns that take a date as a proper name
قرن	namer		all	nouns that take a date as a proper name
ائتلاف	namer		all	nouns that take a date as a proper name
فوج	namer		all	nouns that take a date as a proper name
سرايا	namer		all	nouns that take a date as a proper name
منظمة	namer		all	nouns that take a date as a proper name
نهار	lead		all	news usage
يومي	lead	pair	all	news usage
ليلتي	lead	pair	all	news usage
عشرينيات	decade	1920	all	grammar
عشرينات	decade	1920	all	grammar
ثلاثينيات	decade	1930	all	grammar
ثلاثينات	decade	1930	all	grammar
أربعينيات	decade	1940	all	grammar
أربعينات	decade	1940	all	grammar
خمسينيات	decade	1950	all	grammar
خمسينات	decade	1950	all	grammar
ستينيات	decade	1960	all	grammar
ستينات	decade	1960	all	grammar
سبعينيات	decade	1970	all	grammar
سبعينات	decade	1970	all	grammar
ثمانينيات	decade	1980	all	grammar
ثمانينات	decade	1980	all	grammar
تسعينيات	decade	1990	all	grammar
تسعينات	decade	1990	all	grammar
`
