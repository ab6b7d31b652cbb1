import type { RefObject } from 'react'
import { Button } from 'react-aria-components'
import { say } from '../../app/here.ts'
import type { DataTable } from './Behind.tsx'
import { csvFile, pictureOf, pngFile, save, svgFile } from './save.ts'

interface Props {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly name: string
  readonly heading: string
  readonly table: DataTable
}

/** The chart as a picture, in shapes or dots, and its numbers. */
export function SaveButtons({ svg, name, heading, table }: Props) {
  const picture = (): SVGSVGElement => pictureOf(svg.current!, heading)
  const numbers = (): void => {
    const rows = table.rows.map((row) => row.map(({ value }) => value))
    save(csvFile([table.head, ...rows]), `${name}.csv`)
  }
  return (
    <div className="buttons tools">
      <Button className="plain-button" onPress={() => save(svgFile(picture()), `${name}.svg`)}>
        {say('saveSvg')}
      </Button>
      <Button
        className="plain-button"
        onPress={() => void pngFile(picture()).then((file) => save(file, `${name}.png`))}
      >
        {say('savePng')}
      </Button>
      <Button className="plain-button" onPress={numbers}>
        {say('saveCsv')}
      </Button>
    </div>
  )
}
