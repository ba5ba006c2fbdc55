/** What scripts of the site keep in the browser of a reader, by the name of what is kept. Nothing else is. */
export const keptKeys = {
  /** In `localStorage`, after a press on the switch for light and dark: `client/switch-theme.ts`, read by `begin.js`. */
  theme: 'theme',
  /** In `sessionStorage`, after a reader has signed in to the comments: `client/comments/offer-comments.ts`. */
  session: 'giscus-session',
} as const
