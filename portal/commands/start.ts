/** `npm start`: builds what is missing, then runs the portal. */
import { buildWhatIsMissing } from './build.ts';

buildWhatIsMissing();
await import('../main.ts');
