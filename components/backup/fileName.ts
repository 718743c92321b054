// What a backup file is called.

/** By the day and minute in the user's time zone, such as holdfast-2026-11-21-1405.backup. */
export function fileName(createdAt: number): string {
  const at = new Date(createdAt)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `holdfast-${day}-${two(at.getHours())}${two(at.getMinutes())}.backup`
}
