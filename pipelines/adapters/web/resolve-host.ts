/** Finds the machines that a host name means. */
import { lookup } from 'node:dns/promises'
import { isPublicIp } from '../../../src/garden/web/public-ip.ts'
import { NetError } from './net-error.ts'

/** Gives the addresses of a host, never none. Throws `NetError`. */
export type HostResolver = (host: string) => Promise<string[]>

/**
 * The addresses of `host`, all of them public ones. One that is not refuses the
 * host: whoever names this machine's network beside a public one means no good.
 */
export async function resolvePublicHost(host: string): Promise<string[]> {
  const addresses = await resolveHost(host)
  if (!addresses.every(isPublicIp)) throw new NetError('private-address')
  return addresses
}

/** The addresses of `host`, whatever network they are of. */
export async function resolveHost(host: string): Promise<string[]> {
  try {
    const found = await lookup(host.replace(/^\[|\]$/g, ''), { all: true })
    return found.map(({ address }) => address)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOTFOUND'
    throw new NetError(missing ? 'dns' : 'dns-failed', { cause: error })
  }
}
