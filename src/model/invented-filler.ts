import type { RoleFiller } from "./role-filler.ts";

/** A part in an incident that a trained reader is fairly sure of, for tests; what is given takes the place of what is made up. */
export const inventedFiller = (given: Partial<RoleFiller> & Pick<RoleFiller, "span" | "role">): RoleFiller => ({
  probability: 0.9,
  types: {},
  statuses: {},
  ties: null,
  links: [],
  ...given,
});
