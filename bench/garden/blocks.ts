/** The blocks of a note, one function each. All of them return Markdown without a line break at its end. */
import { codeBlock } from './code-block.ts'
import type { Random } from './random.ts'
import { capital, sentence, word } from './words.ts'

/** What a block may need of its note. */
export interface BlockPlace {
  random: Random
  /** The next link of the note, or null when all are written. */
  link(): string | null
  /** A note that may be shown in another. */
  embed(): string
  /** A picture of the garden, from where the note lies. */
  picture(): string
  /** A number that no other block of the note has. */
  number(): number
}

/** A paragraph of about `words` words, with a link in every third sentence. */
export function paragraph({ random, link }: BlockPlace, words: number): string {
  const sentences: string[] = []
  for (let left = words; left > 0; left -= 12) {
    const next = random.chance(0.35) ? link() : null
    const text = emphasised(sentence(random), random)
    sentences.push(next ? `${text} See ${next} and ${word(random)}.` : text)
  }
  return sentences.join(' ')
}

export function list({ random, link }: BlockPlace): string {
  const sign = random.chance(0.05) ? random.pick(['- [ ]', '- [x]']) : random.pick(['-', '-', '-', '1.'])
  const items = Array.from({ length: 2 + random.below(6) }, () => {
    const next = random.chance(0.2) ? link() : null
    const item = `${sign} ${next ?? sentence(random, 3 + random.below(9))}`
    return random.chance(0.15) && sign === '-' ? `${item}\n    - ${sentence(random, 5)}` : item
  })
  return items.join('\n')
}

export function code({ random }: BlockPlace): string {
  return codeBlock(random)
}

/** A formula in a line, or one that stands alone. */
export function maths({ random }: BlockPlace): string {
  const [a, b] = [1 + random.below(99), 1 + random.below(99)]
  return random.chance(0.6)
    ? `Then $x_{${a}} = \\frac{${a}}{${b}} y^2$ and $\\alpha + ${b} \\le \\beta$ ${sentence(random, 6)}`
    : `$$\n\\sum_{i=0}^{${a}} \\frac{x_i}{${b}} = \\int_0^{${b}} f(t)\\,dt + \\sqrt{${a}}\n$$`
}

export function callout({ random }: BlockPlace): string {
  const kind = random.pick(['note', 'tip', 'warning', 'example', 'quote', 'info'])
  const sign = random.pick(['', '', '-'])
  return `> [!${kind}]${sign} ${capital(word(random))} ${word(random)}\n> ${sentence(random)}\n> ${sentence(random)}`
}

export function quote({ random }: BlockPlace): string {
  return `> ${sentence(random)} ${sentence(random)}`
}

export function table({ random }: BlockPlace): string {
  const row = (cell: () => string) => `| ${cell()} | ${cell()} | ${cell()} |`
  const rows = Array.from({ length: 2 + random.below(7) }, () => row(() => `${word(random)} ${word(random)}`))
  return [row(() => capital(word(random))), row(() => '---'), ...rows].join('\n')
}

export function embed({ embed: shown }: BlockPlace): string {
  return `![[${shown()}]]`
}

export function picture({ picture: place }: BlockPlace): string {
  return place()
}

export function footnote({ random, number }: BlockPlace): string {
  const at = number()
  return `${sentence(random).replace(/.$/, '')}[^${at}].\n\n[^${at}]: ${sentence(random)}`
}

export function diagram({ random }: BlockPlace): string {
  const [a, b, c] = [word(random), word(random), word(random)]
  return `\`\`\`mermaid\nflowchart LR\n  A[${a}] --> B[${b}]\n  B --> C[${c}]\n\`\`\``
}

function emphasised(text: string, random: Random): string {
  if (!random.chance(0.2)) return text
  const sign = random.pick(['*', '**', '`', '=='])
  return text.replace(/ (\w+) /, ` ${sign}$1${sign} `)
}
