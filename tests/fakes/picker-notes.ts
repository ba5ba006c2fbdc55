/** A small garden with one link that everybody would make. */

/** “Page Picker” is a link wherever it is said, but in one note. */
export const pickerNotes = {
  'Page Picker.md': 'Finds a page by its name, and opens it.\n',
  'one.md': 'Open the [[Page Picker]] to jump around in the editor.\n',
  'two.md': 'With the [[Page Picker]] a page is found quickly.\n',
  'three.md': 'Pages are found with the [[Page Picker]], see [[one]].\n',
  'four.md': 'A recipe for bread, with flour and water.\n',
  'note.md': 'Some words.\n\nOpen the Page Picker to jump to a page.\n',
}
