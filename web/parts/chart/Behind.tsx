import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Cell } from '../../../src/export/csv.ts'
import { say } from '../../app/here.ts'
import { Num } from '../../show/text.tsx'

/** One value of a table: what is kept in a file, and what is shown where that is another thing. */
export interface Value {
  readonly value: Cell
  readonly shown?: ReactNode
  readonly href?: string
}
/** The numbers that a chart draws; the first column names the row. */
export interface DataTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** The table behind a chart. Its rows are made when it is opened. */
export function Behind({ table, drawn }: { table: DataTable; drawn: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('tableBehind', { count: table.rows.length })}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
        <section className="wide" tabIndex={0} aria-label={table.title} data-drawn={drawn}>
          <table>
            <caption className="hidden">{table.title}</caption>
            <thead>
              <tr>
                {table.head.map((name, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
                  <th key={i} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows come whole and are never moved
                <tr key={i}>
                  <th scope="row">
                    <Shown of={row[0]!} />
                  </th>
                  {row.slice(1).map((value, j) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
                    <td key={j}>
                      <Shown of={value} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  )
}

function Shown({ of: { value, shown, href } }: { of: Value }) {
  const what = shown ?? (typeof value === 'number' ? <Num>{value}</Num> : value)
  return href === undefined ? what : <Link href={href}>{what}</Link>
}
