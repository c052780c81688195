import { attachSlipPhoto, getSlipPhoto, type Slip } from '@timebank/shared/slips';
import { useId, useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { photoFrom } from './photo-file.ts';
import styles from './slip-photo.module.css';

/** The photo of a slip, shown only when somebody asks for it, because each look is written down. */
export function SlipPhoto({ slip: { number, hasPhoto } }: { slip: Slip }) {
  const say = useSay();
  const id = useId();
  const [isUnread, setIsUnread] = useState(false);
  const params = { slipNumber: number };
  const looking = useSend(getSlipPhoto);
  const attaching = useSend(attachSlipPhoto, { changes: ['exchanges'] });
  const attach = async (file: Blob | undefined) => {
    if (!file) return;
    const photo = await photoFrom(file);
    setIsUnread(photo === null);
    if (photo !== null) attaching.mutate({ params, body: { photo } });
  };
  return (
    <Stack>
      <h2>{say('slip.photo')}</h2>
      <Failure error={looking.error ?? attaching.error} />
      {looking.data && (
        <img
          className={styles['photo']}
          src={`data:${looking.data.mediaType};base64,${looking.data.base64}`}
          alt={say('slip.photoOf', { number })}
        />
      )}
      {hasPhoto && !looking.data && (
        <div>
          <Button busy={looking.isPending} onPress={() => looking.mutate({ params })}>
            {say('slip.seePhoto')}
          </Button>
        </div>
      )}
      <div>
        <label htmlFor={id}>{say(hasPhoto ? 'slip.anotherPhoto' : 'slip.addPhoto')}</label>
        <input
          id={id}
          className={styles['file']}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          onChange={(event) => void attach(event.target.files?.[0])}
        />
      </div>
      <p role="status">
        {isUnread && say('slip.photoUnread')}
        {attaching.isSuccess && say('slip.photoKept')}
      </p>
    </Stack>
  );
}
