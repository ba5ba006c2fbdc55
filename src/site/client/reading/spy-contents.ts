/** Marks in the contents beside a note the section that is being read. */

/** The line that a heading must have passed, as a part of the height of the window. */
const readingLine = 0.3

const contents = document.querySelector<HTMLElement>('nav.toc')
if (contents) spy(contents)

function spy(contents: HTMLElement): void {
  const sections = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading ? [{ link, heading }] : []
  })
  let current: HTMLAnchorElement | undefined
  let asked = false
  const mark = () => {
    asked = false
    // The contents stand folded above the text of a narrow screen, and in a pane.
    if (!contents.checkVisibility()) return
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement
    const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2
    const line = atEnd ? clientHeight : clientHeight * readingLine
    const read = sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line)?.link
    if (read === current) return
    current?.removeAttribute('aria-current')
    read?.setAttribute('aria-current', 'location')
    current = read
    if (read) keepInView(contents, read)
  }
  const ask = () => {
    if (!asked) requestAnimationFrame(mark)
    asked = true
  }
  addEventListener('scroll', ask, { passive: true })
  addEventListener('resize', ask)
  ask()
}

/** Long contents scroll by themselves; the page does not move. */
function keepInView(contents: HTMLElement, link: HTMLElement): void {
  const [list, line] = [contents.getBoundingClientRect(), link.getBoundingClientRect()]
  if (line.top < list.top) contents.scrollTop += line.top - list.top - line.height
  if (line.bottom > list.bottom) contents.scrollTop += line.bottom - list.bottom + line.height
}
