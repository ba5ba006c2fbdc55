/** The words of a sealed room. */
export const room = {
  title: 'A private room',
  explanation:
    'What is in here was sealed for those who were given its passphrase. It is opened in your browser: the passphrase is sent nowhere, and nothing is kept when you leave.',
  passphrase: 'Passphrase',
  open: 'Open the room',
  close: 'Close the room',
  allNotes: 'All notes of this room',
  needsScript:
    'This room can be opened only with JavaScript, because it is your own browser that unseals it. Everything else on [this site](home) works without.',
  status: {
    insecure: 'This browser opens rooms only at an address that begins with https.',
    opening: 'Opening the room. This takes a moment, so that guessing takes very long.',
    wrong: 'That is not the passphrase of this room.',
    closed: 'The room is closed.',
    unreachable: 'The room cannot be loaded. Are you online?',
    unreadable: 'The room cannot be read. Load the page again, or ask its owner.',
  },
}
