/**
 * The workspace that every member reads: what the office decides for all units,
 * such as the plan in force. Only those who manage the plan write there.
 */
export const COMMON = 'common';
