import type { JSX } from 'preact';

/** How the numbers come about, beside the numbers: nobody has to ask the office. */
export function CountingRules(): JSX.Element {
  return (
    <section class="card rules" aria-labelledby="counting-rules">
      <h2 id="counting-rules">Cách đếm</h2>
      <ul>
        <li>Chỉ đếm tin, bài đã đăng. Bản nháp và bản đang chờ duyệt chưa được đếm.</li>
        <li>
          Bài trên trang của đơn vị và trên mạng xã hội được đếm khi có người ghi nhận; một địa chỉ
          được đếm một lần, dù nhiều người ghi nhận.
        </li>
        <li>
          Tin thuộc nhiều nội dung được đếm một lần ở mỗi nội dung, và chỉ một lần trong tổng số; vì
          thế cộng các nội dung lại có thể lớn hơn tổng.
        </li>
        <li>Tháng tính theo giờ Hải Phòng: từ 0 giờ ngày 1 đến hết ngày cuối tháng.</li>
        <li>Bấm vào một số để xem danh sách tin, bài đằng sau số đó.</li>
      </ul>
    </section>
  );
}
