/**
 * The colleagues a remark names with @. Of two names that begin alike the longer is meant: @王芳华 does not call 王芳; of
 * two with one name both are.
 */
export const mentionedIn = <One extends { readonly name: string }>(
  text: string,
  colleagues: readonly One[],
): One[] => {
  const called = new Set<string>();
  let left = text;
  for (const { name } of colleagues.toSorted((one, other) => other.name.length - one.name.length)) {
    if (left.includes(`@${name}`)) called.add(name);
    left = left.replaceAll(`@${name}`, ' ');
  }
  return colleagues.filter(({ name }) => called.has(name));
};
