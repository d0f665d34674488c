import type { JSX } from 'preact';

/** Shown instead of the app where the address is not safe enough for it to work. */
export function InsecureAddress(): JSX.Element {
  return (
    <main class="door">
      <h1>Cần mở sổ tin bằng địa chỉ https</h1>
      <p>
        Địa chỉ đang mở là <strong>{location.origin}</strong>. Trình duyệt chỉ cho giữ dữ liệu trên
        máy khi địa chỉ bắt đầu bằng <strong>https://</strong>, hoặc là <strong>localhost</strong>{' '}
        trên chính máy chạy cổng.
      </p>
      <p>
        Xin báo cán bộ công nghệ thông tin đặt cổng sau một địa chỉ https và đặt biến{' '}
        <code>PUBLIC_URL</code> theo địa chỉ đó.
      </p>
    </main>
  );
}
