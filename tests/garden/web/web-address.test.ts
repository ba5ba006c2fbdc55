/** Which addresses are of the open web, and that each has one spelling. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webAddress } from '../../../src/garden/web/web-address.ts'

describe('an address of the web', () => {
  it.each([
    ['https://Example.ORG', 'https://example.org/'],
    ['http://example.org:80/a#part', 'http://example.org/a'],
    ['https://example.org:443/a/../b', 'https://example.org/b'],
    ['https://example.org/a?b=%c3%a4', 'https://example.org/a?b=%C3%A4'],
    ['https://münchen.example/ä', 'https://xn--mnchen-3ya.example/%C3%A4'],
    ['https://example.org:8443/', 'https://example.org:8443/'],
    ['http://93.184.216.34/', 'http://93.184.216.34/'],
    ['http://[2606:2800:220:1::1]/', 'http://[2606:2800:220:1::1]/'],
  ])('%s is spelt %s', (written, address) => {
    expect(webAddress(written)).toBe(address)
  })

  it.each([
    'mailto:ada@example.org',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '/notes/moss/',
    'https://ada:secret@example.org/',
    'http://localhost/',
    'http://printer/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://router.lan/',
    'http://example.onion/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://example.org:22/',
    'http://example.org:25/',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('%s is none', (written) => {
    expect(webAddress(written)).toBeNull()
  })

  it('is spelt as it is spelt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (path, query) => {
        const address = webAddress(`HTTPS://Example.ORG:443/${path}?${query}`)
        if (address === null) return
        expect(webAddress(address)).toBe(address)
        expect(webAddress(`${address}#elsewhere`)).toBe(address)
        expect(address).not.toContain('#')
      }),
    )
  })

  it('is never of this network, whatever way its number is written', () => {
    const own = fc.constantFrom('127.0.0.1', '10.0.0.1', '192.168.0.1', '169.254.169.254', '172.31.255.1')
    fc.assert(
      fc.property(
        own,
        fc.constantFrom('dotted', 'decimal', 'hex', 'octal', 'mapped', 'short'),
        (ip, form) => {
          expect(webAddress(`http://${spell(ip, form)}/`)).toBeNull()
        },
      ),
    )
  })

  it('never throws for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        webAddress(text)
        webAddress(`https://${text}`)
      }),
    )
  })
})

function spell(ip: string, form: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number)
  const whole = ((a * 256 + b) * 256 + c) * 256 + d
  if (form === 'decimal') return String(whole)
  if (form === 'hex') return `0x${whole.toString(16)}`
  if (form === 'octal') return [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.')
  if (form === 'mapped') return `[::ffff:${ip}]`
  if (form === 'short') return `${a}.${(b * 256 + c) * 256 + d}`
  return ip
}
