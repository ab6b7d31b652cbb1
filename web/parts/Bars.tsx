import { Fragment, type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import { Num } from '../show/text.tsx'

export interface Bar {
  readonly value: number
  /** Where the counted events are listed. */
  readonly href?: string | undefined
}
export interface BarRow {
  readonly key: string
  readonly name: ReactNode
  readonly bars: readonly Bar[]
}

/**
 * Numbers as a table with a bar beside each: the table is what is read, the bar what is seen. A long one scrolls in its own
 * box, which the keyboard reaches.
 */
export function Bars({
  label,
  head,
  columns,
  rows,
}: {
  label: string
  /** What the rows are. */
  head: string
  columns: readonly string[]
  rows: readonly BarRow[]
}) {
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)))
  const id = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section className="wide bars" tabIndex={0} aria-label={label} id={id}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((column) => (
              <th key={column} scope="col" colSpan={2}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, bars }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {bars.map(({ value, href }, i) => (
                <Fragment key={columns[i]}>
                  <td className="number">
                    {href === undefined || value === 0 ? (
                      <Num>{value}</Num>
                    ) : (
                      <Link href={href}>
                        <Num>{value}</Num>
                      </Link>
                    )}
                  </td>
                  <td className="bar-cell" aria-hidden="true">
                    {value > 0 && (
                      <span
                        className={`bar bar-${i}`}
                        style={{ inlineSize: `${Math.max(1, (value / most) * 100)}%` }}
                      />
                    )}
                  </td>
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
