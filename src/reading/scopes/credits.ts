import type { SourceMention } from '../../actors/index.ts'
import type { Text } from '../../text/text.ts'
import type { ChainLink } from '../claim.ts'
import type { Block } from '../page.ts'
import { nest, rankedLink, sameLink } from './links.ts'

/** Whom the whole report is taken from, by its dateline, its credit line or the account that posted it. */
export interface Credit {
  /** Stand outside of every teller of the report. */
  readonly all: readonly ChainLink[]
  /** «(وكالات)»: tells only what nobody else does. */
  readonly rest: readonly ChainLink[]
  /** The mentions so read: they are nobody's subject. */
  readonly mentions: ReadonlySet<SourceMention>
}

const label = /^(?:المصدر|المصادر|مصدر الخبر|نقلا عن|عن|متابعات?|وكالات)$/
const dashes = new Set(['-', '/', '|', ')', '('])

/**
 * Reads credits: «بغداد - رويترز -», «إدلب (سوريا) / … / الأناضول», «(وكالات)», «المصدر: …», «(أ ف ب)» at a text's end. A
 * word alone between dashes, brackets or at a line's end, with no verb in its line; the outlet itself is no credit.
 */
export function readCredits(
  sources: readonly SourceMention[],
  text: Text,
  blocks: readonly Block[],
  outlet: ChainLink | undefined,
): Credit {
  let all: ChainLink[] = []
  let rest: ChainLink[] = []
  const used = new Set<SourceMention>()
  let m = 0
  let told = 0
  for (const block of blocks) {
    while (m < sources.length && sources[m]!.from < block.first) m++
    const words = block.last - block.first
    if (block.own && words > 12) told++
    for (; m < sources.length && sources[m]!.from < block.last; m++) {
      const mention = sources[m]!
      if (mention.ref === true || !(block.own || block.kind === 'byline' || block.kind === 'caption'))
        continue
      if (speaksForItself(mention, text, block)) {
        // The account of a ministry, a party, an army: it publishes, and it is the one who says so.
        all = nest(all, [rankedLink(mention, mention, text).link])
        continue
      }
      if (block.kind === 'caption' || !credits(mention, text, block, told)) continue
      used.add(mention)
      const { link } = rankedLink(mention, mention, text)
      if (outlet !== undefined && sameLink(link, outlet)) continue
      if (link.id === undefined) {
        if (link.kind === 'agency') rest = nest(rest, [link])
      } else if (link.kind === 'agency' || (link.kind === 'media' && isLabelled(mention, text)))
        all = nest(all, [link])
    }
  }
  return { all, rest, mentions: used }
}

/** «وزارة الداخلية@handle»: the head of a post names who posts it. */
function speaksForItself(m: SourceMention, text: Text, block: Block): boolean {
  if (block.kind !== 'byline' || m.from !== block.first || m.id !== undefined) return false
  const after = text.words[m.to]
  const bodies = ['official', 'military', 'security', 'party']
  return bodies.includes(m.kind) && (m.to >= block.last || after?.text === '@' || after?.kind === 'latin')
}

/** «المصدر: قناة …»: a medium in a dateline without the label is the outlet that speaks of itself. */
const isLabelled = (m: SourceMention, text: Text): boolean =>
  text.words[m.from - 1]?.text === ':' && label.test(text.words[m.from - 2]?.text ?? '')

function credits(m: SourceMention, text: Text, block: Block, told: number): boolean {
  const { words } = text
  const before = words[m.from - 1]
  const after = words[m.to]
  const first = m.from === block.first
  const last = m.to >= block.last || (m.to === block.last - 1 && /^[.):\-|/]$/.test(after?.text ?? ''))
  const open =
    first ||
    dashes.has(before?.text ?? '') ||
    (before?.text === ':' && label.test(words[m.from - 2]?.text ?? ''))
  const shut = last || dashes.has(after?.text ?? '')
  if (!open || !shut) return false
  if (block.kind === 'byline') return true
  // In running text: at its head, within a dateline of at most ten words, or alone in brackets at its end.
  const head = m.to - block.first <= 10 && told <= 1 && !first
  const alone = block.last - block.first <= 8
  const end = before?.text === '(' && after?.text === ')' && m.to >= block.last - 2
  const labelled = before?.text === ':'
  return (
    (head && (after?.text === '-' || after?.text === ')' || after?.text === '/')) ||
    (alone && (labelled || last)) ||
    end
  )
}
