/** Tables in Markdown. */

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Seconds by the clock, and of processor time in brackets. */
export function times({ seconds, cpuSeconds }: { seconds: number; cpuSeconds: number }): string {
  return `${seconds.toFixed(1)} (${cpuSeconds.toFixed(1)})`
}

export function megabytes(amount: number | null): string {
  return amount === null ? '?' : amount.toFixed(0)
}

/** A whole number with commas between thousands. */
export function count(number: number): string {
  return number.toLocaleString('en')
}
