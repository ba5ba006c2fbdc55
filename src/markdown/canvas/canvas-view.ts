/** What a canvas shows: everything resolved, nothing private left. Lengths are in the canvas's own pixels. */
import type { ElementContent } from 'hast'
import type { CanvasEdge, CanvasSide } from '../../schemas/canvas.ts'
import type { Words } from '../../words/words.ts'
import type { LinkView, WebView } from '../render-context.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface CardView extends Box {
  /** A preset `1` to `6`, `#hex`, or null. */
  color: string | null
  body: CardBody
}

/** Where a card is shown; what is shown in both has ids of its own in each. */
export type CardPart = 'drawing' | 'list'

export type CardBody =
  | { kind: 'text'; content(part: CardPart): ElementContent[] }
  /** A file of the vault; `words` are more about it, in plain text. */
  | { kind: 'file'; view: LinkView; words: string | null }
  /** An address; `href` is null for one that no link may lead to. */
  | { kind: 'link'; url: string; href: string | null; web: WebView | null }
  | { kind: 'group'; label: string; background: string | null; fit: 'cover' | 'ratio' }

export interface EdgeView extends Pick<CanvasEdge, 'fromEnd' | 'toEnd'> {
  /** Positions in the cards. */
  from: number
  to: number
  fromSide: CanvasSide | null
  toSide: CanvasSide | null
  color: string | null
  label: string | null
}

export interface CanvasView {
  words: Words
  title: string
  cards: CardView[]
  edges: EdgeView[]
}
