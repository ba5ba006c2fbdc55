/** The name of the record of an address: of its file, and of its preview on the site. */
import { hashText } from '../hash-text.ts'

/** The host for those who look through the folder, without dots since some systems read names up to the first; then a hash of all. */
export function recordName(address: string): string {
  const host = new URL(address).hostname.replace(/^www\./, '').replace(/[^a-z0-9]+/g, '-')
  return `${host.slice(0, 60)}-${hashText(address)}`.replace(/^-+/, '')
}
