/** How many days lie between two calendar dates `YYYY-MM-DD`; less than zero where the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
