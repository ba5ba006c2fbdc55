/**
 * What the page of a room may load: the site's own scripts, styles and fonts, and
 * what was unsealed in the browser. Nothing of a note in it can reach another host.
 */
export const roomPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  'media-src blob:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')
