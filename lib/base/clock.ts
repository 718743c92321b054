// The time, as the rooms are told it.

/** Milliseconds since 1970. */
export type Clock = () => number
