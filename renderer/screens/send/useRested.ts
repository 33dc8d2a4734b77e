import { useEffect, useState } from 'react';

/** A value once the hand has rested, in milliseconds; so that not every stroke asks the whole book. */
export function useRested<Value>(value: Value, rest: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return rested;
}
