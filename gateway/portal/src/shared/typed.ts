import { useEffect, useRef, useState } from 'react';

/**
 * What a person types into a field whose value lives in the address. The letters show at once and are sent when the
 * typing pauses: an address is slower than a keyboard, and would lose some of them.
 */
export function useTyped(
  value: string,
  send: (text: string) => void,
): [text: string, type: (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      send(typed);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, send]);
  return [typed, setTyped];
}
