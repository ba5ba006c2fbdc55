/** Which machines may be asked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicIp } from '../../../src/garden/web/public-ip.ts'

describe('a public address', () => {
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1', '64:ff9b::101:101'])(
    '%s is one',
    (ip) => {
      expect(isPublicIp(ip)).toBe(true)
    },
  )

  it.each([
    '127.0.0.53',
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:0:10.0.0.1',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '2002:a00:1::1',
    '2001::1',
    '2001:db8::1',
    'fc00::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    'not an address',
    '',
  ])('%s is none', (ip) => {
    expect(isPublicIp(ip)).toBe(false)
  })

  it('is no address of IPv6 that carries a private one', () => {
    const part = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(part, part, part, (b, c, d) => {
        const hex = (high: number, low: number) => ((high << 8) | low).toString(16)
        for (const [a, second] of [
          [10, b],
          [127, b],
          [192, 168],
        ] as const) {
          const tail = `${hex(a, second)}:${hex(c, d)}`
          expect(isPublicIp(`::ffff:${tail}`)).toBe(false)
          expect(isPublicIp(`64:ff9b::${tail}`)).toBe(false)
          expect(isPublicIp(`2002:${tail}::`)).toBe(false)
        }
      }),
    )
  })
})
