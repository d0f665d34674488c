import { useEffect, useRef, useState } from 'preact/hooks';

import { isDiskFull } from '#store/disk-full.ts';
import type { LibraryProgress } from '#store/library/write-library.ts';

/** How the writing or reading of a library stands. */
export type LibraryWork = {
  readonly isRunning: boolean;
  /** From 0 to 1. */
  readonly share: number;
  readonly problem?: string;
};

type Watch = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LibraryProgress) => void;
};

const STOPPED = 'Đã dừng. Thư viện trên máy vẫn như trước.';
const TOO_BIG = 'Thư viện quá lớn cho một tệp .zip (65.535 tệp hoặc 4 GB).';
const FULL = 'Máy đã hết chỗ nên chưa nhập gì. Xin xóa bớt tệp trên máy rồi nhập lại.';

/** Runs one long piece of work at a time, tells how far it is, and stops it when asked or left. */
export function useLibraryWork() {
  const [work, setWork] = useState<LibraryWork>({ isRunning: false, share: 0 });
  const stopper = useRef<AbortController>();
  useEffect(() => () => stopper.current?.abort(), []);

  const run = async (job: (watch: Watch) => Promise<void>) => {
    const stop = new AbortController();
    stopper.current = stop;
    setWork({ isRunning: true, share: 0 });
    const onProgress = ({ done, total }: LibraryProgress) => {
      // Drawn by the percent: a drawing for each of thousands of steps would be the slowest part.
      const share = Math.floor((done / total) * 100) / 100;
      setWork((before) => (before.share === share ? before : { isRunning: true, share }));
    };
    try {
      await job({ signal: stop.signal, onProgress });
      setWork({ isRunning: false, share: 1 });
    } catch (cause) {
      setWork({ isRunning: false, share: 0, problem: problemIn(cause, stop.signal) });
    }
  };

  return { work, run, stop: () => stopper.current?.abort() };
}

function problemIn(cause: unknown, signal: AbortSignal): string {
  if (signal.aborted) {
    return STOPPED;
  }
  if (isDiskFull(cause)) {
    return FULL;
  }
  if (cause instanceof Error && cause.name === 'LibraryTooBigError') {
    return TOO_BIG;
  }
  throw cause;
}
