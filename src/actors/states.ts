import type { Draft } from './draft.ts'
import { byPhrase, locative } from './heads.ts'
import { hasArticle, hitOf, type Scan } from './scan.ts'

/**
 * A state or capital by its bare name, where the words before it do not make it a place («في العراق», «ريف دمشق»).
 * It may be a place even so: `placeLike` says that the sentence decides.
 */
export function stateMention(s: Scan, i: number, before: Draft | undefined): Draft | undefined {
  const hit = hitOf(s.hits[i]!, 'state')
  if (hit === undefined || hit.article) return undefined
  // «سورياً» is the adjective.
  if (s.text.received.slice(hit.start, s.text.words[hit.to - 1]!.end).includes('ً')) return undefined
  // «وسائل إعلام سورية», «غارات سورية»: the state's name is spelled like its adjective.
  if (hitOf(s.hits[i]!, 'nation') !== undefined && describable(s, i - 1)) return undefined
  if (/[بك]$/.test(hit.pro) || locativeBefore(s, i)) return undefined
  // «في العراق وسوريا»: the second name shares the preposition of the first.
  if (hit.pro.startsWith('و') && before?.to !== i && i > 0 && hitOf(s.hits[i - 1]!, 'state') !== undefined)
    return undefined
  const { state } = hit.value.nation
  return {
    from: hit.from,
    to: hit.to,
    start: hit.start,
    end: hit.end,
    pro: hit.pro,
    enc: hit.enc,
    id: state.id,
    name: state.name,
    kind: 'state',
    country: state.country,
    rule: hit.value.capital ? 'state.capital' : 'state.name',
    placeLike: true,
  }
}

/** Whether the word before is an indefinite noun that an adjective may follow. */
function describable(s: Scan, at: number): boolean {
  const word = s.text.words[at]
  if (word?.kind !== 'word' || hasArticle(s.text, at, '')) return false
  return (
    /ات$/.test(word.text) ||
    s.hits[at]!.some((h) => h.value.t === 'teller' || h.value.t === 'modifier' || h.value.t === 'head')
  )
}

function locativeBefore(s: Scan, i: number): boolean {
  const word = s.text.words[i - 1]
  if (word === undefined || word.kind !== 'word') return false
  const bare = word.text.replace(/^[وف](?=...)/, '').replace(/^(?:ب|ل|لل|بال|ال)(?=...)/, '')
  if (word.text === 'من') {
    const verb = s.text.words[i - 2]?.text ?? ''
    return !byPhrase.has(verb.replace(/^و/, '')) && !/^(?:ال)?(?:مدعوم|ممول|مقرب|مدفوع)/.test(verb)
  }
  return locative.has(word.text) || locative.has(bare)
}
