import type { Count, Figure } from '../app/api.ts'
import { comma, knows, nameOf, say } from '../app/here.ts'
import { useNames } from './names.tsx'
import { Listed, Num, Range, Words } from './text.tsx'

/** Whom a count counts: a word of the dictionary, a party, or as it stands. */
export function useCounted(): (of: string) => string {
  const names = useNames()
  return (of) => (knows('people', of) ? nameOf('people', of) : (names[of] ?? of.replaceAll('-', ' ')))
}

/** «Strikes: 4 strikes» says nothing twice. */
export const saysNothing = ({ of, measure }: { of: string; measure: string }): boolean =>
  of === '' || of === measure

/** `killed: 12 people`, with the parts a breakdown names. */
export function CountLine({ count }: { count: Count }) {
  const counted = useCounted()
  return (
    <>
      {nameOf('measures', count.measure)}: {count.approx && `${say('about')} `}
      <Range min={count.min} max={count.max} />
      {!saysNothing(count) && (
        <>
          {' '}
          <Words>{counted(count.of)}</Words>
        </>
      )}
      {count.parts.length > 0 && (
        <>
          {' ('}
          <Listed
            between={comma}
            items={count.parts.map((part) => (
              <>
                <Words>{counted(part.of)}</Words> <Range min={part.min} max={part.max} />
              </>
            ))}
          />
          )
        </>
      )}
    </>
  )
}

/** `killed 12 (12–15) civilians`, for a line of a list. */
export function ShortFigure({ figure }: { figure: Figure }) {
  const counted = useCounted()
  return (
    <span className="figure">
      {nameOf('measures', figure.measure)}{' '}
      <strong>
        <Num>{figure.best}</Num>
      </strong>
      {figure.low !== figure.high && (
        <span className="soft">
          {' '}
          <bdi dir="ltr" className="ltr">
            (<Range min={figure.low} max={figure.high} />)
          </bdi>
        </span>
      )}
      {!saysNothing(figure) && figure.of !== 'people' && (
        <>
          {' '}
          <Words>{counted(figure.of)}</Words>
        </>
      )}
    </span>
  )
}
