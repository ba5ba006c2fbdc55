import { forms } from '../forms.ts'

/** The page that says what the site asks of its readers, and what it does not. */
export const privacy = {
  title: 'Privacy',
  description: 'What {title} asks of your browser, what it keeps there, and what it never does.',
  lead: 'This page is written anew whenever the site is, from the same list that tells your browser what to allow. What does not stand here, your browser refuses.',
  quiet: {
    heading: 'What never happens',
    cookies: 'The site sets no cookies.',
    counting: 'It counts no visits, and follows nobody.',
    others: 'No page loads anything from another site while you read.',
    othersBut: 'Apart from the pages named below, no page loads anything from another site while you read.',
    search: 'The search runs in your browser: what you look for is sent to nobody.',
    away: 'When you follow a link to another site, your browser does not say where you come from.',
  },
  served: {
    heading: 'Who serves the pages',
    by: 'The pages are served by {host}. Like every server, it sees the address of your device, which pages you ask for, and when.',
    policy: 'What it does with that, {host} says [in its own words](policy).',
    unknown:
      'Like every website this one stands on a server, which sees the address of your device, which pages you ask for, and when.',
  },
  kept: {
    heading: 'What stays in your browser',
    theme: 'Whether you chose light or dark, once you have pressed the switch for it (“{key}”).',
    session: 'Your sign-in to the comments, if you sign in, until you close the tab (“{key}”).',
    nothing: 'Your browser sends none of it to this site, and you can delete it with the data of the site.',
  },
  loading: {
    heading: 'What some pages load from other sites',
    note: 'The other site then sees the address of your device, and when you opened the page; not which page it was.',
    images: 'Pictures from {host}',
    media: 'Sound or film from {host}',
    frames: 'A part of {host} in the page',
    scripts: 'A script from {host}, which may do more than this page can say',
    styles: 'Styles from {host}',
    own: 'A script of the author, which may keep data in your browser',
  },
  clicked: {
    heading: 'What a click loads',
    note: 'Nothing is asked of these before you press the button or the link.',
    pictures: 'Pictures from {host}',
    players: 'Films from {host}',
    forms: 'Forms, which send what you write in them to {host}',
    discussions:
      'Comments from {host}, which keeps them in the discussions of {repo} on GitHub. Both see the address of your device, and who you are if you sign in',
  },
  answers: {
    heading: 'Answers from elsewhere',
    text: 'Under some notes stand answers that others published on sites of their own and sent here as webmentions. They were copied when this site was made: to read them asks nobody else. Whoever wrote one can have it taken down.',
  },
  on: 'on',
  more: forms({ one: '{n} more', other: '{n} more' }),
}
