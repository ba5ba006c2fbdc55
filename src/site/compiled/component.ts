/** What compiled components are, and what they are given. */
import type { Html } from './html.ts'

/** A compiled component: a function of the page that is being rendered, which the compiler calls `$$result`. */
export type Component = (run: PageRun, props: Props, slots: Slots) => Rendered

/** Some components wait for something. */
export type Rendered = Html | Promise<Html>

export type Props = Readonly<Record<string, unknown>>

/** What stands between the tags of a component, by name. */
export type Slots = Readonly<Record<string, Slot | undefined>>

export type Slot = (run: PageRun) => Rendered

/** One page as it is being rendered. */
export interface PageRun {
  /** The end of its head, as HTML: the style sheets that its components brought. */
  head: string
  /** The scripts that it names already, by the names that the compiler gave them. */
  scripts: Set<string>
  /** Where a script stands on the site. */
  scriptAddress(id: string): string
  /** What components know as `Astro`. */
  createAstro(props: Props, slots: Slots): AstroGlobal
}

/** The part of `Astro` that components of this site use. */
export interface AstroGlobal {
  props: Props
  params: Readonly<Record<string, string | undefined>>
  /** The component itself, which the compiler puts here. */
  self?: Component
}
