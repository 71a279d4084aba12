import { useEffect, useState } from 'react';

/** Whether something has been so for a time (milliseconds) without a break: what is over at once need not be told. */
export function useIsLong(isSo: boolean, time: number): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setIsLong(true), time);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isSo, time]);
  return isLong;
}
