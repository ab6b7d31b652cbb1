import { comma, digits, knows, nameOf } from '../app/here.ts'
import { Listed, Words } from './text.tsx'

/** Why two claims were joined, or two events may be one: linking's words in the language of the desk. */

/** Beginnings of reasons that are followed by a name or a list. */
const heads = ['figures agree: ', 'figures differ: ', 'both from ', 'types ', 'type ']

/** A reason's form in the dictionary, and what stands in its gap. */
function split(text: string): readonly [form: string, gap: string] {
  const head = heads.find((one) => text.startsWith(one))
  if (head !== undefined) return [`${head}#`, text.slice(head.length)]
  const gap = /\d+/.exec(text)?.[0]
  return gap === undefined ? [text, ''] : [text.replace(gap, '#').replace(/ \(#\)$/, ''), gap]
}

/** Names of the ontology in a gap: `airstrike/shelling`, `killed, wounded`. */
const named = (gap: string): string =>
  digits(gap)
    .split(/(\/|, )/)
    .map((part) =>
      part === ', '
        ? comma
        : knows('types', part)
          ? nameOf('types', part)
          : knows('measures', part)
            ? nameOf('measures', part)
            : part,
    )
    .join('')

export function reasonText(text: string): string {
  const [form, gap] = split(text)
  return knows('reasons', form) ? nameOf('reasons', form).replace('#', named(gap)) : text
}

export const Reasons = ({ reasons }: { reasons: readonly string[] }) => (
  <Listed items={reasons.map((one) => <Words key={one}>{reasonText(one)}</Words>)} />
)
