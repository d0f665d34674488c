/**
 * Vietnamese words for every name that code uses in place of words.
 *
 * Each table is typed by the union it puts into words, so that a new name
 * without its words does not compile.
 */
import type { CaptureKind, HowFound } from '#field/clip/capture.ts';
import type { DraftKind } from '#field/draft/kinds.ts';
import type { SubmitProblem } from '#field/draft/submission.ts';
import type { Channel } from '#field/post/post.ts';
import type { RecordProblem } from '#field/post/recorded.ts';
import type { Review, SubmissionState } from '#field/review/review.ts';
import type { Role } from '#field/unit/role.ts';
import type { UnitKind } from '#field/unit/unit.ts';
import type { Kept } from '#store/clips.ts';
import type { SaveState } from '#store/draft-session.ts';
import type { LibraryProblem } from '#store/library/read-library.ts';
import type { RefusalCode } from '#sync/message.ts';
import type { PeerProblem } from '#sync/peer.ts';
import type { PortalProblem } from '#sync/portal-calls.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

/** Why the portal did not do what was asked. */
export const PORTAL_PROBLEMS: Words<PortalProblem> = {
  'not-signed-in': 'Phiên làm việc đã hết. Xin đăng nhập lại.',
  'wrong-password': 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  'too-many-tries': 'Đã thử quá nhiều lần. Xin đợi vài phút rồi thử lại.',
  'not-allowed': 'Tài khoản này không có quyền làm việc đó.',
  'unknown-invite': 'Liên kết mời không đúng. Xin kiểm tra lại hoặc hỏi người đã gửi.',
  'expired-invite': 'Liên kết mời đã hết hạn. Xin người mời gửi liên kết mới.',
  'used-invite': 'Liên kết mời đã được dùng. Nếu đó là bạn, xin đăng nhập.',
  'login-taken': 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
  'bad-input': 'Có chỗ điền chưa đúng. Xin kiểm tra lại.',
  'not-found': 'Không tìm thấy trên cổng.',
  'bad-address':
    'Đây không phải địa chỉ một trang trên mạng. Xin chép lại liên kết từ thanh địa chỉ.',
  'private-address':
    'Trang này nằm trong mạng nội bộ nên cổng không được đọc. Xin mở bằng máy tính có tiện ích Sổ tin, hoặc hỏi người quản trị cổng.',
  unreachable: 'Cổng chưa vào được trang này. Xin thử lại sau, hoặc lưu liên kết làm dấu trang.',
  'page-missing': 'Trang báo không còn trang này. Xin kiểm tra lại liên kết.',
  'site-refused':
    'Trang này không cho cổng đọc (có thể cần đăng nhập). Xin lưu bằng tiện ích trên máy tính, hoặc lưu liên kết làm dấu trang.',
  'not-html':
    'Liên kết này là một tệp (PDF, ảnh…), không phải trang tin. Chỉ lưu được liên kết làm dấu trang.',
  'too-big': 'Trang này quá lớn nên cổng không đọc. Có thể lưu liên kết làm dấu trang.',
  'too-slow': 'Trang trả lời quá chậm. Xin thử lại sau, hoặc lưu liên kết làm dấu trang.',
  unreadable: 'Cổng không đọc được chữ của trang này. Có thể lưu liên kết làm dấu trang.',
};

/** Why a device and the portal could not exchange. */
export const PEER_PROBLEMS: Words<PeerProblem> = {
  unreachable: 'Chưa nối được với cổng. Mọi thứ vẫn nằm trên máy, có mạng sẽ tự gửi.',
  'not-a-portal': 'Mạng này chặn đường tới cổng (có thể cần đăng nhập Wi-Fi).',
  'sign-in': 'Phiên làm việc đã hết. Đăng nhập lại thì việc đang chờ sẽ tự gửi.',
  forbidden: 'Tài khoản này không còn quyền với không gian làm việc của đơn vị.',
  'update-app': 'Ứng dụng trên máy đã cũ so với cổng. Xin cập nhật.',
  'too-much': 'Cổng đang bận. Máy sẽ tự gửi lại sau.',
};

/** Why the portal would not keep an entry. */
export const REFUSALS: Words<RefusalCode> = {
  'bad-entry': 'Nội dung bị hỏng nên cổng không nhận.',
  'too-big': 'Nội dung quá lớn so với mức cổng nhận.',
  'not-allowed': 'Tài khoản không có quyền với việc này.',
  'unknown-submission': 'Cổng không tìm thấy bản gửi duyệt được nhắc tới.',
  'already-decided': 'Bản này đã có người duyệt hoặc trả lại trước đó.',
};

/** Why a draft cannot be submitted yet. */
export const SUBMIT_PROBLEMS: Words<SubmitProblem> = {
  'no-title': 'Tin chưa có tiêu đề.',
  'no-body': 'Tin chưa có nội dung.',
  'no-items': 'Chưa chọn nội dung tuyên truyền nào.',
};

/** Where a draft stands: not submitted yet, or the state of its newest submission. */
export const DRAFT_STATES: Words<'draft' | SubmissionState> = {
  draft: 'nháp',
  submitted: 'đang chờ duyệt',
  returned: 'cần sửa',
  approved: 'đã duyệt',
  published: 'đã đăng',
};

/** What an approver said. */
export const VERDICTS: Words<Review['verdict']> = {
  approved: 'Đã duyệt',
  returned: 'Đã trả lại',
};

/** Whether what is typed is on the disk. */
export const SAVE_STATES: Words<SaveState> = {
  saved: 'Đã lưu trên máy',
  saving: 'Đang lưu…',
  failed: 'Chưa lưu được: máy có thể đã đầy. Xin đừng đóng trang này.',
};

/** What a draft is to become. */
export const DRAFT_KINDS: Words<DraftKind> = {
  news: 'Tin',
  feature: 'Bài',
  broadcast: 'Phát thanh',
  question: 'Hỏi – đáp',
  portrait: 'Gương điển hình',
  notice: 'Thông báo',
  social: 'Bài mạng xã hội',
};

/** What kind of page was clipped. */
export const CAPTURE_KINDS: Words<CaptureKind> = {
  article: 'Bài báo',
  document: 'Văn bản',
  media: 'Phim, tiếng',
  list: 'Trang danh mục',
  bookmark: 'Dấu trang',
  selection: 'Đoạn chọn',
  image: 'Ảnh',
};

/** How a field of a page was found. */
export const HOW_FOUND: Words<HowFound> = {
  site: 'theo mẫu của trang',
  metadata: 'trang tự khai',
  visible: 'đọc trên trang',
  guess: 'phỏng đoán',
  person: 'do người dùng chỉ',
  missing: 'không thấy',
};

/** What keeping a clip came to. */
export const KEPT: Words<Kept['outcome']> = {
  new: 'Đã lưu vào sổ tin',
  same: 'Trang này đã có trong sổ tin',
  changed: 'Trang đã đổi: đã lưu bản mới',
};

export const ROLES: Words<Role> = {
  viewer: 'Xem',
  contributor: 'Cộng tác viên',
  editor: 'Biên tập',
  'unit-approver': 'Duyệt của đơn vị',
  'office-approver': 'Duyệt của Sở',
  admin: 'Quản trị',
};

export const UNIT_KINDS: Words<UnitKind> = {
  office: 'Văn phòng Sở',
  division: 'Phòng',
  school: 'Trường',
  other: 'Đơn vị khác',
};

/** Why a post cannot be recorded as typed. */
export const RECORD_PROBLEMS: Words<RecordProblem> = {
  'bad-address': 'Địa chỉ chưa đúng. Xin dán nguyên địa chỉ, bắt đầu bằng https://',
  'no-title': 'Chưa có tiêu đề.',
  'no-date': 'Chưa có ngày đăng.',
  'no-items': 'Chưa chọn nội dung tuyên truyền nào.',
  'already-recorded': 'Bài ở địa chỉ này đã được ghi nhận trước đó.',
};

/** Where readers find a post. */
export const CHANNELS: Words<Channel> = {
  section: 'Chuyên mục CCHC trên cổng',
  'unit-site': 'Trang của đơn vị',
  social: 'Mạng xã hội',
};

/** Why a file cannot be read back into the library. */
export const LIBRARY_PROBLEMS: Words<LibraryProblem> = {
  'not-library': 'Tệp này không phải thư viện của Sổ tin. Chưa nhập gì.',
  'other-version': 'Tệp này do phiên bản Sổ tin khác xuất ra. Xin cập nhật ứng dụng rồi nhập lại.',
  damaged: 'Tệp bị hỏng hoặc tải về chưa trọn. Chưa nhập gì; thư viện trên máy vẫn như trước.',
};
