import { fill, type Root, type Stem, type Stems, same } from './stems.ts'

/**
 * Stems of form I. `vowels` are the perfect's and the imperfect's second vowel ("au", "ai", "aa", "ia", "ii"); '' takes
 * what the root's weak radical asks for.
 */
export function baseStems(root: Root, vowels: string): Stems {
  const [first, second, third] = root.radicals
  const past = vowels === '' ? 'a' : vowels[0]!
  const now =
    vowels !== ''
      ? vowels[1]!
      : root.hollow
        ? second === 'و'
          ? 'u'
          : 'i'
        : root.weakEnd
          ? third === 'و'
            ? 'u'
            : 'i'
          : 'u'
  if (root.hollow) return hollowBase(root, now)
  const put = (template: string, end: 'W' | 'Y' = 'Y'): string => fill(template, root, end)
  const common = {
    prefix: 'a' as const,
    active: put('1A2i3'),
    passive: root.weakEnd ? `مa${first}${second}${third === 'و' ? 'uوو' : 'iيي'}` : put('مa12U3'),
    masdars: [],
  }
  if (root.doubled)
    return {
      ...common,
      active: put('1A23'),
      perfect: { open: put('1a23'), closed: put('1a2a3'), bare: [] },
      perfectPassive: { open: put('1u23'), closed: put('1u2i3'), bare: [] },
      imperfect: {
        open: put(`1${now}23`),
        closed: put(`12${now}3`),
        bare: [put(`1${now}23`), put(`12${now}3`)],
      },
      imperfectPassive: { open: put('1a23'), closed: put('12a3'), bare: [put('1a23'), put('12a3')] },
    }
  const end = third === 'و' && past === 'a' ? 'W' : 'Y'
  // A first و falls out of the imperfect (يصل, يقع), but not where the vowels are i-a (يوجل) and never in the passive.
  const drops = first === 'و' && vowels !== 'ia'
  return {
    ...common,
    perfect: same(put(`1a2${past}3`, end)),
    perfectPassive: same(put('1u2i3')),
    imperfect: same(drops ? put(`2${now}3`) : put(`12${now}3`, now === 'u' ? 'W' : 'Y')),
    imperfectPassive: same(put('12a3')),
  }
}

function hollowBase(root: Root, now: string): Stems {
  const [first, second, third] = root.radicals as [string, string, string]
  const short = second === 'و' && now !== 'a' ? 'u' : 'i'
  const two = (long: string, brief: string): Stem => ({
    open: `${first}${long}${third}`,
    closed: `${first}${brief}${third}`,
    bare: [`${first}${brief}${third}`],
  })
  return {
    perfect: two('A', short),
    perfectPassive: two('I', 'i'),
    imperfect: two(now.toUpperCase(), now),
    imperfectPassive: two('A', 'a'),
    prefix: 'a',
    // جاء: the two hamzas of جائئ melt into a weak end.
    active: third === 'ء' ? `${first}AءiY` : `${first}Aءi${third}`,
    passive: `مa${first}${second === 'و' ? 'U' : 'I'}${third}`,
    masdars: [],
  }
}
