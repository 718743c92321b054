export function canMakeDescriptors(): boolean
export function makeDescriptors(): Promise<string>
