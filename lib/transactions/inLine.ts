// Deeds of one line run one after the other, in the order in which they came; those of other lines don't wait for them.

export function inLine(): <T>(line: string, deed: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (line, deed) => {
    const done = (last.get(line) ?? Promise.resolve()).then(deed, deed)
    const settled = done.catch(() => undefined)
    last.set(line, settled)
    settled.then(() => {
      if (last.get(line) === settled) last.delete(line)
    })
    return done
  }
}
