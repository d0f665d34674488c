import 'fake-indexeddb/auto';

import { draftSessionSuite } from './draft-session-suite.ts';

draftSessionSuite('fake-indexeddb');
