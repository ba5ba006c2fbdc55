/** Formats whose metadata cannot be taken out here without risk: whether they carry any. */
import { extensionOf } from '../paths.ts'
import { findText } from './bytes.ts'

/** Marks of metadata by extension: any of them in the file means that there is some. */
const marks: readonly [extensions: string, what: string, marks: readonly string[]][] = [
  ['avif heic heif jxl', 'EXIF or XMP data', ['Exif', 'xmpmeta', 'rdf+xml']],
  ['tif tiff', 'the data of its camera or scanner', ['II*\0', 'MM\0*']],
  ['pdf', 'document properties such as its author', ['/Info', '/Metadata']],
  ['mp3', 'tags such as title and artist', ['ID3', 'TAG']],
  ['mp4 m4a m4v mov 3gp', 'tags such as the place of a recording', ['udta', 'meta', 'uuid']],
  [
    'flac ogg oga ogv opus',
    'tags such as title and artist',
    ['ARTIST=', 'TITLE=', 'COMMENT=', 'artist=', 'title=', 'comment='],
  ],
  ['wav', 'tags such as its author', ['INFO', 'bext', 'id3 ']],
  ['mkv webm', 'tags such as its title', ['\x12\x54\xc3\x67', '\x7b\xa9']],
  ['docx xlsx pptx', 'document properties such as its author', ['docProps/']],
  ['odt ods odp', 'document properties such as its author', ['meta.xml']],
  ['epub', 'its own description', ['.opf']],
]

const byExtension = new Map(
  marks.flatMap(([extensions, what, texts]) =>
    extensions.split(' ').map((one) => [one, { what, texts }] as const),
  ),
)

/** What metadata the file at `path` carries, in words; null where none is known. */
export function findMetadata(path: string, bytes: Uint8Array): string | null {
  const known = byExtension.get(extensionOf(path))
  return known?.texts.some((text) => findText(bytes, text) >= 0) ? known.what : null
}
