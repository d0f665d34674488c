import type { CaptureFile } from '#field/clip/capture.ts';
import { readBlob } from '#store/chunks.ts';
import { savedName } from '#ui/clip/file-name.ts';

import { useDevice } from '../../device.tsx';
import { download } from '../../shell/download.ts';
import { useSay } from '../../shell/toast.tsx';

/** Gives people a kept file, from this device alone. Its bytes may still be on their way here. */
export function useOpenFile(): (file: CaptureFile) => void {
  const { db, ring } = useDevice();
  const say = useSay();
  const open = async (file: CaptureFile) => {
    const bytes = file.blob ? await readBlob(db, file.blob) : undefined;
    if (bytes) {
      download(bytes, savedName(file));
    } else {
      ring();
      say({ words: 'Tệp này chưa về tới máy. Máy đang lấy; xin thử lại sau ít phút.' });
    }
  };
  return (file) => void open(file);
}
