/** The language of a name on a page. */
import { langAttributes } from '../words/direction.ts'

export interface NameAttributes {
  lang?: string
  /** Of a name in a language that runs as the words around it do, its own letters decide. */
  dir: 'ltr' | 'rtl' | 'auto'
}

/**
 * The attributes of a name in `lang`, which is left out of names in the language
 * of the site, where the words around it are in `around`.
 */
export function nameLang(
  { lang }: { lang?: string | null | undefined },
  site: { lang: string },
  around: string,
): NameAttributes {
  return { dir: 'auto', ...langAttributes(lang ?? site.lang, around) }
}
