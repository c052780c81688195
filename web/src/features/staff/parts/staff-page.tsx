import { StaffPage as PageForStaff } from '#lib/staff-page.tsx';
import type { PageProps } from '#ui/page.tsx';

/** The page that every feature's screens for staff stand on, under the name that this feature has always called it. */
export function StaffPage(props: PageProps) {
  return <PageForStaff {...props} />;
}
