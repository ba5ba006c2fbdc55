import type { Words } from '../words.ts'

export const reading: Words['reading'] = {
  stack: 'Abrir los enlaces junto a esta nota',
  closePane: 'Cerrar',
  panes: 'Notas una junto a otra',
  pageGoneSince: 'Desaparecida desde el {date}',
  archivedOn: 'Copia archivada del {date}',
}
