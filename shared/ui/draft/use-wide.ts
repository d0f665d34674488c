import { useEffect, useState } from 'preact/hooks';

/** From here on the library has room beside the text. `draft.css` breaks at the same width. */
const WIDE = '(min-width: 72rem)';

/** Whether the window has room for the library beside the text. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const look = () => setWide(media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return isWide;
}
