/**
 * What compiled components import in place of Astro's `astro/compiler-runtime`:
 * the part of it that components of this site are made of. A component that
 * needs another part does not compile.
 */
import type { Component } from './component.ts'

export { addAttribute, spreadAttributes } from './attributes.ts'
export {
  Fragment,
  maybeRenderHead,
  render,
  renderComponent,
  renderHead,
  renderScript,
  renderSlot,
  unescapeHTML,
} from './render.ts'

/** The component itself: nobody asks which file it was compiled from. */
export function createComponent(component: Component): Component {
  return component
}

/** The address of the framework's site is no page's affair. */
export function createAstro(): void {}
