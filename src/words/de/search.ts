/** The words of the search. */
import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const search: Words['search'] = {
  title: 'Suche',
  label: 'Notizen durchsuchen',
  send: 'Suchen',
  close: 'Schließen',
  results: 'Treffer',
  narrow: 'Treffer eingrenzen',
  found: forms({ one: '{n} Notiz', other: '{n} Notizen' }),
  more: 'Mehr zeigen',
  searching: 'Suche läuft',
  none: 'Keine Notiz enthält all das.',
  meant: 'Meinten Sie',
  failed: 'Die Suche ließ sich nicht laden. [Alle Notizen](index).',
  description: 'Alle Notizen von „{title}“, nach ihren Wörtern.',
  all: 'Alle Notizen von A bis Z',
  also: 'auch {name}',
  hint: '{phrase} sucht Wörter in dieser Folge, {without} schließt ein Wort aus, {tag} zeigt Notizen mit einem Schlagwort.',
  examples: { phrase: '"zwei Wörter"', without: '-Wort', tag: 'tag:Name' },
  keys: { move: 'bewegen', open: 'öffnen' },
}
