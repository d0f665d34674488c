import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { keepOnDevice, type TakeUpdate } from './service-worker.ts';

/** Says that a newer app is there; nothing is loaded anew before a person agrees. */
export function UpdatePrompt(): JSX.Element {
  const [update, setUpdate] = useState<{ readonly take: TakeUpdate }>();
  useEffect(() => void keepOnDevice((take) => setUpdate({ take })), []);

  return (
    <div role="status">
      {update && (
        <div class="update notice">
          <div class="row">
            <span>Có bản mới của Sổ tin.</span>
            <button type="button" class="primary" onClick={update.take}>
              Cập nhật
            </button>
            <button type="button" class="plain" onClick={() => setUpdate(undefined)}>
              Để sau
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
