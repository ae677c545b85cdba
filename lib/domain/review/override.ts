/** What an admin may let pass. An unapproved or self-approved claim is never among it. */
export const overridableRules = ['coverage', 'search-log', 'source-events'] as const;
export type OverridableRule = (typeof overridableRules)[number];

/** An admin let a brief pass although something is open, and readers see why. */
export type Override = {
  id: string;
  rule: OverridableRule;
  /**
   * What exactly was open when it was made: anchors of what is not covered, claims without a
   * search as they stood (`unsearchedKey`), or ids of source events. What comes up later is not covered.
   */
  covers: readonly string[];
  /** Public. */
  reason: string;
  by: string;
  byId: string;
  at: Date;
};

/** Something open that an admin may let pass, or has let pass. */
export type Passable = {
  rule: OverridableRule;
  /** What an override of it covers. */
  key: string;
  /** What is open, as a sentence that readers may see. */
  words: string;
};

/** Of what may be let pass, that which nobody has. */
export function stillOpen(
  passables: readonly Passable[],
  overrides: readonly Pick<Override, 'rule' | 'covers'>[],
): Passable[] {
  return passables.filter(({ rule, key }) => !isOverridden(overrides, rule, key));
}

/** What of it one override lets pass; nothing, where all that it covers has been mended. */
export function passedBy(
  override: Pick<Override, 'rule' | 'covers'>,
  passables: readonly Passable[],
): Passable[] {
  return passables.filter(({ rule, key }) => isOverridden([override], rule, key));
}

/** Who lets something of a brief pass as it stands; an override whose items were mended lets nothing. */
export function whoLetPass(
  overrides: readonly Pick<Override, 'rule' | 'covers' | 'byId'>[],
  passables: readonly Passable[],
): string[] {
  return overrides
    .filter((override) => passedBy(override, passables).length > 0)
    .map(({ byId }) => byId);
}

/** Whether an override of that rule covers one thing that is open. */
export function isOverridden(
  overrides: readonly Pick<Override, 'rule' | 'covers'>[],
  rule: OverridableRule,
  covered: string,
): boolean {
  return overrides.some((override) => override.rule === rule && override.covers.includes(covered));
}
