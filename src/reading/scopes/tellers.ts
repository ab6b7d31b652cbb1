import type { SourceMention } from '../../actors/index.ts'
import type { Sentence, Text } from '../../text/text.ts'
import type { ChainLink } from '../claim.ts'
import type { Frame, SentenceReading } from '../frame.ts'
import { isPublished, partyTeller } from './links.ts'

/** «قال سكان وناشطون»: people who tell beside a teller that is known by its word. */
export function withFellows(
  links: readonly ChainLink[],
  say: Frame,
  zone: readonly SourceMention[],
  content: number,
  text: Text,
): ChainLink[] {
  const fellows = say.subject
    .filter(
      (p) =>
        p.kind === 'group' &&
        p.prep === '' &&
        p.end <= content &&
        !zone.some((s) => s.start < p.end && s.end > p.start),
    )
    .flatMap((p) => partyTeller(p, text))
    .filter((l) => l.id === undefined && l.kind !== 'unnamed')
  if (fellows.length === 0) return [...links]
  const outer = links.filter(isPublished)
  return [
    ...outer,
    ...[...links.filter((l) => !isPublished(l)), ...fellows].sort((a, b) => a.start - b.start),
  ]
}

/** «مصدر في الشرطة», «قائد الشرطة»: one teller, of the body it belongs to. */
export function joined(mentions: readonly SourceMention[], text: Text): SourceMention[] {
  const out: SourceMention[] = []
  for (const m of mentions) {
    const last = out.at(-1)
    const gap = last === undefined ? 9 : m.from - last.to
    const within = gap === 0 || (gap === 1 && /^(?:في|من)$/.test(text.words[m.from - 1]!.text))
    if (
      last !== undefined &&
      within &&
      m.start === text.words[m.from]!.start &&
      !isPublished(asLink(last)) &&
      !isPublished(asLink(m)) &&
      last.id === undefined &&
      m.id === undefined &&
      last.ref !== true &&
      m.ref !== true
    )
      out[out.length - 1] = { ...last, to: m.to, end: m.end, kind: m.kind }
    else out.push(m)
  }
  return out
}

const asLink = (m: SourceMention): ChainLink => ({
  kind: m.kind,
  name: m.name,
  quote: '',
  start: m.start,
  end: m.end,
})

/** Whether a mention before the verb can be its teller: no act and no clause stand between them. */
export function speaks(s: SourceMention, say: Frame, reading: SentenceReading, sentence: Sentence): boolean {
  if (s.start >= say.act.start) return true
  const between = reading.items.filter((x) => x.start >= s.end && x.end <= say.act.start)
  if (between.some((x) => x.item === 'act' && !(x.intro !== undefined))) return false
  const first = reading.items.find((x) => x.item === 'phrase')
  const leads = first !== undefined && s.start <= first.end
  return (
    leads ||
    !between.some(
      (x) =>
        x.item === 'mark' &&
        (/^[،,]$/.test(x.unit.text) ||
          x.particle?.kind === 'according' ||
          x.particle?.kind === 'circumstance'),
    ) ||
    s.start === sentence.start
  )
}

/** «في سياق متصل», «إلى ذلك», «يذكر أن» at a sentence's head: what was told before ends. */
export function breaks(reading: SentenceReading): boolean {
  for (const item of reading.items.slice(0, 3)) {
    if (item.item === 'act') return false
    if (item.item === 'mark' && item.particle?.kind === 'background') return true
    if (
      item.item === 'mark' &&
      item.particle?.kind === 'related' &&
      !/^(?:من جانب|من جهت|بدور)/.test(item.particle.word)
    )
      return true
  }
  return false
}

/** «في سياق منفصل», «على صعيد آخر» at a sentence's head; «في سياق متصل» goes on with the matter. */
export function turnsAway(reading: SentenceReading): boolean {
  const first = reading.items.slice(0, 3).find((x) => x.item === 'mark' && x.particle?.kind === 'related')
  return first?.item === 'mark' && breaks(reading) && /منفصل|[آأا]خر/.test(first.particle!.word)
}

/** «…، قال مصدر»، «كما أفاد»: nothing is told after the verb, so it tells what stands before. */
export function closes(say: Frame, reading: SentenceReading, limit: number): boolean {
  const k = reading.items.indexOf(say.act)
  const before = reading.items.slice(Math.max(0, k - 2), k)
  if (
    before.some((x) => x.item === 'mark' && (x.particle?.kind === 'according' || x.particle?.word === 'كما'))
  )
    return true
  if (say.act.conj !== '' || say.index === 0) return false
  return !reading.frames.some((f) => f !== say && f.act.start > say.act.start && f.act.start < limit)
}

/** «"…"، قال مصدر»: the quotation stands before the verb that reports it. */
export function quotedBefore(say: Frame, sentence: Sentence, text: Text): boolean {
  const before = text.received.slice(sentence.start, say.act.start)
  return /["«“]/.test(before) && /["»”]\s*[،,]?\s*$/.test(before)
}

export function quoteStaysOpen(text: Text, sentence: Sentence, open: boolean): boolean {
  let inside = open
  for (let w = sentence.from; w < sentence.to; w++) {
    const t = text.words[w]!.text
    if (t === '«') inside = true
    else if (t === '»') inside = false
    else if (t === '"') inside = !inside
  }
  return inside
}
