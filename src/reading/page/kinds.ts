/** What a line of a page, or a part of it, is. */
export type BlockKind =
  | 'headline'
  | 'body'
  | 'caption'
  /** The author, the desk, the place and outlet of a dateline. */
  | 'byline'
  /** A date by itself. */
  | 'stamp'
  | 'navigation'
  /** Buttons, cookie text, a site's words about itself. */
  | 'share'
  /** Another story's headline or excerpt. */
  | 'related'
  | 'comment'
  /** Said before on the page, in the same words. */
  | 'repeat'

/** A stretch of a page of one kind: words [first, last) of sentences [from, to). */
export interface Block {
  readonly paragraph: number
  readonly kind: BlockKind
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
  /** Rises at each heading inside the report: what one section says of place, day and teller does not hold in the next. */
  readonly section: number
  /** Whether claims are read from it: the report's headline, text and captions. */
  readonly own: boolean
}
