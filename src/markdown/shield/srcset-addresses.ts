/** The addresses of a `srcset`, as the parser gives it or as it is written, without their widths. */
export function srcsetAddresses(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/,\s+/)
  return parts.flatMap((part) => part.trim().split(/\s/, 1)).filter((address) => address !== '')
}
