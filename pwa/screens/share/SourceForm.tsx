import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { TextField } from '#ui/form/TextField.tsx';

import { typedAddress } from '../../share/address-in.ts';

/** Asks where shared words or images come from: nothing stands in the library without its source. */
export function SourceForm({
  onSource,
}: {
  readonly onSource: (url: string) => void;
}): JSX.Element {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const url = typedAddress(text);
    setWrong(!url);
    if (url) {
      onSource(url);
    }
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label="Liên kết của trang nguồn"
        hint="Thư viện chỉ giữ những gì có nguồn. Xin dán liên kết của trang có nội dung này."
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        problem={
          isWrong ? 'Chưa thấy địa chỉ trang. Xin chép liên kết từ thanh địa chỉ.' : undefined
        }
      />
      <button type="submit">Ghi nguồn</button>
    </form>
  );
}
