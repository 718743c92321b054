// What may be written in a contact's note.

const longest = 500

/**
 * The note as it is kept: control and direction characters out (line feeds stay), at most 500 characters.
 * Unlike a name it may be empty.
 */
export function contactNote(text: string): string {
  const folded = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
      character === '\n' || character === '\u200d' ? character : '',
    )
    .trim()
  return [...folded].slice(0, longest).join('').trim()
}
