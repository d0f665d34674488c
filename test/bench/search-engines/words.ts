/** Words from which the bench writes its news. Written for it; taken from no text. */

/** Compounds that offices use all the time, the most used first. */
export const OFFICE_WORDS =
  `thành phố|Hải Phòng|thực hiện|cải cách hành chính|thủ tục hành chính|công tác|Ủy ban nhân dân|UBND|người dân|doanh nghiệp|giải quyết|hồ sơ|quản lý|nhà nước|triển khai|dịch vụ công|trực tuyến|chuyển đổi số|cán bộ|công chức|cơ quan|đơn vị|kế hoạch|quyết định|báo cáo|kết quả|tổ chức|hội nghị|chỉ đạo|lãnh đạo|Sở Giáo dục và Đào tạo|giáo dục|học sinh|giáo viên|nhà trường|phụ huynh|tuyển sinh|văn bản|quy định|quy trình|chính quyền|điện tử|công nghệ thông tin|cơ sở dữ liệu|phần mềm|hệ thống|một cửa|liên thông|tiếp nhận|trả kết quả|đúng hạn|quá hạn|mức độ|hài lòng|chỉ số|đánh giá|xếp hạng|kiểm tra|giám sát|thanh tra|kỷ luật|kỷ cương|trách nhiệm|đạo đức|công vụ|tuyên truyền|phổ biến|pháp luật|nghị quyết|nghị định|thông tư|chỉ thị|chương trình|đề án|nhiệm vụ|giải pháp|mục tiêu|chỉ tiêu|hiệu quả|chất lượng|nâng cao|tăng cường|đẩy mạnh|hoàn thiện|sắp xếp|tinh gọn|bộ máy|biên chế|tự chủ|tài chính|ngân sách|tài sản|đầu tư|xây dựng|quy hoạch|đất đai|môi trường|giao thông|cảng biển|khu công nghiệp|du lịch|văn hóa|y tế|bảo hiểm|việc làm|lao động|an ninh|trật tự|phòng cháy|hộ tịch|khai sinh|căn cước|chứng thực|đăng ký|cấp phép|thanh toán|học phí|lệ phí|không dùng tiền mặt|chữ ký số|định danh|tài khoản|ứng dụng|nền tảng|trung tâm|phục vụ|quận Hồng Bàng|quận Lê Chân|quận Ngô Quyền|huyện Thủy Nguyên|huyện Vĩnh Bảo|quận Kiến An|quận Đồ Sơn|huyện An Dương|huyện Cát Hải|phường|xã|thị trấn|tổ dân phố|đoàn thanh niên|phụ nữ|cựu chiến binh|mặt trận|đảng bộ|chi bộ|đảng viên|sáng kiến|mô hình|thi đua|khen thưởng|tập huấn|bồi dưỡng|đào tạo|năng lực|vị trí việc làm|tiền lương|phân cấp|ủy quyền|phản ánh|kiến nghị|đối thoại|đường dây nóng|minh bạch|công khai|tiết kiệm|chống lãng phí|thời gian|chi phí|tuân thủ|cắt giảm|đơn giản hóa`.split(
    '|',
  );

/** Words that bind the others, the most used first. */
export const SMALL_WORDS =
  `và của các cho trong là được có với đã những này tại về theo từ người một khi để không đến cũng trên vào năm nhiều phải ra còn đó hơn việc như sau nên bị rất ông bà do qua cùng mới lại hai ngày tháng sẽ nhưng đây chỉ ba vì thì lên lớn làm đang cần giữa bằng nếu mà hay nhất chưa đều ngay trước nay đi xuống gần tới`.split(
    ' ',
  );

export const [ONSETS, RIMES, TONES] = [
  'b c ch d đ g gi h k kh l m n ng nh p ph qu r s t th tr v x'.split(' '),
  'a ai am an ang anh ao ac at ăm ăn ăng ăc ât âm ân âng âu e em en eo ê ên ênh i iêm iên iêu im in inh o oa oan oi om on ong oc ô ôi ôm ôn ông ôc ơ ơi ơn u ua ui um un ung uc ư ưa ưng ươi ương ươn y yên'.split(
    ' ',
  ),
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'],
] as const;

export const FAMILY_NAMES = 'Nguyễn Trần Lê Phạm Hoàng Vũ Đỗ Bùi Đặng Ngô'.split(' ');
