/** Connects to the machines that were looked at. */
import { isIPv6, type LookupFunction } from 'node:net'

/** Gives `addresses` for any host: between the look-up and the connection a name could change its mind. */
export function pinnedLookup(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, options, done) => {
    if (options.all) done(null, all)
    else done(null, all[0]?.address ?? '', all[0]?.family ?? 4)
  }
}
