import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const canvas: Words['canvas'] = {
  hiddenPlace: 'un lugar que no es público',
  drawing: 'Dibujo: {title}',
  asList: 'Lo mismo en forma de lista: {contents}',
  cards: forms({ one: '{n} tarjeta', many: '{n} de tarjetas', other: '{n} tarjetas' }),
  groups: forms({ one: '{n} grupo', many: '{n} de grupos', other: '{n} grupos' }),
  connections: forms({ one: '{n} conexión', many: '{n} de conexiones', other: '{n} conexiones' }),
  nothing: 'todavía nada',
  group: 'Grupo',
  namelessGroup: 'un grupo sin nombre',
  namelessFile: 'un archivo sin nombre',
  emptyCard: 'una tarjeta vacía',
  noFile: 'Esta tarjeta no nombra ningún archivo',
  leadsTo: 'Lleva a',
  comesFrom: 'Viene de',
  bothWays: 'Lleva a y viene de',
  goesWith: 'Va con',
}
