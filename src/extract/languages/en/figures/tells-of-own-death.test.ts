import { expect, it } from "vitest";
import { tellsOfOwnDeath } from "./tells-of-own-death.ts";

it.each<[string, boolean]>([
  ["Baker kills wife, self in Tavik", true],
  ["Baker shoots two neighbours, then himself", true],
  ["Two found dead. The baker turned the gun on himself, police said.", true],
  ["Two clerks killed, baker commits suicide", true],
  ["The baker killed his brother before shooting himself.", true],
  ["The baker took his own life after the attack.", true],
  ["The baker shot two men and turned the rifle on himself in an attempted suicide.", false],
  ["The baker tried to kill himself after the attack.", false],
  ["The baker shot himself in the foot.", false],
  ["A boy shot himself while he played with a gun.", false],
  ["A loss that prompted a teenager to kill himself.", false],
  ["A boy accidentally shoots, kills self with the gun.", false],
  ["The baker killed two men.", false],
])("%s: %s", (text, expected) => expect(tellsOfOwnDeath(text)).toBe(expected));
