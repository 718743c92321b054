export function canMakeRiskLists(): boolean
export function makeRiskLists(): Promise<Record<string, string>>
