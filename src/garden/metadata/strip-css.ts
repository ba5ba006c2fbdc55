/** Styles without the comments of their author, and without photos' metadata. */

/** A string (kept), a comment, or an address in `url(…)` (groups 1 and 2: the quote, the address). */
const parts = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?(?:\*\/|$)|url\(\s*(["']?)([\s\S]*?)\1\s*\)/gi

/** `css` with what `address` makes of each address in it; null takes one off. */
export function stripCss(css: string, address: (written: string) => string | null): string {
  return css.replace(parts, (all: string, quote?: string, written?: string) => {
    if (all.startsWith('/*')) return ''
    if (written === undefined) return all
    const clean = address(written)
    return clean === written ? all : `url(${quote}${clean ?? ''}${quote})`
  })
}
