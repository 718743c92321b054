// Where errors go that nobody awaits: the extension's own console. Errors hold no secret (see base/walletError.ts).

export function report(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the one place that writes to the console, for who debugs the worker.
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : 'expected an Error', error)
}
