/** What stands for an icon of Obsidian in a text: a sign where letters have one, else its name in words. */

/** By the names of Lucide, whose icons Obsidian shows. */
const signs: Readonly<Record<string, string>> = {
  'arrow-down': '↓',
  'arrow-left': '←',
  'arrow-right': '→',
  'arrow-up': '↑',
  bookmark: '🔖',
  calendar: '📅',
  check: '✓',
  'check-circle': '✓',
  'chevron-right': '›',
  circle: '○',
  'circle-check': '✓',
  'circle-dot': '◉',
  'circle-x': '✗',
  clock: '◷',
  diamond: '◇',
  flag: '⚑',
  heart: '♥',
  info: 'ℹ',
  leaf: '❧',
  mail: '✉',
  minus: '−',
  moon: '☾',
  music: '♪',
  pencil: '✎',
  phone: '☎',
  plus: '+',
  scissors: '✂',
  square: '□',
  star: '★',
  sun: '☀',
  triangle: '△',
  'triangle-alert': '⚠',
  umbrella: '☂',
  x: '✗',
  'x-circle': '✗',
}

/** `star` gives `★`, `tree-pine` gives `tree pine`. Older names start with `lucide-`. */
export function iconSign(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^lucide-/, '')
  return (Object.hasOwn(signs, plain) ? signs[plain] : undefined) ?? plain.replaceAll('-', ' ')
}
