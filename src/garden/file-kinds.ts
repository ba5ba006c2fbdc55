/** What a file is, by its extension: Obsidian's “Accepted file formats”. */
import { extensionOf } from './paths.ts'

export type FileKind = 'note' | 'image' | 'audio' | 'video' | 'pdf' | 'file'

const extensions: Record<Exclude<FileKind, 'file'>, readonly string[]> = {
  note: ['md'],
  image: ['avif', 'bmp', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'],
  audio: ['flac', 'm4a', 'mp3', 'oga', 'ogg', 'opus', 'wav', '3gp'],
  video: ['mkv', 'mov', 'mp4', 'ogv', 'webm'],
  pdf: ['pdf'],
}

const kinds = new Map(
  Object.entries(extensions).flatMap(([kind, list]) =>
    list.map((extension) => [extension, kind as FileKind]),
  ),
)

/** The kind of the file at `path`; anything unknown is a plain `file`. */
export function fileKind(path: string): FileKind {
  return kinds.get(extensionOf(path)) ?? 'file'
}
