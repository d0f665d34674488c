import { useEffect, useState } from 'preact/hooks';
import type * as Y from 'yjs';

/**
 * What a draft says, read anew when it was changed and has come to rest; and how
 * to read it at once, e.g. before it is submitted.
 *
 * While someone types, reading a long draft at every letter would make the
 * letters late.
 *
 * @param rest - How long nothing may change before it is read, in ms
 */
export function useSettled<Value>(
  doc: Y.Doc,
  read: () => Value,
  about: readonly unknown[],
  rest = 300,
): readonly [value: Value, readNow: () => Value] {
  const [value, setValue] = useState(read);
  const readNow = () => {
    const now = read();
    setValue(() => now);
    return now;
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(readNow, rest);
    };
    readNow();
    doc.on('update', later);
    return () => {
      clearTimeout(timer);
      doc.off('update', later);
    };
  }, [doc, ...about]);
  return [value, readNow];
}

/** Something of a draft that is drawn the moment it changes, e.g. its ticks. */
export function useShared<Held, Value>(type: Y.Map<Held>, read: () => Value): Value {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const look = () => setValue(() => read());
    look();
    type.observe(look);
    return () => type.unobserve(look);
  }, [type]);
  return value;
}
