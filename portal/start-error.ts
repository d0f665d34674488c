/** The portal cannot start, for a reason that whoever runs it can mend. The message says how, in Vietnamese. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
