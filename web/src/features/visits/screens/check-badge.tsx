import { useQuery } from '@tanstack/react-query';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Photo } from '#ui/photo.tsx';
import { badgeQuery } from '../queries.ts';

/** What a stranger sees who scans a badge: whether it is valid today, a face and a first name. */
export function CheckBadge() {
  const say = useSay();
  const badge = useQuery(badgeQuery(useAddressPart('token')));
  return (
    <Page title={say('badge.title')}>
      <Loaded query={badge}>
        {({ isValid, firstName, photo }) =>
          isValid && firstName ? (
            <Stack>
              <Notice kind="good" title={say('badge.valid', { name: firstName })}>
                <p>{say(photo ? 'badge.face' : 'badge.noFace')}</p>
              </Notice>
              {photo && <Photo {...photo} label={say('badge.photo', { name: firstName })} />}
            </Stack>
          ) : (
            <Notice kind="problem" title={say('badge.notValid')}>
              <p>{say('badge.notValidLead')}</p>
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}
