/** What the renderer must be told: where links lead is not its business to find out. */
import type { Element, ElementContent } from 'hast'
import type { Root } from 'mdast'
import type { LangAttributes } from '../words/direction.ts'
import type { Words } from '../words/words.ts'
import type { CitationWords } from './citation-text.ts'
import type { Highlight } from './highlight.ts'
import type { PictureView } from './html/picture.ts'
import type { HtmlPolicy } from './merge-html.ts'

/** How one link or embed appears. */
export type LinkView =
  /** `lang` is that of a label which is not the author's own, where it is not that of the text around it. */
  | { state: 'page'; href: string; label: string; lang?: LangAttributes }
  | {
      state: 'file'
      href: string
      label: string
      kind: 'image' | 'audio' | 'video' | 'pdf' | 'file'
      fragment: string | null
      /** What is known of a picture; left out where nothing is. */
      picture?: PictureView | undefined
    }
  /** Nothing answers to it; `hint` says so to the reader. */
  | { state: 'missing'; label: string; hint: string }
  /** Its target is not published: `label` are the author's own words for it, or a neutral phrase. */
  | { state: 'withheld'; label: string }

/** What readers are told of a page of another site. */
export interface WebView {
  /** The name of its preview; null where it has none. */
  preview: string | null
  /** Set when the page is gone: its copy in an archive, where there is one. */
  gone: { archive: string | null } | null
}

/** What stands in the place of an embedded note; `lang` is its language, where it is not that of the text around it. */
export type EmbedView =
  | {
      state: 'content'
      href: string
      title: string
      lang?: LangAttributes
      tree: Root
      context: RenderContext
    }
  /** Something drawn, ready to be shown. */
  | { state: 'figure'; href: string; title: string; lang?: LangAttributes; figure: Element }
  /** Shown as a link instead, for the reason that `hint` gives. */
  | { state: 'refused'; href: string; title: string; lang?: LangAttributes; hint: string }

/** A work as a page shows it. */
export interface CitedWork extends CitationWords {
  key: string
  /** Its entry in the list of references. */
  entry: ElementContent[]
  /** Works are listed by it. */
  sortKey: string
}

/** The citations of one page, those in the notes that it shows included. */
export interface PageCitations {
  work(key: string): CitedWork | null
  /** How often each work was cited so far; rendering counts. */
  mentions: Map<string, number>
}

export interface RenderContext {
  /** What stands in the text although its author did not write it, in the language of the note. */
  words: Words
  /** The view of the link whose source starts at this offset; null for one that leaves the site. */
  link(offset: number): LinkView | null
  /** The note that an embed at this offset shows; null when its target is no note. */
  embed(offset: number): EmbedView | null
  /** The page of a tag; null where a tag leads nowhere. */
  tagUrl(tag: string): string | null
  /** The view of the note that a text names outside of links; null when it names none. */
  named?: ((name: string) => LinkView | null) | undefined
  /**
   * An address that the author wrote in HTML, in a diagram or in a picture, as
   * readers may see it; null for one that they may not. Without it, all stay.
   */
  address?: ((written: string) => string | null) | undefined
  /** What is known of the page of another site at `href`; without it, and null: nothing. */
  web?: ((href: string) => WebView | null) | undefined
  /** Colours code; without it, code is plain. */
  highlight?: Highlight | undefined
  /** What the query whose block starts at this offset gives; null where none is known. */
  query?(offset: number): Element | null
  /** Keeps the ids of footnotes apart when notes are shown in one another. */
  footnotePrefix: string
  /** Null where the garden has no bibliography. */
  citations?: PageCitations | null
  /** Show single line breaks. */
  softBreaks: boolean
  /** What becomes of HTML in the note, and of addresses that are neither of the web nor of mail. */
  html: HtmlPolicy
  /** Takes a piece of JSX where the note's code is to run, and says what stands in its place. Without it, none runs. */
  code?: ((jsx: string) => string) | undefined
  /** Added to the depth of headings, for embedded notes. */
  headingShift: number
}
