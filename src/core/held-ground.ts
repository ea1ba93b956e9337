/** Nouns of what somebody holds and may be struck in: "rebel positions", "an army base". */
export const HELD_GROUND: ReadonlySet<string> = new Set(
  'target position base camp hideout stronghold outpost bunker'.split(' '),
)
