// Placeholder until merge
export function useNameLookup() {
  return async (_: string): Promise<{ type: 'found'; address: string } | { type: 'none'; text: string }> => ({
    type: 'none',
    text: '',
  })
}
