/** What is said of a text that is not read because reading it would take too long. */
import type { NoteTree } from '../markdown/read-tree.ts'
import { createMessage, type Message, type MessagePlace } from './message.ts'

/** `what` holds the text: a note, or a card of a canvas. */
export function refusalMessage(
  refusal: NonNullable<NoteTree['refusal']>,
  what: 'note' | 'card',
  place: MessagePlace,
): Message {
  const reason =
    refusal === 'too-deep'
      ? `A line of this ${what} begins with more than 100 marks of quotes and lists. Take some out.`
      : `This ${what} holds thousands of signs such as \`*\`, \`[\` and \`<\` that begin something and never end it. Put them into a block of code, or take some out.`
  return createMessage(refusal === 'too-deep' ? 'note-too-deep' : 'note-too-heavy', reason, place)
}
