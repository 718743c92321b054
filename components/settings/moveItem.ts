// Moving one thing up or down a list.

/** A copy with the item at `from` moved by `by` places; it stops at the ends. */
export function moveItem<T>(items: readonly T[], from: number, by: number): T[] {
  const moved = [...items]
  const to = Math.max(0, Math.min(items.length - 1, from + by))
  moved.splice(to, 0, ...moved.splice(from, 1))
  return moved
}
