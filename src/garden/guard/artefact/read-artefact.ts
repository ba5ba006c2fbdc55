/** The readers of artefacts, by the extension of their names. What has none here is read as bytes. */
import { extensionOf } from '../../paths.ts'
import type { ArtefactText, LongText } from './artefact-text.ts'
import { noText } from './artefact-text.ts'
import { fewestBytes } from './cut-bytes.ts'
import { decodeAddress } from './decode-address.ts'
import { readBytes } from './read-bytes.ts'
import { readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'
import { readLongJson } from './read-long-json.ts'
import { readLongMarkdown } from './read-long-markdown.ts'
import { readMarkdown } from './read-markdown.ts'
import { readScript } from './read-script.ts'
import { isSearchIndex, readSearchIndex } from './read-search-index.ts'
import { readXml } from './read-xml.ts'

type TextReader = (text: string) => ArtefactText

const readText: TextReader = (text) => ({ ...noText, words: [decodeAddress(text)] })

const readers: ReadonlyMap<string, TextReader> = new Map([
  ...readersOf(readHtml, 'html htm xhtml'),
  ...readersOf(readXml, 'xml rss atom svg xsl opf ncx rels'),
  ...readersOf(readJson, 'json jsonld webmanifest canvas geojson'),
  ...readersOf(readScript, 'js mjs cjs css'),
  ...readersOf(readMarkdown, 'md markdown txt'),
  ...readersOf(readText, 'csv tsv ics bib yml yaml toml base vtt srt'),
])

/** What reads files of these readers part by part, when they are long. */
const longReaders: ReadonlyMap<TextReader | null, (bytes: Uint8Array) => LongText> = new Map([
  [readMarkdown, readLongMarkdown],
  [readJson, readLongJson],
])

/** The text of the artefact named `name`; `bytes` are those of the file, unpacked. */
export function readArtefact(name: string, bytes: Uint8Array): ArtefactText | LongText {
  const extension = extensionOf(name)
  if (packedFonts.has(extension)) return noText
  if (isSearchIndex(bytes)) return readSearchIndex(bytes, extension === 'pf_filter')
  const read = readers.get(extension) ?? (isText(bytes) ? readText : null)
  const readLong = bytes.length < fewestBytes ? undefined : longReaders.get(read)
  if (readLong) return readLong(bytes)
  return read ? read(new TextDecoder().decode(bytes)) : readBytes(bytes)
}

/** Fonts come with the program, and are packed as a whole. */
const packedFonts: ReadonlySet<string> = new Set(['woff', 'woff2'])

function readersOf(reader: TextReader, names: string): [string, TextReader][] {
  return names.split(' ').map((name) => [name, reader])
}

/** A small file without NUL bytes that is UTF-8, such as `_redirects` or `CNAME`. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
