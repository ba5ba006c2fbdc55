/** Addresses of the open web, in the one spelling by which they are told apart. */
import ipaddr from 'ipaddr.js'
import { isPublicIp } from './public-ip.ts'

/** An address longer than this is data rather than a name. */
const longest = 2000

/** Names that mean something in one network alone (RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476). */
const localNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|invalid|onion|alt|home\.arpa)$/

/**
 * `url` without its fragment, as the URL standard spells it. Null when it is
 * not of `http` or `https`, holds a name or a password, or names no host of the
 * open web.
 */
export function webAddress(url: string): string | null {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null
  if (parsed.username !== '' || parsed.password !== '') return null
  if (!isOpenHost(parsed.hostname) || !isOpenPort(parsed.port)) return null
  parsed.hash = ''
  const address = parsed.href.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
  return address.length > longest ? null : address
}

/** Whether a host, as the URL standard spells it, can be one of the open web. Its name may still lead elsewhere. */
export function isOpenHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(bare)) return isPublicIp(bare)
  const name = host.replace(/\.$/, '')
  return name.includes('.') && !localNames.test(name)
}

/** The ports of the web, and those that anybody may use; the others belong to other protocols. */
function isOpenPort(port: string): boolean {
  return port === '' || port === '80' || port === '443' || Number(port) >= 1024
}
