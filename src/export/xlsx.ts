import { columns, tableRest } from './columns.ts'
import type { Cell } from './csv.ts'
import { piece, type Writer } from './format.ts'
import type { About } from './item.ts'
import { summaryLines } from './summary.ts'
import { xml } from './xml.ts'

/** Most characters a cell holds, and most rows a sheet holds (ECMA-376 as spreadsheets keep it). */
const cellMost = 32_767
const rowsMost = 1_048_576

/**
 * A workbook (ECMA-376 part 1) as the parts of its package, in the order they are to be packed: two sheets, the events
 * and what is left out. In Arabic its sheets run from right to left. Every text is an inline string, which no
 * spreadsheet runs as a formula; so its words need no apostrophe and come back as they are.
 */
export function xlsxWriter(): Writer {
  let about: About
  let rows = 1
  return {
    start(told) {
      about = told
      const arabic = told.lang === 'ar'
      const names = arabic ? ['الأحداث', 'ما لا يحويه الملف'] : ['Events', 'Left out']
      return [
        piece(contentTypes, '[Content_Types].xml'),
        piece(packageRelations, '_rels/.rels'),
        piece(workbook(names), 'xl/workbook.xml'),
        piece(workbookRelations, 'xl/_rels/workbook.xml.rels'),
        piece(styles, 'xl/styles.xml'),
        piece(
          `${sheetHead(arabic, true)}${row(
            1,
            columns.map((c) => (arabic ? c.arabic : c.name)),
            1,
          )}`,
          eventsPart,
        ),
      ]
    },
    item(item, leave) {
      if (rows >= rowsMost) {
        leave('event', 'sheet-is-full')
        return []
      }
      tableRest(item, leave)
      const cells = columns.map((c) => c.value(item))
      cells.forEach((cell, i) => {
        if (typeof cell === 'string' && cell.length > cellMost) leave(columns[i]!.name, 'cell-is-full')
      })
      return [piece(row(++rows, cells), eventsPart)]
    },
    end(summary) {
      const lines = summaryLines(summary, about.lang)
      return [
        piece('</sheetData></worksheet>', eventsPart),
        piece(
          `${sheetHead(about.lang === 'ar', false)}${lines.map((line, i) => row(i + 1, [line])).join('')}</sheetData></worksheet>`,
          'xl/worksheets/sheet2.xml',
        ),
      ]
    },
  }
}

const eventsPart = 'xl/worksheets/sheet1.xml'

function row(number: number, cells: readonly Cell[], style = 0): string {
  const styled = style === 0 ? '' : ` s="${style}"`
  const parts = cells.map((cell, i) => {
    if (cell === undefined || cell === null || cell === '') return ''
    const ref = `${letters(i)}${number}`
    return typeof cell === 'number'
      ? `<c r="${ref}"${styled}><v>${cell}</v></c>`
      : `<c r="${ref}"${styled} t="inlineStr"><is><t xml:space="preserve">${xml(cell.slice(0, cellMost))}</t></is></c>`
  })
  return `<row r="${number}">${parts.join('')}</row>`
}

/** 0 is A, 25 is Z, 26 is AA. */
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const sheetHead = (rightToLeft: boolean, frozen: boolean): string =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}>` +
  `${frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''}</sheetView></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="50" width="18" customWidth="1"/></cols><sheetData>'

const contentTypes =
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  [1, 2]
    .map(
      (n) =>
        `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('') +
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'

const packageRelations =
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbook = (names: readonly string[]): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
    .map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

const workbookRelations =
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/>` +
  `<Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`

const styles =
  `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>'
