import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const canvas: Words['canvas'] = {
  hiddenPlace: 'ein Ort, der nicht öffentlich ist',
  drawing: 'Zeichnung: {title}',
  asList: 'Dasselbe als Liste: {contents}',
  cards: forms({ one: '{n} Karte', other: '{n} Karten' }),
  groups: forms({ one: '{n} Gruppe', other: '{n} Gruppen' }),
  connections: forms({ one: '{n} Verbindung', other: '{n} Verbindungen' }),
  nothing: 'noch nichts',
  group: 'Gruppe',
  namelessGroup: 'eine Gruppe ohne Namen',
  namelessFile: 'eine Datei ohne Namen',
  emptyCard: 'eine leere Karte',
  noFile: 'Diese Karte nennt keine Datei',
  leadsTo: 'Führt zu',
  comesFrom: 'Kommt von',
  bothWays: 'Führt zu und kommt von',
  goesWith: 'Gehört zu',
}
