/** Where a key may be sent. */
import { UserError } from '../../../src/garden/user-error.ts'

/** The address of `base`. A key goes over a line that others can read only where the line is this machine: throws `UserError` otherwise. */
export function requireSafeLine(base: string): URL {
  const home = new URL(base)
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(home.hostname)
  if (home.protocol === 'https:' || (home.protocol === 'http:' && isHere)) return home
  throw new UserError(
    `${home.origin} is not an address of https.`,
    'A key would be readable on its way there. Give the server as `https://…`.',
  )
}
