/** The phrases that a page hands to its script, in the language of the page. */

/** What stands in `data-words` of `element`. Throws when it does not: page and script are of one build. */
export function readWords<Phrases>(element: HTMLElement): Phrases {
  return JSON.parse(element.dataset['words'] ?? '') as Phrases
}
