/** A vault with a room, and every word and byte of it that nobody else may see. */
import { deflateSync } from 'node:zlib'

export const passphrase = 'quiet otter lantern 47'

/** Settings with one room that can be opened and one whose passphrase is missing. */
export const roomSettings = {
  rooms: [
    { id: 'zebedee', title: 'Quixotic room', folder: 'clients/zebedee', passphrase: { env: 'ROOM_TEST' } },
    { id: 'shut', passphrase: { env: 'ROOM_THAT_IS_NOT_SET' } },
  ],
}

/** Bytes that can be told from all others. */
const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251)

/** A picture of one colour, 40 by 30. */
function picture(): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    // Browsers check the sum of the header; the picture below carries the right ones.
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])))
    return Buffer.concat([head, data, sum])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(40, 0)
  size.writeUInt32BE(30, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.concat(Array.from({ length: 30 }, () => Buffer.from([0, ...Array(120).fill(90)])))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

export const roomFiles: Record<string, string | Uint8Array> = {
  'index.md': '# Home\n\nSee [[Xylophone plan]], [[vermilion]] and [[open note]]. ![[gherkin.png]]\n',
  'open note.md': 'An open note.\n',
  'clients/zebedee/Xylophone plan.md': [
    '---\ntags: [wombattag]\naliases: [platypus]\nupdated: 2026-11-02\n---\n# Marzipan budget\n',
    'Forty thousand florins. See [[vermilion#Brontosaurus]], [[open note]], [[umbrella]] and [the list](ledger.bin).\n',
    '![[gherkin.png]]\n\n## Aardvark\n\n%%hidden haddock%% <img src=x onerror="document.title=1">\n',
    `${'Filler.\n\n'.repeat(60)}## Last words\n\nEnd.\n`,
  ].join('\n'),
  'clients/zebedee/vermilion.md': 'Memo.\n\n## Brontosaurus\n\nThirty days.\n',
  'clients/zebedee/gherkin.png': picture(),
  'clients/zebedee/ledger.bin': noise,
  'umbrella.md': '---\nroom: shut\n---\nParapluie.\n',
}

/** What must stand in no file of the site, in any letter case. */
export const secrets = [
  ...['xylophone', 'wombat', 'platypus', 'marzipan', 'florin', 'vermilion', 'brontosaurus', 'thirty days'],
  ...['gherkin', 'aardvark', 'haddock', 'zebedee', 'quixotic', 'ledger', 'umbrella', 'parapluie', 'clients'],
  ...['otter', 'room_test', 'last words'],
]

/** The bytes of an attachment that must stand in no file either. */
export const secretBytes = [Buffer.from(noise.subarray(40, 80)), picture().subarray(30, 60)]
