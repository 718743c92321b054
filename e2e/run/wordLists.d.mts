/** The text of public/lists/words.txt. */
export function makeWordLists(): string
