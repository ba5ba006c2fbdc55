/** Styles of text on a terminal, and how to do without them. */

export type Paint = Record<
  'bold' | 'dim' | 'underlined' | 'red' | 'green' | 'yellow' | 'cyan',
  (text: string) => string
>

const same = (text: string) => text

/** ANSI escape codes (ECMA-48, 8.3.117): what turns a style on, and what turns it off. */
const styled = (on: number, off: number) => (text: string) => `\u001B[${on}m${text}\u001B[${off}m`

export function paintFor({ color }: { color: boolean }): Paint {
  return color ? painted : plain
}

const plain: Paint = {
  bold: same,
  dim: same,
  underlined: same,
  red: same,
  green: same,
  yellow: same,
  cyan: same,
}

const painted: Paint = {
  bold: styled(1, 22),
  dim: styled(2, 22),
  underlined: styled(4, 24),
  red: styled(31, 39),
  green: styled(32, 39),
  yellow: styled(33, 39),
  cyan: styled(36, 39),
}
