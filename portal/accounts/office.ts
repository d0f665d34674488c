import type { UnitView } from '#sync/portal-calls.ts';

/** The department's own office, the first unit of every portal. */
export const OFFICE: UnitView = { id: 'van-phong-so', name: 'Văn phòng Sở', kind: 'office' };
