import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { Share } from '#store/shares.ts';

/** The words and images that came along. */
export function SharedParts({ share: { text, images } }: { readonly share: Share }): JSX.Element {
  const addresses = useAddresses(images);
  return (
    <>
      {text !== '' && <blockquote class="shared-text">{text}</blockquote>}
      {addresses.length > 0 && (
        <ul class="list row" aria-label="Ảnh được chia sẻ">
          {addresses.map((address, at) => (
            <li key={address}>
              <img class="shared-image" src={address} alt={`Ảnh được chia sẻ ${at + 1}`} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Addresses under which images in memory can be shown, as long as they are looked at. */
function useAddresses(images: readonly Blob[]): readonly string[] {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  // A share is read anew at each change, but its images stay the same.
  const amount = images.length;
  useEffect(() => {
    const made = images.map((image) => URL.createObjectURL(image));
    setAddresses(made);
    return () => {
      for (const address of made) {
        URL.revokeObjectURL(address);
      }
    };
  }, [amount]);
  return addresses;
}
