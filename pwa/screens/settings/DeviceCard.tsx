import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { useDevice } from '../../device.tsx';
import { download } from '../../shell/download.ts';
import { UNSENT_NAME, unsentFile } from '../../shell/export-unsent.ts';
import { useExtension } from '../../sync/use-extension.ts';
import { useSync } from '../../sync/use-sync.ts';

type Room = { readonly isPersisted: boolean; readonly used: number; readonly quota: number };

/** The room on this device, and whether the extension answers. */
export function DeviceCard(): JSX.Element {
  const { log } = useDevice();
  const { waiting } = useSync();
  const extension = useExtension();
  const [room, setRoom] = useState<Room>();
  useEffect(() => void readRoom().then(setRoom), []);

  const keep = async () => {
    await navigator.storage.persist();
    setRoom(await readRoom());
  };

  return (
    <section class="card" aria-labelledby="device">
      <h2 id="device">Máy này</h2>
      <dl class="facts">
        <dt>Tiện ích</dt>
        <dd>
          {extension ? `đã nối, phiên bản ${extension.version}` : 'chưa thấy trong trình duyệt này'}
        </dd>
        {room && (
          <>
            <dt>Chỗ đã dùng</dt>
            <dd>
              {megabytes(room.used)} trên khoảng {megabytes(room.quota)}
            </dd>
            <dt>Giữ lâu dài</dt>
            <dd>
              {room.isPersisted
                ? 'có: trình duyệt sẽ không tự xóa'
                : 'chưa: trình duyệt có thể xóa khi máy đầy'}
            </dd>
          </>
        )}
      </dl>
      <div class="row">
        {room && !room.isPersisted && (
          <button type="button" onClick={() => void keep()}>
            Xin giữ lâu dài
          </button>
        )}
        {waiting > 0 && (
          <button
            type="button"
            onClick={() => void unsentFile(log).then((file) => download(file, UNSENT_NAME))}
          >
            Tải về phần chưa gửi
          </button>
        )}
      </div>
    </section>
  );
}

/** Undefined where the browser does not say: an insecure address, an old Safari. */
async function readRoom(): Promise<Room | undefined> {
  // Typed as always there, but absent on plain http.
  const storage: StorageManager | undefined = navigator.storage;
  if (!storage) {
    return undefined;
  }
  const { usage = 0, quota = 0 } = await storage.estimate();
  return { isPersisted: await storage.persisted(), used: usage, quota };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
}
