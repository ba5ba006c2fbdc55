/** The tables of the site store, for both of its sides. A store of other tables is made anew. */

/**
 * `bodies` holds what was rendered of the text of each note, under a hash of all that it was rendered from, what is
 * asked for of all notes at once before what is long, as SQLite reads over what stands before a column; `parts`
 * what of it was dear to make, by its hash. `notes` holds what stands around each body, and what its page needs where
 * that is anything; `made`, of each of them, a hash of all that it was put together from, which may change alone.
 */
export const SITE_STORE_DDL = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS bodies (key TEXT PRIMARY KEY, hash TEXT NOT NULL, facts TEXT, parts TEXT, preview TEXT NOT NULL, markdown TEXT NOT NULL, feed TEXT NOT NULL, html TEXT NOT NULL, mdx TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS parts (hash TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, hash TEXT NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS notes (slug TEXT PRIMARY KEY, listed INTEGER NOT NULL, pictured INTEGER NOT NULL, words INTEGER NOT NULL, body TEXT NOT NULL, digest TEXT NOT NULL, needs TEXT, guid TEXT, entry TEXT NOT NULL, page TEXT NOT NULL, history TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS made (slug TEXT PRIMARY KEY, made TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS redirects (path TEXT PRIMARY KEY, html TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS files (url TEXT PRIMARY KEY, source TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS web (name TEXT PRIMARY KEY, page TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS rooms (address TEXT PRIMARY KEY) STRICT;
`
