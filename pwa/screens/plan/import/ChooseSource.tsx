import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

import { type FileRead, readFile, readWords } from './read-file.ts';

/** A file to choose, or words to paste. */
export function ChooseSource({
  onRead,
  onBegin,
}: {
  readonly onRead: (read: FileRead) => void;
  readonly onBegin: () => void;
}): JSX.Element {
  const id = useId();
  const [reading, setReading] = useState<string>();
  const [words, setWords] = useState('');

  const read = async (name: string, work: Promise<FileRead>) => {
    onBegin();
    setReading(name);
    try {
      onRead(await work);
    } finally {
      setReading(undefined);
    }
  };
  return (
    <div class="card">
      <div class="field">
        <label for={`${id}-file`}>Tệp kế hoạch (DOCX, PDF có chữ, hoặc TXT)</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".docx,.pdf,.txt"
          disabled={reading !== undefined}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) {
              void read(file.name, readFile(file));
            }
            // The same file may be chosen again once it has been mended.
            currentTarget.value = '';
          }}
        />
      </div>
      <div class="field">
        <label for={`${id}-words`}>Hoặc dán chữ của kế hoạch</label>
        <textarea
          id={`${id}-words`}
          rows={6}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      <button
        type="button"
        disabled={words.trim() === '' || reading !== undefined}
        onClick={() => void read('chữ đã dán', readWords(words))}
      >
        Đọc chữ đã dán
      </button>
      <p role="status" aria-busy={reading !== undefined}>
        {reading && `Đang đọc ${reading}…`}
      </p>
    </div>
  );
}
