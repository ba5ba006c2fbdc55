/** Markup that stands in a text, which may be HTML and may only look like it. */

/** All of `text`, parted at the signs of markup: what an address ends in does not go on in the words of its link. */
export function partMarkup(text: string): string[] {
  return text.split(/[<>"]/).filter((part) => part !== '')
}
