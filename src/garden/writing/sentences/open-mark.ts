/** Quotations and brackets that a text opens and does not close. */

/** What closes each, in English, German, Spanish, French and Chinese; signs that may be apostrophes are left out. */
const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '(': ')',
  '（': '）',
  '「': '」',
  '『': '』',
  '《': '》',
}

/** The signs of which one closes what `text` opened last and leaves open; null where nothing is open. */
export function openMark(text: string): string | null {
  const open: string[] = []
  for (const sign of text) {
    const closing = closings[sign]
    if (open.at(-1)?.includes(sign)) open.pop()
    else if (closing !== undefined) open.push(closing)
  }
  return open.at(-1) ?? null
}
