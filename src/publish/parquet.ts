import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cell } from '../export/csv.ts'
import type { ItemTable } from '../export/tables.ts'
import { hashFile, type Written } from './sink.ts'

type Parquet = typeof import('hyparquet-writer')
type Columns = ItemTable['columns']

/** Rows of one row group: large enough to compress well, small enough to keep memory flat. */
const groupRows = 10_000

/** One Parquet file, written a row group at a time. Days stay ISO text: a Parquet date would need a time zone's reader. */
export class ParquetFile {
  readonly #path: string
  readonly #file: string
  readonly #columns: Columns
  readonly #writer: InstanceType<Parquet['ParquetWriter']>
  #rows: (readonly Cell[])[] = []

  private constructor(
    lib: Parquet & { fileWriter(path: string): never },
    folder: string,
    name: string,
    columns: Columns,
    notes: Readonly<Record<string, string>>,
  ) {
    this.#file = `${name}.parquet`
    this.#path = join(folder, this.#file)
    this.#columns = columns
    this.#writer = new lib.ParquetWriter({
      writer: lib.fileWriter(this.#path),
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL' as const, ...types[kind] })),
      ],
      kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
      createdBy: 'isnad',
    })
  }

  static async create(
    folder: string,
    name: string,
    columns: Columns,
    notes: Readonly<Record<string, string>>,
  ): Promise<ParquetFile> {
    await mkdir(folder, { recursive: true })
    return new ParquetFile((await import('hyparquet-writer')) as never, folder, name, columns, notes)
  }

  async add(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const row of rows) this.#rows.push(row)
    if (this.#rows.length >= groupRows) await this.#flush()
  }

  async #flush(): Promise<void> {
    const rows = this.#rows
    this.#rows = []
    if (rows.length === 0) return
    await this.#writer.write({
      columnData: this.#columns.map(({ name, kind }, i) => ({
        name,
        data: rows.map((row) => {
          const cell = row[i]
          return cell === undefined || cell === null ? null : kind === 'integer' ? BigInt(cell) : cell
        }),
      })),
      rowGroupSize: groupRows,
    })
  }

  /** @param notes more to say at the file's end: its footer is written last */
  async end(notes: Readonly<Record<string, string>>): Promise<Written> {
    await this.#flush()
    this.#writer.kvMetadata = [
      ...(this.#writer.kvMetadata ?? []),
      ...Object.entries(notes).map(([key, value]) => ({ key, value })),
    ]
    await this.#writer.finish()
    return hashFile(this.#path, this.#file)
  }
}

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT64' },
} as const
