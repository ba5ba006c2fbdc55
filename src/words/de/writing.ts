import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const writing: Words['writing'] = {
  synthesis: '{subject}: eine Synthese',
  yoursToWrite: 'Von dir zu schreiben: {point}',
  notSaid: 'Deine Notizen sagen nichts zu: {words}',
  disagree: 'Wo sich diese Notizen widersprechen',
  gap: 'Diese Notizen sagen nichts zu: {words}',
  heading: 'Wie diese Notiz entstand',
  extracted:
    'Der Garten hat sie aus Sätzen seiner Notizen zusammengestellt. Jeder ist ein Zitat; kein Modell wurde gefragt.',
  engine:
    'Die Engine {engine} hat sie aus Sätzen dieser Notizen geschrieben. Jedes Zitat ist maschinell geprüft.',
  made: 'Zuletzt im Einklang mit ihren Notizen am {date}',
  allStand: forms({
    one: 'Ihr Zitat steht Wort für Wort in seiner Notiz.',
    other: 'Alle {n} Zitate stehen Wort für Wort in ihren Notizen.',
  }),
  someGone: forms({
    one: '{n} von {total} Zitaten steht nicht mehr in seiner Notiz.',
    other: '{n} von {total} Zitaten stehen nicht mehr in ihren Notizen.',
  }),
  unrecorded: 'Was folgt, sagt diese Notiz von sich selbst: Kein Verzeichnis des Gartens bestätigt es.',
  edited: 'Seitdem hat jemand hineingeschrieben: Neben den Zitaten kann stehen, was keine Notiz sagt.',
  sources: 'Notizen, die sie zitiert',
  changed: 'seitdem geändert',
}
