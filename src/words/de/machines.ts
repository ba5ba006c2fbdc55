/** The words of what programs are given: `llms.txt` and its like. */
import type { Words } from '../words.ts'

export const machines: Words['machines'] = {
  about: 'Die Links führen zu den Notizen als Markdown. Jede sagt in `canonical`, wo ihre Seite steht.',
  full: 'Alle diese Notizen in einer Datei',
  json: 'Notizen und Links als JSON',
  latest: 'Was zuletzt gepflegt wurde',
  source: 'Quelle: {address}',
  language: 'Sprache: {language}.',
}
