/** Which addresses of the internet protocol anybody may ask: not those of this machine, its network or its cloud. */
import ipaddr from 'ipaddr.js'

/**
 * Whether `ip` is a public address of one machine, after the registries of IANA
 * (RFC 6890). An address of IPv6 that carries one of IPv4 counts as that one
 * too, whether it maps, translates (RFC 6052) or tunnels it (RFC 3056).
 */
export function isPublicIp(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.parse(ip)
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast'
  if (address.isIPv4MappedAddress()) return isPublicIp(address.toIPv4Address().toString())
  const bytes = address.toByteArray()
  if (address.range() === 'rfc6052') return isPublicIp(bytes.slice(12).join('.'))
  if (address.range() === '6to4') return isPublicIp(bytes.slice(2, 6).join('.'))
  return address.range() === 'unicast'
}
