/** Blocks of code in several languages, no two alike, so that nothing is saved by knowing one already. */
import type { Random } from './random.ts'
import { word } from './words.ts'

/** A fenced block of 3 to about 30 lines. No line holds `{{`, which is a command to some generators. */
export function codeBlock(random: Random): string {
  const [language, write] = random.pick(languages)
  const parts = Array.from({ length: 1 + random.below(4) }, () =>
    write(() => word(random), random.below(1000)),
  )
  return `\`\`\`${language}\n${parts.join('\n\n')}\n\`\`\``
}

type WriteCode = (name: () => string, number: number) => string

const languages: readonly (readonly [language: string, write: WriteCode])[] = [
  [
    'js',
    (name, number) => `// The ${name()} comes before the ${name()}.
export function ${name()}${number}(input) {
  const found = input.filter((item) => item.${name()} > ${number})
  return found.map(({ id }) => \`${name()}-\${id}\`).join(', ')
}`,
  ],
  [
    'ts',
    (name, number) => `interface Item${number} {
  readonly ${name()}: string
  ${name()}At: Date | null
}

export const limit${number}: number = ${number}`,
  ],
  [
    'python',
    (name, number) => `def ${name()}_${number}(rows: list[dict]) -> int:
    """Count what the ${name()} left behind."""
    total = 0
    for row in rows:
        if row["${name()}"] is not None and len(row) > ${number}:
            total += row.get("${name()}", 0)
    return total`,
  ],
  [
    'rust',
    (name, number) => `fn ${name()}_${number}(items: &[u64]) -> Option<u64> {
    items.iter().copied().filter(|item| item % 2 == 0).max().map(|top| top + ${number})
}`,
  ],
  [
    'bash',
    (name, number) => `# ${name()} the ${name()}
for file in notes/*.md; do
  head -n ${number} "$file" | grep -c '${name()}' >> "$HOME/${name()}.txt"
done`,
  ],
  [
    'json',
    (name, number) => `[
  { "${name()}": ${number}, "of": ["${name()}", "${name()}"], "open": true },
  { "${name()}": null }
]`,
  ],
  [
    'css',
    (name, number) => `.${name()}-${number} > li {\n  margin-block: ${number}px;\n  color: #2a5d8f;\n}`,
  ],
  ['yaml', (name, number) => `${name()}:\n  - name: ${name()}\n    limit: ${number}\n    steps: [a, b, c]`],
]
