import { useEffect } from 'preact/hooks';

/**
 * Tell the styles how much of the window's foot the phone's keyboard covers, as
 * `--keyboard` on the root: browsers lay the page out as if it were not there,
 * and a toolbar at the foot would be behind it.
 */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) {
      return undefined;
    }
    const root = document.documentElement;
    const look = () => {
      // Zoomed in by two fingers it is smaller too, without any keyboard.
      const isZoomed = seen.scale > 1.01;
      const covered = isZoomed ? 0 : window.innerHeight - seen.height - seen.offsetTop;
      root.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
    };
    const stop = new AbortController();
    look();
    seen.addEventListener('resize', look, stop);
    seen.addEventListener('scroll', look, stop);
    return () => {
      stop.abort();
      root.style.removeProperty('--keyboard');
    };
  }, []);
}
