import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const privacy: Words['privacy'] = {
  title: 'Privacidad',
  description: 'Qué pide {title} a su navegador, qué guarda en él y qué no hace nunca.',
  lead: 'Esta página se escribe de nuevo cada vez que se publica el sitio, a partir de la misma lista que dice a su navegador qué permitir. Lo que no está aquí, su navegador lo rechaza.',
  quiet: {
    heading: 'Lo que no ocurre nunca',
    cookies: 'El sitio no usa cookies.',
    counting: 'No cuenta las visitas ni sigue a nadie.',
    others: 'Mientras usted lee, ninguna página carga nada de otro sitio.',
    othersBut:
      'Aparte de las páginas que se nombran abajo, ninguna carga nada de otro sitio mientras usted lee.',
    search: 'La búsqueda se hace en su navegador: lo que usted busca no se envía a nadie.',
    away: 'Cuando sigue un enlace a otro sitio, su navegador no dice de dónde viene.',
  },
  served: {
    heading: 'Quién sirve las páginas',
    by: 'Las páginas las sirve {host}. Como todo servidor, ve la dirección de su dispositivo, qué páginas pide y cuándo.',
    policy: 'Lo que hace con ello lo dice {host} [en sus propias palabras](policy).',
    unknown:
      'Como todo sitio web, este está en un servidor, que ve la dirección de su dispositivo, qué páginas pide y cuándo.',
  },
  kept: {
    heading: 'Qué queda en su navegador',
    theme: 'Si eligió claro u oscuro, una vez que pulsa el botón para ello («{key}»).',
    session: 'Su sesión en los comentarios, si inicia una, hasta que cierra la pestaña («{key}»).',
    nothing:
      'Su navegador no envía nada de ello a este sitio, y usted puede borrarlo con los datos del sitio.',
  },
  loading: {
    heading: 'Qué cargan algunas páginas de otros sitios',
    note: 'El otro sitio ve entonces la dirección de su dispositivo y cuándo abrió la página, pero no cuál era.',
    images: 'Imágenes de {host}',
    media: 'Sonido o vídeo de {host}',
    frames: 'Una parte de {host} dentro de la página',
    scripts: 'Un programa de {host}, que puede hacer más de lo que esta página sabe decir',
    styles: 'Estilos de {host}',
    own: 'Un programa de quien escribe, que puede guardar datos en su navegador',
  },
  clicked: {
    heading: 'Qué carga un clic',
    note: 'Antes de que pulse el botón o el enlace no se les pide nada.',
    pictures: 'Imágenes de {host}',
    players: 'Vídeos de {host}',
    forms: 'Formularios, que envían lo que escribe en ellos a {host}',
    discussions:
      'Comentarios de {host}, que los guarda en los debates de {repo} en GitHub. Ambos ven la dirección de su dispositivo y, si inicia sesión, quién es usted',
  },
  answers: {
    heading: 'Respuestas de otros lugares',
    text: 'Bajo algunas notas hay respuestas que otras personas publicaron en sus propios sitios y enviaron aquí como webmentions. Se copiaron al hacer este sitio: leerlas no pide nada a nadie más. Quien escribió una puede hacer que se retire.',
  },
  on: 'en',
  more: forms({ one: '{n} más', other: '{n} más' }),
}
