/** The programs of the notes in MDX; an adapter makes it for each build (`mdx-notes.ts`). */
declare module 'virtual:mdx-notes' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

  /** By slug; each gives the component that shows the body of its note. */
  export const programs: ReadonlyMap<string, () => Promise<{ default: AstroComponentFactory }>>
  /** The components that notes may use without importing them, by name. */
  export const components: Readonly<Record<string, AstroComponentFactory>>
}
