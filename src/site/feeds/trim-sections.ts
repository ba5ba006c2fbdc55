/**
 * The serialiser of feeds sets a section of characters on a line of its own; the
 * blanks around it would belong to the text. Nothing of the text is touched: in
 * it, such a section cannot begin.
 */
export function trimSections(xml: string): string {
  return xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></')
}
