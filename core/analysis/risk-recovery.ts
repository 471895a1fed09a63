import { says } from './says.ts';
import type { RiskSegment } from './risk-segments.ts';

/** How somebody tells that life is well, or that they have been clean for years. */
const WELL = says(String.raw`
  \b(?:glad|grateful|proud|recovered|healed|in recovery|celebrat\w+|cake|thankful|best thing|worth it|married)\b
  \b(?:am|and|so|now|very|happily) happ(?:y|ily)\b
  \blife is (?:so |really |very )?(?:good|great|better|beautiful)\b(?! for)
  \blove (?:my )?life\b
  \b(?:get|gets|got|gotten) (?:so much |much )?better\b
  \b(?:therapy|counsell?ing|treatment|medication) (?:\w+ ){0,2}(?:worked|helped|saved)\b
  \bsaved my life\b
  \bnever thought i would (?:\w+ ){0,2}(?:write|say|make|get|see|reach)\b
  \b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|many|several) years (?:since i last|clean|free|self harm|without)\b
  \bhave not (?:for|in|since) (?:\w+ ){0,3}years\b
`);

/** What takes it back, or may. */
const UNWELL = says(String.raw`
  \b(?:but|again|relapse\w*|urges?|tempted|about to|struggl\w+|though|although|however|until|wish|tonight|worse|hate|want to|scared|afraid|empty|alone|tired)\b
  \b(?:is|are|came|comes|come|been) back\b
  \bthrow (?:\w+ ){0,2}away\b
  \bmiss (?:it|cutting|the)\b
  \b(?:not|no longer|never|nothing|was|were) (?:\w+ ){0,3}(?:glad|proud|happy|better|good|grateful|recovered|celebrat\w+|married|worth)\b
`);

/** Days that are counted since the last time. */
const CLEAN = says(String.raw`
  \b(?:years?|months?|weeks?|days) (?:of being |of |i am |i have been )?(?:clean|free|self harm|without|since i last)\b
  \bclean (?:from|of|off|for|since)\b
`);

/** Whether what is over is told as over and well: nobody has to look at it, as they would where it is told by itself. */
export function isOverAndWell({ full, next }: RiskSegment, isOver: boolean): boolean {
  const told = `${full}${next} . `;
  return (isOver || CLEAN.test(full)) && WELL.test(told) && !UNWELL.test(told);
}
