/** What the codes of CAMEO stand for in the rules of coding: roots of acts, and single acts that rules speak of. */

export const CONSULTING = '04'
export const GIVING = '07'
export const YIELDING = '08'
export const DEMANDING = '10'
export const PROTESTING = '14'
export const MOVING_FORCES = '15'
export const CUTTING_TIES = '16'
export const COERCING = '17'
export const ASSAULTING = '18'
export const FIGHTING = '19'
export const MASSACRING = '20'

/** Acts in which people come to bodily harm. */
export const VIOLENCE = [ASSAULTING, FIGHTING, MASSACRING] as const

/** Military aid that is agreed on, promised or offered. */
export const OFFER_OF_FORCES = '0332'
export const HELP = '070'
export const PEACEKEEPING = '074'
export const RELEASE = '0841'
export const TALKS = '040'
export const VISIT = '042'
export const MEDIATION = '045'
export const DRILLING_TOGETHER = '062'
export const ACCUSATION = '112'
export const COMPLAINT = '114'
export const REJECTION = '120'
export const ULTIMATUM = '139'
export const DEMONSTRATION = '141'
export const SHOW_OF_FORCE = '150'
export const CHARGE = '173'
export const REPRESSION = '175'
/** With nuclear, chemical and other such weapons; finer codes begin with it. */
export const MASS_DESTRUCTION = '204'

/** Whether a code, however fine, is of one of the roots. */
export function isOf(code: string, ...roots: readonly string[]): boolean {
  return roots.includes(code.slice(0, 2))
}
