import type { Dom, DomElement } from './dom.ts'

const unseen: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED HEAD SELECT TEXTAREA CANVAS AUDIO VIDEO DIALOG'.split(
    ' ',
  ),
)

const inline: ReadonlySet<string> = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)

/**
 * What a person sees of a part of a page, as plain text: a line for each block, one space for each stretch of white
 * space, cells of a table side by side. The same markup gives the same text. Iterative, linear in the nodes.
 */
export function textOf(root: Dom): string {
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    const said = line.trim()
    if (said !== '') lines.push(said)
    line = ''
  }
  let node: Dom | null = root
  let entering = true
  while (node !== null) {
    const block = node.nodeType === 1 && !inline.has(node.nodeName.toUpperCase())
    if (entering) {
      if (node.nodeType === 3) line = joined(line, node.textContent ?? '')
      else if (block) {
        if (isCell(node)) line = joined(line, ' ')
        else end()
      }
      if (node.nodeType === 1 && node !== root && isUnseen(node as DomElement)) entering = false
      else if (node.firstChild !== null) {
        node = node.firstChild
        continue
      } else entering = false
    }
    if (block && !isCell(node)) end()
    if (node === root) break
    if (node.nextSibling !== null) {
      node = node.nextSibling
      entering = true
    } else node = node.parentNode
  }
  end()
  return lines.join('\n')
}

const isCell = (node: Dom): boolean => /^t[dh]$/i.test(node.nodeName)

function joined(line: string, more: string): string {
  const flat = more.replace(/[\s\u00a0]+/g, ' ')
  return line === '' || line.endsWith(' ') ? line + flat.replace(/^ /, '') : line + flat
}

function isUnseen(element: DomElement): boolean {
  return (
    unseen.has(element.nodeName.toUpperCase()) ||
    element.getAttribute('hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
}
