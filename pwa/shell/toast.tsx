/** Short words about what was just done, with a way back. */
import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';

type Toast = {
  readonly words: string;
  readonly undo?: () => void;
};

const SayContext = createContext<(toast: Toast) => void>(() => {
  throw new Error('A screen was drawn outside the shell');
});

/** Long enough to read, and to reach the button by keyboard. */
const SHOWN_MS = 10_000;

/** How a screen says that something was done. */
export function useSay(): (toast: Toast) => void {
  return useContext(SayContext);
}

/** Shows what the screens below it say. */
export function Toasts({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const [toast, setToast] = useState<Toast>();
  const say = useCallback((next: Toast) => setToast(next), []);

  useEffect(() => {
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);

  return (
    <SayContext.Provider value={say}>
      {children}
      <div class="toasts" role="status">
        {toast && (
          <div class="toast">
            <span>{toast.words}</span>
            {toast.undo && (
              <button
                type="button"
                onClick={() => {
                  toast.undo?.();
                  setToast(undefined);
                }}
              >
                Hoàn tác
              </button>
            )}
          </div>
        )}
      </div>
    </SayContext.Provider>
  );
}
