/**
 * Invented news for the sample portal. Nothing here happened; `{T}` stands for
 * the unit's name.
 */

/** A piece of invented news: items of the plan by label, title, sapo, paragraphs. */
export type Topic = readonly [labels: string, title: string, sapo: string, ...paragraphs: string[]];

export const TOPICS: readonly Topic[] = [
  [
    'a',
    '{T} phổ biến quy định mới về thủ tục tuyển sinh đầu cấp',
    'Buổi phổ biến giúp cha mẹ học sinh nắm được hồ sơ cần có và nơi nộp.',
    'Cán bộ văn phòng giới thiệu từng loại giấy tờ, nói rõ giấy nào không còn phải nộp bản sao có chứng thực.',
    'Tờ hướng dẫn một trang được phát cho các lớp và dán ở bảng tin trước cổng.',
  ],
  [
    'a,b',
    'Chi bộ {T} đưa cải cách hành chính vào nghị quyết chuyên đề',
    'Mỗi tổ chuyên môn đăng ký một việc cụ thể và tự báo cáo kết quả hằng quý.',
    'Nghị quyết chọn ba việc: giảm giấy tờ nội bộ, trả kết quả đúng hẹn và trả lời thư trong hai ngày làm việc.',
    'Đảng viên phụ trách từng việc được nêu tên trong kế hoạch để mọi người cùng theo dõi.',
  ],
  [
    'b',
    'Hiệu trưởng {T} đối thoại với cha mẹ học sinh về thủ tục',
    'Hai mươi ý kiến được ghi lại, mười bảy ý kiến được trả lời ngay tại buổi gặp.',
    'Các ý kiến tập trung vào giấy xác nhận học sinh và thời gian chuyển trường.',
    'Ba việc còn lại có người phụ trách và ngày trả lời ghi trên bảng công khai.',
  ],
  [
    'b,g',
    '{T} giao chỉ tiêu cải cách hành chính cho từng bộ phận',
    'Bảng giao việc một trang thay cho bốn báo cáo riêng lẻ trước đây.',
    'Mỗi chỉ tiêu có con số đầu năm, con số cần đạt và người chịu trách nhiệm.',
    'Cuối tháng, bộ phận nào chậm sẽ nêu lý do và cách làm tiếp.',
  ],
  [
    'c',
    '{T} nhìn lại một chặng thực hiện chương trình tổng thể',
    'Báo cáo ngắn nêu những việc đã xong, đang làm và còn vướng.',
    'Phần lớn việc về thể chế nội bộ đã hoàn thành; quy chế làm việc được viết lại gọn hơn một nửa.',
    'Việc còn vướng là dữ liệu học sinh chưa khớp giữa hai phần mềm.',
  ],
  [
    'c,g',
    'Rà soát văn bản nội bộ: {T} bỏ mười hai quy định đã cũ',
    'Những quy định trùng nhau được gộp lại và đăng trên trang của trường.',
    'Tổ rà soát đọc lại toàn bộ văn bản trong ba năm, đánh dấu chỗ trùng và chỗ đã hết hiệu lực.',
    'Danh mục mới chỉ còn hai mươi văn bản, xếp theo việc để dễ tìm.',
  ],
  [
    'd',
    'Thủ tục gọn hơn giúp nhà cung cấp bữa ăn bán trú của {T}',
    'Hồ sơ đăng ký giảm từ chín xuống năm loại giấy tờ.',
    'Nhà cung cấp nộp hồ sơ qua mạng và nhận kết quả trong năm ngày làm việc.',
    'Tiêu chí lựa chọn được công khai trước ba mươi ngày để các bên chuẩn bị.',
  ],
  [
    'd,h',
    '{T} công khai kế hoạch mua sắm trên mạng',
    'Doanh nghiệp nhỏ trên địa bàn có thêm cơ hội tham gia.',
    'Kế hoạch cả năm được đăng một lần, kèm đầu mối giải đáp.',
    'Câu hỏi chung được trả lời công khai để mọi bên có cùng thông tin.',
  ],
  [
    'đ',
    'Chỉ số hài lòng của cha mẹ học sinh {T} tăng so với năm trước',
    'Khảo sát nội bộ cho thấy thời gian chờ là điều được cải thiện rõ nhất.',
    'Phiếu khảo sát có năm câu, trả lời trên điện thoại trong hai phút.',
    'Kết quả được đọc tại buổi họp đầu tháng cùng ba việc cần sửa ngay.',
  ],
  [
    'đ,g',
    '{T} họp rút kinh nghiệm sau kết quả chấm điểm cải cách hành chính',
    'Hai tiêu chí mất điểm nhiều nhất được chọn làm việc trọng tâm của quý.',
    'Tổ công tác đối chiếu từng minh chứng, chỉ ra chỗ thiếu và người bổ sung.',
    'Lịch nộp minh chứng chuyển từ cuối năm sang cuối mỗi tháng.',
  ],
  [
    'e',
    'Một cô văn thư ở {T} và thói quen trả lời trong ngày',
    'Cuốn sổ ghi việc nhỏ đã thành cách làm chung của cả văn phòng.',
    'Mỗi thư đến được ghi một dòng: ai hỏi, hỏi gì, hẹn khi nào trả lời.',
    'Sau một học kỳ, số thư phải hỏi lại giảm còn một phần ba.',
  ],
  [
    'e,k',
    'Hộp thư góp ý của {T} nhận nhiều đề xuất thiết thực',
    'Ý kiến được phân loại mỗi tuần và trả lời công khai.',
    'Nhiều cha mẹ đề nghị báo kết quả qua tin nhắn thay cho giấy mời.',
    'Đề xuất được thử ở hai khối lớp trước khi áp dụng toàn trường.',
  ],
  [
    'g',
    '{T} hoàn thành sáu tháng đầu kế hoạch cải cách hành chính',
    'Mười tám trên hai mươi hai việc đã xong đúng hạn.',
    'Các việc chậm đều liên quan đến dữ liệu phải chờ từ nơi khác.',
    'Kế hoạch sáu tháng cuối bớt hai việc trùng và thêm một việc về giấy tờ điện tử.',
  ],
  [
    'g,l',
    'Góc một cửa của {T}: ngăn nắp, rõ người, rõ hẹn',
    'Sơ đồ các bước được vẽ lại bằng hình, ai nhìn cũng hiểu.',
    'Người đến nộp hồ sơ lấy số, xem trước giấy tờ cần có và biết giờ nhận kết quả.',
    'Cuối ngày, bộ phận tiếp nhận đối chiếu số hồ sơ đã nhận và đã trả.',
  ],
  [
    'h',
    '{T} tập huấn ký số cho toàn thể cán bộ',
    'Sau hai buổi, phần lớn văn bản nội bộ được ký và chuyển trên mạng.',
    'Buổi tập huấn chia nhóm nhỏ, mỗi nhóm có một người đã thạo hướng dẫn.',
    'Những lỗi hay gặp được viết thành tờ hỏi đáp để tra nhanh.',
  ],
  [
    'h,i',
    'Học bạ điện tử ở {T}: bớt giấy, dễ tìm',
    'Giáo viên nhập một lần, các bộ phận cùng dùng.',
    'Dữ liệu của các năm trước được rà lại và sửa những chỗ ghi thiếu.',
    'Cha mẹ học sinh xem được kết quả mà không phải đến trường.',
  ],
  [
    'h',
    'Thư viện số của {T} mở cửa cả ngày nghỉ',
    'Học sinh mượn sách bằng mã trên thẻ, không còn phiếu giấy.',
    'Hơn một nghìn đầu sách được đưa vào danh mục tra cứu trên mạng.',
    'Nhóm học sinh tình nguyện giúp các em nhỏ làm quen trong tuần đầu.',
  ],
  [
    'i',
    '{T} cho tra cứu hồ sơ bằng mã trên điện thoại',
    'Người nộp biết hồ sơ đang ở bước nào mà không cần gọi hỏi.',
    'Mã tra cứu in trên giấy hẹn và gửi qua tin nhắn.',
    'Khi hồ sơ chậm, người nộp nhận được lời xin lỗi và ngày hẹn mới.',
  ],
  [
    'i,k',
    'Xin giấy xác nhận học sinh ở {T} chỉ còn một bước',
    'Gửi yêu cầu trên mạng, nhận bản ký số trong ngày.',
    'Trước đây cha mẹ phải đến trường hai lần; nay chỉ cần điền một mẫu ngắn.',
    'Bản ký số có mã để nơi nhận kiểm tra.',
  ],
  [
    'k',
    '{T} hướng dẫn đóng học phí không dùng tiền mặt',
    'Bàn hướng dẫn mở ba buổi chiều ở sảnh trường.',
    'Cán bộ chỉ từng bước trên điện thoại, lưu ý cách nhận ra tin nhắn giả.',
    'Gia đình chưa quen vẫn được đóng trực tiếp như trước.',
  ],
  [
    'k,e',
    'Đường dây hỗ trợ của {T} trả lời cả giờ nghỉ trưa',
    'Số điện thoại và giờ trực được dán ở cổng và trên trang của trường.',
    'Cán bộ trực theo lịch, câu hỏi lặp lại được gom thành mục hỏi đáp.',
    'Những cuộc gọi nhỡ được gọi lại trong buổi.',
  ],
  [
    'l',
    '{T} đánh giá nội bộ hệ thống quản lý chất lượng',
    'Đợt đánh giá tìm ra bốn điểm cần khắc phục.',
    'Đoàn đánh giá xem hồ sơ của năm quy trình, hỏi trực tiếp người làm.',
    'Mỗi điểm cần khắc phục có người chịu trách nhiệm và hạn xong.',
  ],
  [
    'l,i',
    'Quy trình xử lý công văn của {T} được viết lại gọn hơn',
    'Từ mười một bước còn sáu bước, mỗi bước ghi rõ thời gian.',
    'Bản quy trình mới được thử một tháng ở bộ phận văn thư.',
    'Những chỗ hay tắc được đánh dấu để theo dõi bằng phần mềm.',
  ],
  [
    'g,h',
    'Cuộc thi tìm hiểu cải cách hành chính ở {T} thu hút nhiều người',
    'Câu hỏi ngắn, gắn với việc hằng ngày của trường.',
    'Người thi trả lời trên mạng trong mười lăm phút, biết điểm ngay.',
    'Những câu nhiều người trả lời sai được giải thích trong buổi sinh hoạt sau đó.',
  ],
];

/** What invented pages of invented outlets say, for the sample library. */
export const PAGES: readonly (readonly [labels: string, title: string, ...paragraphs: string[]])[] =
  [
    [
      'h,i',
      'Nhiều trường học dùng chữ ký số cho giấy xác nhận',
      'Giấy xác nhận có chữ ký số được nhiều nơi chấp nhận.',
      'Thời gian chờ giảm từ ba ngày còn nửa ngày.',
    ],
    [
      'k',
      'Đóng học phí qua mạng: những điều cần biết',
      'Người nộp nên kiểm tra tên đơn vị nhận trước khi chuyển.',
      'Mọi khoản thu đều có biên lai điện tử.',
    ],
    [
      'g',
      'Sáu lĩnh vực cải cách nhìn từ một ngôi trường nhỏ',
      'Việc nhỏ, làm đều, mỗi tháng một chút.',
      'Cán bộ văn phòng là người thấy rõ thay đổi nhất.',
    ],
    [
      'b',
      'Người đứng đầu trực tiếp nghe dân',
      'Mỗi tháng một buổi gặp, ý kiến nào cũng được ghi.',
      'Việc chưa làm được phải nói rõ vì sao.',
    ],
    [
      'đ',
      'Chỉ số hài lòng tăng nhờ trả kết quả sớm',
      'Trả sớm hơn hẹn là điều người dân nhớ nhất.',
      'Khảo sát được làm ngay khi nhận kết quả.',
    ],
    [
      'e',
      'Cô văn thư và cuốn sổ một dòng',
      'Một dòng cho mỗi thư, không bỏ sót ai.',
      'Cách làm đơn giản được nhiều nơi học theo.',
    ],
    [
      'c',
      'Chương trình tổng thể: nửa chặng đường',
      'Văn bản gọn lại, thủ tục rõ hơn.',
      'Dữ liệu dùng chung là việc của chặng sau.',
    ],
    [
      'l',
      'Quy trình viết bằng hình vẽ',
      'Hình vẽ giúp người mới hiểu việc trong một buổi.',
      'Mỗi bước có thời gian và người làm.',
    ],
    [
      'a',
      'Quy định mới về hồ sơ tuyển sinh',
      'Không yêu cầu bản sao có chứng thực khi đã có dữ liệu.',
      'Nơi nhận hồ sơ phải hướng dẫn một lần, đầy đủ.',
    ],
    [
      'd',
      'Thủ tục thuận lợi, nhà cung cấp yên tâm',
      'Công khai sớm là cách giúp doanh nghiệp nhỏ.',
      'Câu hỏi chung được trả lời cho tất cả.',
    ],
    [
      'i',
      'Tra cứu hồ sơ bằng mã trên giấy hẹn',
      'Người nộp không phải gọi hỏi nữa.',
      'Hồ sơ chậm có lời xin lỗi kèm ngày hẹn mới.',
    ],
    [
      'h',
      'Thư viện số trong trường học',
      'Sách được mượn nhiều hơn từ khi tra cứu trên mạng.',
      'Học sinh lớn giúp học sinh nhỏ.',
    ],
  ];
