/** The door to the discussion of a note, which is kept on GitHub. */
export const comments = {
  title: 'Comments',
  text: 'The comments on this note are a discussion on GitHub. To show them here, your browser asks giscus.app, which then sees the address of your device; until you press the button it asks nobody.',
  show: 'Show the comments',
  elsewhere: 'Read them on GitHub',
}
