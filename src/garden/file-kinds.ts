/** What a file is, by its extension: Obsidian's “Accepted file formats”. */
import { extensionOf } from './paths.ts'

export type FileKind = 'note' | 'image' | 'audio' | 'video' | 'pdf' | 'file'

const extensions: Record<Exclude<FileKind, 'file'>, readonly string[]> = {
  note: ['md', 'mdx'],
  image: ['avif', 'bmp', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'],
  audio: ['flac', 'm4a', 'mp3', 'oga', 'ogg', 'opus', 'wav', '3gp'],
  video: ['mkv', 'mov', 'mp4', 'ogv', 'webm'],
  pdf: ['pdf'],
}

/** What browsers are told of every extension above and of common others, from the registry of IANA. */
const mediaTypes = new Map(
  Object.entries({
    md: 'text/markdown; charset=utf-8',
    avif: 'image/avif',
    bmp: 'image/bmp',
    gif: 'image/gif',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    png: 'image/png',
    svg: 'image/svg+xml',
    webp: 'image/webp',
    flac: 'audio/flac',
    m4a: 'audio/mp4',
    mp3: 'audio/mpeg',
    oga: 'audio/ogg',
    ogg: 'audio/ogg',
    opus: 'audio/ogg',
    wav: 'audio/wav',
    '3gp': 'audio/3gpp',
    mkv: 'video/x-matroska',
    mov: 'video/quicktime',
    mp4: 'video/mp4',
    ogv: 'video/ogg',
    webm: 'video/webm',
    pdf: 'application/pdf',
    csv: 'text/csv; charset=utf-8',
    json: 'application/json',
    txt: 'text/plain; charset=utf-8',
    mjs: 'text/javascript; charset=utf-8',
    zip: 'application/zip',
  }),
)

const kinds = new Map(
  Object.entries(extensions).flatMap(([kind, list]) =>
    list.map((extension) => [extension, kind as FileKind]),
  ),
)

/** Files that are written like notes and are not read as such: what in them is private, nobody has checked. */
const unread = new Set([
  ...[
    'markdown',
    'mdown',
    'mdx',
    'mdwn',
    'mkd',
    'mkdn',
    'qmd',
    'rmd',
    'rst',
    'org',
    'adoc',
    'asciidoc',
    'typ',
  ],
  ...['canvas', 'base', 'excalidraw', 'loom'],
])

/** Whether a file may be published because a note uses it. */
export function isAttachment(path: string): boolean {
  return !unread.has(extensionOf(path))
}

/** The kind of the file at `path`; anything unknown is a plain `file`. */
export function fileKind(path: string): FileKind {
  return kinds.get(extensionOf(path)) ?? 'file'
}

/** The media type of the file at `path`; of one that is not known, only that it is bytes. */
export function mediaType(path: string): string {
  return mediaTypes.get(extensionOf(path)) ?? 'application/octet-stream'
}
