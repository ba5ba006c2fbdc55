import type { Words } from '../words.ts'

export const site: Words['site'] = {
  skip: 'Saltar al texto',
  nav: 'Sitio',
  above: 'Páginas superiores',
  languages: 'Idiomas',
  theme: {
    system: 'Tema: el del sistema. Cambiar',
    light: 'Tema: claro. Cambiar',
    dark: 'Tema: oscuro. Cambiar',
  },
  notes: 'Notas',
  allNotes: 'Todas las notas',
  topics: 'Temas',
  tags: 'Etiquetas',
  feed: 'Suscripción',
  followBy: 'Seguir por',
  moved: 'Esta página se ha trasladado: {title}.',
  lost: {
    title: 'Página no encontrada',
    heading: 'En esta dirección no crece nada',
    text: 'Puede que la nota se haya trasladado o que el enlace tenga una errata. Todo lo que hay está en [la lista de todas las notas](index); también puede volver a empezar desde [la portada](home).',
    textWithTags:
      'Puede que la nota se haya trasladado o que el enlace tenga una errata. Todo lo que hay está en [la lista de todas las notas](index) o por [etiquetas](tags); también puede volver a empezar desde [la portada](home).',
    suggestions: 'Quizá buscaba',
  },
}
