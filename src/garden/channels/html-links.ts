/** The links of a piece of HTML, as browsers read it. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Nodes = readonly DefaultTreeAdapterTypes.ChildNode[]

/** The addresses of all `<a>`, in order, as the URL standard spells them. What is no address is left out. */
export function htmlLinks(html: string): string[] {
  return addressesOf(parseFragment(html).childNodes)
}

function addressesOf(nodes: Nodes): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    const href = node.tagName === 'a' ? node.attrs.find(({ name }) => name === 'href')?.value : undefined
    const own = URL.parse(href ?? '')?.href
    return [...(own === undefined ? [] : [own]), ...addressesOf(node.childNodes)]
  })
}
