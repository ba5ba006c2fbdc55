/** Whether words would do something at a channel besides being read. */

/**
 * An account that is mentioned is told so, a word behind a hash joins a list of posts, and an address becomes a
 * link or a card; `＠` and `＃` are taken for their narrow forms by some.
 */
const calls =
  /(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_]|[\p{L}\p{N}._-]@[\p{L}\p{N}]|(?<![\p{L}\p{N}&])[#＃][\p{L}\p{N}_]|:\/\/|\bwww\./iu

export function callsOut(text: string): boolean {
  return calls.test(text)
}
