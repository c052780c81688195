import { useQuery } from '@tanstack/react-query';
import { getMemberPhoto } from '@timebank/shared/photos';
import { Photo } from '../ui/photo.tsx';
import { ask } from './ask.ts';
import { useSay } from './say.ts';

export const memberPhotoQuery = (memberId: string) =>
  ask('members', getMemberPhoto, { params: { memberId } });

/** The face of a member who has a photo. Of whoever has none nothing is said. */
export function MemberPhoto({ memberId, name }: { memberId: string; name: string }) {
  const say = useSay();
  const photo = useQuery(memberPhotoQuery(memberId)).data?.photo;
  return photo ? <Photo {...photo} label={say('photo.of', { name })} /> : null;
}
