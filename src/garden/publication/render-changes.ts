/** What changes by publishing, for a terminal and for the summary of a job. */
import type { PublicationChanges } from './compare-publications.ts'

/** One sentence with figures and no names: fit for any log. */
export function countChanges({ added, withdrawn, moved, changed, unchanged }: PublicationChanges): string {
  return `${added.length} added, ${withdrawn.length} withdrawn, ${moved.length} moved, ${changed.length} changed, ${unchanged} unchanged`
}

/** A line for each change. */
export function listChanges(changes: PublicationChanges): string {
  const rows = rowsOf(changes).map(([what, address]) => `${what.padEnd(9)}  ${address}\n`)
  return rows.join('')
}

/** The same as a table of Markdown, below its figures. */
export function tabulateChanges(changes: PublicationChanges): string {
  const rows = rowsOf(changes).map(([what, address]) => `| ${what} | ${cell(address)} |`)
  const table = rows.length === 0 ? [] : ['', '| Change | Address |', '|---|---|', ...rows]
  return ['### What will be published', '', `${countChanges(changes)}.`, ...table, ''].join('\n')
}

function rowsOf({ added, withdrawn, moved, changed }: PublicationChanges): [what: string, address: string][] {
  return [
    ...added.map((address): [string, string] => ['added', address]),
    ...withdrawn.map((address): [string, string] => ['withdrawn', address]),
    ...moved.map(({ from, to }): [string, string] => ['moved', `${from} → ${to}`]),
    ...changed.map((address): [string, string] => ['changed', address]),
  ]
}

/** The summary is rendered as Markdown and HTML; an address must stay text. */
function cell(text: string): string {
  return text.replace(/[\\|[\]<>&*_`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
