import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { StarterKit } from '@tiptap/starter-kit';
import type * as Y from 'yjs';

import { isWebAddress } from './draft-text.ts';
import { QuoteNode } from './quote-node.ts';
import { SteadySync } from './steady-sync.ts';

/**
 * What can be written in a draft: exactly `field/draft/text.ts`.
 *
 * A node added here is one that older editors delete: raise `SCHEMA_VERSION`
 * in `schema-gate.ts` with it.
 */
export function vocabulary(body: Y.XmlFragment): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      link: {
        autolink: true,
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: isWebAddress,
        HTMLAttributes: { rel: 'noopener', target: '_blank' },
      },
      // Yjs undoes, so that nobody undoes what somebody else wrote.
      undoRedo: false,
      // It would write into a draft that someone only opens, once for each of two devices.
      trailingNode: false,
      blockquote: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      strike: false,
      underline: false,
    }),
    QuoteNode,
    Collaboration.configure({ fragment: body }),
    SteadySync,
  ];
}
