import type { Words } from '../words.ts'

export const room: Words['room'] = {
  title: 'Una sala privada',
  explanation:
    'Lo que hay aquí se selló para quienes recibieron la frase de acceso. Se abre en su navegador: la frase no se envía a ninguna parte y, cuando usted se va, no queda nada.',
  passphrase: 'Frase de acceso',
  open: 'Abrir la sala',
  close: 'Cerrar la sala',
  allNotes: 'Todas las notas de esta sala',
  needsScript:
    'Esta sala solo puede abrirse con JavaScript, porque es su propio navegador el que quita el sello. Todo lo demás de [este sitio](home) funciona sin él.',
  status: {
    insecure: 'Este navegador solo abre salas en direcciones que empiezan por https.',
    opening: 'Abriendo la sala. Tarda un momento, para que adivinar tarde muchísimo.',
    wrong: 'Esa no es la frase de acceso de esta sala.',
    closed: 'La sala está cerrada.',
    unreachable: 'No se puede cargar la sala. ¿Tiene conexión?',
    unreadable: 'No se puede leer la sala. Vuelva a cargar la página o pregunte a su dueño.',
  },
}
