/** Makes the value of each key once and keeps it. */
export const remember = <Key, Value extends NonNullable<unknown>>(
  make: (key: Key) => Value,
): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
};
