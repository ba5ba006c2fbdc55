import type { Words } from '../words.ts'

export const comments: Words['comments'] = {
  title: 'Comentarios',
  text: 'Los comentarios de esta nota son un debate en GitHub. Para mostrarlos aquí, su navegador se los pide a giscus.app, que ve entonces la dirección de su dispositivo; hasta que pulse el botón no pide nada a nadie.',
  show: 'Mostrar los comentarios',
  elsewhere: 'Leerlos en GitHub',
}
