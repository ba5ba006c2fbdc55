/** The picture at the start of a page: it is in sight at once, so the browser is told to get it first. */
import type { Element, Root } from 'hast'
import { EXIT, SKIP, visit } from './visit.ts'

/** As many letters before a picture, and it may stand below what a phone shows. */
const firstScreen = 320

/** Marks the first picture in `tree`, where it is so near to the start. Pictures of other sites stay as they are. */
export function leadPicture(tree: Root): void {
  let letters = 0
  visit(tree, (node) => {
    if (node.type === 'text') letters += node.value.trim().length
    if (letters > firstScreen) return EXIT
    if (node.type !== 'element') return undefined
    // A closed fold and a drawing show their pictures later, if at all.
    if (node.tagName === 'details' || node.tagName === 'svg') return SKIP
    if (node.tagName !== 'img') return undefined
    if (isOwn(node)) node.properties = { ...node.properties, loading: 'eager', fetchPriority: 'high' }
    return EXIT
  })
}

/** A file of the garden whose size is known, so that its room is kept while it loads. */
function isOwn({ properties: { src, width, height } }: Element): boolean {
  const isHere = typeof src === 'string' && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)
  return isHere && width !== undefined && height !== undefined
}
