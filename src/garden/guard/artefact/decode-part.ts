/** The text of the part of a file that begins at `from`. A byte order mark is one at the start of the file alone. */
export function decodePart(bytes: Uint8Array, from: number): string {
  return new TextDecoder('utf-8', { ignoreBOM: from > 0 }).decode(bytes)
}
