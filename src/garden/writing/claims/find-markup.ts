/** Signs that mean more than words, where a text has them and its sources do not. */

/**
 * Links and embeds of Markdown and Obsidian, tags and comments of HTML, code, formulas and directives, and
 * signs that cannot be seen or turn text around. Joiners are words' own.
 */
const markup =
  /!?\[\[|\]\]|\]\(|\]\[|!\[|<\/?[a-z!?][^\s>]*|```|\$\$|%%|\{\{|\b(?:javascript|data|vbscript):|[\p{Cc}\p{Co}\p{Cn}\p{Cs}]|(?!\u00AD|\u200C|\u200D)[\p{Cf}\p{Default_Ignorable_Code_Point}]/giu

/** Those of `text`, as written there, that `sources` do not have. */
export function findMarkup(text: string, sources: string): string[] {
  return (text.match(markup) ?? []).filter((found) => !sources.includes(found))
}
