/** Damage to a text, as an editor, a merge or a disk does it: drawn by fast-check, so that each case can be run again. */
import fc from 'fast-check'

/** One act of damage: what is done, where (a fraction of the text), and with what. */
export interface Mutation {
  act: (typeof acts)[number]
  at: number
  to: number
  text: string
}

const acts = [
  'delete bytes',
  'insert',
  'duplicate bytes',
  'swap bytes',
  'replace',
  'delete line',
  'duplicate line',
  'swap lines',
  'insert line',
  'indent',
  'outdent',
  'case',
  'lookalike',
  'join lines',
  'line ends',
] as const

const lookalikes: Record<string, string> = {
  a: 'а',
  e: 'е',
  i: 'і',
  p: 'р',
  s: 'ѕ',
  b: 'Ь',
  t: 'τ',
  v: 'ν',
  '-': '–',
  ':': '：',
  '"': '”',
  "'": '’',
  ' ': '\u00a0',
  '[': '［',
  '%': '％',
  '<': '‹',
  '`': 'ˋ',
}

/** Mutations that insert or replace with one of `texts`. */
export function anyMutation(texts: readonly string[]): fc.Arbitrary<Mutation> {
  const place = fc.integer({ min: 0, max: 9_999 }).map((part) => part / 10_000)
  return fc.noBias(
    fc.record({ act: fc.constantFrom(...acts), at: place, to: place, text: fc.constantFrom(...texts) }),
  )
}

/** `source` after the damage. */
export function mutate(source: string, { act, at, to, text }: Mutation): string {
  const start = Math.floor(at * (source.length + 1))
  const end = Math.min(source.length, start + 1 + Math.floor(to * to * 12))
  const [before, part, after] = [source.slice(0, start), source.slice(start, end), source.slice(end)]
  switch (act) {
    case 'delete bytes':
      return before + after
    case 'insert':
      return before + text + source.slice(start)
    case 'duplicate bytes':
      return before + part + part + after
    case 'swap bytes':
      return (
        before + source.slice(start + 1, start + 2) + source.slice(start, start + 1) + source.slice(start + 2)
      )
    case 'replace':
      return before + text + after
    case 'case':
      return before + swapCase(part) + after
    case 'lookalike':
      return before + [...part].map((sign) => lookalikes[sign] ?? sign).join('') + after
    case 'line ends':
      return to < 0.5
        ? source.replace(/\r?\n/g, text.includes('\r') ? '\n' : '\r\n')
        : `${before}\r${source.slice(start)}`
    default:
      return mutateLines(source, { act, at, to, text })
  }
}

function mutateLines(source: string, { act, at, to, text }: Mutation): string {
  const lines = source.split('\n')
  const line = Math.floor(at * lines.length)
  const other = Math.floor(to * lines.length)
  const [here = '', there = ''] = [lines[line], lines[other]]
  switch (act) {
    case 'delete line':
      return lines.toSpliced(line, 1).join('\n')
    case 'duplicate line':
      return lines.toSpliced(other, 0, here).join('\n')
    case 'swap lines':
      return lines.with(line, there).with(other, here).join('\n')
    case 'insert line':
      return lines.toSpliced(line, 0, text).join('\n')
    case 'indent':
      return lines.with(line, (['  ', '\t', ' ', '    '][Math.floor(to * 4)] ?? '') + here).join('\n')
    case 'outdent':
      return lines.with(line, here.trimStart()).join('\n')
    default:
      return lines.toSpliced(line, 2, here.trimEnd() + (lines[line + 1] ?? '')).join('\n')
  }
}

function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()
}
