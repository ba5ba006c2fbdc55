/** The words around every page, and of pages that hold no notes. */
export const site = {
  skip: 'Skip to the text',
  nav: 'Site',
  above: 'Above this page',
  languages: 'Languages',
  theme: {
    system: 'Theme: system. Change',
    light: 'Theme: light. Change',
    dark: 'Theme: dark. Change',
  },
  notes: 'Notes',
  allNotes: 'All notes',
  topics: 'Topics',
  tags: 'Tags',
  feed: 'Feed',
  followBy: 'Follow by',
  moved: 'This page has moved: {title}.',
  lost: {
    title: 'Page not found',
    heading: 'Nothing grows at this address',
    text: 'The note may have moved, or the link may be mistyped. Everything there is stands in [the list of all notes](index), or start again from [the front page](home).',
    textWithTags:
      'The note may have moved, or the link may be mistyped. Everything there is stands in [the list of all notes](index), by [tag](tags), or start again from [the front page](home).',
    suggestions: 'Did you mean',
  },
}
