/**
 * The numbers of disclosure control on one page: value, who decided, why. They are frozen into the plan of every wave, so a
 * later change of this page never touches a wave that is open or closed.
 */
export const policy = {
  /** K. People who answered, per published group. Ruling 1: the legal floor is 3; raised because the questions are sensitive. */
  minAnswered: 10,
  /** H. People invited, per published group. Ruling 1: a published group never implies that everybody answered. */
  minInvited: 15,
  /** D. Smallest set that arithmetic on the published figures may isolate. Ruling 1: the same number, one sentence to explain. */
  minIsolable: 10,
  /** Invited from which a firm is split by unit. Ruling 13; below, a unit says too much about its people. */
  minInvitedForUnits: 40,
  /** Noise of a firm's counts: sd 1.36 persons. privacy.md 1.3; 70 properties of one person stay within the stated odds. */
  firmEpsilon: 1,
  /** Noise of a pool's and of a map's counts: sd 2.80 persons. privacy.md 1.3; pools are larger and read by more people. */
  poolEpsilon: 0.5,
  /** Delicate facts: firm total and pools only, once in this many months. Ruling 6. */
  delicateEveryMonths: 12,
  /** Months, as days between two closings: a wave repeated on the same date of the next year is allowed. */
  delicateEveryDays: 365,
  /** Listening waves begun in any 365 days. privacy.md 1.3: what never changes about a person adds up over waves. */
  maxListeningWaves: 4,
  /** A table of one organisation, or an imported wave whose employers are unknown: people of a family. Rulings 2 and 17. */
  minFamilyWithoutFirms: 30,
} as const

const year = 365
const daysBetween = (earlier: string, later: string): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000

/** Two closings at least this far apart may both publish delicate facts. */
export function delicateRestIsOver(earlier: string, later: string): boolean {
  return daysBetween(earlier, later) >= policy.delicateEveryDays
}

/** Whether a wave that begins on `day` would be one too many of a year, beside those that began on `others`. */
export function opensTooOften(others: readonly string[], day: string): boolean {
  const days = [...others, day].sort()
  return days.some((first, at) => {
    const last = days[at + policy.maxListeningWaves]
    return last !== undefined && first <= day && day <= last && daysBetween(first, last) < year
  })
}
