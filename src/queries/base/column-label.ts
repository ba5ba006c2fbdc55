/** What stands above a column. */
import type { BaseDefinition, PropertyName } from './base-definition.ts'

/** The author's words, else Obsidian's own for what it knows of files, else the name. */
export function columnLabel({ displayNames }: BaseDefinition, { id, of, name }: PropertyName): string {
  return displayNames.get(id) ?? (of === 'file' ? fileLabels[name] : undefined) ?? name
}

const fileLabels: Readonly<Record<string, string>> = {
  backlinks: 'Backlinks',
  basename: 'Name',
  ctime: 'Created',
  embeds: 'Embeds',
  ext: 'Extension',
  file: 'File',
  folder: 'Folder',
  links: 'Links',
  mtime: 'Modified',
  name: 'Name',
  path: 'Path',
  properties: 'Properties',
  size: 'Size',
  tags: 'Tags',
}
