import type { JSX } from 'preact';
import type * as Y from 'yjs';

import type { Id } from '#base/id.ts';
import { readDraft } from '#sync/draft-doc.ts';
import { useSettled } from '#ui/draft/use-draft.ts';

import { Screen } from '../../shell/Screen.tsx';

/** A draft that a newer version of the app has written in: its words only, to be read. */
export function NewerDraft({
  draft,
  doc,
}: {
  readonly draft: Id<'draft'>;
  readonly doc: Y.Doc;
}): JSX.Element {
  const [{ title, sapo, words }] = useSettled(doc, () => readDraft(draft, doc), [draft]);
  return (
    <Screen title={title || 'Bản thảo chưa có tiêu đề'}>
      <p class="notice warn" role="status">
        Bản thảo này đã được viết tiếp bằng bản Sổ tin mới hơn nên ở đây chỉ đọc được chữ, không sửa
        được. Xin cập nhật ứng dụng (đóng hết các trang Sổ tin rồi mở lại khi có mạng).
      </p>
      {sapo && (
        <p>
          <b>{sapo}</b>
        </p>
      )}
      <p class="words-only">{words}</p>
    </Screen>
  );
}
