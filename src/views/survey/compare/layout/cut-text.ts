/** A text of at most so many letters; what was cut off shows as an ellipsis. */
export function cutText(text: string, letters: number): string {
  const characters = Array.from(text);
  return characters.length <= letters ? text : `${characters.slice(0, Math.max(0, letters - 1)).join('')}…`;
}
