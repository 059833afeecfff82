import type { Rule } from '../define-rule.ts';
import { contradictoryApproximation } from './contradictory-approximation.ts';
import { dateWriting } from './date-writing.ts';
import { doubledMark } from './doubled-mark.ts';
import { doubledWord } from './doubled-word.ts';
import { fullWidthCharacter } from './full-width-character.ts';
import { halfWidthMark } from './half-width-mark.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossibleRate } from './impossible-rate.ts';
import { leftoverMarker } from './leftover-marker.ts';
import { numberWriting } from './number-writing.ts';
import { straySpace } from './stray-space.ts';
import { unbalancedMark } from './unbalanced-mark.ts';
import { unfilledBlank } from './unfilled-blank.ts';
import { announcedCount } from './announced-count.ts';
import { emptySection } from './empty-section.ts';
import { headingNesting } from './heading-nesting.ts';
import { headingNumbering } from './heading-numbering.ts';
import { itemNumbering } from './item-numbering.ts';
import { labelWriting } from './label-writing.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import { typingConfusion } from './typing-confusion.ts';
import { officialName } from './official-name.ts';
import { measureWord } from './measure-word.ts';
import { partlyMasked } from './partly-masked.ts';
import { wrongArithmetic } from './wrong-arithmetic.ts';
import { wrongTotal } from './wrong-total.ts';
import { tableTotal } from './table-total.ts';
import { wrongAverage } from './wrong-average.ts';
import { wrongShare } from './wrong-share.ts';
import { wrongRest } from './wrong-rest.ts';
import { otherYear } from './other-year.ts';
import { otherPlace } from './other-place.ts';
import { missingStop } from './missing-stop.ts';
import { twoValues } from './two-values.ts';

/** Every rule. Where two find the same place, the earlier one is told. */
export const rules: readonly Rule[] = [
  leftoverMarker,
  unfilledBlank,
  emptySection,
  wrongArithmetic,
  wrongRest,
  wrongTotal,
  wrongShare,
  wrongAverage,
  tableTotal,
  impossibleRate,
  contradictoryApproximation,
  numberWriting,
  measureWord,
  impossibleDate,
  dateWriting,
  headingNesting,
  headingNumbering,
  itemNumbering,
  announcedCount,
  labelWriting,
  unbalancedMark,
  doubledMark,
  officialName,
  typingConfusion,
  doubledWord,
  halfWidthMark,
  fullWidthCharacter,
  straySpace,
  missingStop,
  otherYear,
  otherPlace,
  repeatedSentence,
  twoValues,
  partlyMasked,
];
