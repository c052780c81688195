import type { MemberId, PictureId, TimebankId } from '@timebank/shared/ids';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

/** Photos, as the program has written them anew: never as they came. In the database, so that copies hold them. */
export function pictureTables(kit: Kit, { members }: MemberTables) {
  const pictures = kit.table(
    'pictures',
    {
      id: kit.id<PictureId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      /** A JPEG as base64: text is the same on both engines, and is how it came and goes. */
      base64: kit.text().notNull(),
      widthPixels: kit.integer().notNull(),
      heightPixels: kit.integer().notNull(),
      keptAt: kit.instant().notNull(),
      keptById: kit.id<MemberId>().notNull(),
    },
    (table) => [
      kit.unique('pictures_in_timebank').on(table.timebankId, table.id),
      kit.foreignKey({
        name: 'pictures_kept_by',
        columns: [table.timebankId, table.keptById],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  return { pictures };
}

export type PictureTables = ReturnType<typeof pictureTables>;
