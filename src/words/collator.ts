import { remember } from './remember.ts'

/** The order of names as readers of a language sort, numbers by their value. */
export const collator = remember((lang) => new Intl.Collator(lang, { numeric: true }))
