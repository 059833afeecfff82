/** Where two texts of one length differ, when they do so in one character and no more. */
export const onlyDifference = (one: string, other: string): number | undefined => {
  if (one.length !== other.length) return undefined;
  const differing = [...one.split('').keys()].filter((at) => one[at] !== other[at]);
  return differing.length === 1 ? differing[0] : undefined;
};
