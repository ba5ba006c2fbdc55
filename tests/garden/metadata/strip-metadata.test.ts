/** What cameras and programs write into pictures is gone, and the picture is the same to the bit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOrientation } from '../../../src/garden/metadata/orientation.ts'
import { stripMetadata } from '../../../src/garden/metadata/strip-metadata.ts'
import { gif, gifPicture, jpeg, jpegPicture, png, pngPicture, secret, webp, webpPicture } from './pictures.ts'

const formats = [
  ['jpg', jpeg, jpegPicture],
  ['png', png, pngPicture],
  ['webp', webp, webpPicture],
  ['gif', gif, gifPicture],
] as const

function stripped(name: string, bytes: Uint8Array): Buffer {
  const result = stripMetadata(name, bytes)
  if (result.state !== 'clean') throw new Error(JSON.stringify(result))
  return Buffer.from(result.bytes)
}

describe.each(formats)('%s', (extension, make, picture) => {
  const name = `x.${extension}`

  it('loses all of its metadata, and what stands behind its end', () => {
    expect(make().includes(secret)).toBe(true)
    expect(stripped(name, make()).includes(secret)).toBe(false)
  })

  it('keeps what draws it, byte by byte and in order', () => {
    const clean = stripped(name, make())
    const places = picture.map((part) => clean.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('is not changed a second time', () => {
    const clean = stripped(name, make())
    expect(stripped(name, clean)).toEqual(clean)
  })

  it('is refused when it ends early, and never gives its metadata away', () => {
    const whole = make()
    for (let length = 16; length < whole.length; length++) {
      const result = stripMetadata(name, whole.subarray(0, length))
      if (result.state === 'clean') expect(Buffer.from(result.bytes).includes(secret)).toBe(false)
      else expect(result.state).toBe('malformed')
    }
  })

  it('never throws, whatever its bytes', () => {
    const change = fc.tuple(fc.nat(make().length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const bytes = Uint8Array.from(make())
        for (const [at, byte] of changes) bytes[at] = byte
        expect(['clean', 'malformed']).toContain(stripMetadata(name, bytes).state)
      }),
    )
  })
})

describe('the orientation', () => {
  it.each([
    ['x.jpg', jpeg, 'Exif\0\0'],
    ['x.png', png, 'eXIf'],
  ] as const)('stays in %s, alone', (name, make, mark) => {
    const clean = stripped(name, make(6))
    expect(clean.includes(secret)).toBe(false)
    expect(readOrientation(clean.subarray(clean.indexOf(mark) + mark.length))).toBe(6)
    expect(stripped(name, make(1)).includes(mark)).toBe(false)
  })

  it('stays in x.webp, and the flags say so', () => {
    const clean = stripped('x.webp', webp(8))
    expect(readOrientation(clean.subarray(clean.indexOf('EXIF') + 8))).toBe(8)
    expect(clean[20]).toBe(0x28)
    expect(stripped('x.webp', webp())[20]).toBe(0x20)
    expect(clean.readUInt32LE(4)).toBe(clean.length - 8)
  })
})

describe('a drawing', () => {
  const svg = (text: string) => stripped('x.svg', Buffer.from(text)).toString()

  it.each([
    ['comments', '<svg><!-- a --><g/></svg>', '<svg><g/></svg>'],
    ['metadata', '<svg><metadata><rdf:RDF>me</rdf:RDF></metadata><g/></svg>', '<svg><g/></svg>'],
    [
      'the view of an editor',
      '<svg><sodipodi:namedview id="a"/><g inkscape:label="Layer"/></svg>',
      '<svg><g/></svg>',
    ],
    ['paths of its maker', '<svg sodipodi:docname="/home/ada/x.svg" width="1"/>', '<svg width="1"/>'],
    ['scripts', '<svg><script>alert(1)</script><g/></svg>', '<svg><g/></svg>'],
    ['handlers', '<svg onload="alert(1)" width="1"/>', '<svg width="1"/>'],
    ['addresses that run', '<svg><a href="java&#115;cript:alert(1)">x</a></svg>', '<svg><a>x</a></svg>'],
    [
      'animations that run',
      '<svg><set attributeName="onclick" to="a()"/></svg>',
      '<svg><set to="a()"/></svg>',
    ],
    ['comments in styles', '<svg><style>/* for Ada */.a{}</style></svg>', '<svg><style>.a{}</style></svg>'],
    [
      'comments in styles in CDATA',
      '<svg><style><![CDATA[.a{}/* for Ada */]]></style></svg>',
      '<svg><style><![CDATA[.a{}]]></style></svg>',
    ],
    ['comments in a style', '<svg style="fill:red/* Ada */"/>', '<svg style="fill:red"/>'],
    ['names that editors keep', '<svg data-name="Ada" serif:id="b" width="1"/>', '<svg width="1"/>'],
    [
      'the source of the drawing',
      '<svg content="&lt;mxfile>Ada&lt;/mxfile>" width="1"/>',
      '<svg width="1"/>',
    ],
    ['links to files', '<svg><a href="file:///home/ada/x">x</a></svg>', '<svg><a>x</a></svg>'],
    ['links to notes', '<svg><a xlink:href="plans/Ada.md">x</a></svg>', '<svg><a>x</a></svg>'],
    ['links to the app', '<svg><a href="obsidian://open?file=Ada">x</a></svg>', '<svg><a>x</a></svg>'],
    [
      'files that styles name',
      '<svg><style>.a{fill:url( "file:///home/ada/x.svg" )}</style></svg>',
      '<svg><style>.a{fill:url("")}</style></svg>',
    ],
    [
      'scripts under any prefix',
      '<svg><h:script>a()</h:script><q:SCRIPT href="#a"/><g/></svg>',
      '<svg><g/></svg>',
    ],
    [
      'pages in it',
      '<svg><iframe srcdoc="&lt;script&gt;a()&lt;/script&gt;"/><h:object data="#a"></h:object><g/></svg>',
      '<svg><g/></svg>',
    ],
    [
      'what leads away',
      '<svg><h:meta/><h:base href="#"/><h:link/><form action="https://x.example"/></svg>',
      '<svg><form/></svg>',
    ],
    [
      'what other hosts would be asked for',
      '<svg><image href="https://x.example/a.png"/><h:img src="//x.example/b"/><use xlink:href="http://x.example/#c"/></svg>',
      '<svg><image/><h:img/><use/></svg>',
    ],
    [
      'what styles would ask for',
      '<svg style="fill:url(https://x.example/a)"><h:style>@import "https://x.example/b"; .a{fill:url(//x.example/c)}</h:style></svg>',
      '<svg style="fill:url()"><h:style> .a{fill:url()}</h:style></svg>',
    ],
    [
      'the name of another encoding, in which it would be read otherwise',
      '<?xml version="1.0" encoding="ISO-2022-JP"?><svg/>',
      '<?xml version="1.0"?><svg/>',
    ],
    [
      'style sheets from elsewhere',
      '<?xml version="1.0"?><?xml-stylesheet href="x"?><svg/>',
      '<?xml version="1.0"?><svg/>',
    ],
  ])('loses %s', (_, before, after) => expect(svg(before)).toBe(after))

  it('keeps everything else', () => {
    const text =
      '<?xml version="1.0"?>\n<svg viewBox="0 0 1 1"><style><![CDATA[.a > .b {}]]></style><text>5 &lt; 6</text><use href="#a"/></svg>\n'
    expect(svg(text)).toBe(text)
  })

  it('keeps links and references that mean the same everywhere', () => {
    const text =
      '<svg fill="url(#a)"><title>A map</title><desc>Of the town</desc><a href="https://example.org/">x</a><style>.a{content:"/* no comment */";fill:url(#b)}</style></svg>'
    expect(svg(text)).toBe(text)
  })

  it.each(formats)('carries a photo in the styles, in %s, without the metadata of it', (extension, make) => {
    const address = (bytes: Buffer) => `data:image/${extension};base64,${bytes.toString('base64')}`
    const drawing = (bytes: Buffer) =>
      `<svg style="fill:url('${address(bytes)}')"><style>.a{background:url(${address(bytes)})}</style></svg>`
    expect(svg(drawing(make()))).toBe(drawing(stripped(`x.${extension}`, make())))
  })

  it.each(formats)('carries a photo in %s without the metadata of it', (extension, make) => {
    const data = make().toString('base64').replace(/.{76}/g, '$&\n')
    const clean = stripped(`x.${extension}`, make()).toString('base64')
    const drawing = (address: string) => `<svg><image xlink:href="${address}" width="1"/></svg>`
    expect(svg(drawing(`data:image/${extension};base64,${data}`))).toBe(
      drawing(`data:image/${extension};base64,${clean}`),
    )
  })

  it('does not carry a photo that cannot be read', () => {
    const cut = jpeg().subarray(0, 12).toString('base64')
    expect(svg(`<svg><image href="data:image/jpeg;base64,${cut}" width="1"/></svg>`)).toBe(
      '<svg><image width="1"/></svg>',
    )
    expect(svg('<svg><image href="data:image/png;base64,?"/></svg>')).toBe('<svg><image/></svg>')
  })

  it.each([
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
    '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "a()">]><svg/>',
    '<svg><script>',
    '<svg></script></svg>',
    Buffer.from('<?xml version="1.0"?><svg><script>a()</script></svg>', 'utf16le').toString(),
  ])('is refused when it hides something: %j', (text) => {
    expect(stripMetadata('x.svg', Buffer.from(text)).state).toBe('malformed')
  })

  it('is clean after one time, whatever it is', () => {
    const piece = fc.constantFrom(
      '<svg>',
      '</svg>',
      '<script',
      '>',
      '<!--',
      '-->',
      ' onload="x"',
      "'",
      '"',
      '<![CDATA[',
      ']]>',
      '<g a=b/>',
      '<',
      '/',
      '&',
      '?>',
      '<?x',
      'metadata',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = stripMetadata('x.svg', Buffer.from(pieces.join('')))
        if (once.state !== 'clean') return
        const text = Buffer.from(once.bytes).toString()
        expect(text).not.toMatch(/<script[\s/>]/)
        expect(stripMetadata('x.svg', once.bytes)).toEqual(once)
      }),
    )
  })
})

describe('other files', () => {
  it.each([
    ['a.pdf', '%PDF-1.7 trailer << /Info 1 0 R >>', 'kept'],
    ['a.pdf', '%PDF-1.7', 'clean'],
    ['a.mp3', 'ID3\x04', 'kept'],
    ['a.mp4', '....moov....udta', 'kept'],
    ['a.avif', '....ftypavif....Exif', 'kept'],
    ['a.docx', 'PK..docProps/core.xml', 'kept'],
    ['a.csv', 'a,b', 'clean'],
    ['a.png', 'no picture at all', 'clean'],
  ])('%s with `%s` is %s', (name, text, state) => {
    expect(stripMetadata(name, Buffer.from(text, 'latin1')).state).toBe(state)
  })
})
