import './share/share.css';

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';

import { may } from '#field/unit/role.ts';
import { keepShare } from '#store/shares.ts';
import { TextField } from '#ui/form/TextField.tsx';

import { useDevice } from '../device.tsx';
import { typedAddress } from '../share/address-in.ts';
import { useShareShelf, useShares } from '../share/shares.tsx';
import { Screen } from '../shell/Screen.tsx';
import { ShareCard } from './share/ShareCard.tsx';

/** What was shared to this device from other apps, and a place to paste a link where sharing does not work. */
export function Share(): JSX.Element {
  const { me } = useDevice();
  const { query } = useLocation();
  const shelf = useShareShelf();
  const shares = useShares();

  if (!may(me.member.role, 'write')) {
    return (
      <Screen title="Lưu từ liên kết">
        <p class="notice">
          Tài khoản của bạn chỉ để xem, không lưu trang vào thư viện. <a href="/">Về thư viện</a>
        </p>
      </Screen>
    );
  }
  return (
    <Screen title="Lưu từ liên kết">
      {query.failed && (
        <p class="notice bad" role="alert">
          Chưa nhận được nội dung vừa chia sẻ. Xin chia sẻ lại; nếu vẫn vậy, máy có thể đã đầy.
        </p>
      )}
      <PasteLink onLink={async (url) => void (await keepShare(shelf, { url }))} />
      <section aria-label="Chờ lưu" class="stack shares">
        {shares?.map((share) => (
          <ShareCard key={share.id} share={share} />
        ))}
        {shares?.length === 0 && <HowToShare />}
      </section>
    </Screen>
  );
}

function PasteLink({ onLink }: { readonly onLink: (url: string) => Promise<void> }): JSX.Element {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);

  const submit = async (event: Event) => {
    event.preventDefault();
    const url = typedAddress(text);
    setWrong(!url);
    if (url) {
      await onLink(url);
      setText('');
    }
  };

  return (
    <form class="paste-link" onSubmit={(event) => void submit(event)}>
      <TextField
        label="Dán liên kết"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        placeholder="https://…"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        problem={
          isWrong ? 'Chưa thấy địa chỉ trang. Xin chép liên kết từ thanh địa chỉ.' : undefined
        }
      />
      <button type="submit" class="primary">
        Đọc trang
      </button>
    </form>
  );
}

function HowToShare(): JSX.Element {
  return (
    <div class="card empty">
      <h2>Không có gì chờ lưu</h2>
      <p>
        Trên điện thoại Android: cài Sổ tin ra màn hình chính, mở bài báo, bấm Chia sẻ rồi chọn Sổ
        tin. Chia sẻ được cả khi không có mạng.
      </p>
      <p>Trên iPhone hoặc máy chưa có tiện ích: chép liên kết của bài rồi dán vào ô ở trên.</p>
    </div>
  );
}
