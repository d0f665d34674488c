import { useEffect, useRef, useState } from 'preact/hooks';

import { type ReadAt, readOn, type SoFar } from '#page/pages.ts';
import type { Reading } from '#page/reading.ts';

import { CallError } from '../calls.ts';

/** An article while its pages are being read one after the other. */
export type Pages = {
  readonly reading: Reading;
  /** The page that is not read yet; null when there is none. */
  readonly next: string | null;
  /** `still`: nothing is being read, because all is there or a page could not be had. */
  readonly state: 'reading' | 'stopped' | 'still';
  stop(): void;
  goOn(): void;
  /** Leave what is still to be read to whoever keeps the page, and say where that begins. */
  handOver(): { readonly next?: string };
};

/** Reads the later pages of an article as soon as its first is shown, until somebody stops it. */
export function usePages(reading: Reading, next: string | undefined, readAt: ReadAt): Pages {
  const [soFar, setSoFar] = useState<SoFar>({ reading, next: next ?? null });
  const [state, setState] = useState<Pages['state']>(next ? 'reading' : 'still');
  const wants = useRef(false);

  const readPages = async (from: SoFar) => {
    wants.current = true;
    setState('reading');
    const whole = await readOn(from, patient(readAt), {
      mayGoOn: () => wants.current,
      onPage: (page) => wants.current && setSoFar(page),
    });
    if (wants.current) {
      setSoFar(whole);
      setState('still');
    }
  };
  useEffect(() => {
    if (next) {
      void readPages(soFar);
    }
    return () => {
      wants.current = false;
    };
  }, []);

  return {
    ...soFar,
    state,
    stop: () => {
      wants.current = false;
      setState('stopped');
    },
    goOn: () => void readPages(soFar),
    handOver: () => {
      wants.current = false;
      return state === 'reading' && soFar.next !== null ? { next: soFar.next } : {};
    },
  };
}

/** A worker that dies over a page is as good as a page that cannot be had. */
function patient(readAt: ReadAt): ReadAt {
  return async (address) => {
    try {
      return await readAt(address);
    } catch (cause) {
      if (cause instanceof CallError) {
        return undefined;
      }
      throw cause;
    }
  };
}
