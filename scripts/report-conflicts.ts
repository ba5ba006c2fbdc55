/** Tells of files that changed while changes to them were planned. */

/** Writes to standard error, and returns the exit code: 1 when nothing was done because of them, else 0. */
export function reportConflicts(conflicts: readonly string[]): number {
  if (conflicts.length === 0) return 0
  const files = conflicts.map((path) => `\`${path}\``).join(', ')
  console.error(`Nothing was changed: ${files} changed meanwhile. Run the command again.`)
  return 1
}
