/** The language of a text that does not say it, where its script tells it. */

/** A language whose script is its own. */
export type ScriptLanguage = 'ja' | 'ko' | 'zh'

/**
 * Japanese, Korean or Chinese when most words of `text` are in their script; a
 * character counts as a word. Null for all others: many languages share a
 * script, and a wrong language is worse than none.
 */
export function scriptLanguage(text: string): ScriptLanguage | null {
  if (!ownScript.test(text)) return null
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const [han, kana, hangul] = [count(hanSign), count(kanaSign), count(hangulWord)]
  const others = count(otherWord)
  if (han + kana + hangul <= others) return null
  if (hangul > han + kana) return 'ko'
  return kana * 10 > han ? 'ja' : 'zh'
}

/**
 * The language of a note whose script tells `script`, on a site in `around`;
 * null where the site's own says as much. Chinese characters alone may be Japanese.
 */
export function languageBeside(script: ScriptLanguage | null, around: string): ScriptLanguage | null {
  const language = around.toLowerCase().split('-')[0] ?? ''
  if (script === language || (script === 'zh' && ownHan.has(language))) return null
  return script
}

/** Languages besides `zh` that are written with Chinese characters. */
const ownHan = new Set(['ja', 'yue', 'wuu', 'nan', 'hak', 'lzh', 'cmn'])

/** A sign of one of the scripts that tell a language. */
const ownScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const hanSign = /\p{Script=Han}/gu
const kanaSign = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const hangulWord = /\p{Script=Hangul}+/gu
/** A run of letters of any other script. */
const otherWord =
  /[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]][[\p{L}\p{M}'’\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]*/gv
