import { useQuery } from '@tanstack/react-query';
import { removeMemberPhoto, setMemberPhoto } from '@timebank/shared/photos';
import { useState } from 'react';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Form, Stack } from '../ui/layout.tsx';
import { Failure } from './failure.tsx';
import { MemberPhoto, memberPhotoQuery } from './member-photo.tsx';
import { useSay } from './say.ts';
import { smallPhoto } from './small-photo.ts';
import { SubmitButton } from './submit-button.tsx';
import { useSend } from './use-send.ts';

interface PhotoFormProps {
  memberId: string;
  name: string;
  /** Said where there is no photo. */
  none: string;
  /** How a member asked for it, where somebody else does it for them. */
  channel?: 'in_person';
}

/** Keeps a photo of a member, or takes it away with one press. */
export function PhotoForm({ memberId, name, none, channel }: PhotoFormProps) {
  const say = useSay();
  const photo = useQuery(memberPhotoQuery(memberId));
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string>();
  const asked = channel ? { channel } : {};
  const sending = useSend(setMemberPhoto, {
    changes: ['members'],
    onDone: () => announce(say('photo.isKept')),
  });
  const removing = useSend(removeMemberPhoto, {
    changes: ['members'],
    onDone: () => announce(say('photo.isGone')),
  });
  const send = async () => {
    if (!file) return setWrong(say('photo.missing'));
    const base64 = await smallPhoto(file);
    if (!base64) return setWrong(say('photo.unreadable'));
    setWrong(undefined);
    sending.mutate({ params: { memberId }, body: { photo: base64, ...asked } });
  };
  return (
    <Stack gap="large">
      {photo.data?.photo ? (
        <Stack>
          <MemberPhoto memberId={memberId} name={name} />
          <Failure error={removing.error} />
          <div>
            <Button
              busy={removing.isPending}
              onPress={() => removing.mutate({ params: { memberId }, query: asked })}
            >
              {say('photo.remove')}
            </Button>
          </div>
        </Stack>
      ) : (
        photo.data && <p>{none}</p>
      )}
      <Failure error={sending.error} />
      <Form onSubmit={() => void send()}>
        <FileField
          label={say('photo.choose')}
          name="photo"
          accept="image/*"
          hint={say('photo.hint')}
          error={wrong}
          onChange={setFile}
        />
        <SubmitButton busy={sending.isPending}>{say('photo.send')}</SubmitButton>
      </Form>
    </Stack>
  );
}
