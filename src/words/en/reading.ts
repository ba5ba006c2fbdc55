/** The words of what helps to read: notes side by side. */
export const reading = {
  stack: 'Open links beside this note',
  closePane: 'Close',
  panes: 'Notes side by side',
  pageGoneSince: 'Gone since {date}',
  archivedOn: 'Archived copy of {date}',
}
