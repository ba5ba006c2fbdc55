import type { Words } from '../words.ts'

export const site: Words['site'] = {
  skip: 'Zum Text springen',
  nav: 'Website',
  above: 'Übergeordnete Seiten',
  languages: 'Sprachen',
  theme: {
    system: 'Farbschema: wie im System. Wechseln',
    light: 'Farbschema: hell. Wechseln',
    dark: 'Farbschema: dunkel. Wechseln',
  },
  notes: 'Notizen',
  allNotes: 'Alle Notizen',
  topics: 'Themen',
  tags: 'Schlagwörter',
  feed: 'Feed',
  followBy: 'Folgen per',
  moved: 'Diese Seite ist umgezogen: {title}.',
  lost: {
    title: 'Seite nicht gefunden',
    heading: 'Unter dieser Adresse wächst nichts',
    text: 'Vielleicht ist die Notiz umgezogen, vielleicht hat der Link einen Tippfehler. Alles, was es gibt, steht in der [Liste aller Notizen](index). Oder Sie beginnen noch einmal auf der [Startseite](home).',
    textWithTags:
      'Vielleicht ist die Notiz umgezogen, vielleicht hat der Link einen Tippfehler. Alles, was es gibt, steht in der [Liste aller Notizen](index) oder nach [Schlagwörtern](tags) geordnet. Oder Sie beginnen noch einmal auf der [Startseite](home).',
    suggestions: 'Meinten Sie',
  },
}
