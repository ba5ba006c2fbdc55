/** All words of the interface in one language; English gives the shape. */
import type { en } from './en.ts'

export type Words = typeof en
