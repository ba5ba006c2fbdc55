/** Makes one page of the index of all: a choice is made among all notes. */
import { fetchPage } from './fetch-page.ts'

/** Puts the letters of the other pages around those that are here. Throws where a page cannot be read. */
export async function joinPages(list: HTMLElement): Promise<void> {
  const addresses = list.dataset['more']?.split(' ') ?? []
  if (addresses.length === 0) return
  const pages = await Promise.all(addresses.map(groupsAt))
  const before = Number(list.dataset['page']) - 1
  list.prepend(...pages.slice(0, before).flat())
  list.append(...pages.slice(before).flat())
  delete list.dataset['more']
  document.querySelector('[data-pager]')?.remove()
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-index-letters] a')) {
    link.href = link.hash
  }
}

async function groupsAt(address: string): Promise<Element[]> {
  const page = await fetchPage(address)
  if (!page) throw new Error(`The index could not be loaded: ${address}.`)
  return [...page.querySelectorAll('[data-index-rows] > *')]
}
