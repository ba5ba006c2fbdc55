/** Details as text for a terminal. */
import { visibleText } from '../report/visible-text.ts'
import type { Detail, DetailKind } from './detail.ts'
import type { FoundDetails } from './find-details.ts'

const words: Record<DetailKind, string> = {
  description: 'description',
  topic: 'topic',
  tag: 'tag',
  alias: 'another name',
  alt: 'words of a picture',
}

export function renderDetails({
  details,
  mute,
  more,
}: Pick<FoundDetails, 'details' | 'mute' | 'more'>): string {
  const byNote = [...Map.groupBy(details, ({ note }) => note)]
  const blocks = byNote.map(
    ([note, own]) => `${visibleText(note)}\n${own.map((detail) => `  ${renderDetail(detail)}\n`).join('')}`,
  )
  const tail = [
    ...(details.length === 0 ? ['Nothing to suggest.'] : []),
    ...(more ? ['There may be more: `--most` shows them.'] : []),
    ...(mute.length > 0
      ? [
          mute.length === 1
            ? '1 picture has no words, and nothing says for certain what it shows:'
            : `${mute.length} pictures have no words, and nothing says for certain what they show:`,
          ...mute.map(({ note, line, column, file }) => visibleText(`  ${note}:${line}:${column} ${file}`)),
        ]
      : []),
  ]
  return [...blocks, ...(tail.length > 0 ? [`${tail.join('\n')}\n`] : [])].join('\n')
}

function renderDetail({ id, kind, value, basis, picture }: Detail): string {
  const place = picture ? ` ${picture.file} (line ${picture.line}, from its ${basis[0]})` : ''
  const reason =
    kind === 'topic' || kind === 'tag' || kind === 'alias'
      ? ` — ${kind === 'alias' ? 'so called in' : 'as in'} ${basis.slice(0, 3).join(', ')}${basis.length > 3 ? ` and ${basis.length - 3} more` : ''}`
      : ''
  return visibleText(`${id} ${words[kind]}${place}: ${value}${reason}`)
}
