// The word that a dangerous answer takes besides the held button: typing it is the moment in which a person reads.

/** Short and easy in each language's keyboard; screens show the one of their language. */
export const riskWords = { en: 'risk', 'zh-CN': '风险' } as const

/** Any language's word counts, since the language may be changed while a question stands open. */
export function isRiskWord(typed: string | undefined): boolean {
  const word = typed?.trim().toLowerCase()
  return Object.values(riskWords).some((each) => each === word)
}
