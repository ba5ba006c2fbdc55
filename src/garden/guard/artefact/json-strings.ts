/** The strings of a JSON document, its keys among them, decoded; null for a text that is none. */
export function jsonStrings(text: string): string[] | null {
  const strings: string[] = []
  try {
    collect(JSON.parse(text), strings)
    return strings
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function collect(value: unknown, strings: string[]): void {
  if (typeof value === 'string') strings.push(value)
  else if (Array.isArray(value)) for (const item of value) collect(item, strings)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      strings.push(key)
      collect(item, strings)
    }
  }
}
