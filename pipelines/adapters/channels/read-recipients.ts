/** To whom a newsletter goes. The addresses are other people's, so that no message names one. */
import { UserError } from '../../../src/garden/user-error.ts'

/** More than a mail server takes for one message is a list for a service. */
const most = 100

/** The addresses of `list`, parted by commas or white space, each once. Throws `UserError`. */
export function readRecipients(list: string): string[] {
  const addresses = [...new Set(list.split(/[\s,;]+/).filter(Boolean))]
  const wrong = addresses.filter((address) => !/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(address))
  if (wrong.length > 0)
    throw new UserError(
      `${wrong.length} of the ${addresses.length} addresses in \`SMTP_TO\` are none.`,
      'Write bare addresses, such as `ada@garden.example`, with commas between them.',
    )
  if (addresses.length > most || addresses.length === 0)
    throw new UserError(
      `\`SMTP_TO\` holds ${addresses.length} addresses; one to ${most} are possible.`,
      'For longer lists use a service for newsletters.',
    )
  return addresses
}
