/** Finds the machines of hosts that the settings name. */
import { isOpenHost } from '../../../src/garden/web/web-address.ts'
import { resolveHost, resolvePublicHost } from '../web/resolve-host.ts'

/**
 * The addresses of `host`. A name of the open web that leads into a private network is refused with a
 * `NetError`: whoever means a private machine names it as one, such as `10.0.0.7` or `hub.lan`.
 */
export async function resolveNamed(host: string): Promise<string[]> {
  return isOpenHost(host) ? resolvePublicHost(host) : resolveHost(host)
}
