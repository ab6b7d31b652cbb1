/** The part of the DOM that this room walks; linkedom gives it, and TypeScript's own DOM types are not loaded here. */
export interface Dom {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: Dom | null
  readonly nextSibling: Dom | null
  readonly parentNode: Dom | null
}

export interface DomElement extends Dom {
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  remove(): void
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
}

/**
 * A page's markup as a tree. Scripts are not run, nothing it names is loaded. Loads the parser at the first call.
 * Iterative: markup nested a million deep gives a deep tree, not a full stack.
 */
export async function parsePage(html: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom')
  // Without a body of its own a fragment would have none, and a page without one is a page all the same.
  const whole = /<body[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as DomDocument
}
