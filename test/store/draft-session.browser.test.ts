import { draftSessionSuite } from './draft-session-suite.ts';

draftSessionSuite('Chromium');
