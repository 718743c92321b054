import type { KeyObject } from 'node:crypto'

export function publicKeyOf(privateKey: KeyObject): Buffer
export function signedList(
  privateKey: KeyObject,
  list: { blocked: string[]; allowed: string[]; version: number; expires: Date },
): { payload: string; signature: string }
