// One deed after the other.

/** Runs what it is given in the order given; a deed that throws does not stop the next. */
export function createInTurn(): <T>(deed: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (deed) => {
    const result = last.then(deed, deed)
    last = result.catch(() => undefined)
    return result
  }
}
