import type { Site } from '#page/site.ts';

import { baoChinhPhu } from './bao-chinh-phu.ts';
import { baoHaiPhong } from './bao-hai-phong.ts';
import { haiPhongSchools } from './hai-phong-schools.ts';
import { haiPhongWordPress } from './hai-phong-wordpress.ts';
import { liferay } from './liferay.ts';
import { nukeViet } from './nukeviet.ts';
import { sharePoint } from './sharepoint.ts';
import { vanBan } from './van-ban.ts';
import { vhv } from './vhv.ts';
import { haiPhongPortal, haiPhongUnits, vnptPortal } from './vnpt-portal.ts';

/** Every site and platform with rules of its own. A host's own rule stands before its platform's. */
export const SITES: readonly Site[] = [
  baoHaiPhong,
  baoChinhPhu,
  vanBan,
  haiPhongWordPress,
  haiPhongSchools,
  haiPhongPortal,
  haiPhongUnits,
  vnptPortal,
  nukeViet,
  vhv,
  sharePoint,
  liferay,
];
