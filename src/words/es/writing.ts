import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const writing: Words['writing'] = {
  synthesis: '{subject}: una síntesis',
  yoursToWrite: 'Para que lo escribas tú: {point}',
  notSaid: 'Tus notas no dicen nada de: {words}',
  disagree: 'Donde estas notas se contradicen',
  gap: 'Estas notas no dicen nada de: {words}',
  heading: 'Cómo surgió esta nota',
  extracted:
    'El jardín la compuso con frases de sus notas. Cada una es una cita; no se preguntó a ningún modelo.',
  engine:
    'El motor {engine} la escribió a partir de frases de estas notas. Cada cita está comprobada por código.',
  made: 'Acorde con sus notas por última vez el {date}',
  allStand: forms({
    one: 'Su cita está en su nota, palabra por palabra.',
    other: 'Las {n} citas están en sus notas, palabra por palabra.',
  }),
  someGone: forms({
    one: '{n} de {total} citas ya no está en su nota.',
    other: '{n} de {total} citas ya no están en sus notas.',
  }),
  unrecorded: 'Lo que sigue es lo que esta nota dice de sí misma: ningún registro del jardín lo confirma.',
  edited:
    'Alguien ha escrito en ella desde entonces: junto a las citas puede decir lo que ninguna nota dice.',
  sources: 'Notas que cita',
  changed: 'ha cambiado desde entonces',
}
