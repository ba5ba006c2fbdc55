/** The words of what programs are given: `llms.txt` and its like. */
export const machines = {
  about: 'The links lead to the notes as Markdown. Each says in `canonical` where its page stands.',
  full: 'All of these notes in one file',
  json: 'Notes and links as JSON',
  latest: 'What was tended last',
  source: 'Source: {address}',
  language: 'In {language}.',
}
