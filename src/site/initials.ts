/** The index under its letters. */

/** The signs under which titles in scripts without a short alphabet stand together. */
const scripts: [RegExp, string][] = [
  [/\p{Script=Han}/u, '漢'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
  [/\p{Script=Hangul}/u, '가'],
]

/** The letter that a title stands under: its first letter without accents, or `#` when it begins with none. */
export function initialOf(title: string): string {
  const first = [...title.normalize('NFC').trimStart()][0] ?? ''
  const script = scripts.find(([pattern]) => pattern.test(first))
  if (script) return script[1]
  const letter = [...first.normalize('NFD')][0] ?? ''
  return /\p{L}/u.test(letter) ? ([...letter.toUpperCase()][0] ?? '#') : '#'
}

/** Sorted entries in runs of one initial; an initial that comes again joins its first run. */
export function groupByInitial<Entry extends { title: string }>(
  entries: readonly Entry[],
): { initial: string; entries: Entry[] }[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const initial = initialOf(entry.title)
    groups.set(initial, [...(groups.get(initial) ?? []), entry])
  }
  return [...groups].map(([initial, members]) => ({ initial, entries: members }))
}
