import type { Text } from '../text/text.ts'
import { type Draft, newDraft } from './draft.ts'
import { known } from './evidence.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { factsOf } from './words.ts'

/** Countries' adjectives and borders: «الأراضي السورية», «الحدود السورية العراقية», «الحدود مع سوريا», «القوات العراقية». */
export function adjectives(text: Text, gazetteer: Gazetteer, covered: Uint8Array): Draft[] {
  const drafts: Draft[] = []
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i]!
    if (word.kind !== 'word') continue
    const facts = factsOf(word, gazetteer)
    if ((facts.adjective === undefined && !facts.borderNoun) || covered[i] !== 0) continue
    const border = facts.borderNoun ? borderAt(text, i, gazetteer) : undefined
    if (border !== undefined) {
      drafts.push(border)
      for (let k = border.from; k < border.to; k++) covered[k] = 1
      i = border.to - 1
      continue
    }
    if (facts.adjective === undefined) continue
    const head = headNoun(text, i, gazetteer)
    const area = head >= 0
    const { country, pro } = facts.adjective
    drafts.push(
      newDraft({
        from: area ? head : i,
        to: i + 1,
        start: word.start + pro.length,
        end: word.end,
        pro: area ? '' : pro,
        key: country.arabic,
        candidates: [country],
        strength: area ? 3 : 1,
        rule: area ? 'place.area-of-country' : 'place.adjective',
        why: [],
        ordinary: undefined,
        loose: false,
        demonym: area ? undefined : true,
      }),
    )
  }
  return drafts
}

/** The area noun an adjective belongs to, one or two words before; -1 when there is none. */
function headNoun(text: Text, i: number, gazetteer: Gazetteer): number {
  for (let k = i - 1; k >= Math.max(0, i - 2); k--) {
    const word = text.words[k]!
    if (word.kind !== 'word') return -1
    if (factsOf(word, gazetteer).areaNoun) return k
    // One more adjective may stand between: «الأراضي المحتلة السورية».
    if (!word.text.startsWith('ال')) return -1
  }
  return -1
}

/** A border: its noun, then one or two countries as adjectives or by name. */
function borderAt(text: Text, i: number, gazetteer: Gazetteer): Draft | undefined {
  const sides: { country: Candidate; start: number; end: number; at: number }[] = []
  let k = i + 1
  while (k < text.words.length && k < i + 9 && sides.length < 2) {
    const word = text.words[k]!
    if (word.kind === 'punct' && /^[-/]$/.test(word.text)) {
      k++
      continue
    }
    if (word.kind !== 'word') break
    const facts = factsOf(word, gazetteer)
    const start = facts.starts.find((s) => s.candidates.some((c) => c.kind === 'country'))
    const country = facts.adjective?.country ?? start?.candidates.find((c) => c.kind === 'country')
    if (country !== undefined) {
      const pro = facts.adjective?.pro ?? start!.pro
      sides.push({ country, start: word.start + pro.length, end: word.end, at: k })
      k++
      continue
    }
    // «الحدود الشرقية مع», «الحدود المشتركة بين»: at most three words of connection.
    if (sides.length > 0 ? !/^(?:مع|و)$/.test(word.text) : !/^(?:مع|بين|و|ال\S+ه)$/.test(word.text)) break
    k++
  }
  if (sides.length === 0) return undefined
  const first = sides[0]!
  const last = sides.at(-1)!
  const pair = sides.length === 2 && first.country.country !== last.country.country
  const place = pair ? borderOf(gazetteer, first.country.country, last.country.country) : undefined
  return newDraft({
    from: i,
    to: last.at + 1,
    start: pair ? text.words[i]!.start + cliticOf(text.words[i]!.text) : first.start,
    end: last.end,
    pro: text.words[i]!.text.slice(0, cliticOf(text.words[i]!.text)),
    key: sides.map((s) => s.country.country).join('-'),
    candidates: place === undefined ? sides.map((s) => s.country) : [place],
    strength: 3,
    rule: pair ? 'place.border' : 'place.border-side',
    why: [known('place.border-of', sides.map((s) => s.country.name).join(', '))],
    ordinary: undefined,
    loose: false,
    cue: { id: 'border', role: 'part', number: 1, kinds: ['border'], opens: false },
    open: place === undefined ? true : undefined,
  })
}

const cliticOf = (word: string): number => (/^[وفبل](?=ال)/.test(word) ? 1 : 0)

/** The zone along two countries' border, either way round; the build names it by both codes. */
export const borderOf = (gazetteer: Gazetteer, a: string, b: string): Candidate | undefined =>
  gazetteer.find(`حدود ${[a, b].sort().join(' ').toLowerCase()}`).candidates[0]
