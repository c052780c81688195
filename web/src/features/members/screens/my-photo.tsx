import { useMe } from '#lib/me.ts';
import { PhotoForm } from '#lib/photo-form.tsx';
import { useSay } from '#lib/say.ts';
import { Page } from '#ui/page.tsx';

/** My own photo: kept if I like, and gone with one press. */
export function MyPhoto() {
  const say = useSay();
  const { memberId, displayName } = useMe();
  return (
    <Page title={say('photo.title')} lead={say('photo.lead')} back={{ href: '/me' }}>
      <PhotoForm memberId={memberId} name={displayName} none={say('photo.none')} />
    </Page>
  );
}
