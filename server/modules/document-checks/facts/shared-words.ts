/** The longest run of characters two short texts share. */
export const sharedWords = (one: string, other: string): string => {
  let longest = '';
  for (let start = 0; start < one.length; start += 1)
    for (let end = start + longest.length + 1; end <= one.length; end += 1) {
      const run = one.slice(start, end);
      if (!other.includes(run)) break;
      longest = run;
    }
  return longest;
};
