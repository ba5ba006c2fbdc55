import type { Words } from '../words.ts'

export const reading: Words['reading'] = {
  stack: 'Links neben dieser Notiz öffnen',
  closePane: 'Schließen',
  panes: 'Notizen nebeneinander',
  pageGoneSince: 'Nicht mehr da seit {date}',
  archivedOn: 'Archivierte Kopie vom {date}',
}
