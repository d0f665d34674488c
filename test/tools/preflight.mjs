// Plain JavaScript on purpose: it must run on any Node, to say in one sentence what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `Cần Node 24.7 trở lên, máy đang dùng ${process.version}. Trên Linux x64, "npm ci" tự mang theo Node 24 ` +
      '(chạy lại "npm ci --include=optional"); trên máy khác, hãy cài Node 24 từ nodejs.org rồi thử lại.',
  );
  process.exit(1);
}
