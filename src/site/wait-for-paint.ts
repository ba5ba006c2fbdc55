/**
 * What waits for the first paint. Astro writes each script as a module in the
 * text of the page, where it competes with the styles for a slow network; they
 * are named at the root of the page instead, as are the styles that nothing on
 * the page shows yet, and begin.js fetches both.
 */
const ownModule = /<script type="module" src="([^"]*\/_astro\/[^" ]+)"><\/script>/g

const lateStyles = /<link rel="stylesheet" href="([^" ]+)" data-late>/

/** The parts of a text that late.css draws. */
const parts = /class="(?:[^"]* )?(?:canvas|base|diagram|facade)[" -]|<math[ >]/

/** Letters whose typefaces late.css names: with accents, Greek and Cyrillic ones. */
const letters = /[\u00C0-\u024F\u0370-\u052F\u1E00-\u1FFF]/g

/** One in so many characters, and a page is in a language that is written with such letters. */
const share = 500

/** A page without what can wait, which it names at its root. */
export function waitForPaint(html: string): string {
  const files = new Set<string>()
  const unscripted = html.replace(ownModule, (_, file: string) => {
    files.add(file)
    return ''
  })
  const styles = showsLate(html) ? undefined : html.match(lateStyles)?.[1]
  const names = [
    ...(files.size > 0 ? [`data-scripts="${[...files].join(' ')}" `] : []),
    ...(styles ? [`data-styles="${styles}" `] : []),
  ]
  const rest = unscripted.replace(lateStyles, (link) => (styles ? '' : link.replace(' data-late', '')))
  return rest.replace('<html ', `<html ${names.join('')}`)
}

function showsLate(html: string): boolean {
  return parts.test(html) || (html.match(letters)?.length ?? 0) * share > html.length
}
