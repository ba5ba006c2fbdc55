/** Reading and putting together bytes. */

/** `parts` one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The bytes from `start` to `end` as Latin-1. */
export function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}

/** Whether the ASCII of `text` stands at `at`. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return ascii(bytes, at, at + text.length) === text
}

/** Where the ASCII of `text` first stands from `from` on; -1 where it does not. */
export function findText(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (hasText(bytes, at, text)) return at
  }
  return -1
}

/** A view for numbers of two and four bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
